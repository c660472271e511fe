"""The measures (取組) of both editions."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from api.body import Body
from api.codes import EDITIONS, EditionNumber, find_measure
from api.inputs import Ready
from api.openapi import PROBLEMS
from api.plan_bodies import FirstMeasureBody, Listing, SecondMeasureBody
from api.schemas import PlanBody
from corpus.plan import Edition, FirstMeasure, Measure, Plan

router = APIRouter(prefix="/api/measures", tags=["plan"], responses=PROBLEMS)

MeasureBody = SecondMeasureBody | FirstMeasureBody


class EditionChoice(Body):
    """Which edition; a bare code means the second plan."""

    edition: EditionNumber = "2"


class MeasureFilter(EditionChoice):
    """Which measures to list."""

    policy: int | None = Field(default=None, ge=0, le=9)


def measure_body(measure: Measure | FirstMeasure, plan: Plan) -> MeasureBody:
    """Translate a measure of either edition."""
    match measure:
        case Measure():
            return SecondMeasureBody.from_measure(measure, plan)
        case FirstMeasure():
            return FirstMeasureBody.from_measure(measure, plan)


@router.get("")
def measures(answerer: Ready, chosen: Annotated[MeasureFilter, Query()]) -> Listing[MeasureBody]:
    """List the measures of one edition, all or those of one policy."""
    plan = answerer.plan
    is_second = EDITIONS[chosen.edition] is Edition.SECOND
    items = tuple(
        measure_body(measure, plan)
        for measure in (plan.measures if is_second else plan.first_measures)
        if chosen.policy in {None, measure.policy}
    )
    return Listing(plan=PlanBody.of(answerer.identity), count=len(items), items=items)


@router.get("/{code}")
def measure(code: str, answerer: Ready, chosen: Annotated[EditionChoice, Query()]) -> MeasureBody:
    """Return one measure; the code may be written in any width, with or without a dash."""
    found = find_measure(answerer.plan, code, EDITIONS[chosen.edition])
    return measure_body(found, answerer.plan)
