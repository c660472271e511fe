"""From a page to HTML; the only door to Jinja.

Everything that a template prints is escaped: Python code of the report makes no HTML.
"""

import hashlib
from base64 import b64encode
from functools import cache
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from evals.report import words_ja

_TEMPLATES: Final = Path(__file__).parent / "templates"


def render(page: object) -> str:
    """Return a page as one HTML document that needs no other file."""
    templates = _templates()
    style = templates.get_template("style.css").render()
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return (
        templates.get_template("page.html").render(page=page, words=words_ja, style_hash=digest)
        + "\n"
    )


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(_TEMPLATES, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
