"""A conversation, which the assistant itself does not remember, and single questions."""

import time

from pydantic import ValidationError

from api.answerer import Answer, Answerer
from api.problems import field_errors
from api.schemas import ChatRequest, ReplyBody
from assistant.messages import Message

TURNS_KEPT = 20
"""Messages given as context; what a question refers to is close behind it."""


def problem_of(question: str) -> str | None:
    """Return what is wrong with a question, in Japanese; None if it may be asked."""
    try:
        ChatRequest.model_validate({"messages": [{"role": "user", "content": question}]})
    except ValidationError as error:
        return field_errors(error.errors(include_url=False))[0].msg
    return None


class Dialogue:
    """Questions to one answerer, each with the earlier ones as its context."""

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer
        self._messages: tuple[Message, ...] = ()

    def ask(self, question: str) -> Answer:
        """Return the answer and remember the question with its reply."""
        messages = (*self._messages, Message("user", question.strip()))
        answer = self._answerer.answer(messages)
        self._messages = (*messages, Message("assistant", answer.reply.answer))[-TURNS_KEPT:]
        return answer


def reply_to(question: str, answerer: Answerer) -> ReplyBody:
    """Return the reply to one question in the form of the HTTP contract."""
    started = time.perf_counter()
    answer = Dialogue(answerer).ask(question)
    took_ms = (time.perf_counter() - started) * 1000
    return ReplyBody.of(answer, answerer.identity, took_ms=took_ms)
