"""The bars of a schedule: only their labels survive, not the years that they cover."""

import re

from corpus.errors import PlanParseError
from corpus.parse.reader import Path, Reader
from corpus.plan import Leaf, LeafKind, Span
from corpus.text import line_of

_CONTINUES = re.compile(r".*(?:の|る|を|[Ａ-Ｚ])$")
_FOREIGN = re.compile(r".*。$|令和|\(20\d\d|年度")
_BRACKET = re.compile("（")


def bars(reader: Reader, path: Path, ends: re.Pattern[str]) -> tuple[Leaf, ...]:
    """Take bar labels up to a line that begins with `ends`.

    A label is a cell; one that ends in の, る, を or a Latin letter, or meets a
    bracket, goes on in the next cell.

    Raises:
        PlanParseError: A label is a sentence or a year, so something above it is missing.
    """
    leaves = []
    while not reader.sees(ends):
        leaf = _bar(reader, path)
        if _FOREIGN.match(leaf.text):
            line = line_of(reader.text, leaf.span.start)
            raise PlanParseError(line, "the label of a bar", leaf.text)
        leaves.append(leaf)
    return tuple(leaves)


def _bar(reader: Reader, path: Path) -> Leaf:
    span = reader.take_cell()
    while _is_open(reader, span) or reader.sees(_BRACKET):
        span = Span(span.start, reader.take_cell().end)
    return reader.leaf(LeafKind.SCHEDULE_ITEM, span.start, span.end, path)


def _is_open(reader: Reader, span: Span) -> bool:
    return _CONTINUES.match(reader.text[span.start : span.end].replace("\n", "")) is not None
