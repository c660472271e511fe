"""A list that was asked for, complete: what it lists, and every row with its proof."""

from dataclasses import dataclass

from corpus.plan import Field, Leaf


@dataclass(frozen=True, slots=True)
class Match:
    """A thing that fits a filter, and the leaves that show it."""

    label: str
    leaves: tuple[Leaf, ...]
    counted: int | None = None
    """A number in the label that counts its leaves."""
    shows_text: bool = False
    """Whether the first leaf says why it fits and is shown beside the label."""
    where: Field | None = None
    """The row that holds the first leaf."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A complete list, counted: every row with its proof."""

    what: str
    """「成果指標が設定されていない取組（第2次計画）」, say."""
    counter: str
    """「件」, say."""
    matches: tuple[Match, ...]
    count_only: bool = False
    dated: Leaf | None = None
    """What dates its figures, if it shows any."""
