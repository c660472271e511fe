"""The plan as a whole: its outline and its text."""

from typing import Self

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response

from api.assets import is_known
from api.body import Body
from api.inputs import Ready
from api.openapi import PROBLEMS
from api.plan_bodies import ItemBody, MeasureRefBody
from api.schemas import PlanBody
from corpus.library import Identity
from corpus.plan import FirstMeasure, Leaf, LeafKind, Measure, Plan, Topic
from corpus.text import fold

router = APIRouter(prefix="/api/plan", tags=["plan"], responses=PROBLEMS)


class PolicyEntry(Body):
    """A policy (推進方針)."""

    number: int
    name: ItemBody


class MeasureEntry(MeasureRefBody):
    """A measure (取組) by name."""

    policy: int
    name: ItemBody

    @classmethod
    def entry(cls, measure: Measure | FirstMeasure, plan: Plan) -> Self:
        """Translate a measure."""
        return cls(
            edition=measure.id.edition,
            code=measure.id.code,
            policy=measure.policy,
            name=ItemBody.of(measure.name, plan),
        )


class SectionEntry(Body):
    """A part that is prose."""

    topic: Topic
    heading: ItemBody


class OutlineBody(Body):
    """What the plan holds, in printed order."""

    plan: PlanBody
    publisher: str
    source: str
    characters: int
    chapters: tuple[ItemBody, ...]
    sections: tuple[SectionEntry, ...]
    policies: tuple[PolicyEntry, ...]
    measures: tuple[MeasureEntry, ...]
    first_measures: tuple[MeasureEntry, ...]

    @classmethod
    def of(cls, plan: Plan, identity: Identity) -> Self:
        """Translate a plan."""
        return cls(
            plan=PlanBody.of(identity),
            publisher=identity.publisher,
            source=identity.source,
            characters=len(plan.text),
            chapters=tuple(ItemBody.of(leaf, plan) for leaf in _chapters(plan)),
            sections=tuple(
                SectionEntry(topic=section.topic, heading=ItemBody.of(section.heading, plan))
                for section in plan.sections
            ),
            policies=tuple(
                PolicyEntry(number=policy.number, name=ItemBody.of(policy.name, plan))
                for policy in plan.policies
            ),
            measures=tuple(MeasureEntry.entry(measure, plan) for measure in plan.measures),
            first_measures=tuple(
                MeasureEntry.entry(measure, plan) for measure in plan.first_measures
            ),
        )


def _chapters(plan: Plan) -> list[Leaf]:
    """Return the headings below which the rest of the plan stands."""
    tops = {fold(leaf.path[0]) for leaf in plan.leaves if leaf.path}
    headings = [leaf for leaf in plan.leaves if leaf.kind is LeafKind.HEADING and not leaf.path]
    return [leaf for leaf in headings if fold(leaf.text) in tops]


@router.get("")
def outline(answerer: Ready) -> OutlineBody:
    """Return the outline with pages and offsets."""
    return OutlineBody.of(answerer.plan, answerer.identity)


@router.get("/source", response_class=PlainTextResponse)
def source(request: Request, answerer: Ready) -> Response:
    """Return ``plan.txt`` as it is; all offsets count its characters."""
    headers = {"ETag": f'"{answerer.identity.sha256}"', "Cache-Control": "no-cache"}
    if is_known(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return PlainTextResponse(answerer.plan.text, headers=headers)
