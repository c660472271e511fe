"""The glossary (用語集)."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.body import Body
from api.inputs import Ready, SearchText
from api.openapi import PROBLEMS
from api.plan_bodies import Listing, TermBody
from api.schemas import PlanBody
from corpus.text import fold

router = APIRouter(prefix="/api", tags=["plan"], responses=PROBLEMS)


class GlossaryFilter(Body):
    """Which terms to list."""

    q: SearchText | None = None


@router.get("/glossary")
def glossary(answerer: Ready, chosen: Annotated[GlossaryFilter, Query()]) -> Listing[TermBody]:
    """List the terms, all or those whose name or definition holds `q` in any width."""
    plan = answerer.plan
    words = fold(chosen.q or "")
    items = tuple(
        TermBody.of(term, plan)
        for term in plan.terms
        if words in fold(term.name.text) or words in fold(term.definition.text)
    )
    return Listing(plan=PlanBody.of(answerer.identity), count=len(items), items=items)
