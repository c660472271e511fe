"""How far a learner is: the steps of the course, what is due, what comes next."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.body import Body
from api.store.certificates import certificate_of
from api.store.memories import memories_of
from api.store.records import Certificate, Kind, Learner, Remembered
from api.store.sessions import sessions_of
from api.store.store import Work
from api.training import words_ja as ja
from api.training.beginning import due_items, next_due
from api.training.certificates import CertificateBody
from api.training.record import Record
from api.training.steps import StepBody, steps_of_course
from api.training.training import Training


class DueBody(Body):
    """What is to be reviewed."""

    count: int
    next_at: datetime | None
    """When the next item becomes due."""


class FinalBody(Body):
    """The final test."""

    passed_at: datetime | None
    next_try_at: datetime | None
    tries: int


class CheckBody(Body):
    """The check, 30 days after passing."""

    state: Literal["closed", "open", "done"]
    at: datetime | None


class ProgressBody(Body):
    """How far a learner is."""

    plan: str
    notice: str | None
    tour_done: bool
    signed_in: bool
    """Whether authentication names the learner; a browser has an id of its own otherwise."""
    learner_since: datetime
    steps: tuple[StepBody, ...]
    due: DueBody
    final: FinalBody
    check30: CheckBody
    certificate: CertificateBody | None


@dataclass(frozen=True, slots=True)
class Standing:
    """All that is known of a learner at one moment."""

    learner: Learner
    record: Record
    remembered: tuple[Remembered, ...]
    certificate: Certificate | None
    now: datetime


def standing_of(work: Work, learner: Learner, now: datetime) -> Standing:
    """Return all that is known of a learner."""
    return Standing(
        learner,
        Record(sessions_of(work, learner)),
        memories_of(work, learner),
        certificate_of(work, learner),
        now,
    )


def progress_of(standing: Standing, training: Training, *, signed_in: bool) -> ProgressBody:
    """Return how far a learner is."""
    learner, record, now = standing.learner, standing.record, standing.now
    certificate = standing.certificate
    return ProgressBody(
        plan=training.identity.sha256,
        notice=ja.NOTICE_PLAN_CHANGED if learner.plan_changed_at else None,
        tour_done=learner.tour_done_at is not None,
        signed_in=signed_in,
        learner_since=learner.created_at,
        steps=steps_of_course(
            record,
            training,
            tour_done=learner.tour_done_at is not None,
            has_certificate=certificate is not None,
            now=now,
        ),
        due=DueBody(
            count=len(due_items(training, standing.remembered, now)),
            next_at=next_due(training, standing.remembered, now),
        ),
        final=FinalBody(
            passed_at=record.passed_at, next_try_at=record.next_try_at, tries=record.tries
        ),
        check30=CheckBody(state=_check_state(record, now), at=record.check_at),
        certificate=CertificateBody.of(certificate) if certificate else None,
    )


def _check_state(record: Record, now: datetime) -> Literal["closed", "open", "done"]:
    if record.last_done(Kind.CHECK30):
        return "done"
    is_time = record.check_at is not None and now >= record.check_at
    return "open" if is_time else "closed"
