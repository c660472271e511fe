"""What a learner reads where the database fails."""

import logging
from typing import Final

from fastapi import FastAPI, Request
from starlette.responses import Response

from api.headers import request_id_of
from api.problems import problem_body, problem_response
from api.store.errors import StoreBusyError, StoreConflictError, StoreError, StoreFullError
from api.training.problems_ja import STORE_BUSY, STORE_FULL, TRAINING_UNAVAILABLE

logger = logging.getLogger(__name__)

RETRY_S: Final = 3
"""After so many seconds a request that found the database locked may come again."""


def _on_fault(request: Request, error: StoreError) -> Response:
    # Nothing of the request was kept: it was one transaction.
    logger.error("request %s: %s", request_id_of(request.scope), error)
    match error:
        case StoreBusyError() | StoreConflictError():
            detail = STORE_BUSY.detail.format(seconds=RETRY_S)
            body = problem_body(request, STORE_BUSY, detail)
            return problem_response(request, body, {"Retry-After": str(RETRY_S)})
        case StoreFullError():
            return problem_response(request, problem_body(request, STORE_FULL, STORE_FULL.detail))
        case _:
            kind = TRAINING_UNAVAILABLE
            return problem_response(request, problem_body(request, kind, kind.detail))


def install_faults(app: FastAPI) -> None:
    """Let every error of the database leave as a problem document."""
    app.exception_handler(StoreError)(_on_fault)
