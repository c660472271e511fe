"""Which pages of other origins may embed the widget, and how browsers are told.

A page that loads ``/widget.js`` as a module and asks questions sends its origin with
each request. Only the origins that the operator lists are answered with permission;
browsers keep the replies, and the module itself, from all others.
"""

from collections.abc import Collection
from typing import Final

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_PATHS: Final = frozenset(
    {
        "/widget.js",
        "/api/chat",
        "/api/chat/stream",
        "/api/plan",
        "/api/plan/source",
        "/api/feedback",
    }
)
_TRAINING: Final = "/api/training/"
_FOLDERS: Final = ("/widget/", _TRAINING)
"""Everything that the widget requests; nothing else is shared with other origins."""
_UNSHARED: Final = "/api/training/trainer"
"""The trainers' report is no part of the widget."""

_PREFLIGHT: Final = {
    "Access-Control-Allow-Methods": "GET, POST",
    "Access-Control-Allow-Headers": "Content-Type, X-Request-ID",
    "Access-Control-Max-Age": "600",
}
_TRAINING_PREFLIGHT: Final = _PREFLIGHT | {
    "Access-Control-Allow-Methods": "GET, POST, DELETE",
    "Access-Control-Allow-Headers": "Content-Type, Learner, X-Request-ID",
}
"""Learners bring who they are, and may remove what is kept about them."""


class Embedding:
    """The origins that are let in.

    Args:
        origins: As browsers write them, ``https://portal.example.lg.jp``.
    """

    def __init__(self, origins: Collection[str] = ()) -> None:
        self.origins = frozenset(origins)
        self.ancestors = " ".join(("'self'", *sorted(self.origins)))
        """Value of the directive ``frame-ancestors``."""

    def headers(self, scope: Scope) -> dict[str, str]:
        """Return what the response to this request tells browsers of other origins."""
        own = {"Cross-Origin-Resource-Policy": "same-origin"}
        if not self.origins or not _is_shared(scope["path"]):
            return own
        if (origin := self.origin_of(scope)) is None:
            return {**own, "Vary": "Origin"}
        return {
            "Vary": "Origin",
            "Cross-Origin-Resource-Policy": "cross-origin",
            "Access-Control-Allow-Origin": origin,
            "Access-Control-Expose-Headers": "X-Request-ID, Retry-After",
        }

    def origin_of(self, scope: Scope) -> str | None:
        """Return the listed origin of a request for what is shared; None for any other."""
        named = Headers(scope=scope).getlist("origin")
        is_listed = len(named) == 1 and named[0] in self.origins
        return named[0] if is_listed and _is_shared(scope["path"]) else None


class Preflight:
    """Middleware that answers the question whether a request from elsewhere may be sent."""

    def __init__(self, app: ASGIApp, *, embedding: Embedding) -> None:
        self.app = app
        self.embedding = embedding

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a listed origin; pass everything else on."""
        if scope["type"] == "http" and self._asks(scope):
            is_training = scope["path"].startswith(_TRAINING)
            headers = _TRAINING_PREFLIGHT if is_training else _PREFLIGHT
            await Response(status_code=204, headers=headers)(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _asks(self, scope: Scope) -> bool:
        is_preflight = scope["method"] == "OPTIONS" and "access-control-request-method" in Headers(
            scope=scope
        )
        return is_preflight and self.embedding.origin_of(scope) is not None


def _is_shared(path: str) -> bool:
    return path in _PATHS or (path.startswith(_FOLDERS) and not path.startswith(_UNSHARED))
