"""What the command lines of the benchmarks share: consoles, failures, verdict, signals."""

import signal
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

import typer
from rich.console import Console

from assistant.errors import AssistantError
from corpus.errors import CorpusError
from evals.bench_report import Report, tables
from evals.errors import BenchError
from evals.limits import exit_code

output = Console(highlight=False)
errors = Console(markup=False, highlight=False, emoji=False, soft_wrap=True, stderr=True)


@contextmanager
def failures_shown() -> Iterator[None]:
    """Turn what keeps a benchmark from its figures into one line and exit code 1."""
    try:
        yield
    except (BenchError, AssistantError, CorpusError, OSError, sqlite3.Error) as error:
        errors.print(" ".join(str(error).split()))
        raise typer.Exit(code=1) from error


def show_figures(measure: Callable[[], Report]) -> NoReturn:
    """Measure, print machine and figures, and end; exit code 1 if a limit is missed."""
    with failures_shown():
        report = measure()
    machine, shown, *_ = tables(report)
    output.print(machine)
    output.print(shown)
    raise typer.Exit(code=exit_code(report.figures))


def run_command(app: typer.Typer) -> None:
    """Run a command line that starts services."""
    # Without this, the signal would end Python at once and leave the service running.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    app()
