"""How fast and how large the service is, against its limits: ``python -m evals.bench``.

Everything is measured from outside, on the service as an operator starts it:
the console script, its own index folder, one loopback port.
"""

import json
import signal
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.progress import Progress

from corpus.library import load_plan
from evals import bench_ja as ja
from evals.bench_report import Report, tables, write_report
from evals.errors import BenchError
from evals.generated import Generated, generate_questions
from evals.limits import (
    BUILD_LIMIT_S,
    P50_LIMIT_MS,
    P95_LIMIT_MS,
    READY_LIMIT_S,
    RSS_LIMIT_MB,
    Figure,
    exit_code,
    percentiles,
    spread,
)
from evals.machine import Memory, memory_of, this_machine
from evals.server import HOST, Start, run, run_program, serving
from evals.traffic import Service, Timed

WARM_UPS: Final = 10
CLIENTS: Final = 4
LOAD_LIMIT_S: Final = 180.0
"""For one client, and again for several; with what came back until then it goes on."""

output = Console(highlight=False)
errors = Console(markup=False, highlight=False, emoji=False, soft_wrap=True, stderr=True)


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured."""

    builds: int
    starts: int
    rounds: int


FULL: Final = Size(builds=3, starts=5, rounds=3)
QUICK: Final = Size(builds=1, starts=2, rounds=1)


def main(
    rounds: Annotated[int | None, typer.Option(min=1, max=20, help=ja.ROUNDS)] = None,
    quick: Annotated[bool, typer.Option("--quick", help=ja.QUICK)] = False,
) -> None:
    """Measure, print, write a file; exit code 1 if a limit is missed."""
    # Python ends at once on this signal and would leave the service running.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    size = QUICK if quick else FULL
    size = Size(size.builds, size.starts, rounds or size.rounds)
    try:
        with Progress(console=errors, transient=True) as progress:
            report = measure(size, progress)
    except BenchError as error:
        errors.print(" ".join(str(error).split()))
        raise typer.Exit(code=1) from error
    for table in tables(report):
        output.print(table)
    output.print(str(write_report(report)), markup=False, soft_wrap=True)
    raise typer.Exit(code=exit_code(report.figures))


def measure(size: Size, progress: Progress) -> Report:
    """Return the figures of building, starting, answering and memory, in this order.

    Raises:
        BenchError: A command fails, or a question is not answered.
    """
    begun, machine = datetime.now(UTC), this_machine()
    questions = generate_questions(load_plan())
    with TemporaryDirectory(prefix="bench-") as folder:
        builds, data_dir = _build(Path(folder), size.builds, progress)
        steps = _build_steps(Path(folder) / "steps")
        starts, load = _serve(data_dir, questions, size, progress)
    figures = (
        *spread("index build, whole command", builds, "s", BUILD_LIMIT_S),
        Figure("index build, the build itself", sum(steps.values()), "s", 1),
        *spread("start to /healthz", [start.alive_s for start in starts], "s"),
        *spread("start to /readyz", [start.ready_s for start in starts], "s", READY_LIMIT_S),
        *_chat_figures(load),
        *_memory_figures(load),
    )
    return Report(begun, machine, figures, steps, tuple(load.alone))


@dataclass(frozen=True, slots=True)
class Load:
    """What one service did under load."""

    alone: Sequence[Timed]
    """One client."""
    together: Sequence[Timed]
    """Several clients at once."""
    together_s: float
    before: Memory
    after: Memory


def _build(folder: Path, runs: int, progress: Progress) -> tuple[list[float], Path]:
    """Build `runs` indexes; return the seconds of each and the folder of the last."""
    task = progress.add_task("index build", total=runs)
    seconds = []
    for number in range(runs):
        data_dir = folder / f"build-{number}"
        data_dir.mkdir()
        begun = time.perf_counter()
        run("index", "build", data_dir=data_dir)
        seconds.append(time.perf_counter() - begun)
        progress.advance(task)
    return seconds, data_dir


def _build_steps(data_dir: Path) -> dict[str, float]:
    data_dir.mkdir()
    printed = run_program(sys.executable, "-m", "evals.build_steps", data_dir=data_dir)
    return {str(label): float(seconds) for label, seconds in json.loads(printed).items()}


def _serve(
    data_dir: Path, questions: Sequence[Generated], size: Size, progress: Progress
) -> tuple[list[Start], Load]:
    """Start the service again and again; put the last one under load."""
    task = progress.add_task("start", total=size.starts)
    starts = []
    for _ in range(size.starts - 1):
        with serving(data_dir) as start:
            starts.append(start)
        progress.advance(task)
    with serving(data_dir) as start:
        starts.append(start)
        progress.advance(task)
        return starts, _load(start, questions, size.rounds, progress)


def _load(start: Start, questions: Sequence[Generated], rounds: int, progress: Progress) -> Load:
    service = Service(HOST, start.port, LOAD_LIMIT_S)
    asked = [question for _ in range(rounds) for question in questions]
    before = memory_of(start.pid)
    service.ask_all(questions[:WARM_UPS], on_reply=lambda: None)
    alone = service.ask_all(asked, _advance(progress, "one client", len(asked)))
    begun = time.perf_counter()
    advance = _advance(progress, f"{CLIENTS} clients", len(asked))
    together = service.ask_all(asked, advance, clients=CLIENTS)
    seconds = time.perf_counter() - begun
    return Load(alone, together, seconds, before, memory_of(start.pid))


def _advance(progress: Progress, label: str, total: int) -> Callable[[], None]:
    task = progress.add_task(label, total=total)
    return lambda: progress.advance(task)


def _chat_figures(load: Load) -> list[Figure]:
    limits = {50: P50_LIMIT_MS, 95: P95_LIMIT_MS}
    together = f"chat, {CLIENTS} clients"
    return [
        *percentiles("chat, one client", [each.client_ms for each in load.alone], limits),
        *percentiles("chat, one client, took_ms", [each.server_ms for each in load.alone]),
        *percentiles(together, [each.client_ms for each in load.together]),
        *percentiles(f"{together}, took_ms", [each.server_ms for each in load.together]),
        Figure(
            f"{together}, replies per second",
            len(load.together) / load.together_s,
            "/s",
            len(load.together),
        ),
    ]


def _memory_figures(load: Load) -> list[Figure]:
    return [
        Figure("memory when ready", load.before.now_mb, "MB", 1, RSS_LIMIT_MB),
        Figure("memory after the load", load.after.now_mb, "MB", 1, RSS_LIMIT_MB),
        Figure("memory, highest when ready", load.before.peak_mb, "MB", 1),
        Figure("memory, highest after the load", load.after.peak_mb, "MB", 1, RSS_LIMIT_MB),
    ]


if __name__ == "__main__":
    typer.run(main)
