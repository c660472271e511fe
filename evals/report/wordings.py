"""Whether a question in other words is met alike: paraphrases and harmless changes (§5.7)."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from evals.report.words_ja import LABELS
from evals.results.item import Item, Label


@dataclass(frozen=True, slots=True)
class Member:
    """A question of a family."""

    id: str
    label: str
    word: str


@dataclass(frozen=True, slots=True)
class Family:
    """Paraphrases of one question, at least one of which was not met rightly."""

    name: str
    """Empty where words are not to be shown."""
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Families:
    """All paraphrases of a run."""

    n: int
    whole: int
    """Families whose questions are all labelled C."""
    broken: tuple[Family, ...]


def families(items: Sequence[Item], *, blind: bool) -> Families:
    """Return the families of two questions and more, in the order of first appearance."""
    found: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.gold.family:
            found[item.gold.family].append(item)
    known = {name: members for name, members in found.items() if len(members) > 1}
    broken = tuple(
        Family("" if blind else name, tuple(map(_member, members)))
        for name, members in known.items()
        if not all(item.grade.label is Label.CORRECT for item in members)
    )
    return Families(len(known), len(known) - len(broken), broken)


def _member(item: Item) -> Member:
    return Member(item.gold.id, item.grade.label.value, LABELS[item.grade.label.value])
