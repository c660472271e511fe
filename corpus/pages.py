"""Page numbers of the plan, recovered from its text.

The text carries no page marks, but the first line of a page begins with one
space. One paragraph (in the succession chapter) begins so too, and one page
begins with the running title and its printed number instead; both are named
in the page rule of ``plan.toml``. The one printed number proves the count.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from corpus.errors import PlanParseError
from corpus.text import line_of

_PAGE_START = re.compile(r"^ \S", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page number as printed in the plan, counted from 1."""

    number: int
    is_certain: bool
    """False after the full-page figure, whose extent the text does not tell."""

    def __str__(self) -> str:
        return f"p.{self.number}" if self.is_certain else f"p.{self.number}付近"


@dataclass(frozen=True, slots=True)
class PageRule:
    """What the page count needs to know about one plan text."""

    indented_paragraphs: tuple[str, ...]
    """Beginnings of paragraphs that start with a space without starting a page."""
    running_title: str
    """Line above a printed page number; it starts its page."""
    uncertain_from: str
    """Heading of the full-page figure: pages behind that heading are uncertain."""


@dataclass(frozen=True, slots=True)
class PageMap:
    """Where the pages start."""

    starts: tuple[int, ...]
    """Offset of the first character of page 1, 2, 3 …"""
    uncertain_from: int
    """Offset from which on page numbers are uncertain."""

    def page_of(self, offset: int) -> Page:
        """Return the page that holds the character at `offset`."""
        return Page(bisect_right(self.starts, offset), offset < self.uncertain_from)


def map_pages(text: str, rule: PageRule) -> PageMap:
    """Return the page starts of a plan text.

    Raises:
        PlanParseError: The count disagrees with a printed page number, or a
            line that the rule names is not in the text.
    """
    indented = {
        _offset(text, f" {words}", "an indented paragraph") for words in rule.indented_paragraphs
    }
    title = re.search(rf"^{re.escape(rule.running_title)}\s*\n\s*(\d+)\s*$", text, re.MULTILINE)
    if title is None:
        raise PlanParseError(1, f"a running title {rule.running_title!r} with a number", "none")
    starts = {match.start() for match in _PAGE_START.finditer(text)} - indented
    starts |= {0, title.start()}
    ordered = tuple(sorted(starts))
    counted = bisect_right(ordered, title.start())
    if counted != int(title[1]):
        line = line_of(text, title.start(1))
        raise PlanParseError(line, f"page {counted} by counting page starts", title[1])
    figure = _offset(text, rule.uncertain_from, "the heading of the full-page figure")
    return PageMap(ordered, text.index("\n", figure))


def _offset(text: str, words: str, meaning: str) -> int:
    offset = text.find(f"\n{words}")
    if offset < 0:
        raise PlanParseError(1, f"{meaning} that begins with {words!r}", "no such line")
    return offset + 1
