"""Writes the report of a run into its folder."""

from pathlib import Path
from typing import Final

from evals.report.page import page_of
from evals.report.render import render
from evals.results.files import write_text
from evals.results.folder import read_run

REPORT: Final = "report.html"


def write_report(run_folder: Path, *, show_items: bool = False) -> Path:
    """Write ``report.html`` beside the files of a run, replacing an earlier one.

    The same run gives the same bytes.

    Args:
        run_folder: Of a finished run.
        show_items: Whether questions and replies of the check set are shown, which
            makes a second tune set of it.

    Raises:
        RunError: The folder holds no run, or a damaged one.
    """
    page = page_of(read_run(run_folder), show_items=show_items)
    path = run_folder / REPORT
    write_text(path, render(page))
    return path
