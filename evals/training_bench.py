"""How fast the training is with many learners: ``python -m evals.training_bench``.

The service is started as an operator starts it, on SQLite. One learner goes through the
course over HTTP; the rows of the others are copies. Then each interaction of a page is
timed from outside, every time with another learner, over one connection. At the end of its
round a learner is removed.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Final

import typer

from assistant.training.course import Course, load_course
from corpus.library import load_plan
from evals import training_bench_ja as ja
from evals.bench_command import run_command, show_figures
from evals.bench_report import Report
from evals.limits import Figure, percentiles
from evals.machine import this_machine
from evals.server import ASSISTANT, run, serving
from evals.training_bench_fill import Filled, fill
from evals.training_bench_learner import Learner

P95_LIMIT_MS: Final = 50.0
_WARM_UP: Final = 5
"""Rounds that are not counted: connections and caches are made in them."""

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


def figures(times: Mapping[str, Sequence[float]], filled: Filled) -> list[Figure]:
    """Return the figures with their limits.

    Args:
        times: Milliseconds by the name of the interaction.
        filled: What the database held.

    Raises:
        ValueError: An interaction was not timed.
    """
    size = [
        Figure("learners", len(filled.names) + 1, "", 1),
        Figure("answers", filled.answers, "", 1),
    ]
    timed = (percentiles(name, values, {95: P95_LIMIT_MS}) for name, values in times.items())
    return [*size, *(figure for each in timed for figure in each)]


def measure(learners: int, rounds: int, program: Sequence[str] = ASSISTANT) -> Report:
    """Measure at a service of its own, which is started and stopped.

    Raises:
        BenchError: The service does not start, or refuses a request.
        AssistantError: The items are not in order.
        CorpusError: The plan, from which the items are made, is unusable.
        sqlite3.Error: Its database cannot be filled.
    """
    begun, machine = datetime.now(UTC), this_machine()
    plan_file = load_plan()
    course = load_course(plan_file.plan, plan_file.identity)
    with TemporaryDirectory(prefix="training-bench-") as folder:
        run(*program, "index", "build", data_dir=Path(folder))
        with serving(Path(folder), program) as start:
            found = _at(start.port, Path(folder), course, learners, rounds)
    return Report(begun, machine, tuple(found), {}, ())


def _at(port: int, data_dir: Path, course: Course, learners: int, rounds: int) -> list[Figure]:
    learner = Learner(port, course)
    try:
        learner.register()
        learner.complete_course()
        certificate = str(learner.send("progress", "GET", "/progress")["certificate"]["id"])
        filled = fill(data_dir, learners)
        for number in range(rounds + _WARM_UP):
            if number == _WARM_UP:
                learner.times.clear()
            learner.name = filled.names[number]
            _visit(learner, module=1 + number % 7, certificate=certificate)
    finally:
        learner.close()
    return figures(learner.times, filled)


def _visit(learner: Learner, *, module: int, certificate: str) -> None:
    """Do everything that a page does, once."""
    learner.send("progress", "GET", "/progress")
    session = learner.begin("session begin", "module", module)
    for number in range(3):
        session = learner.answer("answer", session, right=number != 1)
        learner.send("item", "GET", f"/sessions/{session['id']}")
    review = learner.begin("review begin", "review")
    learner.answer("review answer", review)
    learner.send("memory", "GET", "/memory")
    learner.send("export", "GET", "/me")
    learner.send("certificate issue", "POST", "/certificate", {"name": ja.NAME})
    learner.send("certificate check", "GET", f"/certificates/{certificate}")
    learner.send("trainer's report", "GET", "/trainer")
    learner.send("cards", "GET", "/cards.csv")
    learner.send("removal", "DELETE", "/me")


@app.command(help=ja.APP)
def main(
    context: typer.Context,
    learners: Annotated[int, typer.Option(min=10, max=10_000, help=ja.LEARNERS)] = 1_000,
    rounds: Annotated[int, typer.Option(min=5, max=1_000, help=ja.ROUNDS)] = 200,
) -> None:
    """Measure and print; exit code 1 if a limit is missed or something fails."""
    if rounds + _WARM_UP >= learners:
        raise typer.BadParameter(ja.TOO_FEW.format(least=rounds + _WARM_UP + 1))
    given: Callable[[int, int], Report] | None = context.obj
    show_figures(lambda: (given or measure)(learners, rounds))


if __name__ == "__main__":
    run_command(app)
