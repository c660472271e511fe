"""Sessions: begun, gone on with, answered."""

from fastapi import APIRouter

from api.openapi import PROBLEMS, body_of
from api.problems import ApiProblem
from api.store.records import State
from api.training.answering import answer, open_sitting
from api.training.beginning import begin
from api.training.bodies import AnsweredBody, SessionBody
from api.training.inputs import Beginning, Sending, StepAllowed, Visiting
from api.training.problems_ja import NOT_DONE, PLAN_CHANGED

router = APIRouter(prefix="/api/training/sessions", tags=["training"], responses=PROBLEMS)


@router.post("", dependencies=[StepAllowed], openapi_extra=body_of("BeginBody"))
def begin_session(visit: Visiting, body: Beginning) -> SessionBody:
    """Begin a session, or go on with the open one of the same kind and module."""
    training = visit.training
    sitting = visit.write(
        lambda work, learner: begin(work, training, learner, body.goal, visit.now)
    )
    return SessionBody.of(sitting, training)


@router.get("/{session_id}")
def session(visit: Visiting, session_id: str) -> SessionBody:
    """Say where a session stands."""
    training = visit.training
    sitting = visit.read(lambda work, learner: open_sitting(work, training, learner, session_id))
    return SessionBody.of(sitting, training)


@router.post("/{session_id}/answers", dependencies=[StepAllowed], openapi_extra=body_of("SentBody"))
def answers(visit: Visiting, session_id: str, body: Sending) -> AnsweredBody:
    """Take the answer to the current item; the same one again changes nothing."""
    training, sent = visit.training, body.sent(visit.now)
    outcome = visit.write(lambda work, learner: answer(work, training, learner, session_id, sent))
    return AnsweredBody.of(outcome.step, outcome.sitting, training)


@router.get("/{session_id}/results")
def results(visit: Visiting, session_id: str) -> list[AnsweredBody]:
    """Return all answers of a session that is done, in their order."""
    training = visit.training
    sitting = visit.read(lambda work, learner: open_sitting(work, training, learner, session_id))
    if sitting.session.plan_sha256 != training.identity.sha256:
        raise ApiProblem(PLAN_CHANGED)
    if sitting.session.state is not State.DONE:
        raise ApiProblem(NOT_DONE)
    shown = (step for step in sitting.steps if training.find(step.item))
    return [AnsweredBody.of(step, sitting, training) for step in shown]
