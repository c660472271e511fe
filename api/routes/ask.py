"""Asking without JavaScript: a form, and the answer as a page."""

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import Response

from api.answerer import Answerer
from api.dialogue import problem_of, reply_to
from api.examples_ja import EXAMPLES
from api.html import HTML, render
from api.inputs import client_of
from api.limits import RateLimit
from api.messages_ja import TOO_MANY
from api.openapi import PROBLEMS
from api.routes.pages import Opened, waiting
from api.schemas import ReplyBody

router = APIRouter(include_in_schema=False, responses=PROBLEMS)


@router.get("/ask", response_class=Response)
async def ask(request: Request, answerer: Opened, q: str | None = None) -> Response:
    """Return the form; with a question, its answer or what is wrong with it."""
    if answerer is None:
        return waiting("/ask")
    if q is None:
        return _page(answerer)
    if problem := problem_of(q):
        return _page(answerer, question=q, problem=problem, status=422)
    questions: RateLimit = request.app.state.questions
    if seconds := questions.take(client_of(request)):
        detail = TOO_MANY.detail.format(seconds=seconds)
        page = _page(answerer, question=q, problem=detail, status=TOO_MANY.status)
        page.headers["Retry-After"] = str(seconds)
        return page
    reply = await run_in_threadpool(reply_to, q, answerer)
    return _page(answerer, question=q, reply=reply)


def _page(
    answerer: Answerer,
    *,
    question: str = "",
    reply: ReplyBody | None = None,
    problem: str = "",
    status: int = 200,
) -> Response:
    page = render(
        "ask.html",
        here="/ask",
        identity=answerer.identity,
        examples=EXAMPLES,
        question=question,
        reply=reply,
        problem=problem,
    )
    return Response(page, status_code=status, media_type=HTML)
