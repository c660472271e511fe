"""Beginning a session, or going on with the one that is open."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from api.problems import ApiProblem
from api.store.learners import keep_learner
from api.store.memories import memories_of
from api.store.records import Kind, Learner, Remembered, Session, State
from api.store.sessions import add_session, keep_session, sessions_of, steps_of
from api.store.store import Work
from api.training import words_ja as ja
from api.training.dates import at_ja, on_ja
from api.training.ending import ended
from api.training.problems_ja import ALREADY_DONE, NOT_OPEN, NOTHING_DUE, TOO_SOON
from api.training.record import NO_MODULE, Record
from api.training.sitting import Sitting
from api.training.training import Training
from assistant.training.item import Item

REVIEW_ITEMS: Final = 20
"""Items of one review at most; the rest stays due."""


@dataclass(frozen=True, slots=True)
class Goal:
    """What a session is for."""

    kind: Kind
    module: int = NO_MODULE
    """Number of the module that is learned."""


def begin(work: Work, training: Training, learner: Learner, goal: Goal, now: datetime) -> Sitting:
    """Return the open session with this goal, or a new one.

    Raises:
        ApiProblem: It cannot begin yet, or has nothing to ask.
    """
    kind, module = goal.kind, goal.module
    record = Record(sessions_of(work, learner))
    if open_one := record.open_one(kind, module):
        sitting = Sitting.of(open_one, steps_of(work, open_one), training)
        if sitting.current:
            return sitting
        # All that was left to ask has been retired.
        keep_session(work, ended(sitting, now).session)
        record = Record(sessions_of(work, learner))
    remembered = memories_of(work, learner)
    _check(kind, record, now)
    number = record.next_number(kind, module)
    seed = f"{learner.key} {kind} {module} {number}"
    items = _items(training, goal, seed, due_items(training, remembered, now))
    if not items:
        raise ApiProblem(NOTHING_DUE, next=_next(training, remembered, now))
    session = Session(
        id=secrets.token_urlsafe(16),
        learner_id=learner.id,
        kind=kind,
        module=module,
        number=number,
        seed=seed,
        plan_sha256=training.identity.sha256,
        state=State.OPEN,
        begun_at=now,
        ended_at=None,
        total=len(items),
        right=0,
        passed=None,
    )
    if learner.plan_changed_at:
        keep_learner(work, replace(learner, plan_changed_at=None))
    return Sitting(session, add_session(work, session, [item.id for item in items]))


def _check(kind: Kind, record: Record, now: datetime) -> None:
    if missing := record.missing_for(kind):
        raise ApiProblem(NOT_OPEN, what=missing)
    if kind is Kind.FINAL:
        if record.passed_at:
            raise ApiProblem(ALREADY_DONE, what=ja.FINAL_DONE)
        _check_time(record.next_try_at, now, ja.FINAL)
    if kind is Kind.CHECK30:
        if record.last_done(Kind.CHECK30):
            raise ApiProblem(ALREADY_DONE, what=ja.CHECK30_DONE)
        _check_time(record.check_at, now, ja.CHECK30)


def _check_time(opens_at: datetime | None, now: datetime, what: str) -> None:
    if opens_at is not None and now < opens_at:
        raise ApiProblem(TOO_SOON, what=what, when=at_ja(opens_at))


def _items(training: Training, goal: Goal, seed: str, due: tuple[Item, ...]) -> tuple[Item, ...]:
    match goal.kind:
        case Kind.PRETEST | Kind.CHECK30:
            return training.course.pretest(seed)
        case Kind.MODULE:
            return training.course.lesson(goal.module, seed)
        case Kind.FINAL:
            return training.course.final(seed)
        case Kind.REVIEW:
            return due[:REVIEW_ITEMS]


def due_items(
    training: Training, remembered: tuple[Remembered, ...], now: datetime
) -> tuple[Item, ...]:
    """Return the items that are due, the longest overdue first, as far as they still exist."""
    due = (training.find(one.item) for one in remembered if one.due <= now)
    return tuple(item for item in due if item is not None)


def next_due(
    training: Training, remembered: tuple[Remembered, ...], now: datetime
) -> datetime | None:
    """Return when the next item becomes due that is not due yet."""
    coming = (one.due for one in remembered if one.due > now and training.find(one.item))
    return min(coming, default=None)


def _next(training: Training, remembered: tuple[Remembered, ...], now: datetime) -> str:
    due = next_due(training, remembered, now)
    return "" if due is None else ja.NEXT_REVIEW.format(when=on_ja(due))
