"""The pages for people, and their files."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response

from api.answerer import Answerer, Desk
from api.assets import STATIC, known_file, script, static_file, tagged
from api.bundle import bundle, later
from api.examples_ja import EXAMPLES
from api.html import HTML, render
from api.openapi import PROBLEMS
from api.reader import NAMES, groups_of, outline_of

router = APIRouter(include_in_schema=False, responses=PROBLEMS)

WIDGET = STATIC / "widget.js"
WAIT_S = 2
"""Seconds after which a page that waits for the plan may be opened again."""


async def _opened(request: Request) -> Answerer | None:
    desk: Desk = request.app.state.desk
    return desk.answerer


Opened = Annotated[Answerer | None, Depends(_opened)]
"""The answerer, or None while it is being loaded."""


def waiting(here: str) -> Response:
    """Return the page that is shown until the plan is loaded."""
    headers = {"Retry-After": str(WAIT_S)}
    content = render("wait.html", here=here, identity=None)
    return Response(content, status_code=503, headers=headers, media_type=HTML)


@router.get("/", response_class=Response)
def home(request: Request, answerer: Opened) -> Response:
    """Return the page with the widget; it can be opened while the plan is loading."""
    identity = answerer.identity if answerer else None
    origin = str(request.base_url).rstrip("/")
    page = render("home.html", here="/", identity=identity, examples=EXAMPLES, origin=origin)
    return tagged(request, page, HTML)


@router.get("/plan", response_class=Response)
def plan(request: Request, answerer: Opened) -> Response:
    """Return the whole plan as a page to read."""
    if answerer is None:
        return waiting("/plan")
    groups = tuple(groups_of(answerer.plan))
    page = render(
        "plan.html",
        here="/plan",
        identity=answerer.identity,
        groups=groups,
        outline=outline_of(groups, answerer.plan),
        names=NAMES,
    )
    return tagged(request, page, HTML)


@router.get("/docs", response_class=Response)
def docs(request: Request, answerer: Opened) -> Response:
    """Return the page that shows the description of the API."""
    identity = answerer.identity if answerer else None
    return tagged(request, render("docs.html", here="/docs", identity=identity), HTML)


@router.get("/static/{name}", response_class=Response)
async def static(request: Request, name: str) -> Response:
    """Return a file of the pages."""
    return static_file(request, name)


@router.get("/widget.js", response_class=Response)
async def widget(request: Request) -> Response:
    """Return the module that defines ``<plan-assistant>``, with all that it needs at once."""
    return script(request, bundle(WIDGET))


@router.get("/widget/{name:path}", response_class=Response)
async def widget_part(request: Request, name: str) -> Response:
    """Return a module that the widget fetches later."""
    return script(request, later(known_file(STATIC / "widget", name), WIDGET))
