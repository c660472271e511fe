"""Learners: found by the hash of who they are, made, marked, removed."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update

from api.store.records import Learner, State
from api.store.store import Work
from api.store.tables import LEARNER, SESSION
from api.store.tallies import uncount


def is_known(work: Work, key: str) -> bool:
    """Return whether somebody has a record of any plan."""
    return (
        work.execute(select(LEARNER.c.id).where(LEARNER.c.key == key).limit(1)).first() is not None
    )


def find_learner(work: Work, key: str, plan_id: str, *, writes: bool = False) -> Learner | None:
    """Return somebody's record of a plan.

    Args:
        work: The transaction.
        key: Hash of who it is.
        plan_id: The plan.
        writes: Whether the transaction will write: then all others of this learner wait.
    """
    wanted = select(LEARNER).where(LEARNER.c.key == key, LEARNER.c.plan_id == plan_id)
    row = work.execute(wanted.with_for_update() if writes else wanted).one_or_none()
    return None if row is None else Learner(**row._mapping)


def add_learner(work: Work, key: str, plan_id: str, plan_sha256: str, now: datetime) -> Learner:
    """Make somebody's record of a plan."""
    values: dict[str, Any] = {
        "key": key,
        "plan_id": plan_id,
        "plan_sha256": plan_sha256,
        "created_at": now,
    }
    row = work.execute(insert(LEARNER).values(values).returning(LEARNER)).one()
    return Learner(**row._mapping)


def keep_learner(work: Work, learner: Learner) -> None:
    """Write back what has changed about a learner."""
    work.execute(update(LEARNER).where(LEARNER.c.id == learner.id).values(asdict(learner)))


def close_sessions(work: Work, learner: Learner, now: datetime) -> None:
    """End all sessions of a learner that are under way."""
    is_theirs = (SESSION.c.learner_id == learner.id) & (SESSION.c.state == State.OPEN)
    work.execute(update(SESSION).where(is_theirs).values(state=State.CLOSED, ended_at=now))


def remove_learner(work: Work, key: str) -> None:
    """Remove all that is kept about somebody but certificates, which lose their owner."""
    uncount(work, key)
    work.execute(delete(LEARNER).where(LEARNER.c.key == key))
