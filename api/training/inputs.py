"""What routes of the training take in: the training, who asks, and what they send."""

from datetime import datetime
from typing import Annotated

from fastapi import Depends, Request

from api.inputs import Ready, client_of, read_body
from api.limits import RateLimit
from api.messages_ja import TOO_MANY
from api.options import Options
from api.problems import ApiProblem
from api.training.problems_ja import NOT_A_TRAINER
from api.training.requests import BeginBody, ForgetBody, NameBody, SentBody
from api.training.training import Training, TrainingDesk
from api.training.who import LEARNER_HEADER, Visit, user_of, who_of


def now_of(request: Request) -> datetime:
    """Return the time by the application's clock."""
    now: datetime = request.app.state.clock()
    return now


def options_of(request: Request) -> Options:
    """Return what the operator chose."""
    options: Options = request.app.state.options
    return options


def _training(request: Request, answerer: Ready) -> Training:
    desk: TrainingDesk = request.app.state.training
    return desk.open(answerer)


Open = Annotated[Training, Depends(_training)]
"""The training; 503 where it cannot be used."""


def _visit(request: Request, training: Open) -> Visit:
    who = who_of(request.headers, options_of(request).user_header)
    return Visit(training, who, now_of(request))


Visiting = Annotated[Visit, Depends(_visit)]
"""Somebody's request; 401 where it names nobody."""


async def _begin(request: Request) -> BeginBody:
    return await read_body(request, BeginBody)


async def _sent(request: Request) -> SentBody:
    return await read_body(request, SentBody)


async def _name(request: Request) -> NameBody:
    return await read_body(request, NameBody)


async def _forget(request: Request) -> ForgetBody:
    # A request to delete seldom has a body.
    has_body = request.headers.get("content-length", "0") != "0"
    return await read_body(request, ForgetBody) if has_body else ForgetBody()


Beginning = Annotated[BeginBody, Depends(_begin)]
Sending = Annotated[SentBody, Depends(_sent)]
Naming = Annotated[NameBody, Depends(_name)]
Forgetting = Annotated[ForgetBody, Depends(_forget)]


async def _may_step(request: Request) -> None:
    # A proxy brings many people from one address.
    header = options_of(request).user_header or LEARNER_HEADER
    _take(request.app.state.steps, request.headers.get(header) or client_of(request))


async def _may_come(request: Request) -> None:
    _take(request.app.state.newcomers, client_of(request))


def _take(limit: RateLimit, who: str) -> None:
    if seconds := limit.take(who):
        raise ApiProblem(TOO_MANY, headers={"Retry-After": str(seconds)}, seconds=seconds)


StepAllowed = Depends(_may_step)
"""Counts what a learner does; one too much gets 429 with the seconds to wait."""
NewcomerAllowed = Depends(_may_come)
"""Counts new learners."""


async def _may_train(request: Request) -> None:
    options = options_of(request)
    if (
        options.user_header
        and user_of(request.headers, options.user_header) not in options.trainers
    ):
        raise ApiProblem(NOT_A_TRAINER)


TrainerOnly = Depends(_may_train)
"""Lets trainers in; where nobody is named, everybody who reaches the service."""
