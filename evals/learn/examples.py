"""What is learned from: the signs of every gold question, and what would be right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.answerable import answer_signs
from assistant.assistant import Assistant
from assistant.messages import Message
from assistant.pipeline import reply
from assistant.ranking import Inquiry
from assistant.understand.dialogue import understand
from evals.gold.record import Gold
from evals.learn.worth import Shown, shown_units, worths


@dataclass(frozen=True, slots=True)
class Example:
    """One gold question."""

    gold: Gold
    family: str
    """Questions of one family are never on both sides of a split."""
    units: NDArray[np.float64]
    """Signs of every candidate, shape (candidates, signs)."""
    worth: NDArray[np.float64]
    """What each candidate's answer is worth; zeros where the plan has no answer."""
    answer: NDArray[np.float64]
    """Signs of the question."""


def examples(golds: Iterable[Gold], assistant: Assistant) -> list[Example]:
    """Return one example a question."""
    shown = shown_units(assistant)
    places = {candidate.unit.id: at for at, candidate in enumerate(assistant.candidates)}
    return [_example(gold, assistant, shown, places) for gold in golds]


def _example(
    gold: Gold, assistant: Assistant, shown: Sequence[Shown], places: dict[str, int]
) -> Example:
    inquiry = Inquiry(understand(_conversation(gold, assistant), assistant.names), assistant)
    ranking = inquiry.ranking
    units = np.zeros((len(places), len(ranking[0].signs)))
    for each in ranking:
        units[places[each.unit.id]] = each.signs
    worth = worths(gold, shown) if gold.answerable else np.zeros(len(shown))
    signs = np.array(answer_signs(inquiry))
    return Example(gold, gold.family or gold.id, units, worth, signs)


def _conversation(gold: Gold, assistant: Assistant) -> list[Message]:
    messages: list[Message] = []
    for turn in gold.turns[:-1]:
        messages.append(Message("user", turn))
        messages.append(Message("assistant", reply(messages, assistant).answer))
    return [*messages, Message("user", gold.turns[-1])]
