"""Files to take along: the term cards for everybody, the report of all learners for trainers."""

import csv
import io
from typing import Final

from fastapi import APIRouter
from fastapi.responses import Response

from api.openapi import PROBLEMS
from api.store.figures import figures_of
from api.training.inputs import Open, TrainerOnly
from api.training.report import ReportBody, report_of, table_of
from api.training.training import Training

router = APIRouter(prefix="/api/training", tags=["training"], responses=PROBLEMS)

_CSV: Final = "text/csv; charset=utf-8"


def _report(training: Training) -> ReportBody:
    figures = training.store.read(lambda work: figures_of(work, training.identity.id))
    return report_of(figures, training)


@router.get("/trainer", dependencies=[TrainerOnly])
def trainer(training: Open) -> ReportBody:
    """Return completion, pass rates and weak items of all learners together."""
    return _report(training)


@router.get("/trainer.csv", response_class=Response, dependencies=[TrainerOnly])
def trainer_table(training: Open) -> Response:
    """Return the report as CSV that Excel reads as UTF-8."""
    table = io.StringIO()
    csv.writer(table).writerows(table_of(_report(training)))
    return _file(table.getvalue().encode("utf-8-sig"), _CSV, "trainer.csv")


@router.get("/cards.apkg", response_class=Response)
def anki_deck(training: Open) -> Response:
    """Return the term cards for Anki."""
    return _file(training.deck, "application/octet-stream", "cards.apkg")


@router.get("/cards.csv", response_class=Response)
def card_table(training: Open) -> Response:
    """Return the term cards as CSV that Excel reads as UTF-8."""
    return _file(training.card_table, _CSV, "cards.csv")


def _file(content: bytes, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media_type, headers=headers)
