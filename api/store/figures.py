"""Figures about all learners of a plan, counted by the database; nobody is named."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Integer, case, cast, distinct, func, select

from api.store.learners import count_learners
from api.store.records import Kind, State
from api.store.store import Work
from api.store.tables import ANSWER, LEARNER, SESSION


@dataclass(frozen=True, slots=True)
class ItemTally:
    """What learners answered when they first met an item."""

    item: str
    learners: int
    wrong: int


@dataclass(frozen=True, slots=True)
class Figures:
    """How many got how far."""

    learners: int
    begun: int
    completed: int
    final_tried: int
    passed: int
    modules: Mapping[int, tuple[int, int]]
    """By number, how many have begun and how many have completed it."""
    items: tuple[ItemTally, ...]


def figures_of(work: Work, plan_id: str, modules: int) -> Figures:
    """Return the figures of a plan's learners.

    Args:
        work: The transaction.
        plan_id: The plan.
        modules: How many modules the course has.
    """
    here = select(LEARNER.c.id).where(LEARNER.c.plan_id == plan_id)
    is_here, is_done = SESSION.c.learner_id.in_(here), SESSION.c.state == State.DONE
    who = distinct(SESSION.c.learner_id)
    finals = select(
        func.count(distinct(case((is_done, SESSION.c.learner_id)))),
        func.count(distinct(case((SESSION.c.passed, SESSION.c.learner_id)))),
    ).where(is_here, SESSION.c.kind == Kind.FINAL)
    tried, passed = work.execute(finals).one()
    return Figures(
        learners=count_learners(work, plan_id),
        begun=int(work.execute(select(func.count(who)).where(is_here)).scalar_one()),
        completed=_completed(work, plan_id, modules),
        final_tried=int(tried),
        passed=int(passed),
        modules=_modules(work, plan_id),
        items=_items(work, plan_id),
    )


def _completed(work: Work, plan_id: str, modules: int) -> int:
    here = select(LEARNER.c.id).where(LEARNER.c.plan_id == plan_id)
    passed = select(SESSION.c.learner_id).where(SESSION.c.kind == Kind.FINAL, SESSION.c.passed)
    all_modules = (
        select(SESSION.c.learner_id)
        .where(SESSION.c.kind == Kind.MODULE, SESSION.c.state == State.DONE)
        .where(SESSION.c.learner_id.in_(here), SESSION.c.learner_id.in_(passed))
        .group_by(SESSION.c.learner_id)
        .having(func.count(distinct(SESSION.c.module)) >= modules)
        .subquery()
    )
    return int(work.execute(select(func.count()).select_from(all_modules)).scalar_one())


def _modules(work: Work, plan_id: str) -> dict[int, tuple[int, int]]:
    here = select(LEARNER.c.id).where(LEARNER.c.plan_id == plan_id)
    done = case((SESSION.c.state == State.DONE, SESSION.c.learner_id))
    counted = (
        select(
            SESSION.c.module,
            func.count(distinct(SESSION.c.learner_id)),
            func.count(distinct(done)),
        )
        .where(SESSION.c.kind == Kind.MODULE, SESSION.c.learner_id.in_(here))
        .group_by(SESSION.c.module)
    )
    return {module: (begun, completed) for module, begun, completed in work.execute(counted)}


def _items(work: Work, plan_id: str) -> tuple[ItemTally, ...]:
    here = select(LEARNER.c.id).where(LEARNER.c.plan_id == plan_id)
    wrong = func.sum(1 - cast(ANSWER.c.right, Integer))
    counted = (
        select(ANSWER.c.item, func.count(), wrong)
        .where(ANSWER.c.first, ANSWER.c.learner_id.in_(here))
        .group_by(ANSWER.c.item)
    )
    return tuple(ItemTally(*row) for row in work.execute(counted))
