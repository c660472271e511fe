"""Rows as the rest of the service knows them. All times are aware and in UTC."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a session is for."""

    PRETEST = "pretest"
    MODULE = "module"
    REVIEW = "review"
    FINAL = "final"
    CHECK30 = "check30"

    @property
    def is_test(self) -> bool:
        """Whether its answers are judged at its end only, and nothing comes back."""
        return self in {Kind.PRETEST, Kind.FINAL, Kind.CHECK30}


class State(StrEnum):
    """Where a session stands."""

    OPEN = "open"
    DONE = "done"
    CLOSED = "closed"
    """Ended before its time, because the plan has changed."""


@dataclass(frozen=True, slots=True)
class Learner:
    """One person in one plan."""

    id: int
    key: str
    """SHA-256 of who it is; nothing else is known."""
    plan_id: str
    plan_sha256: str
    """The text that was last learned with."""
    created_at: datetime
    tour_done_at: datetime | None
    plan_changed_at: datetime | None
    """When the text was found changed; None again once a session was begun with the new one."""


@dataclass(frozen=True, slots=True)
class Session:
    """A run through some items."""

    id: str
    learner_id: int
    kind: Kind
    module: int
    """Number of the module; 0 for other kinds."""
    number: int
    """The how manieth of its kind and module, from 1."""
    seed: str
    plan_sha256: str
    state: State
    begun_at: datetime
    ended_at: datetime | None
    total: int
    """Items, without those that came back."""
    right: int
    """Of these, answered right at first."""
    passed: bool | None
    """Of a final test that is done."""

    def __post_init__(self) -> None:
        # Rows hold the plain words.
        object.__setattr__(self, "kind", Kind(self.kind))
        object.__setattr__(self, "state", State(self.state))


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it was given."""

    token: str
    answer: str
    right: bool
    answered_at: datetime
    due_at: datetime | None
    """When the item is to be asked again."""


@dataclass(frozen=True, slots=True)
class Step:
    """A place in a session's queue."""

    position: int
    """From 1."""
    item: str
    again: bool
    """Whether it came back after a wrong answer."""
    given: Given | None
    """None where it has not been answered."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """When an item is due again, and what the scheduler keeps about it."""

    item: str
    state: str
    due: datetime


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate as it was issued; it names the plan of that day."""

    id: str
    name: str
    plan_title: str
    edition: str
    plan_sha256: str
    issued_at: datetime
