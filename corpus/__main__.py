"""Command line of the corpus: ``python -m corpus check|export|expand``."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.cells import set_cell_size
from rich.console import Console

from corpus import cli_ja as ja
from corpus.check import check_plan
from corpus.errors import CorpusError
from corpus.expected import Repeat, Shortage, check_questions
from corpus.export import export_csv, export_json
from corpus.library import DEFAULT_PLAN, PlanFile, load_plan

app = typer.Typer(
    help=ja.APP, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)
output = Console(markup=False, highlight=False, emoji=False, soft_wrap=True)
errors = Console(markup=False, highlight=False, emoji=False, soft_wrap=True, stderr=True)

_EXCERPT = 40
"""Characters that tell which unit is meant."""

PlanOption = Annotated[str, typer.Option(metavar=ja.PLAN_NAME, help=ja.PLAN)]


class Format(StrEnum):
    """Formats of the export."""

    JSON = "json"
    CSV = "csv"


@app.command(help=ja.CHECK)
def check(plan: PlanOption = DEFAULT_PLAN) -> None:
    """Print what was parsed, and the share of characters in exactly one leaf."""
    report = check_plan(_loaded(plan))
    _print_counts(ja.THINGS, ((name, str(count)) for name, count in report.things))
    _print_counts(ja.LEAVES, ((kind.value, str(count)) for kind, count in report.leaves))
    coverage = (
        (ja.CHARACTERS, str(report.characters)),
        (ja.OWNED_ONCE, str(report.owned_once)),
        (ja.SHARE, f"{report.share:.2%}"),
    )
    _print_counts(ja.COVERAGE, coverage)
    raise typer.Exit(code=0 if report.is_complete else 1)


@app.command(help=ja.EXPORT)
def export(
    output_folder: Annotated[
        Path, typer.Option("--output", metavar=ja.OUTPUT_NAME, help=ja.OUTPUT)
    ] = Path("export"),
    file_format: Annotated[Format, typer.Option("--format", help=ja.FORMAT)] = Format.JSON,
    plan: PlanOption = DEFAULT_PLAN,
) -> None:
    """Write the plan's data as open data: one JSON file, or one CSV file per kind."""
    plan_file = _loaded(plan)
    write = export_json if file_format is Format.JSON else export_csv
    try:
        paths = write(plan_file, output_folder)
    except OSError as error:
        path = error.filename or output_folder
        _fail(ja.UNWRITABLE.format(path=path, reason=error.strerror), error)
    for path in paths:
        output.print(str(path))


@app.command(help=ja.EXPAND)
def expand(plan: PlanOption = DEFAULT_PLAN) -> None:
    """Print the units that lack expected questions; exit code 1 if there is one."""
    report = check_questions(_loaded(plan))
    counts = (
        (ja.UNITS, report.units),
        (ja.ASKED, report.questions),
        (ja.UNCOVERED, len(report.shortages)),
        (ja.REPEATED, len(report.repeats)),
    )
    _print_counts(ja.QUESTIONS, ((name, str(count)) for name, count in counts))
    _print_listed(ja.UNCOVERED, map(_shortage, report.shortages))
    _print_listed(ja.REPEATED, map(_repeat, report.repeats))
    raise typer.Exit(code=0 if report.is_covered else 1)


def _shortage(shortage: Shortage) -> str:
    unit = shortage.unit
    return ja.MISSING.format(
        unit=unit.id,
        missing=shortage.missing,
        heading=" ＞ ".join(unit.heading) or ja.WHOLE,
        excerpt=" ".join(passage.text for passage in unit.passages)[:_EXCERPT],
    ).rstrip()


def _repeat(repeat: Repeat) -> str:
    first, question = repeat.first, repeat.question
    return ja.REPEAT.format(unit=question.unit, first=first.text, question=question.text)


def _loaded(plan_id: str) -> PlanFile:
    try:
        return load_plan(plan_id)
    except CorpusError as error:
        _fail(str(error), error)


def _fail(message: str, error: Exception) -> NoReturn:
    errors.print(" ".join(message.split()))
    raise typer.Exit(code=1) from error


def _print_counts(title: str, rows: Iterable[tuple[str, str]]) -> None:
    """Print names and counts in two columns; a Japanese character is two columns wide."""
    output.print(title)
    for name, count in rows:
        output.print(f"  {set_cell_size(name, 40)}{count:>8}")


def _print_listed(title: str, lines: Iterable[str]) -> None:
    """Print lines under a title; nothing at all where there is none."""
    for at, line in enumerate(lines):
        if at == 0:
            output.print(title)
        output.print(line)


if __name__ == "__main__":
    app()
