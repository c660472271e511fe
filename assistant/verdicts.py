"""Findings about the question itself: what it takes for granted, why it has no answer."""

from dataclasses import dataclass

from assistant.reply import Reason
from corpus.plan import Leaf


@dataclass(frozen=True, slots=True)
class Correction:
    """What is said first: what a question takes for granted and is not so, or is the same."""

    text: str
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Absent:
    """The plan does not say it; what it does say beside it."""

    reason: Reason
    what: str
    """Names what is missing: 「予算や費用の金額」."""
    related: tuple[tuple[Leaf, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class OffTopic:
    """Nothing to do with the plan."""

    is_instruction: bool = False
    """Whether it tells the assistant to be or to do something else."""


@dataclass(frozen=True, slots=True)
class Greeting:
    """A greeting, thanks, or a question about the assistant."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """More than one reading; the questions that would settle it."""

    what: str
    options: tuple[str, ...]
