"""Asking: the whole reply at once, or as a stream of events."""

import logging
import re
import time
from collections.abc import Iterator, Sequence
from typing import Final

from fastapi import APIRouter, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent
from pydantic import BaseModel, TypeAdapter

from api.answerer import Answerer
from api.body import Body
from api.inputs import Conversation, QuestionAllowed, Ready
from api.openapi import CHAT_BODY, PROBLEMS
from api.problems import internal_problem
from api.schemas import CitationBody, ReplyBody
from assistant.messages import Message

logger = logging.getLogger(__name__)
router = APIRouter(prefix="/api", tags=["chat"], responses=PROBLEMS)

_SENTENCE: Final = re.compile(r"[^。\n]*(?:。[」』）]*(?:\[\d+\])*\n?|\n|\Z)")
_CITATIONS: Final = TypeAdapter(tuple[CitationBody, ...])


class StatusEvent(Body):
    """Where the work stands."""

    phase: str


class DeltaEvent(Body):
    """The next piece of the answer."""

    text: str


def _answer(messages: Sequence[Message], answerer: Answerer) -> ReplyBody:
    started = time.perf_counter()
    answer = answerer.answer(messages)
    took_ms = (time.perf_counter() - started) * 1000
    return ReplyBody.of(answer, answerer.identity, took_ms=took_ms)


def split_sentences(text: str) -> list[str]:
    r"""Return the sentences of `text` with their citation marks; joined, they equal it.

    >>> split_sentences("一つ。[1]二つ。\n三つ")
    ['一つ。[1]', '二つ。\n', '三つ']
    """
    return [piece for piece in _SENTENCE.findall(text) if piece]


@router.post("/chat", dependencies=[QuestionAllowed], openapi_extra=CHAT_BODY)
def chat(messages: Conversation, answerer: Ready) -> ReplyBody:
    """Answer the last message."""
    return _answer(messages, answerer)


@router.post(
    "/chat/stream",
    response_class=EventSourceResponse,
    dependencies=[QuestionAllowed],
    openapi_extra=CHAT_BODY,
)
def chat_stream(
    request: Request, messages: Conversation, answerer: Ready
) -> Iterator[ServerSentEvent]:
    """Answer the last message as events: status, citations, delta…, reply, or error."""
    yield _event("status", StatusEvent(phase="retrieving"))
    try:
        reply = _answer(messages, answerer)
    except Exception:
        # The response has begun: a status code can no longer tell of the failure.
        problem = internal_problem(request)
        logger.exception("request %s failed while streaming", problem.request_id)
        yield _event("error", problem)
        return
    citations = _CITATIONS.dump_json(reply.citations).decode("utf-8")
    yield ServerSentEvent(event="citations", raw_data=citations)
    for piece in split_sentences(reply.answer):
        yield _event("delta", DeltaEvent(text=piece))
    yield _event("reply", reply)


def _event(name: str, body: BaseModel) -> ServerSentEvent:
    return ServerSentEvent(event=name, raw_data=body.model_dump_json(exclude_none=name == "error"))
