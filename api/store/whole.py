"""Everything that is kept about somebody, for them to take along."""

from sqlalchemy import Column, Select, select

from api.store.store import Work
from api.store.tables import ANSWER, CERTIFICATE, LEARNER, MEMORY, SESSION, SESSION_ITEM

Rows = list[dict[str, object]]


def everything_of(work: Work, key: str) -> dict[str, Rows]:
    """Return all rows about somebody by the name of their table, of every plan."""
    theirs = select(LEARNER.c.id).where(LEARNER.c.key == key)
    sessions = select(SESSION.c.id).where(SESSION.c.learner_id.in_(theirs))
    owners: dict[Column[object], Select[int] | Select[str] | list[str]] = {
        LEARNER.c.key: [key],
        SESSION.c.learner_id: theirs,
        SESSION_ITEM.c.session_id: sessions,
        ANSWER.c.learner_id: theirs,
        MEMORY.c.learner_id: theirs,
        CERTIFICATE.c.learner_id: theirs,
    }
    found = {}
    for owner, whose in owners.items():
        table = owner.table
        rows = work.execute(select(table).where(owner.in_(whose)).order_by(*table.primary_key))
        found[str(table)] = [dict(row._mapping) for row in rows]
    return found
