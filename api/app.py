"""The web application."""

from collections.abc import AsyncIterator, Callable, Collection
from contextlib import asynccontextmanager
from datetime import datetime

from fastapi import FastAPI, Request
from starlette.types import Receive, Scope, Send

from api.answerer import Desk
from api.embedding import Embedding, Preflight
from api.feedback import FeedbackStore
from api.headers import KnownHosts, ResponseHeaders
from api.limits import RateLimit
from api.listen import LOOPBACK_NAMES
from api.messages_ja import WRONG_HOST
from api.openapi import install_openapi
from api.options import Options
from api.problems import install_problems, problem_body, problem_response
from api.routes import (
    ask,
    chat,
    feedback,
    glossary,
    health,
    indicators,
    measures,
    pages,
    plan,
    search,
    training,
    training_certificates,
    training_pages,
    training_sessions,
    training_trainer,
)
from api.training.dates import utc_now
from api.training.faults import install_faults
from api.training.training import TrainingDesk

VOTES_PER_MINUTE = 30
"""Votes of one client; more are no reader's."""
STEPS_PER_MINUTE = 600
"""What one learner may do; more is no person's."""
NEWCOMERS_PER_MINUTE = 300
"""New learners of one client, which may be the proxy of a whole town hall."""


def create_app(
    desk: Desk,
    options: Options | None = None,
    *,
    hosts: Collection[str] = LOOPBACK_NAMES,
    clock: Callable[[], datetime] = utc_now,
) -> FastAPI:
    """Return the application; it answers questions once the desk is open.

    Args:
        desk: Holds the loaded assistant, now or later.
        options: What the operator chose; None for the defaults.
        hosts: Host names that requests may name, lower case, without port.
        clock: Says what time it is, with its time zone; the training counts days by it.
    """
    options = options or Options()
    training_desk = TrainingDesk(options.database_url, options.data_dir)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        training_desk.close()

    app = FastAPI(
        title="計画アシスタント",
        version="0.1.0",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    embedding = Embedding(options.embed_origins)
    app.state.desk = desk
    app.state.embedding = embedding
    app.state.questions = RateLimit(options.rate_per_minute)
    app.state.votes = RateLimit(VOTES_PER_MINUTE)
    app.state.feedback = FeedbackStore(options.data_dir)
    app.state.options = options
    app.state.clock = clock
    app.state.training = training_desk
    app.state.steps = RateLimit(STEPS_PER_MINUTE)
    app.state.newcomers = RateLimit(NEWCOMERS_PER_MINUTE)
    for routes in (
        ask,
        chat,
        feedback,
        plan,
        measures,
        indicators,
        glossary,
        search,
        health,
        pages,
        training,
        training_sessions,
        training_certificates,
        training_trainer,
        training_pages,
    ):
        app.include_router(routes.router)
    install_problems(app)
    install_faults(app)
    install_openapi(app)
    # The middleware added last is the outermost.
    app.add_middleware(Preflight, embedding=embedding)
    app.add_middleware(KnownHosts, refusal=_refuse_host, hosts=hosts)
    app.add_middleware(ResponseHeaders, embedding=embedding)
    return app


async def _refuse_host(scope: Scope, receive: Receive, send: Send) -> None:
    request = Request(scope)
    body = problem_body(request, WRONG_HOST, WRONG_HOST.detail)
    await problem_response(request, body)(scope, receive, send)
