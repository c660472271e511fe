"""Learners: a new one, how far one is, what is kept about one."""

import json
from dataclasses import replace
from datetime import datetime

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.openapi import PROBLEMS, body_of
from api.problems import ApiProblem
from api.store.certificates import remove_certificates
from api.store.learners import add_learner, keep_learner, remove_learner
from api.store.memories import memories_of
from api.store.records import Learner
from api.store.store import Work
from api.store.whole import everything_of
from api.training.bodies import LearnerBody
from api.training.inputs import (
    Forgetting,
    NewcomerAllowed,
    Open,
    StepAllowed,
    Visiting,
    now_of,
    options_of,
)
from api.training.memory import MemoryBody, memory_of
from api.training.problems_ja import SIGNED_IN
from api.training.progress import ProgressBody, progress_of, standing_of
from api.training.who import new_browser

router = APIRouter(prefix="/api/training", tags=["training"], responses=PROBLEMS)


@router.post("/learners", status_code=201, dependencies=[NewcomerAllowed])
def add(request: Request, training: Open) -> LearnerBody:
    """Give a browser an id, under which its progress is kept."""
    if options_of(request).user_header:
        raise ApiProblem(SIGNED_IN)
    name, who = new_browser()
    identity, now = training.identity, now_of(request)
    training.store.write(lambda work: add_learner(work, who.key, identity.id, identity.sha256, now))
    return LearnerBody(learner=name, plan=identity.sha256)


@router.get("/progress")
def progress(visit: Visiting) -> ProgressBody:
    """Say how far the learner is."""
    standing = visit.read(lambda work, learner: standing_of(work, learner, visit.now))
    return progress_of(standing, visit.training, signed_in=visit.who.user is not None)


@router.post("/tour", status_code=204, response_class=Response, dependencies=[StepAllowed])
def tour(visit: Visiting) -> None:
    """Keep that the tour was seen."""

    def see(work: Work, learner: Learner) -> None:
        if learner.tour_done_at is None:
            keep_learner(work, replace(learner, tour_done_at=visit.now))

    visit.write(see)


@router.get("/memory")
def memory(visit: Visiting) -> MemoryBody:
    """Say what the learner is expected to remember on some days to come."""
    remembered = visit.read(memories_of)
    return memory_of(remembered, visit.training, visit.now)


@router.get("/me", response_class=Response)
def export(visit: Visiting) -> Response:
    """Return everything that is kept about the learner, as a file."""
    kept = visit.read(lambda work, _: everything_of(work, visit.who.key))
    content = json.dumps(kept, ensure_ascii=False, indent=1, default=_written)
    headers = {"Content-Disposition": 'attachment; filename="training-record.json"'}
    return Response(content, media_type="application/json", headers=headers)


def _written(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"expected what JSON knows or a time, found {type(value).__name__}")


@router.delete(
    "/me",
    status_code=204,
    response_class=Response,
    dependencies=[StepAllowed],
    openapi_extra=body_of("ForgetBody"),
)
def forget(visit: Visiting, body: Forgetting) -> None:
    """Remove all that is kept about the learner, the certificate too unless it is to stay."""

    def remove(work: Work, _: Learner) -> None:
        if not body.keep_certificate:
            remove_certificates(work, visit.who.key)
        remove_learner(work, visit.who.key)

    visit.write(remove)
