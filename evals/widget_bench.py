"""How fast the widget is in a browser, against its limits: ``python -m evals.widget_bench``.

The service is started as an operator starts it; the browser is the Chromium of
the machine, without a window. Questions go to the assistant without a model.
"""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Final

import typer

from corpus.library import load_plan
from evals import widget_bench_ja as ja
from evals.bench_command import run_command, show_figures
from evals.bench_report import Report
from evals.errors import BenchError
from evals.generated import generate_questions
from evals.limits import Figure, percentiles, spread
from evals.machine import this_machine
from evals.server import ASSISTANT, HOST, run, serving

READY_LIMIT_MS: Final = 300.0
DRAWN_LIMIT_MS: Final = 150.0
DELAY_LIMIT_MS: Final = 50.0
FRAME_LIMIT_MS: Final = 50.0
SLOW_FRAMES_LIMIT: Final = 1.0
"""Of a hundred frames, those that may come later than after `FRAME_LIMIT_MS`."""

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


def figures(
    ready: Sequence[float],
    drawn: Sequence[float],
    delays: Sequence[float],
    frames: Sequence[float],
) -> list[Figure]:
    """Return the figures with their limits.

    Args:
        ready: Milliseconds from the request of the script until the widget is ready.
        drawn: Milliseconds from sending until the answer is drawn.
        delays: Milliseconds from an act of the reader until the page has reacted.
        frames: Milliseconds from frame to frame while scrolling.

    Raises:
        ValueError: One of them is empty.
    """
    share = 100 * sum(gap > FRAME_LIMIT_MS for gap in frames) / len(frames)
    slow = Figure("scrolling, frames over 50 ms", share, "%", len(frames), SLOW_FRAMES_LIMIT)
    return [
        *percentiles("widget ready", ready, {95: READY_LIMIT_MS}),
        *percentiles("answer drawn", drawn, {95: DRAWN_LIMIT_MS}),
        *spread("interaction", delays, "ms", DELAY_LIMIT_MS),
        *percentiles("scrolling, frame", frames),
        slow,
    ]


def measure(rounds: int, turns: int, program: Sequence[str] = ASSISTANT) -> Report:
    """Measure at a service of its own, which is started and stopped.

    Raises:
        BenchError: The service does not start, there is no browser, or no answer comes.
        CorpusError: The plan, from which the questions are made, is unusable.
    """
    begun, machine = datetime.now(UTC), this_machine()
    asked = [one.text for one in generate_questions(load_plan()) if len(one.messages) == 1]
    with TemporaryDirectory(prefix="widget-bench-") as folder:
        run(*program, "index", "build", data_dir=Path(folder))
        with serving(Path(folder), program) as start:
            found = _in_the_browser(f"http://{HOST}:{start.port}/", asked[:turns], rounds)
    return Report(begun, machine, tuple(found), {}, ())


def _in_the_browser(url: str, questions: Sequence[str], rounds: int) -> list[Figure]:
    try:
        from evals.widget_bench_browser import take_times
    except ModuleNotFoundError as error:
        raise BenchError(f"expected the development requirements, found no {error.name}") from error
    times = take_times(url, questions, rounds=rounds)
    return figures(times.ready, times.drawn, times.delays, times.frames)


@app.command(help=ja.APP)
def main(
    context: typer.Context,
    rounds: Annotated[int, typer.Option(min=1, max=100, help=ja.ROUNDS)] = 20,
    turns: Annotated[int, typer.Option(min=2, max=300, help=ja.TURNS)] = 200,
) -> None:
    """Measure and print; exit code 1 if a limit is missed or something fails."""
    given: Callable[[int, int], Report] | None = context.obj
    show_figures(lambda: (given or measure)(rounds, turns))


if __name__ == "__main__":
    run_command(app)
