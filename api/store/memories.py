"""What learners remember of items, and when each is due again."""

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from api.store.records import Learner, Remembered
from api.store.store import Work
from api.store.tables import MEMORY


def memories_of(work: Work, learner: Learner) -> tuple[Remembered, ...]:
    """Return what a learner remembers, what is due first in front."""
    wanted = select(MEMORY.c.item, MEMORY.c.state, MEMORY.c.due)
    rows = work.execute(
        wanted.where(MEMORY.c.learner_id == learner.id).order_by(MEMORY.c.due, MEMORY.c.item)
    )
    return tuple(Remembered(*row) for row in rows)


def find_memory(work: Work, learner: Learner, item: str) -> Remembered | None:
    """Return what a learner remembers of an item; None if it was never learned."""
    wanted = select(MEMORY.c.item, MEMORY.c.state, MEMORY.c.due)
    is_it = (MEMORY.c.learner_id == learner.id) & (MEMORY.c.item == item)
    row = work.execute(wanted.where(is_it)).one_or_none()
    return None if row is None else Remembered(*row)


def keep_memory(work: Work, learner: Learner, remembered: Remembered) -> None:
    """Write what a learner remembers of an item now."""
    insert = postgresql.insert if work.dialect.name == "postgresql" else sqlite.insert
    new = {"state": remembered.state, "due": remembered.due}
    work.execute(
        insert(MEMORY)
        .values(learner_id=learner.id, item=remembered.item, **new)
        .on_conflict_do_update(index_elements=["learner_id", "item"], set_=new)
    )
