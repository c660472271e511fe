"""What routes take in: the loaded answerer, the conversation, query texts."""

from typing import Annotated, TypeVar

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError
from pydantic import AfterValidator, BeforeValidator, Field, ValidationError
from pydantic_core import PydanticCustomError

from api.answerer import Answerer, Desk
from api.bodies import read_json
from api.body import Body
from api.characters import checked, is_blank
from api.limits import RateLimit
from api.messages_ja import BLANK_WORDS, NOT_READY, TOO_MANY
from api.problems import ApiProblem
from api.schemas import ChatRequest
from assistant.messages import Message

Model = TypeVar("Model", bound=Body)


async def _ready(request: Request) -> Answerer:
    desk: Desk = request.app.state.desk
    if desk.answerer is None:
        raise ApiProblem(NOT_READY)
    return desk.answerer


Ready = Annotated[Answerer, Depends(_ready)]
"""The answerer; a request that comes before it is loaded gets 503."""


async def read_body(request: Request, shape: type[Model]) -> Model:
    """Return the request's body.

    Raises:
        ApiProblem: It is no strict JSON.
        RequestValidationError: It has another shape.
    """
    body = await read_json(request)
    try:
        return shape.model_validate(body)
    except ValidationError as error:
        raise RequestValidationError(
            error.errors(include_url=False, include_input=False)
        ) from error


async def _conversation(request: Request) -> tuple[Message, ...]:
    return (await read_body(request, ChatRequest)).conversation()


Conversation = Annotated[tuple[Message, ...], Depends(_conversation)]
"""The messages of the request, the last one being the question."""


def client_of(request: Request) -> str:
    """Return who asks, as far as the connection tells."""
    return request.client.host if request.client else ""


async def _may_ask(request: Request) -> None:
    _take(request, request.app.state.questions)


async def _may_judge(request: Request) -> None:
    _take(request, request.app.state.votes)


def _take(request: Request, limit: RateLimit) -> None:
    if seconds := limit.take(client_of(request)):
        headers = {"Retry-After": str(seconds)}
        raise ApiProblem(TOO_MANY, headers=headers, seconds=seconds)


QuestionAllowed = Depends(_may_ask)
"""Counts a question; one too many gets 429 with the seconds to wait."""
FeedbackAllowed = Depends(_may_judge)
"""Counts a vote."""


def _visible(words: str) -> str:
    if is_blank(words):
        raise PydanticCustomError(BLANK_WORDS.slug, BLANK_WORDS.detail)
    return words


SearchText = Annotated[
    str, BeforeValidator(checked), AfterValidator(_visible), Field(max_length=200)
]
"""Words to look for, from the query string."""

CodeText = Annotated[str, BeforeValidator(checked), Field(max_length=20)]
"""A measure's code in any writing, from the query string."""
