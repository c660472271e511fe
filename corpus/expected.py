"""Whether the expected questions of a plan suffice: enough for every unit, in words that differ."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.fuzzy import key, similarity
from corpus.library import ExpectedQuestion, PlanFile
from corpus.units import Unit, make_units

ENOUGH = 8
"""Differently worded questions that every unit should have."""
NEARLY_SAME = 0.9
"""Similarity of two keys from which one question says no more than the other."""


@dataclass(frozen=True, slots=True)
class Shortage:
    """A unit with too few differently worded questions."""

    unit: Unit
    missing: int


@dataclass(frozen=True, slots=True)
class Repeat:
    """A question that is nearly the same as an earlier one of its unit."""

    first: ExpectedQuestion
    question: ExpectedQuestion


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """What a check of the expected questions found."""

    units: int
    questions: int
    """Those that the plan answers."""
    shortages: tuple[Shortage, ...]
    """In the order of the units."""
    repeats: tuple[Repeat, ...]
    """In the order of the units; without these questions, no two of a unit are nearly the same."""

    @property
    def is_covered(self) -> bool:
        """Whether every unit has enough questions."""
        return not self.shortages


def check_questions(plan_file: PlanFile) -> QuestionReport:
    """Check the questions that the plan answers, those of each unit on their own.

    Between units, questions may be alike: neighbours are asked for in like words.
    """
    asked: dict[str, list[ExpectedQuestion]] = defaultdict(list)
    for question in plan_file.questions:
        if question.unit is not None:
            asked[question.unit].append(question)
    units = make_units(plan_file.plan)
    shortages, repeats = [], []
    for unit in units:
        repeated = _repeats(asked[unit.id])
        missing = ENOUGH - (len(asked[unit.id]) - len(repeated))
        if missing > 0:
            shortages.append(Shortage(unit, missing))
        repeats += repeated
    count = sum(len(questions) for questions in asked.values())
    return QuestionReport(len(units), count, tuple(shortages), tuple(repeats))


def _repeats(questions: Sequence[ExpectedQuestion]) -> list[Repeat]:
    kept: list[tuple[str, ExpectedQuestion]] = []
    found = []
    for question in questions:
        words = key(question.text)
        near = (one for other, one in kept if similarity(words, other) >= NEARLY_SAME)
        if first := next(near, None):
            found.append(Repeat(first, question))
        else:
            kept.append((words, question))
    return found
