"""Reads the plan text line by line and hands out leaves.

A PDF's text comes hard-wrapped, with an empty line after every line. Two marks
survive the extraction and carry the layout: a line that ends in a space ends
its paragraph or cell; one without continues in the next line.
"""

import re
from dataclasses import dataclass

from corpus.errors import PlanParseError
from corpus.plan import Leaf, LeafKind, Span
from corpus.text import clean, line_of, unwrap

Path = tuple[str, ...]
_LINE = re.compile(r"[^\n]*\n|[^\n]+$")
_PAGE_NUMBER = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its surrounding white space, or the rest of one."""

    number: int
    """As an editor counts, from 1."""
    start: int
    end: int
    text: str
    is_closed: bool
    """Whether a space follows the last character: the paragraph or cell ends here."""


class Reader:
    """A cursor over the lines that are not blank, and the leaves made so far."""

    def __init__(self, text: str, running_title: str) -> None:
        self.text = text
        self.leaves: list[Leaf] = []
        self._running_title = re.compile(re.escape(running_title) + "$")
        self._lines = _split(text)
        self._at = 0
        self._pass_running_title()

    @property
    def at_end(self) -> bool:
        """Whether every line has been taken."""
        return self._at == len(self._lines)

    @property
    def line(self) -> Line:
        """The line at the cursor.

        Raises:
            PlanParseError: The text has ended.
        """
        if self.at_end:
            raise self.unexpected("more text")
        return self._lines[self._at]

    def unexpected(self, expected: str) -> PlanParseError:
        """Return the error that the cursor does not stand at what was expected."""
        if self.at_end:
            return PlanParseError(
                line_of(self.text, len(self.text)), expected, "the end of the text"
            )
        return PlanParseError(self.line.number, expected, self.line.text)

    def sees(self, pattern: re.Pattern[str]) -> bool:
        """Return whether the line at the cursor begins with `pattern`; False at the end."""
        return not self.at_end and pattern.match(self.line.text) is not None

    def take(self) -> Line:
        """Return the line at the cursor and step on."""
        line = self.line
        self._at += 1
        self._pass_running_title()
        return line

    def expect(self, kind: LeafKind, pattern: re.Pattern[str], expected: str, path: Path) -> Leaf:
        """Return a leaf of what `pattern` matches; the rest of the line stays at the cursor.

        Raises:
            PlanParseError: The line does not begin with `pattern`.
        """
        match = None if self.at_end else pattern.match(self.line.text)
        if match is None:
            raise self.unexpected(expected)
        line = self.line
        leaf = self.leaf(kind, line.start, line.start + match.end(), path)
        rest = line.text[match.end() :]
        if rest.strip():
            start = line.end - len(rest.lstrip())
            self._lines[self._at] = Line(
                line.number, start, line.end, rest.lstrip(), line.is_closed
            )
        else:
            self.take()
        return leaf

    def take_cell(self) -> Span:
        """Return the span of the lines up to and including the next closed one.

        Raises:
            PlanParseError: There is none.
        """
        first = last = self.take()
        while not last.is_closed:
            if self.at_end:
                raise PlanParseError(first.number, "a cell that a space ends", first.text)
            last = self.take()
        return Span(first.start, last.end)

    def leaf(self, kind: LeafKind, start: int, end: int, path: Path) -> Leaf:
        """Make and keep the leaf of ``[start, end)``."""
        quote = unwrap(self.text[start:end])
        leaf = Leaf(kind, Span(start, end), quote, clean(quote), path)
        self.leaves.append(leaf)
        return leaf

    def cell(self, kind: LeafKind, path: Path) -> Leaf:
        """Make the leaf of one whole cell."""
        span = self.take_cell()
        return self.leaf(kind, span.start, span.end, path)

    def sentences(self, span: Span, path: Path) -> tuple[Leaf, ...]:
        """Make a leaf of every sentence in a span; a 。 inside brackets ends none."""
        leaves: list[Leaf] = []
        depth, start = 0, span.start
        for offset in range(span.start, span.end):
            character = self.text[offset]
            depth += (character in "「（『") - (character in "」）』")
            if (character == "。" and depth == 0) or offset == span.end - 1:
                end = offset + 1
                sentence = self.text[start:end]
                start += len(sentence) - len(sentence.lstrip())
                leaves.append(self.leaf(LeafKind.STATEMENT, start, end, path))
                start = end
        return tuple(leaves)

    def _pass_running_title(self) -> None:
        """Keep a running title and its page number as leaves wherever they interrupt the text."""
        if self.sees(self._running_title):
            for pattern in (self._running_title, _PAGE_NUMBER):
                if not self.sees(pattern):
                    raise self.unexpected("the printed page number")
                self.leaf(LeafKind.RUNNING_TITLE, self.line.start, self.line.end, ())
                self._at += 1


def _split(text: str) -> list[Line]:
    lines = []
    for number, match in enumerate(_LINE.finditer(text), start=1):
        raw = match[0]
        stripped = raw.strip()
        if stripped:
            start = match.start() + len(raw) - len(raw.lstrip())
            end = start + len(stripped)
            lines.append(Line(number, start, end, stripped, text[end : end + 1] == " "))
    return lines


def cells_in(text: str, span: Span) -> list[Span]:
    """Cut a span at spaces: cells of one line. An empty line is only a wrap inside a cell."""
    spans, start = [], span.start
    for gap in re.compile(r" +(?=\S)").finditer(text, span.start, span.end):
        spans.append(Span(start, gap.start()))
        start = gap.end()
    return [*spans, Span(start, span.end)]
