"""What routes take in: the loaded answerer, the conversation, query texts."""

from typing import Annotated

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError
from pydantic import AfterValidator, BeforeValidator, Field, ValidationError
from pydantic_core import PydanticCustomError

from api.answerer import Answerer, Desk
from api.bodies import read_json
from api.characters import checked, is_blank
from api.messages_ja import BLANK_WORDS, NOT_READY
from api.problems import ApiProblem
from api.schemas import ChatRequest
from assistant.messages import Message


async def _ready(request: Request) -> Answerer:
    desk: Desk = request.app.state.desk
    if desk.answerer is None:
        raise ApiProblem(NOT_READY)
    return desk.answerer


Ready = Annotated[Answerer, Depends(_ready)]
"""The answerer; a request that comes before it is loaded gets 503."""


async def _conversation(request: Request) -> tuple[Message, ...]:
    body = await read_json(request)
    try:
        return ChatRequest.model_validate(body).conversation()
    except ValidationError as error:
        raise RequestValidationError(
            error.errors(include_url=False, include_input=False)
        ) from error


Conversation = Annotated[tuple[Message, ...], Depends(_conversation)]
"""The messages of the request, the last one being the question."""


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
