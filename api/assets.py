"""Files and pages that browsers ask for again: sent once, then confirmed by their tag."""

import hashlib
import re
from pathlib import Path
from typing import Final

from fastapi import Request
from fastapi.responses import Response

from api.bundle import Bundle
from api.messages_ja import NOT_FOUND
from api.problems import ApiProblem

STATIC: Final = Path(__file__).parent / "static"

_MEDIA_TYPES: Final = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
_NAME: Final = re.compile(r"(?:[a-z0-9_-]+/)?[a-z0-9_-]+\.(?:js|css|svg)")
"""A file of these kinds, at most one folder down; no such name leads out of a folder."""


def tagged(request: Request, content: bytes, media_type: str) -> Response:
    """Return a response that carries `content`, or 304 to a browser that holds it."""
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if is_known(request, tag):
        return Response(status_code=304, headers=headers)
    return Response(content, headers=headers, media_type=media_type)


def is_known(request: Request, tag: str) -> bool:
    """Whether the browser says that it holds what has this tag."""
    known = request.headers.get("if-none-match", "")
    return tag in {one.strip().removeprefix("W/") for one in known.split(",")}


def known_file(folder: Path, name: str) -> Path:
    """Return the file `name` below `folder`.

    Raises:
        ApiProblem: There is no such file, or it is none that is served.
    """
    path = folder / name
    if _NAME.fullmatch(name) is None or not path.is_file():
        raise ApiProblem(NOT_FOUND)
    return path


def static_file(request: Request, name: str) -> Response:
    """Return the file `name` of the pages; errors as `known_file`."""
    path = known_file(STATIC, name)
    return tagged(request, path.read_bytes(), _MEDIA_TYPES[path.suffix])


def script(request: Request, bundle: Bundle) -> Response:
    """Return joined modules."""
    return tagged(request, bundle.source.encode("utf-8"), _MEDIA_TYPES[".js"])
