"""The JSON contract of the chat: what comes in, what goes out."""

from typing import Annotated, Literal, Self
from uuid import uuid4

from pydantic import BeforeValidator, Field, field_validator
from pydantic_core import PydanticCustomError

from api.answerer import Answer
from api.blocks import BlockBody, block_bodies
from api.body import Body
from api.characters import checked, is_blank
from api.messages_ja import (
    BLANK_QUESTION,
    CONTEXT_TOO_LONG,
    LAST_NOT_USER,
    QUESTION_TOO_LONG,
    ProblemKind,
)
from assistant.messages import Message
from assistant.reply import Citation, Reason, Status
from corpus.library import Identity
from corpus.plan import Edition

QUESTION_LIMIT = 1_000
"""Characters of a question, without the white space around it."""
CONTEXT_LIMIT = 20_000
"""Characters of an earlier message."""
MESSAGE_LIMIT = 50
"""Messages of one request."""


class MessageBody(Body):
    """One turn of the conversation."""

    role: Literal["user", "assistant"]
    content: Annotated[str, BeforeValidator(checked)]


class ChatRequest(Body):
    """The conversation so far; the last message is the question."""

    # As a constraint, minItems would be reported beside any error in an only message.
    messages: Annotated[
        tuple[MessageBody, ...], Field(max_length=MESSAGE_LIMIT, json_schema_extra={"minItems": 1})
    ]

    @field_validator("messages")
    @classmethod
    def _ends_with_a_question(cls, messages: tuple[MessageBody, ...]) -> tuple[MessageBody, ...]:
        if not messages:
            raise PydanticCustomError(BLANK_QUESTION.slug, BLANK_QUESTION.detail)
        *context, last = messages
        if last.role != "user":
            raise PydanticCustomError(LAST_NOT_USER.slug, LAST_NOT_USER.detail)
        if is_blank(last.content):
            raise PydanticCustomError(BLANK_QUESTION.slug, BLANK_QUESTION.detail)
        _check_length(QUESTION_TOO_LONG, last.content.strip(), QUESTION_LIMIT)
        for message in context:
            _check_length(CONTEXT_TOO_LONG, message.content, CONTEXT_LIMIT)
        return messages

    def conversation(self) -> tuple[Message, ...]:
        """Return the messages as the assistant takes them, the question stripped."""
        *context, question = (Message(body.role, body.content) for body in self.messages)
        return (*context, Message(question.role, question.content.strip()))


def _check_length(kind: ProblemKind, text: str, limit: int) -> None:
    if len(text) > limit:
        counts = {"limit": f"{limit:,}", "length": f"{len(text):,}"}
        raise PydanticCustomError(kind.slug, kind.detail, counts)


class CitationBody(Body):
    """Proof of a line: `quote` equals ``plan.txt[start:end]`` but for white space."""

    n: int
    section: str
    measure: str | None
    edition: Edition | None
    page: int
    page_certain: bool
    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, citation: Citation) -> Self:
        """Translate a citation."""
        return cls.model_validate(citation, from_attributes=True)


class PlanBody(Body):
    """Which plan an answer is about."""

    id: str
    title: str
    sha256: str

    @classmethod
    def of(cls, identity: Identity) -> Self:
        """Translate a plan's identity."""
        return cls.model_validate(identity, from_attributes=True)


class ReplyBody(Body):
    """A whole reply."""

    id: str
    status: Status
    reason: Reason | None
    answer: str
    blocks: tuple[BlockBody, ...]
    citations: tuple[CitationBody, ...]
    followups: tuple[str, ...]
    mode: Literal["extractive", "llm"] = "extractive"
    plan: PlanBody
    took_ms: float
    """Milliseconds from the question to the reply."""

    @classmethod
    def of(cls, answer: Answer, identity: Identity, *, took_ms: float) -> Self:
        """Translate an answer and give it an id."""
        reply = answer.reply
        return cls(
            id=str(uuid4()),
            status=reply.status,
            reason=reply.reason,
            answer=reply.answer,
            blocks=block_bodies(reply.blocks, answer.pictures),
            citations=tuple(map(CitationBody.of, reply.citations)),
            followups=reply.followups,
            plan=PlanBody.of(identity),
            took_ms=round(took_ms, 1),
        )
