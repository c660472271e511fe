"""The OpenAPI document, with the bodies that the framework does not see.

Chat routes read their body strictly by themselves, and errors leave as problem
documents; neither is visible in a route's signature.
"""

from typing import Any, Final

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from api.feedback import FeedbackBody
from api.problems import MEDIA_TYPE, ProblemBody
from api.schemas import ChatRequest, ReplyBody
from api.training.requests import BeginBody, ForgetBody, NameBody, SentBody

_REF: Final = "#/components/schemas/{model}"


def body_of(model: str) -> dict[str, Any]:
    """Return the `openapi_extra` of a route that reads a body of this model."""
    schema = {"$ref": _REF.format(model=model)}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


CHAT_BODY: Final = body_of("ChatRequest")
"""`openapi_extra` of a route that takes a conversation."""

PROBLEMS: Final[dict[int | str, dict[str, Any]]] = {
    "default": {
        "description": "問題の説明（RFC 9457）",
        "content": {MEDIA_TYPE: {"schema": {"$ref": _REF.format(model="ProblemBody")}}},
    }
}
"""`responses` of every router."""


def install_openapi(app: FastAPI) -> None:
    """Let the app describe itself completely."""

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            document = get_openapi(title=app.title, version=app.version, routes=app.routes)
            _, added = models_json_schema(
                [
                    (ChatRequest, "validation"),
                    (FeedbackBody, "validation"),
                    (BeginBody, "validation"),
                    (SentBody, "validation"),
                    (NameBody, "validation"),
                    (ForgetBody, "validation"),
                    (ProblemBody, "serialization"),
                    (ReplyBody, "serialization"),
                ],
                ref_template=_REF,
            )
            schemas = document.setdefault("components", {}).setdefault("schemas", {})
            for name, schema in added["$defs"].items():
                schemas.setdefault(name, schema)
            app.openapi_schema = document
        return app.openapi_schema

    # FastAPI documents this assignment as the way to extend the description.
    app.openapi = describe  # type: ignore[method-assign]
