"""Searching the plan without an answer being made of it."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from api.body import Body
from api.inputs import Ready, SearchText
from api.openapi import PROBLEMS
from api.plan_bodies import HitBody, Listing
from api.schemas import PlanBody

router = APIRouter(prefix="/api", tags=["plan"], responses=PROBLEMS)


class SearchQuery(Body):
    """What to look for."""

    q: SearchText
    limit: int = Field(default=10, ge=1, le=50)


@router.get("/search")
def search(answerer: Ready, query: Annotated[SearchQuery, Query()]) -> Listing[HitBody]:
    """List the passages that the index finds, best first."""
    hits = answerer.search(query.q, limit=query.limit)
    items = tuple(HitBody.of(hit, answerer.plan) for hit in hits)
    return Listing(plan=PlanBody.of(answerer.identity), count=len(items), items=items)
