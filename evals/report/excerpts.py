"""Pieces of the plan's text with what is cited and what is gold marked apart."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from corpus.plan import Plan, Span

_AROUND: Final = 80
"""Most characters that are shown before and after what is marked."""
_LINE_BREAK: Final = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that is marked alike throughout."""

    text: str
    """As printed, but for line breaks within a statement."""
    cited: tuple[int, ...]
    """Numbers of the citations that hold it."""
    begins: tuple[int, ...]
    """Numbers of the citations that begin with it."""
    is_gold: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A stretch of the plan around what is marked."""

    page: str
    """Such as 「p.7」."""
    pieces: tuple[Piece, ...]
    is_cut_before: bool
    """Whether it begins within a statement."""
    is_cut_after: bool


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited span and its number in the answer."""

    n: int
    span: Span


@dataclass(frozen=True)
class Marks:
    """What is to be marked in a plan."""

    plan: Plan
    cited: Sequence[Citation]
    gold: Sequence[Span]

    @property
    def spans(self) -> list[Span]:
        """All spans, in the order of the text."""
        return sorted([*(each.span for each in self.cited), *self.gold])


def excerpts(marks: Marks) -> tuple[Excerpt, ...]:
    """Return what is marked, each with the statement before and after it, in order."""
    text, borders = marks.plan.text, _borders(marks.plan)
    return tuple(
        Excerpt(
            page=str(marks.plan.pages.page_of(_first_mark(stretch, marks))),
            pieces=tuple(_joined(_pieces(text, stretch, borders, marks))),
            is_cut_before=stretch.start not in borders,
            is_cut_after=stretch.end not in borders,
        )
        for stretch in _stretches(marks)
    )


def _borders(plan: Plan) -> frozenset[int]:
    return frozenset(at for leaf in plan.leaves for at in (leaf.span.start, leaf.span.end))


def _first_mark(stretch: Span, marks: Marks) -> int:
    return next(span.start for span in marks.spans if _is_in(span, stretch))


def _stretches(marks: Marks) -> list[Span]:
    """Return the marked spans with what stands around them, those that meet joined."""
    found: list[Span] = []
    for span in marks.spans:
        around = _around(span, marks.plan)
        if found and around.start <= found[-1].end:
            last = found.pop()
            around = Span(last.start, max(last.end, around.end))
        found.append(around)
    return found


def _around(span: Span, plan: Plan) -> Span:
    leaves = plan.leaves
    first = bisect_right(leaves, span.start, key=lambda leaf: leaf.span.start) - 2
    last = bisect_left(leaves, span.end, key=lambda leaf: leaf.span.start)
    before = leaves[max(0, first)].span.start
    after = leaves[min(last, len(leaves) - 1)].span.end
    start = max(min(before, span.start), span.start - _AROUND)
    return Span(start, min(max(after, span.end), span.end + _AROUND))


def _pieces(text: str, stretch: Span, borders: frozenset[int], marks: Marks) -> Iterator[Piece]:
    ends = {at for span in marks.spans for at in (span.start, span.end)}
    inside = {at for at in ends | borders if stretch.start < at < stretch.end}
    for start, end in pairwise(sorted({stretch.start, stretch.end, *inside})):
        piece = Span(start, end)
        yield Piece(
            flowing(text[start:end]),
            tuple(each.n for each in marks.cited if _is_in(piece, each.span)),
            tuple(each.n for each in marks.cited if each.span.start == start),
            any(_is_in(piece, span) for span in marks.gold),
        )


def flowing(text: str) -> str:
    r"""Return text without the line breaks of the page; between statements, one stays.

    >>> flowing("オンライ\n\nン申請"), flowing(" \n "), flowing(" ")
    ('オンライン申請', '\n', ' ')
    """
    if not text.strip():
        return "\n" if "\n" in text else " "
    return _LINE_BREAK.sub("", text)


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Join neighbours that are marked alike."""
    held: Piece | None = None
    for piece in pieces:
        if held and not piece.begins and _marks(held) == _marks(piece):
            held = replace(held, text=held.text + piece.text)
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held


def _marks(piece: Piece) -> tuple[tuple[int, ...], bool]:
    return piece.cited, piece.is_gold


def _is_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
