"""Pieces of the plan's text with what is cited and what is gold marked apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.plan import Plan, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """Text that is marked alike throughout."""

    text: str
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


@dataclass(frozen=True, slots=True)
class Citation:
    """A cited span and its number in the answer."""

    n: int
    span: Span


def excerpts(
    plan: Plan, cited: Sequence[Citation], gold: Sequence[Span]
) -> tuple[Excerpt, ...]:
    """Return what is marked, with the line before and after it, in the order of the text."""
    marked = [each.span for each in cited] + list(gold)
    return tuple(
        Excerpt(
            str(plan.pages.page_of(_first_mark(stretch, marked))),
            tuple(_pieces(plan.text, stretch, cited, gold)),
        )
        for stretch in _stretches(plan.text, marked)
    )


def _first_mark(stretch: Span, marked: Sequence[Span]) -> int:
    return min(span.start for span in marked if _is_in(span, stretch))


def _stretches(text: str, marked: Sequence[Span]) -> list[Span]:
    """Return the marked spans with a line around them, those that meet joined."""
    found: list[Span] = []
    for span in sorted(marked):
        around = Span(_line_before(text, span.start), _line_after(text, span.end))
        if found and around.start <= found[-1].end:
            around = Span(found[-1].start, max(found[-1].end, around.end))
            found.pop()
        found.append(around)
    return found


def _line_before(text: str, at: int) -> int:
    line = text.rfind("\n", 0, at) + 1
    return text.rfind("\n", 0, max(0, line - 1)) + 1


def _line_after(text: str, at: int) -> int:
    ends = _line_end(text, at)
    return _line_end(text, ends + 1)


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _pieces(
    text: str, stretch: Span, cited: Sequence[Citation], gold: Sequence[Span]
) -> list[Piece]:
    spans = [each.span for each in cited] + list(gold)
    ends = {at for span in spans for at in (span.start, span.end)}
    cuts = sorted({stretch.start, stretch.end, *(at for at in ends if _holds(stretch, at))})
    pieces = []
    for start, end in zip(cuts, cuts[1:], strict=False):
        piece = Span(start, end)
        pieces.append(
            Piece(
                text[start:end],
                tuple(each.n for each in cited if _is_in(piece, each.span)),
                tuple(each.n for each in cited if each.span.start == start),
                any(_is_in(piece, span) for span in gold),
            )
        )
    return pieces


def _holds(span: Span, at: int) -> bool:
    return span.start < at < span.end


def _is_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
