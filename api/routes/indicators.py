"""Indicators of the second plan, results of the first."""

from typing import Annotated, Final, Literal

from fastapi import APIRouter, Query

from api.body import Body
from api.codes import find_measure
from api.inputs import CodeText, Ready
from api.openapi import PROBLEMS
from api.plan_bodies import IndicatorBody, Listing, ResultBody
from api.schemas import PlanBody
from corpus.plan import Edition, Field, IndicatorKind, MeasureId, Plan

router = APIRouter(prefix="/api", tags=["plan"], responses=PROBLEMS)

_KINDS: Final = {"activity": IndicatorKind.ACTIVITY, "outcome": IndicatorKind.OUTCOME}


class IndicatorFilter(Body):
    """Which indicators to list; without a choice, all."""

    kind: Literal["activity", "outcome"] | None = None
    measure: CodeText | None = None

    def includes(self, kind: IndicatorKind) -> bool:
        """Whether indicators of this kind are wanted."""
        return self.kind is None or _KINDS[self.kind] is kind

    def measure_id(self, plan: Plan, edition: Edition) -> MeasureId | None:
        """Return the wanted measure, None for all; an unknown one is a problem."""
        return None if self.measure is None else find_measure(plan, self.measure, edition).id


class IndicatorListing(Listing[IndicatorBody]):
    """Indicators, and the places where the plan prints 「―」 instead of one."""

    blanks: tuple[IndicatorBody, ...]


class ResultListing(Listing[ResultBody]):
    """Results, and the places where the plan prints 「―」 instead of an indicator."""

    blanks: tuple[IndicatorBody, ...]


@router.get("/indicators")
def indicators(answerer: Ready, chosen: Annotated[IndicatorFilter, Query()]) -> IndicatorListing:
    """List the indicators of the second plan, which sets no values for them."""
    plan = answerer.plan
    wanted = chosen.measure_id(plan, Edition.SECOND)
    cells = [
        (measure, kind)
        for measure in plan.measures
        for kind in IndicatorKind
        if wanted in {None, measure.id} and chosen.includes(kind)
    ]
    items = tuple(
        IndicatorBody.of(measure.id, kind, leaf, plan)
        for measure, kind in cells
        for leaf in measure.indicators(kind)
    )
    blanks = tuple(
        IndicatorBody.of(measure.id, kind, measure.blanks[Field(kind.value)], plan)
        for measure, kind in cells
        if Field(kind.value) in measure.blanks
    )
    identity = PlanBody.of(answerer.identity)
    return IndicatorListing(plan=identity, count=len(items), items=items, blanks=blanks)


@router.get("/results")
def results(answerer: Ready, chosen: Annotated[IndicatorFilter, Query()]) -> ResultListing:
    """List the results of the first plan."""
    plan = answerer.plan
    wanted = chosen.measure_id(plan, Edition.FIRST)
    measures = [measure for measure in plan.first_measures if wanted in {None, measure.id}]
    items = tuple(
        ResultBody.of(result, plan)
        for measure in measures
        for result in measure.results
        if chosen.includes(result.kind)
    )
    blanks = tuple(
        IndicatorBody.of(measure.id, kind, leaf, plan)
        for measure in measures
        for kind, leaf in measure.blanks.items()
        if chosen.includes(kind)
    )
    identity = PlanBody.of(answerer.identity)
    return ResultListing(plan=identity, count=len(items), items=items, blanks=blanks)
