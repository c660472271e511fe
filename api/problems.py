"""Errors as RFC 9457 problem documents, in Japanese, each with its request id.

A person who opens an address that fails gets the same as a page.
"""

import logging
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api import messages_ja
from api.body import Body
from api.headers import request_id_of, response_headers
from api.html import HTML, render
from api.messages_ja import BAD_REQUEST, INTERNAL, INVALID_REQUEST, ProblemKind

logger = logging.getLogger(__name__)

MEDIA_TYPE: Final = "application/problem+json"
ERROR_LIMIT = 10
"""So many single errors are named at most."""

_KINDS: Final = {
    kind.slug: kind for kind in vars(messages_ja).values() if isinstance(kind, ProblemKind)
}


class FieldErrorBody(Body):
    """What is wrong with one part of a request."""

    loc: str
    """Where: names and positions joined by dots, ``messages.0.content``."""
    msg: str


class ProblemBody(Body):
    """A problem document."""

    type: str
    title: str
    status: int
    detail: str
    request_id: str
    errors: tuple[FieldErrorBody, ...] | None = None


class ApiProblem(Exception):
    """A request cannot be met; becomes the problem document of its kind."""

    def __init__(
        self, kind: ProblemKind, *, headers: Mapping[str, str] | None = None, **context: object
    ) -> None:
        super().__init__(kind.slug)
        self.kind = kind
        self.headers = headers
        self.detail = kind.detail.format_map(context)


def problem_body(
    request: Request,
    kind: ProblemKind,
    detail: str,
    errors: tuple[FieldErrorBody, ...] | None = None,
) -> ProblemBody:
    """Return the problem document for this request."""
    return ProblemBody(
        type=kind.urn,
        title=kind.title,
        status=kind.status,
        detail=detail,
        request_id=request_id_of(request.scope),
        errors=errors,
    )


def problem_response(
    request: Request, body: ProblemBody, headers: Mapping[str, str] | None = None
) -> Response:
    """Return the HTTP response that carries a problem document, or shows it to a person."""
    content, media_type = body.model_dump_json(exclude_none=True).encode("utf-8"), MEDIA_TYPE
    if _is_opened_by_a_person(request):
        content = render("problem.html", here="", identity=None, problem=body)
        media_type = HTML
    return Response(
        content,
        status_code=body.status,
        headers={"Content-Language": "ja", **(headers or {})},
        media_type=media_type,
    )


def _is_opened_by_a_person(request: Request) -> bool:
    is_api = request.scope["path"].startswith("/api/")
    return not is_api and "text/html" in request.headers.get("accept", "")


def internal_problem(request: Request) -> ProblemBody:
    """Return the problem document for a failure of our own."""
    request_id = request_id_of(request.scope)
    return problem_body(request, INTERNAL, INTERNAL.detail.format(request_id=request_id))


def field_errors(errors: Iterable[Mapping[str, Any]]) -> tuple[FieldErrorBody, ...]:
    """Translate errors of pydantic, whose types are its own or slugs of the catalogue."""
    return tuple(FieldErrorBody(loc=_place(error["loc"]), msg=_sentence(error)) for error in errors)


def _place(loc: tuple[str | int, ...]) -> str:
    # The first part tells body, query or path apart, which the name itself already does.
    return ".".join(str(part)[:40] for part in loc if part not in {"body", "query", "path"})


def _sentence(error: Mapping[str, Any]) -> str:
    if error["type"] in _KINDS:
        return str(error["msg"])
    template = messages_ja.FIELD_ERRORS.get(error["type"], messages_ja.FIELD_ERROR)
    return template.format_map(error.get("ctx", {}))


def validation_problem(request: Request, errors: Sequence[Any]) -> ProblemBody:
    """Return the problem document for a request of the wrong shape.

    The first error gives it its kind and its detail.
    """
    named = field_errors(errors[:ERROR_LIMIT])
    first = named[0]
    kind = _KINDS.get(errors[0]["type"], INVALID_REQUEST)
    if kind is not INVALID_REQUEST:
        return problem_body(request, kind, first.msg, named)
    where = first.loc or messages_ja.WHOLE_BODY
    detail = kind.detail.format(where=where, message=first.msg)
    return problem_body(request, kind, detail, named)


def _on_problem(request: Request, error: ApiProblem) -> Response:
    return problem_response(request, problem_body(request, error.kind, error.detail), error.headers)


def _on_validation(request: Request, error: RequestValidationError) -> Response:
    return problem_response(request, validation_problem(request, error.errors()))


def _on_http(request: Request, error: HTTPException) -> Response:
    kind = messages_ja.BY_STATUS.get(error.status_code, BAD_REQUEST)
    return problem_response(request, problem_body(request, kind, kind.detail), error.headers)


def _on_failure(request: Request, error: Exception) -> Response:
    # The server logs the traceback. This answer bypasses the middleware.
    body = internal_problem(request)
    logger.error("request %s failed: %s", body.request_id, type(error).__name__)
    headers = response_headers(request.scope, request.app.state.embedding)
    return problem_response(request, body, headers)


def install_problems(app: FastAPI) -> None:
    """Let every error of the app leave as a problem document."""
    app.exception_handler(ApiProblem)(_on_problem)
    app.exception_handler(RequestValidationError)(_on_validation)
    app.exception_handler(HTTPException)(_on_http)
    app.exception_handler(Exception)(_on_failure)
