"""How many met an item, and how many of them answered it wrong the first time."""

from dataclasses import dataclass

from sqlalchemy import Integer, bindparam, cast, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from api.store.records import Learner
from api.store.store import Work
from api.store.tables import ANSWER, ITEM_TALLY, LEARNER

_WRONG = func.sum(1 - cast(ANSWER.c.right, Integer))


@dataclass(frozen=True, slots=True)
class ItemTally:
    """What learners answered when they first met an item."""

    item: str
    learners: int
    wrong: int


def count_first(work: Work, learner: Learner, item: str, *, right: bool) -> None:
    """Count the first answer of a learner to an item."""
    insert = postgresql.insert if work.dialect.name == "postgresql" else sqlite.insert
    wrong, tally = int(not right), ITEM_TALLY.c
    work.execute(
        insert(ITEM_TALLY)
        .values(plan_id=learner.plan_id, item=item, learners=1, wrong=wrong)
        .on_conflict_do_update(
            index_elements=["plan_id", "item"],
            set_={"learners": tally.learners + 1, "wrong": tally.wrong + wrong},
        )
    )


def uncount(work: Work, key: str) -> None:
    """Take the answers of somebody out of all tallies, before they are removed."""
    theirs = (
        select(LEARNER.c.plan_id, ANSWER.c.item, func.count(), _WRONG)
        .join(ANSWER, ANSWER.c.learner_id == LEARNER.c.id)
        .where(LEARNER.c.key == key, ANSWER.c.first)
        .group_by(LEARNER.c.plan_id, ANSWER.c.item)
        # All who take several rows take them in one order: nobody waits in a circle.
        .order_by(LEARNER.c.plan_id, ANSWER.c.item)
    )
    less = [
        {"of_plan": plan_id, "of_item": item, "fewer": count, "fewer_wrong": wrong}
        for plan_id, item, count, wrong in work.execute(theirs)
    ]
    tally = ITEM_TALLY.c
    if less:
        work.execute(
            update(ITEM_TALLY)
            .where(tally.plan_id == bindparam("of_plan"), tally.item == bindparam("of_item"))
            .values(
                learners=tally.learners - bindparam("fewer"),
                wrong=tally.wrong - bindparam("fewer_wrong"),
            ),
            less,
        )


def tallies_of(work: Work, plan_id: str) -> tuple[ItemTally, ...]:
    """Return the tallies of all items of a plan."""
    tally = ITEM_TALLY.c
    wanted = select(tally.item, tally.learners, tally.wrong).where(tally.plan_id == plan_id)
    return tuple(ItemTally(*row) for row in work.execute(wanted))
