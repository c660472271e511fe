"""The page at ``/`` and its files."""

from pathlib import Path
from typing import Final

from fastapi import APIRouter
from fastapi.responses import FileResponse

from api.messages_ja import NOT_FOUND
from api.openapi import PROBLEMS
from api.problems import ApiProblem

router = APIRouter(include_in_schema=False, responses=PROBLEMS)

_STATIC: Final = Path(__file__).parents[1] / "static"
_MEDIA_TYPES: Final = {
    "index.html": "text/html; charset=utf-8",
    "page.js": "text/javascript; charset=utf-8",
    "page.css": "text/css; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
"""Nothing else in the folder is served."""


def _file(name: str) -> FileResponse:
    headers = {"Cache-Control": "no-cache"}
    return FileResponse(_STATIC / name, media_type=_MEDIA_TYPES[name], headers=headers)


@router.get("/", response_class=FileResponse)
def page() -> FileResponse:
    """Return the page."""
    return _file("index.html")


@router.get("/static/{name}", response_class=FileResponse)
def static(name: str) -> FileResponse:
    """Return a file of the page."""
    if name not in _MEDIA_TYPES:
        raise ApiProblem(NOT_FOUND)
    return _file(name)
