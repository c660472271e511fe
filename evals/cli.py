"""Command line of the evaluation: ``python -m evals run | report | compare | bless | check``.

Exit codes: 0 pass, 1 quality, 2 regression (and, by typer, wrong usage), 3 broken
data or harness.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from assistant.errors import AssistantError
from assistant.settings import load_settings
from corpus.errors import CorpusError
from corpus.library import load_plan
from evals import cli_ja as ja
from evals.errors import EvalsError
from evals.gold.independence import near_copies
from evals.gold.load import QuestionSet, doubts, files_of, load_files, load_questions
from evals.launch import launch
from evals.metrics.gates import regression_gates, verdict
from evals.report.write import write_report
from evals.results.baseline import BASELINES, bless
from evals.results.compare import compare, scores_of
from evals.results.folder import Run, check_free, folder_for, read_run, write_run
from evals.results.run import Verdict
from evals.tables import comparison_table, run_tables

app = typer.Typer(help=ja.APP, no_args_is_help=True, pretty_exceptions_enable=False)
_WIDTH = 150
"""Columns where no terminal says otherwise: a table is read in a file, too."""

output = Console(markup=False, highlight=False, soft_wrap=True)
if not output.is_terminal:
    output.width = _WIDTH
errors = Console(markup=False, highlight=False, soft_wrap=True, stderr=True)
SetOption = Annotated[QuestionSet, typer.Option("--set", help=ja.SET)]
RunFolder = Annotated[Path, typer.Argument(help=ja.RUN_FOLDER)]


@app.command("run", help=ja.RUN)
def run_command(  # noqa: PLR0913  # one for each option
    question_set: SetOption = QuestionSet.CHECK,
    url: Annotated[str | None, typer.Option(help=ja.URL, show_default=False)] = None,
    to: Annotated[Path | None, typer.Option(help=ja.TO, show_default=False)] = None,
    controls: Annotated[bool, typer.Option(help=ja.CONTROLS)] = True,
    failures: Annotated[bool, typer.Option("--failures", help=ja.FAILURES)] = False,
    report: Annotated[bool, typer.Option(help=ja.WITH_REPORT)] = True,
) -> None:
    """Ask every question of a set, print and keep what came of it; exit by the verdict."""
    with _errors_shown():
        if to is not None:
            check_free(to)
        done = launch(question_set, url, with_controls=controls, errors=errors)
        folder = write_run(done, to or folder_for(done.config.begun))
        path = write_report(folder) if report else None
    _print(*run_tables(done))
    # Reading the failures of the check set would make it a second tune set.
    if failures and question_set.may_be_read:
        _print_failures(done)
    if path is not None:
        output.print(ja.REPORTED.format(path=path))
    _end(done, folder)


def _end(done: Run, folder: Path) -> None:
    output.print(ja.HASH.format(hash=done.metrics.output_sha256))
    output.print(ja.WRITTEN.format(folder=folder))
    _finish(done.metrics.verdict)


def _finish(found: Verdict) -> None:
    # typer exits with 2 on wrong usage too, so the word is printed beside the code.
    output.print(ja.VERDICT.format(verdict=f"{found} {ja.WORDS[found]}", code=found.exit_code))
    raise typer.Exit(code=found.exit_code)


def _print_failures(done: Run) -> None:
    for item in done.items:
        if not item.grade.joint:
            stage = item.attribution.stage if item.attribution else ""
            turns = " / ".join(item.gold.turns)
            faults = "; ".join(item.grade.faults)
            output.print(f"{item.gold.id} {item.grade.label} {stage} {turns}: {faults}")


@app.command("report", help=ja.REPORT)
def report_command(
    folder: RunFolder,
    show_items: Annotated[bool, typer.Option("--show-items", help=ja.SHOW_ITEMS)] = False,
) -> None:
    """Write a run as one HTML page beside its files."""
    with _errors_shown():
        path = write_report(folder, show_items=show_items)
    output.print(ja.REPORTED.format(path=path))


@app.command("compare", help=ja.COMPARE)
def compare_command(before: RunFolder, after: RunFolder) -> None:
    """Print what changed from one run to another; exit code 2 if a metric regressed."""
    with _errors_shown():
        a, b = read_run(before), read_run(after)
        names = (str(before), str(after))
        found = compare(scores_of(a.items), scores_of(b.items), names=names)
    _print(comparison_table(found))
    output.print(ja.FLIPPED)
    for flip in found.flips:
        output.print(f"  {flip.id}  {flip.before} → {flip.after}")
    if not found.flips:
        output.print(f"  {ja.NO_FLIPS}")
    _finish(verdict(regression_gates(found)))


@app.command("bless", help=ja.BLESS)
def bless_command(
    folder: RunFolder,
    who: Annotated[str, typer.Option(help=ja.WHO)],
    why: Annotated[str, typer.Option(help=ja.WHY)],
) -> None:
    """Make a run the one that later runs of its set are held against."""
    with _errors_shown():
        path = bless(read_run(folder), who=who, why=why, folder=BASELINES)
    output.print(ja.BLESSED.format(path=path))


@app.command("check", help=ja.CHECK)
def check_command(question_set: SetOption = QuestionSet.ALL) -> None:
    """Validate gold files; print what a person should look at, counts only for the check set."""
    with _errors_shown():
        plan_file = load_plan(load_settings().plan)
        files = files_of(question_set)
        load_files(files, plan_file.plan.text)
        for path in files:
            golds = load_questions(path, plan_file.plan.text)
            found, copies = doubts(golds), near_copies(golds, plan_file.questions)
            counts = {"n": len(golds), "doubts": len(found), "copies": len(copies)}
            output.print(ja.CHECKED.format(name=path.name, **counts))
            if QuestionSet(path.stem).may_be_read:
                for doubt in found:
                    output.print(f"  {doubt.id}: {doubt.found}")
                for copy in copies:
                    same = ja.NEAR_COPY.format(question=copy.question.text)
                    output.print(f"  {copy.gold}: {same}")


def _print(*tables: Table) -> None:
    for table in tables:
        output.print(table)


@contextmanager
def _errors_shown() -> Iterator[None]:
    """Show what stops a command as one line, with the exit code of broken data."""
    try:
        yield
    except (EvalsError, AssistantError, CorpusError, OSError) as error:
        errors.print(" ".join(str(error).split()))
        raise typer.Exit(code=Verdict.BROKEN.exit_code) from error
    except KeyboardInterrupt as error:
        errors.print(ja.INTERRUPTED)
        raise typer.Exit(code=130) from error
