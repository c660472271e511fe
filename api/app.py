"""The web application."""

from collections.abc import Collection

from fastapi import FastAPI, Request
from starlette.types import Receive, Scope, Send

from api.answerer import Desk
from api.headers import KnownHosts, ResponseHeaders
from api.listen import LOOPBACK_NAMES
from api.messages_ja import WRONG_HOST
from api.openapi import install_openapi
from api.problems import install_problems, problem_body, problem_response
from api.routes import chat, glossary, health, indicators, measures, pages, plan, search


def create_app(desk: Desk, *, hosts: Collection[str] = LOOPBACK_NAMES) -> FastAPI:
    """Return the application; it answers questions once the desk is open.

    Args:
        desk: Holds the loaded assistant, now or later.
        hosts: Host names that requests may name, lower case, without port.
    """
    app = FastAPI(
        title="計画アシスタント",
        version="0.1.0",
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
    )
    app.state.desk = desk
    for routes in (chat, plan, measures, indicators, glossary, search, health, pages):
        app.include_router(routes.router)
    install_problems(app)
    install_openapi(app)
    # The middleware added last is the outermost.
    app.add_middleware(KnownHosts, refusal=_refuse_host, hosts=hosts)
    app.add_middleware(ResponseHeaders)
    return app


async def _refuse_host(scope: Scope, receive: Receive, send: Send) -> None:
    body = problem_body(Request(scope), WRONG_HOST, WRONG_HOST.detail)
    await problem_response(body)(scope, receive, send)
