"""The real application with a script behind its chat, and pages around it.

Everything but ``/api/chat/stream`` is served as in earnest: modules, headers,
outline, source, feedback, reader. The chat does what the test has planned, one
`Play` per question, and nothing else.
"""

from dataclasses import dataclass, field
from functools import cached_property

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from api.answerer import Desk
from api.app import create_app
from api.bodies import parse_json
from api.schemas import ChatRequest
from assistant.training.course import load_course
from corpus.library import PlanFile
from tests.browser.plays import Play, unexpected

STRICT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src 'self'; font-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"
)
"""What the reference recommends to a page that embeds the widget."""


@dataclass(frozen=True)
class PlanOnly:
    """An assistant that has read the plan and is never asked: the script answers for it."""

    plan_file: PlanFile

    @property
    def plan(self):
        return self.plan_file.plan

    @property
    def identity(self):
        return self.plan_file.identity

    @cached_property
    def course(self):
        return load_course(self.plan, self.identity)

    def answer(self, messages):
        raise AssertionError(f"the assistant must not be asked: {messages!r}")

    def search(self, query, *, limit):
        raise AssertionError(f"the index must not be searched: {query!r}")


@dataclass
class Script:
    """The plays of a test, and what was asked."""

    plays: list[Play] = field(default_factory=list)
    asked: list[list[tuple[str, str]]] = field(default_factory=list)
    """The messages of each request, as (role, content)."""
    unplanned: list[str] = field(default_factory=list)

    def plan(self, *plays):
        """Answer the next questions so."""
        self.plays.extend(plays)

    def reset(self):
        """Forget everything."""
        self.plays.clear()
        self.asked.clear()
        self.unplanned.clear()

    async def perform(self, request):
        """Answer one request."""
        body = ChatRequest.model_validate(parse_json(await request.body()))
        messages = [(message.role, message.content) for message in body.messages]
        self.asked.append(messages)
        if not self.plays:
            self.unplanned.append(messages[-1][1])
            return unexpected()
        return self.plays.pop(0).response()


@dataclass
class Pages:
    """Pages and style sheets that a test puts on a server."""

    files: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    def put(self, name, content, media_type, policy=STRICT_POLICY):
        """Serve `content` as ``/host/<name>``; return its path."""
        self.files[name] = (content, media_type, policy)
        return f"/host/{name}"

    async def show(self, request):
        """Return a page, or 404."""
        if request.path_params["name"] not in self.files:
            raise HTTPException(404)
        content, media_type, policy = self.files[request.path_params["name"]]
        headers = {"Content-Security-Policy": policy}
        return Response(content, media_type=f"{media_type}; charset=utf-8", headers=headers)

    @property
    def route(self):
        """The route under which they are served."""
        return Route("/host/{name}", self.show)


def stub_app(assistant, script, pages, options, *, clock):
    """Return the application with `script` behind its chat and `pages` beside it."""
    app = create_app(Desk(assistant), options, clock=clock)
    chat = Route("/api/chat/stream", script.perform, methods=["POST"])
    app.router.routes[:0] = [chat, pages.route]
    return app
