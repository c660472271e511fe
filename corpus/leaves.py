"""The smallest pieces of a plan's text, each with its place in ``plan.txt``."""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range ``[start, end)`` of character offsets in ``plan.txt``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span: expected 0 <= start < end, found [{self.start}, {self.end})")


class LeafKind(StrEnum):
    """What a smallest piece of the text is."""

    HEADING = "heading"
    LABEL = "label"
    """Furniture of a table or chart: field names, table heads, years, arrows."""
    STATEMENT = "statement"
    MEASURE_NAME = "measure_name"
    INDICATOR = "indicator"
    RESULT_NAME = "result_name"
    RESULT_VALUE = "result_value"
    SCHEDULE_ITEM = "schedule_item"
    SUCCESSION = "succession"
    ORGANISATION = "organisation"
    TERM = "term"
    DEFINITION = "definition"
    BLANK = "blank"
    """The plan's own 「―」."""
    RUNNING_TITLE = "running_title"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A smallest piece of the text: a sentence, an item, a cell, a label."""

    kind: LeafKind
    span: Span
    quote: str
    """The printed text with the line wraps taken out: equals the span but for white space."""
    text: str
    """The quote without its bullet (・ ■ ※) and without the glossary mark (*)."""
    path: tuple[str, ...]
    """Headings above it, outermost first, as printed but for white space."""
