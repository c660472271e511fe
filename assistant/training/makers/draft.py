"""What a maker gives: an item without the plan's mark, and the wrong choices that go with a key."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from assistant.training.facts import compared
from assistant.training.form import is_odd
from assistant.training.item import RIGHT, WRONG, Item, ItemType
from corpus.fuzzy import similarity
from corpus.plan import Leaf

WRONG_CHOICES = 3
_NEAREST = 8
"""Wrong choices are drawn from as many, those nearest to the key in length."""
_FRONT = 4
"""Texts of a pool that are near enough to the key, where they give three wrong choices."""
_ALIKE = 0.6
"""From this similarity on, a reader may take one text for another."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An item as its maker gives it; the fields mean what they mean in `Item`."""

    id: str
    type: ItemType
    module: int
    stem: str
    key: str
    explanation: str
    leaves: tuple[Leaf, ...]
    """What is cited: the first is of the unit asked about, the last is the fact asked for."""
    difficulty: int = 2
    wrong: tuple[str, ...] = ()
    """The wrong choices."""
    accepted: tuple[str, ...] = ()

    def item(self, plan_sha256: str) -> Item:
        """Return the item that the draft makes with a plan."""
        return Item(
            self.id,
            self.type,
            self.module,
            self.stem,
            (RIGHT, WRONG) if self.type is ItemType.TRUTH else self._choices,
            self.key,
            tuple(dict.fromkeys(other for other in self.accepted if other != self.key)),
            self.explanation,
            tuple(leaf.span for leaf in self.leaves),
            self.difficulty,
            plan_sha256,
        )

    @property
    def _choices(self) -> tuple[str, ...]:
        return (self.key, *self.wrong) if self.wrong else ()


def item_id(kind: str, leaf: Leaf, number: int | None = None) -> str:
    """Return the id of an item: how it is made, and the offset of what it asks for."""
    return f"{kind}-{leaf.span.start}" + ("" if number is None else f"-{number}")


def wrong_choices(
    seed: str,
    key: str,
    pool: Iterable[str],
    unit: str,
    owners: Mapping[str, str] | None = None,
) -> tuple[str, ...] | None:
    """Return three texts that are wrong where `key` is right, of about its length.

    Args:
        seed: The same one draws the same three.
        key: The right choice.
        pool: Texts of the same kind that belong elsewhere.
        unit: Text, to be compared, of what is asked about: what stands in it is not wrong.
        owners: Whose each text is: no two that are chosen are of the same.

    Returns:
        Three texts, or None where the pool does not hold three, or where the form of the key
        would tell it from them.
    """
    whose = owners or {}
    fitting = {text for text in pool if compared(text) not in unit and is_apart(text, key)}
    nearest = sorted(fitting, key=lambda text: (abs(len(text) - len(key)), text))[:_NEAREST]
    random.Random(seed).shuffle(nearest)
    return next(
        (
            chosen
            for chosen in combinations(nearest, WRONG_CHOICES)
            if not is_odd(key, chosen)
            and all(
                is_apart(text, other) and whose.get(text, text) != whose.get(other, other)
                for text, other in combinations(chosen, 2)
            )
        ),
        None,
    )


def nearest_choices(
    seed: str,
    key: str,
    pool: Sequence[str],
    unit: str,
    owners: Mapping[str, str] | None = None,
) -> tuple[str, ...] | None:
    """Return three wrong choices from the front of a pool, as near to it as there are three.

    What the arguments mean is said of `wrong_choices`; what is nearest to the key stands first.
    """
    sizes = range(min(_FRONT, len(pool)), len(pool) + 1)
    found = (wrong_choices(seed, key, pool[:size], unit, owners) for size in sizes)
    return next((wrong for wrong in found if wrong), None)


def is_apart(left: str, right: str) -> bool:
    """Return whether nobody takes one text for the other: neither holds the other, or sounds so.

    Figures that differ are apart, however little they differ in writing.
    """
    one, other = compared(left), compared(right)
    if one in other or other in one:
        return False
    are_figures = one[0].isdigit() and other[0].isdigit()
    return are_figures or similarity(one, other) < _ALIKE


def one_of(seed: str, pool: Iterable[str]) -> str:
    """Return one of the texts, the same one for the same seed."""
    return random.Random(seed).choice(sorted(pool))
