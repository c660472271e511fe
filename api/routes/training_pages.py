"""The pages of the training: the course itself, its certificates, the trainers' view."""

from typing import Annotated, Final
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from api.answerer import Answerer
from api.assets import tagged
from api.html import HTML, render
from api.openapi import PROBLEMS
from api.routes.pages import Opened

router = APIRouter(include_in_schema=False, responses=PROBLEMS)

CERTIFICATE: Final = "/training/certificate"
"""Where a certificate is looked up; below it each has an address of its own."""

_LONGEST_ID: Final = 100
"""More characters than anybody types who reads an id off a certificate."""


@router.get("/training", response_class=Response)
def training(request: Request, answerer: Opened) -> Response:
    """Return the page with the course; it can be opened while the plan is loading."""
    return _page(request, answerer, "training.html")


@router.get("/training/trainer", response_class=Response)
def trainer(request: Request, answerer: Opened) -> Response:
    """Return the page with the rates and the weak items."""
    return _page(request, answerer, "training_trainer.html")


@router.get(CERTIFICATE, response_class=Response)
def certificate_form(
    request: Request,
    answerer: Opened,
    id: Annotated[str, Query(max_length=_LONGEST_ID)] = "",
) -> Response:
    """Return the form that asks for an id; with an id, lead to its certificate."""
    if id.strip():
        return RedirectResponse(f"{CERTIFICATE}/{quote(id.strip(), safe='')}", status_code=303)
    return _page(request, answerer, "training_certificate_form.html")


@router.get(CERTIFICATE + "/{id:path}", response_class=Response)
def certificate(request: Request, answerer: Opened, id: str) -> Response:
    """Return the page that shows the certificate with this id, if there is one.

    Whether there is one is asked by the page: a forged id gets an answer in words.
    """
    return _page(request, answerer, "training_certificate.html", id=id)


def _page(
    request: Request, answerer: Answerer | None, template: str, **context: object
) -> Response:
    identity = answerer.identity if answerer else None
    page = render(template, here="/training", identity=identity, **context)
    return tagged(request, page, HTML)
