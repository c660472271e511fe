"""Whether gold questions are independent of the questions that the plan's units are found by.

A gold question that is an expected question too would measure how well the
assistant looks up what it was given, not how well it answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.fuzzy import key, places_alike
from corpus.questions import ExpectedQuestion
from evals.gold.record import Gold

NEAR_COPY = 0.92
"""Similarity of two keys from which one question is taken for a copy of the other."""


@dataclass(frozen=True, slots=True)
class NearCopy:
    """An expected question that asks what a gold question asks, in nearly the same words."""

    gold: str
    """Id of the gold question."""
    question: ExpectedQuestion


def near_copies(golds: Sequence[Gold], expected: Sequence[ExpectedQuestion]) -> list[NearCopy]:
    """Return the expected questions that copy a turn of a gold question, each once a question.

    They come in the order of the gold questions, then of the expected ones, and
    those that the plan does not answer count as well.
    """
    keys = [key(question.text) for question in expected]
    return [
        NearCopy(gold.id, expected[place])
        for gold in golds
        for place in sorted(_copies(gold, keys))
    ]


def _copies(gold: Gold, keys: Sequence[str]) -> set[int]:
    return {
        place for turn in gold.turns for place in places_alike(key(turn), keys, least=NEAR_COPY)
    }
