"""When an item is due again: after 1, 7 and 30 days, then when FSRS expects it to fade.

The one door to fsrs. A wrong answer leads back to the beginning: the item is due at once, in the
same session, until it is answered right, and a day after that.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from fsrs import Card, Rating, Scheduler

_AT_ONCE, _DAY = timedelta(0), timedelta(days=1)
# The first step is where a wrong answer leads to; each right answer leads to the next.
_SCHEDULER = Scheduler(
    learning_steps=(_AT_ONCE, _DAY, timedelta(days=7), timedelta(days=30)),
    relearning_steps=(_AT_ONCE, _DAY),
    enable_fuzzing=False,
)


@dataclass(frozen=True, slots=True)
class Memory:
    """What is known of how well somebody remembers an item."""

    state: str
    """The card of fsrs as JSON."""
    due: datetime
    """When to ask again, in UTC."""


def first(now: datetime) -> Memory:
    """Return the memory of an item that has not been answered: due at once."""
    return _memory(Card(card_id=1, due=now.astimezone(UTC)))


def after(memory: Memory, right: bool, now: datetime) -> Memory:
    """Return the memory after an answer.

    A right answer to an item that was not due yet changes nothing: who has just read the passage
    shows little by it.
    """
    if right and now < memory.due:
        return memory
    rating = Rating.Good if right else Rating.Again
    card, _ = _SCHEDULER.review_card(Card.from_json(memory.state), rating, now.astimezone(UTC))
    return _memory(card)


def recall(memory: Memory, now: datetime) -> float:
    """Return how likely it is that the item is remembered, from 0 (never answered) to 1."""
    card = Card.from_json(memory.state)
    return float(_SCHEDULER.get_card_retrievability(card, now.astimezone(UTC)))


def _memory(card: Card) -> Memory:
    return Memory(card.to_json(), card.due)
