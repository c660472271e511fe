"""A reply before it is proven: claims and the leaves that are to prove them."""

from dataclasses import dataclass
from typing import Literal

from assistant.reply import Reason, Role, Status
from corpus.plan import Leaf


@dataclass(frozen=True, slots=True)
class Claim:
    """A piece of text and its proof."""

    text: str
    leaves: tuple[Leaf, ...] = ()
    """What is cited; empty for what states no fact of the plan."""
    counted: int | None = None
    """A number in the text that counts rows or citations instead of quoting."""
    states_nothing: bool = False
    """Whether it says nothing of what the plan holds: that it lacks something, or who we are."""
    read_off_figure: bool = False
    """Whether its years were read off a figure by a person: the text cannot prove them."""


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """A block of claims; a table has a header and rows of as many cells."""

    kind: Literal["paragraph", "list", "table", "notice"]
    rows: tuple[tuple[Claim, ...], ...]
    """One claim a row, but for tables."""
    role: Role = "answer"
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything that a reply will say."""

    status: Status
    reason: Reason | None
    blocks: tuple[DraftBlock, ...]
    followups: tuple[str, ...] = ()


def paragraph(
    text: str, *leaves: Leaf, counted: int | None = None, role: Role = "answer"
) -> DraftBlock:
    """Return a block of one claim."""
    return DraftBlock("paragraph", ((Claim(text, leaves, counted),),), role)


def notice(text: str, *leaves: Leaf) -> DraftBlock:
    """Return a remark on the answer."""
    return DraftBlock("notice", ((Claim(text, leaves),),), "note")


def items(*claims: Claim, role: Role = "answer") -> DraftBlock:
    """Return a bullet list."""
    return DraftBlock("list", tuple((claim,) for claim in claims), role)


def table(header: tuple[str, ...], *rows: tuple[Claim, ...]) -> DraftBlock:
    """Return a table."""
    return DraftBlock("table", rows, "answer", header)


def aside(text: str) -> DraftBlock:
    """Return a block that states nothing of what the plan holds."""
    return DraftBlock("paragraph", ((Claim(text, states_nothing=True),),))
