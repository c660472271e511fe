"""Where the plan contradicts itself: ``[[conflict]]`` of plan.toml.

A person notes the places; the assistant shows the others beside any one of them.
"""

from dataclasses import dataclass

from corpus.errors import PlanDataError
from corpus.plan import Leaf, Plan
from corpus.text import fold
from corpus.toml import Table, entries, only_keys, texts

_KEYS = frozenset({"excerpts"})
_FILE = "plan.toml"


@dataclass(frozen=True, slots=True)
class Conflict:
    """Places that do not agree, in the order of the text."""

    places: tuple[tuple[Leaf, ...], ...]
    """One or more leaves each: a result is its name and its value."""


def read_conflicts(settings: Table, plan: Plan) -> tuple[Conflict, ...]:
    """Return the conflicts noted in a plan's settings.

    Raises:
        PlanDataError: An excerpt is not in exactly one leaf of the plan.
    """
    found = []
    for where, entry in entries(settings, "conflict", _FILE):
        only_keys(entry, _KEYS, where)
        places = [_place(words, plan, where) for words in texts(entry, "excerpts", where)]
        found.append(Conflict(tuple(sorted(places, key=lambda leaves: leaves[0].span))))
    return tuple(found)


def _place(excerpt: str, plan: Plan, where: str) -> tuple[Leaf, ...]:
    for result in plan.results:
        if fold(excerpt) == fold(result.name.text + result.value.text):
            return (result.name, result.value)
    holders = [leaf for leaf in plan.leaves if fold(excerpt) in fold(leaf.quote)]
    if len(holders) != 1:
        raise PlanDataError(
            f"{where}: excerpts",
            "words of exactly one leaf, or of one result",
            f"{excerpt} in {len(holders)}",
        )
    return (holders[0],)
