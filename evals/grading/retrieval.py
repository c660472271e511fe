"""How well passages are ranked for a question that has an answer (§5.6)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from math import log2
from operator import or_
from typing import Final

from corpus.passages import Passage
from corpus.plan import Plan
from evals.gold.case import Case
from evals.results.item import Leg

DEPTH: Final = 10
"""Passages of a ranking that are looked at."""
_HALF: Final = 0.5


@dataclass(frozen=True)
class PassageCharacters:
    """Which characters of the plan each passage holds, white space left out."""

    plan: Plan
    passages: tuple[Passage, ...]

    @cached_property
    def by_id(self) -> dict[str, frozenset[int]]:
        """Offsets by id of the passage."""
        return {
            passage.id: frozenset(
                at
                for leaf in passage.leaves
                for at in range(leaf.span.start, leaf.span.end)
                if not self.plan.text[at].isspace()
            )
            for passage in self.passages
        }


class Judge:
    """Grades passages for one question."""

    def __init__(self, case: Case, characters: PassageCharacters) -> None:
        self._case = case
        self._characters = characters.by_id

    def grade(self, passage_id: str) -> int:
        """Return 2 for a whole set of evidence, 1 for half of an excerpt, 0 for neither."""
        return self._grade(self._characters[passage_id])

    def leg(self, name: str, ranking: Sequence[str]) -> Leg:
        """Return how a ranking of passage ids did, best first."""
        spans = [self._characters[passage_id] for passage_id in ranking[:DEPTH]]
        return self.leg_of_spans(name, spans)

    def leg_of_spans(self, name: str, spans: Sequence[frozenset[int]]) -> Leg:
        """Return how a ranking of pieces of the plan did, each given by its characters."""
        grades = [self._grade(each) for each in spans[:DEPTH]]
        seen = accumulate(spans[:DEPTH], or_)
        return Leg(
            name=name,
            first=_first_true(grade > 0 for grade in grades),
            whole=_first_true(self._holds_a_set(each) for each in seen),
            ndcg10=ndcg(grades, self._ideal),
        )

    @cached_property
    def _ideal(self) -> list[int]:
        return sorted(map(self._grade, self._characters.values()), reverse=True)[:DEPTH]

    def _grade(self, characters: frozenset[int]) -> int:
        if characters.isdisjoint(self._wanted):
            return 0
        if self._holds_a_set(characters):
            return 2
        return int(any(self._holds(unit, characters) for unit in self._units))

    def _holds_a_set(self, characters: frozenset[int]) -> bool:
        return any(all(self._holds(unit, characters) for unit in units) for units in self._sets)

    def _holds(self, places: Iterable[frozenset[int]], characters: frozenset[int]) -> bool:
        return any(len(place & characters) >= _HALF * len(place) for place in places)

    @cached_property
    def _sets(self) -> list[list[list[frozenset[int]]]]:
        return [
            [[place.characters for place in unit.places] for unit in units]
            for units in self._case.sets
        ]

    @cached_property
    def _units(self) -> list[list[frozenset[int]]]:
        return [unit for units in self._sets for unit in units]

    @cached_property
    def _wanted(self) -> frozenset[int]:
        return frozenset().union(*(place for unit in self._units for place in unit))


def ndcg(grades: Sequence[int], ideal: Sequence[int]) -> float:
    """Return nDCG@10 with linear gain and the discount log2(rank + 1), as trec_eval has it.

    >>> round(ndcg([0, 1, 2], [2, 1]), 4)
    0.6199
    """
    best = _dcg(ideal)
    return _dcg(grades) / best if best else 0.0


def _dcg(grades: Sequence[int]) -> float:
    return sum(grade / log2(rank + 1) for rank, grade in enumerate(grades[:DEPTH], start=1))


def _first_true(found: Iterable[bool]) -> int | None:
    return next((rank for rank, holds in enumerate(found, start=1) if holds), None)
