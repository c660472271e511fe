"""Whether the process lives, and whether it can answer yet."""

from typing import Literal

from fastapi import APIRouter

from api.body import Body
from api.inputs import Ready
from api.openapi import PROBLEMS
from api.schemas import PlanBody

router = APIRouter(tags=["health"], responses=PROBLEMS)


class AliveBody(Body):
    """The process answers."""

    status: Literal["ok"] = "ok"


class ReadyBody(Body):
    """Questions are answered."""

    status: Literal["ready"] = "ready"
    plan: PlanBody


@router.get("/healthz")
def healthz() -> AliveBody:
    """Say that the process lives, also while it is loading."""
    return AliveBody()


@router.get("/readyz")
def readyz(answerer: Ready) -> ReadyBody:
    """Say that questions are answered; 503 with the reason until then."""
    return ReadyBody(plan=PlanBody.of(answerer.identity))
