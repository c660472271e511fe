"""Sessions with their queues, and the answers in them."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import exists, insert, select, update

from api.store.records import Given, Learner, Session, Step
from api.store.store import Work
from api.store.tables import ANSWER, SESSION, SESSION_ITEM
from api.store.tallies import count_first

_GIVEN = (
    ANSWER.c.token,
    ANSWER.c.answer,
    ANSWER.c.right,
    ANSWER.c.answered_at,
    ANSWER.c.due_at,
)


def sessions_of(work: Work, learner: Learner) -> tuple[Session, ...]:
    """Return all sessions of a learner, the earliest first."""
    wanted = select(SESSION).where(SESSION.c.learner_id == learner.id)
    rows = work.execute(wanted.order_by(SESSION.c.begun_at, SESSION.c.number))
    return tuple(Session(**row._mapping) for row in rows)


def find_session(work: Work, learner: Learner, session_id: str) -> Session | None:
    """Return a session if it is this learner's."""
    is_theirs = (SESSION.c.id == session_id) & (SESSION.c.learner_id == learner.id)
    row = work.execute(select(SESSION).where(is_theirs)).one_or_none()
    return None if row is None else Session(**row._mapping)


def steps_of(work: Work, session: Session) -> tuple[Step, ...]:
    """Return the queue of a session with the answers given."""
    is_at = (ANSWER.c.session_id == SESSION_ITEM.c.session_id) & (
        ANSWER.c.position == SESSION_ITEM.c.position
    )
    wanted = (
        select(SESSION_ITEM.c.position, SESSION_ITEM.c.item, SESSION_ITEM.c.again, *_GIVEN)
        .select_from(SESSION_ITEM.outerjoin(ANSWER, is_at))
        .where(SESSION_ITEM.c.session_id == session.id)
        .order_by(SESSION_ITEM.c.position)
    )
    return tuple(
        Step(position, item, again, None if given[0] is None else Given(*given))
        for position, item, again, *given in work.execute(wanted)
    )


def add_session(work: Work, session: Session, items: Sequence[str]) -> tuple[Step, ...]:
    """Begin a session; return its queue."""
    work.execute(insert(SESSION).values(asdict(session)))
    steps = tuple(Step(at, item, False, None) for at, item in enumerate(items, start=1))
    work.execute(insert(SESSION_ITEM), [_row(session, step) for step in steps])
    return steps


def add_step(work: Work, session: Session, step: Step) -> None:
    """Append an item to a session's queue."""
    work.execute(insert(SESSION_ITEM).values(_row(session, step)))


def _row(session: Session, step: Step) -> dict[str, object]:
    return {
        "session_id": session.id,
        "position": step.position,
        "item": step.item,
        "again": step.again,
    }


def keep_session(work: Work, session: Session) -> None:
    """Write back what has changed about a session."""
    work.execute(update(SESSION).where(SESSION.c.id == session.id).values(asdict(session)))


def add_answer(work: Work, learner: Learner, session: Session, step: Step, given: Given) -> None:
    """Keep the answer to one place of a queue; there can be only one."""
    earlier = exists().where(ANSWER.c.learner_id == learner.id, ANSWER.c.item == step.item)
    added = insert(ANSWER).values(
        **asdict(given),
        learner_id=learner.id,
        session_id=session.id,
        position=step.position,
        item=step.item,
        first=~earlier,
    )
    if work.execute(added.returning(ANSWER.c.first)).scalar_one():
        count_first(work, learner, step.item, right=given.right)
