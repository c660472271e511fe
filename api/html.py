"""The one place of the service that makes HTML: templates that escape whatever is put in."""

from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HTML: Final = "text/html; charset=utf-8"
"""Media type of what is made here."""

_PAGES: Final = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def render(template: str, **context: object) -> bytes:
    """Return a page of ``templates/`` in UTF-8."""
    return _PAGES.get_template(template).render(context).encode("utf-8")
