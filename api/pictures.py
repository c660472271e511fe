"""Pictures of a reply: what people would rather look at than read, drawn from its evidence.

A picture adds nothing to what the plan's text says: names and their order, years that
a person read off a figure, numbers of results. How it is drawn is the widget's matter.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from api.body import Body
from api.chart import organisation_nodes
from api.nodes import BarNode, NumberNode, TreeNode
from assistant.evidence import (
    Evidence,
    OrganisationFacts,
    PlanFacts,
    PolicyFacts,
    ResultFacts,
    ScheduleFacts,
)
from assistant.listings import Listing
from assistant.reply import Citation, Reply, Status
from corpus.fuzzy import nfkc
from corpus.plan import Leaf, LeafKind, Plan, Result, Topic

MAP_TITLE: Final = "計画の全体像（推進方針と取組）"
ORGANISATION_TITLE: Final = "推進体制（図の線と矢印は、計画の本文からは読み取れません）"
SCHEDULE_TITLE: Final = "第2次計画の{code}「{name}」のスケジュール"
RESULTS_TITLE: Final = "第1次計画の実績（令和６年12月時点）"

_NUMBER: Final = re.compile(r"(\d[\d,]*(?:\.\d+)?)([^\d(]*)(?:\(.*\))?")


class PictureBody(Body):
    """A picture, as its nodes."""

    type: Literal["picture"] = "picture"
    role: Literal["answer"] = "answer"
    picture: Literal["plan_map", "organisation", "schedule", "results"]
    measure: str | None = None
    """Code of the measure that it shows, such as 「1-ア」."""
    title: str
    nodes: tuple[TreeNode, ...] | tuple[BarNode, ...] | tuple[NumberNode, ...]


def pictures_of(reply: Reply, evidence: Sequence[Evidence], plan: Plan) -> tuple[PictureBody, ...]:
    """Return the pictures that go with a reply; none with one that does not answer."""
    if reply.status is not Status.ANSWERED:
        return ()
    pictures = [_plan_map(plan)] if _shows_whole_plan(evidence, plan) else []
    for found in evidence:
        match found:
            case OrganisationFacts(is_whole=True):
                pictures.append(_organisation(found, plan))
            case ScheduleFacts(is_whole=True):
                pictures.append(_schedule(found))
    results = [one for found in evidence if isinstance(found, ResultFacts) for one in found.results]
    numbers = tuple(_numbers(dict.fromkeys(results), reply.citations))
    if len(numbers) > 1:
        pictures.append(PictureBody(picture="results", title=RESULTS_TITLE, nodes=numbers))
    return tuple(pictures)


def _shows_whole_plan(evidence: Sequence[Evidence], plan: Plan) -> bool:
    """Whether the plan, every policy or every measure was found."""
    shown: set[Leaf] = set()
    for found in evidence:
        match found:
            case PlanFacts():
                return True
            case PolicyFacts(policy=policy):
                shown.add(policy.name)
            case Listing(matches=matches, count_only=False):
                shown.update(leaf for one in matches for leaf in one.leaves)
    policies = {policy.name for policy in plan.policies}
    measures = {measure.name for measure in plan.measures}
    return policies <= shown or measures <= shown


def _plan_map(plan: Plan) -> PictureBody:
    common = TreeNode(label=plan.section(Topic.BPR).statements[0].path[-1])
    policies = (
        TreeNode(
            label=f"推進方針{policy.number} {policy.name.text}",
            children=tuple(
                TreeNode(label=f"{measure.id.code} {measure.name.text}")
                for measure in plan.measures
                if measure.policy == policy.number
            ),
        )
        for policy in plan.policies
    )
    return PictureBody(picture="plan_map", title=MAP_TITLE, nodes=(common, *policies))


def _organisation(facts: OrganisationFacts, plan: Plan) -> PictureBody:
    said = "\n".join(leaf.text for leaf in plan.leaves if leaf.kind is LeafKind.STATEMENT)
    boxes = [leaf.text for leaf in facts.boxes]
    nodes = organisation_nodes(boxes, said)
    return PictureBody(picture="organisation", title=ORGANISATION_TITLE, nodes=nodes)


def _schedule(facts: ScheduleFacts) -> PictureBody:
    measure, years = facts.measure, {bar.item: bar for bar in facts.bars}
    nodes = tuple(
        BarNode(
            label=leaf.text,
            first_year=years[leaf.text].first_year if leaf.text in years else None,
            last_year=years[leaf.text].last_year if leaf.text in years else None,
        )
        for leaf in facts.leaves
    )
    title = SCHEDULE_TITLE.format(code=measure.id.code, name=measure.name.text)
    return PictureBody(picture="schedule", measure=measure.id.code, title=title, nodes=nodes)


def _numbers(results: Iterable[Result], citations: Sequence[Citation]) -> Iterator[NumberNode]:
    """Yield the results that are one number, in printed order; each with its code."""
    for result in results:
        if (read := _NUMBER.fullmatch(nfkc(result.value.text))) is None:
            continue
        number, unit = read.groups()
        yield NumberNode(
            label=f"{result.measure.code} {result.name.text}",
            value=result.value.text,
            number=float(number.replace(",", "")),
            unit=unit.strip(),
            cites=tuple(one.n for one in citations if _holds(one, result.value)),
        )


def _holds(citation: Citation, leaf: Leaf) -> bool:
    return citation.start <= leaf.span.start and leaf.span.end <= citation.end
