"""Reading a JSON body strictly, and no more of it than allowed.

The framework's own reader takes a body of any size and lets NaN, repeated
names and lone surrogates pass; a repeated name is how two readers of one
request come to see different questions.
"""

import json
from email.message import Message
from typing import Any, NoReturn

from starlette.requests import ClientDisconnect, Request

from api.characters import is_broken
from api.messages_ja import (
    BAD_ENCODING,
    BAD_JSON,
    BAD_NUMBER,
    BODY_CUT_OFF,
    BODY_TOO_LARGE,
    BROKEN_CHARACTER,
    DEEP_NESTING,
    DUPLICATE_FIELD,
    WRONG_MEDIA_TYPE,
)
from api.problems import ApiProblem

BODY_LIMIT = 64 * 1024
"""Bytes of a request body."""


async def read_json(request: Request) -> object:
    """Return the body's JSON value.

    Raises:
        ApiProblem: The body is not JSON in UTF-8 of at most `BODY_LIMIT` bytes.
    """
    _check_media_type(request)
    return parse_json(await _read(request))


def _check_media_type(request: Request) -> None:
    header = Message()
    header["content-type"] = request.headers.get("content-type", "")
    charset = header.get_param("charset", "utf-8")
    if (
        header.get_content_type() != "application/json"
        or str(charset).lower() not in {"utf-8", "utf8"}
        or request.headers.get("content-encoding", "identity") != "identity"
    ):
        raise ApiProblem(WRONG_MEDIA_TYPE)


async def _read(request: Request) -> bytes:
    declared = request.headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > BODY_LIMIT:
        raise ApiProblem(BODY_TOO_LARGE, limit=BODY_LIMIT // 1024)
    content = bytearray()
    try:
        async for chunk in request.stream():
            content += chunk
            if len(content) > BODY_LIMIT:
                raise ApiProblem(BODY_TOO_LARGE, limit=BODY_LIMIT // 1024)
    except ClientDisconnect as error:
        raise ApiProblem(BODY_CUT_OFF) from error
    return bytes(content)


def parse_json(content: bytes) -> object:
    """Return the JSON value of some bytes; a byte order mark is skipped.

    Raises:
        ApiProblem: The bytes are not strict JSON in UTF-8.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ApiProblem(BAD_ENCODING) from error
    try:
        return json.loads(text, object_pairs_hook=_object, parse_constant=_refuse_number)
    except json.JSONDecodeError as error:
        raise ApiProblem(BAD_JSON, line=error.lineno, column=error.colno) from error
    except ValueError as error:  # An integer of thousands of digits.
        raise ApiProblem(BAD_NUMBER) from error
    except RecursionError as error:
        raise ApiProblem(DEEP_NESTING) from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ApiProblem(DUPLICATE_FIELD)
    for name in members:
        if is_broken(name):
            raise ApiProblem(BROKEN_CHARACTER, code=ascii(name)[1:-1][:12])
    return members


def _refuse_number(name: str) -> NoReturn:
    raise ApiProblem(BAD_NUMBER)
