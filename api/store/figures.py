"""Figures about all learners of a plan, counted by the database; nobody is named."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import case, distinct, exists, func, select

from api.store.records import Kind, State
from api.store.store import Work
from api.store.tables import LEARNER, SESSION
from api.store.tallies import ItemTally, tallies_of


@dataclass(frozen=True, slots=True)
class KindFigures:
    """How many learners got how far in one kind of session."""

    begun: int = 0
    done: int = 0
    passed: int = 0


@dataclass(frozen=True, slots=True)
class Figures:
    """How many got how far."""

    learners: int
    begun: int
    final: KindFigures
    modules: Mapping[int, KindFigures]
    """By number; a module that nobody has begun is missing."""
    items: tuple[ItemTally, ...]


def figures_of(work: Work, plan_id: str) -> Figures:
    """Return the figures of a plan's learners."""
    kinds = _kinds(work, plan_id)
    learners, begun = _learners(work, plan_id)
    return Figures(
        learners=learners,
        begun=begun,
        final=kinds.get((Kind.FINAL, 0), KindFigures()),
        modules={module: found for (kind, module), found in kinds.items() if kind == Kind.MODULE},
        items=tallies_of(work, plan_id),
    )


def _learners(work: Work, plan_id: str) -> tuple[int, int]:
    has_begun = exists().where(SESSION.c.learner_id == LEARNER.c.id)
    counted = select(func.count(), func.count(case((has_begun, 1))))
    row = work.execute(counted.select_from(LEARNER).where(LEARNER.c.plan_id == plan_id)).one()
    return int(row[0]), int(row[1])


def _kinds(work: Work, plan_id: str) -> dict[tuple[str, int], KindFigures]:
    here = select(LEARNER.c.id).where(LEARNER.c.plan_id == plan_id)
    learner = SESSION.c.learner_id
    counted = (
        select(
            SESSION.c.kind,
            SESSION.c.module,
            func.count(distinct(learner)),
            func.count(distinct(case((SESSION.c.state == State.DONE, learner)))),
            func.count(distinct(case((SESSION.c.passed, learner)))),
        )
        .where(SESSION.c.kind.in_([Kind.MODULE, Kind.FINAL]), learner.in_(here))
        .group_by(SESSION.c.kind, SESSION.c.module)
    )
    return {(kind, module): KindFigures(*counts) for kind, module, *counts in work.execute(counted)}
