"""What the assistant gives back: typed blocks whose every line names its citations."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from corpus.plan import Edition


class Status(StrEnum):
    """How the question was met."""

    ANSWERED = "answered"
    NOT_IN_PLAN = "not_in_plan"
    OUT_OF_SCOPE = "out_of_scope"
    CLARIFY = "clarify"


class Reason(StrEnum):
    """Why a question was not answered."""

    ABSENT = "absent"
    """The plan does not state it."""
    NOT_MEASURED = "not_measured"
    """The plan prints 「―」: not set or not collected."""
    NO_TARGET = "no_target"
    """The plan sets no target values."""
    NO_YEARS = "no_years"
    """The years of a schedule's bars are in the figure only."""
    OFF_TOPIC = "off_topic"
    """Nothing to do with the plan."""
    AMBIGUOUS = "ambiguous"
    """More than one reading; a question goes back."""


@dataclass(frozen=True, slots=True)
class Citation:
    """Proof of a line: a span of the plan text, quoted."""

    n: int
    """Its number in the reply, from 1, in order of first use."""
    section: str
    """Heading path, joined by ＞."""
    measure: str | None
    """Code such as 「1-ア」 where the passage belongs to a measure."""
    edition: Edition | None
    page: int
    page_certain: bool
    start: int
    end: int
    quote: str
    """Equals ``plan.txt[start:end]`` but for white space."""


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text and the numbers of the citations that prove it."""

    text: str
    cites: tuple[int, ...] = ()

    def __str__(self) -> str:
        return self.text + "".join(f"[{n}]" for n in self.cites)


Role = Literal["answer", "note", "related"]
"""`related` marks what the plan does say beside a question that it does not answer."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more sentences."""

    line: Line
    role: Role = "answer"

    def __str__(self) -> str:
        return str(self.line)


@dataclass(frozen=True, slots=True)
class ItemList:
    """A bullet list."""

    items: tuple[Line, ...]
    role: Role = "answer"

    def __str__(self) -> str:
        return "\n".join(f"・{item}" for item in self.items)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has as many cells as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    role: Role = "answer"

    def __str__(self) -> str:
        return "\n".join("・" + _told(row) for row in self.rows)


def _told(row: tuple[Line, ...]) -> str:
    """Return a row as a line: what it is about, and what its last cell says of it."""
    *about, told = row
    return "：".join(filter(None, (" ".join(map(str, about)), str(told))))


@dataclass(frozen=True, slots=True)
class Notice:
    """A remark on the answer: edition, contradiction, uncertainty."""

    line: Line
    role: Role = "note"

    def __str__(self) -> str:
        return str(self.line)


Block = Paragraph | ItemList | Table | Notice


def lines_of(block: Block) -> Iterator[Line]:
    """Yield every line of a block in reading order."""
    match block:
        case Paragraph(line=line) | Notice(line=line):
            yield line
        case ItemList(items=items):
            yield from items
        case Table(rows=rows):
            for row in rows:
                yield from row


@dataclass(frozen=True, slots=True)
class Reply:
    """A verified reply. Every ``[n]`` in it has one citation and each citation is used."""

    status: Status
    reason: Reason | None
    blocks: tuple[Block, ...]
    citations: tuple[Citation, ...]
    followups: tuple[str, ...]
    """Questions that lead on; each of them has an answer."""

    @property
    def answer(self) -> str:
        """The blocks as plain text, one block or item a line, citations as ``[n]``."""
        return "\n".join(str(block) for block in self.blocks)
