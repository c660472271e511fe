"""What every response carries: request id, security headers; and a log line without text."""

import logging
import re
import time
from collections.abc import Collection
from typing import Final
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.embedding import Embedding

access_log = logging.getLogger("api.access")

REQUEST_ID = "X-Request-ID"
_REQUEST_ID: Final = re.compile(r"[A-Za-z0-9._-]{1,64}")

_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors {ancestors}",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)


def request_id_of(scope: Scope) -> str:
    """Return the request's id; a client may bring its own."""
    state = scope.setdefault("state", {})
    if REQUEST_ID not in state:
        brought = Headers(scope=scope).get(REQUEST_ID, "")
        state[REQUEST_ID] = brought if _REQUEST_ID.fullmatch(brought) else str(uuid4())
    return str(state[REQUEST_ID])


def response_headers(scope: Scope, embedding: Embedding) -> dict[str, str]:
    """Return the headers of every response; one that sets a header itself keeps its value."""
    return {
        REQUEST_ID: request_id_of(scope),
        "Content-Security-Policy": _POLICY.format(ancestors=embedding.ancestors),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cache-Control": "no-store",
        **embedding.headers(scope),
    }


class ResponseHeaders:
    """Middleware that adds the headers and writes the access log.

    The log names the path as it was sent, without the query, which may hold a
    question.
    """

    def __init__(self, app: ASGIApp, *, embedding: Embedding) -> None:
        self.app = app
        self.embedding = embedding

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and complete the response."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request_id = request_id_of(scope)
        started = time.perf_counter()

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in response_headers(scope, self.embedding).items():
                    headers.setdefault(name, value)
                took_ms = (time.perf_counter() - started) * 1000
                path = scope["raw_path"].decode("ascii", "backslashreplace")
                line = (scope["method"], path, message["status"], took_ms, request_id)
                access_log.info("%s %s %d %.1fms %s", *line)
            await send(message)

        await self.app(scope, receive, send_with_headers)


def host_of(header: str) -> str:
    """Return the host name of a Host header, lower case, without port and brackets.

    >>> host_of("LOCALHOST:8000"), host_of("[::1]:8000"), host_of("::1")
    ('localhost', '::1', '')
    """
    match = re.fullmatch(r"(?:\[([0-9a-fA-F:.]+)\]|([^:\[\]]+))(?::\d*)?", header)
    return (match[1] or match[2]).lower() if match else ""


class KnownHosts:
    """Middleware that answers only to the given host names.

    A page elsewhere can let its own host name resolve to 127.0.0.1 and then
    read the replies (DNS rebinding); it cannot change the Host header.
    """

    def __init__(self, app: ASGIApp, *, refusal: ASGIApp, hosts: Collection[str]) -> None:
        self.app = app
        self.refusal = refusal
        self.hosts = frozenset(hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on if its host is known."""
        known = scope["type"] != "http" or self._knows(Headers(scope=scope))
        await (self.app if known else self.refusal)(scope, receive, send)

    def _knows(self, headers: Headers) -> bool:
        named = headers.getlist("host")
        return len(named) == 1 and host_of(named[0]) in self.hosts
