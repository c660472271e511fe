"""The learner's own forgetting curve."""

from datetime import datetime, timedelta
from typing import Annotated, Final

from pydantic import Field

from api.body import Body
from api.store.records import Remembered
from api.training.beginning import next_due
from api.training.training import Training
from assistant.training.schedule import Memory, recall

DAYS: Final = (0, 1, 2, 3, 5, 7, 10, 14, 21, 30)


class CurvePointBody(Body):
    """How likely an item is remembered, on the average, after some days without review."""

    day: int
    recall: Annotated[float, Field(ge=0, le=1)]


class MemoryBody(Body):
    """What the learner is expected to remember from now on."""

    items: int
    curve: tuple[CurvePointBody, ...]
    next_at: datetime | None
    plan: str


def memory_of(remembered: tuple[Remembered, ...], training: Training, now: datetime) -> MemoryBody:
    """Return the mean recall of all items learned, on some days to come, without any review."""
    memories = [Memory(one.state, one.due) for one in remembered if training.find(one.item)]
    curve = tuple(_point(memories, now, day) for day in DAYS) if memories else ()
    return MemoryBody(
        items=len(memories),
        curve=curve,
        next_at=next_due(training, remembered, now),
        plan=training.identity.sha256,
    )


def _point(memories: list[Memory], now: datetime, day: int) -> CurvePointBody:
    at = now + timedelta(days=day)
    mean = sum(recall(memory, at) for memory in memories) / len(memories)
    return CurvePointBody(day=day, recall=round(mean, 4))
