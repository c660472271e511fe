"""Votes on replies."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from api.feedback import FeedbackBody, FeedbackStore
from api.inputs import FeedbackAllowed, read_body
from api.openapi import PROBLEMS, body_of

router = APIRouter(prefix="/api", tags=["chat"], responses=PROBLEMS)


async def _feedback(request: Request) -> FeedbackBody:
    return await read_body(request, FeedbackBody)


@router.post(
    "/feedback",
    status_code=204,
    response_class=Response,
    dependencies=[FeedbackAllowed],
    openapi_extra=body_of("FeedbackBody"),
)
def feedback(request: Request, body: Annotated[FeedbackBody, Depends(_feedback)]) -> None:
    """Keep a vote on a reply; the conversation is neither sent nor kept."""
    store: FeedbackStore = request.app.state.feedback
    store.add(body)
