"""Asks a running service, by the contract of ``POST /api/chat``."""

import json
from collections.abc import Sequence
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import SplitResult, urlsplit

from pydantic import TypeAdapter, ValidationError

from assistant.messages import Message
from evals.asking.outcome import Asker, Heard
from evals.asking.said import Said
from evals.errors import NoReplyError, TargetError

_HEADERS = {"content-type": "application/json"}
_MOST = 4 * 2**20
"""Bytes of a reply that are read: a longer one is none."""


def ask_over_http(url: str, *, limit_s: float) -> Asker:
    """Return an asker that posts to the service below `url`.

    Raises:
        TargetError: The address is none, or nobody listens there.
    """
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise TargetError(url, "expected http://host:port")
    try:
        connection = _connect(parts, limit_s)
        connection.connect()
        connection.close()
    except (OSError, ValueError) as error:
        raise TargetError(url, str(error)) from error
    return lambda messages: _ask(messages, parts, limit_s)


def _connect(parts: SplitResult, limit_s: float) -> HTTPConnection:
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    return kind(parts.hostname or "", parts.port, timeout=limit_s)


def _ask(messages: Sequence[Message], parts: SplitResult, limit_s: float) -> Heard:
    turns = [{"role": each.role, "content": each.content} for each in messages]
    body = json.dumps({"messages": turns}, ensure_ascii=False).encode()
    path = parts.path.rstrip("/") + "/api/chat"
    # A connection of its own for each question: one that hung spoils no other.
    connection = _connect(parts, limit_s)
    try:
        connection.request("POST", path, body, _HEADERS)
        response = connection.getresponse()
        content = response.read(_MOST + 1)
    except (OSError, HTTPException) as error:
        raise NoReplyError(f"{type(error).__name__}: {error}") from error
    finally:
        connection.close()
    if response.status != 200:
        raise NoReplyError(f"expected status 200, found {response.status}")
    return read_reply(content)


def read_reply(content: bytes) -> Heard:
    """Return a reply of the API.

    Raises:
        NoReplyError: It is too long, no JSON, or not what the contract says.
    """
    if len(content) > _MOST:
        raise NoReplyError(f"expected at most {_MOST} bytes, found more")
    try:
        reply = json.loads(content)
        said = Said.model_validate(reply)
        took_ms = TypeAdapter(float).validate_python(reply.get("took_ms", 0.0))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(map(str, first["loc"]))
        raise NoReplyError(f"no reply of the contract: {field}: {first['msg']}") from error
    except (ValueError, RecursionError) as error:
        raise NoReplyError(f"no JSON: {error}") from error
    return Heard(said, stages_ms={"server": took_ms})
