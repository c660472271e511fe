"""How fast and how large the service is, against its limits: ``python -m evals.bench``.

Everything is measured from outside, on the service as an operator starts it:
the console script, an index folder of its own, one port of the loopback
interface. Needs Linux, whose /proc tells the memory of a process.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Final

import typer
from rich.progress import Progress

from corpus.library import load_plan
from evals import bench_ja as ja
from evals.bench_command import errors, failures_shown, output, run_command
from evals.bench_report import RUNS, Report, tables, write_report
from evals.generated import generate_questions
from evals.limits import BUILD_LIMIT_S, Figure, exit_code, spread
from evals.machine import this_machine
from evals.server import ASSISTANT, run
from evals.under_load import figures, serve

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured."""

    builds: int
    starts: int
    rounds: int


FULL: Final = Size(builds=3, starts=5, rounds=3)
QUICK: Final = Size(builds=1, starts=2, rounds=1)


def measure(size: Size, progress: Progress) -> Report:
    """Measure building, starting, answering and memory, in this order.

    Raises:
        BenchError: A command fails, or a question is not answered.
        CorpusError: The plan, from which the questions are made, is unusable.
    """
    begun, machine = datetime.now(UTC), this_machine()
    questions = generate_questions(load_plan())
    with TemporaryDirectory(prefix="bench-") as folder:
        builds, data_dir = _build(Path(folder), size.builds, progress)
        steps = _build_steps(Path(folder) / "steps")
        served = serve(
            data_dir, questions, starts=size.starts, rounds=size.rounds, progress=progress
        )
    found = (
        *spread("index build, whole command", builds, "s", BUILD_LIMIT_S),
        Figure("index build, the build itself", sum(steps.values()), "s", 1),
        *figures(served),
    )
    return Report(begun, machine, found, steps, tuple(served.load.alone))


def _build(folder: Path, runs: int, progress: Progress) -> tuple[list[float], Path]:
    """Build `runs` indexes; return the seconds of each, and the folder of the last."""
    task = progress.add_task("index build", total=runs)
    seconds = []
    for number in range(runs):
        data_dir = folder / f"build-{number}"
        data_dir.mkdir()
        begun = time.perf_counter()
        run(*ASSISTANT, "index", "build", data_dir=data_dir)
        seconds.append(time.perf_counter() - begun)
        progress.advance(task)
    return seconds, data_dir


def _build_steps(data_dir: Path) -> dict[str, float]:
    data_dir.mkdir()
    printed = run(sys.executable, "-m", "evals.build_steps", data_dir=data_dir)
    return {str(label): float(seconds) for label, seconds in json.loads(printed).items()}


@dataclass(frozen=True, slots=True)
class Bench:
    """What the command does; a test gives its own."""

    measure: Callable[[Size, Progress], Report] = measure
    runs: Path = RUNS


@app.command(help=ja.APP)
def main(
    context: typer.Context,
    rounds: Annotated[
        int | None, typer.Option(min=1, max=20, help=ja.ROUNDS, show_default=False)
    ] = None,
    quick: Annotated[bool, typer.Option("--quick", help=ja.QUICK)] = False,
) -> None:
    """Measure, print, write a file; exit code 1 if a limit is missed or something fails."""
    given: Bench | None = context.obj
    bench = given or Bench()
    size = QUICK if quick else FULL
    if rounds is not None:
        size = replace(size, rounds=rounds)
    with failures_shown():
        with Progress(console=errors, transient=True, disable=not errors.is_terminal) as progress:
            report = bench.measure(size, progress)
        path = write_report(report, bench.runs)
    for table in tables(report):
        output.print(table)
    output.print(str(path), markup=False, soft_wrap=True)
    raise typer.Exit(code=exit_code(report.figures))


if __name__ == "__main__":
    run_command(app)
