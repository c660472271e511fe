"""Command line of the corpus: ``python -m corpus check|export``."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from corpus.check import check_plan
from corpus.errors import CorpusError
from corpus.export import export_csv, export_json
from corpus.library import DEFAULT_PLAN, load_plan

app = typer.Typer(help="計画の本文を読み取り、確かめ、書き出します。", no_args_is_help=True)
console = Console(markup=False, highlight=False, soft_wrap=True)
errors = Console(markup=False, highlight=False, soft_wrap=True, stderr=True)

PlanOption = Annotated[str, typer.Option(help="計画のフォルダ名")]


class Format(StrEnum):
    """Formats of the export."""

    JSON = "json"
    CSV = "csv"


@app.command(help="読み取った件数と、本文の網羅率を表示します。")
def check(plan: PlanOption = DEFAULT_PLAN) -> None:
    """Print what was parsed, and the share of characters in exactly one leaf."""
    try:
        report = check_plan(load_plan(plan))
    except CorpusError as error:
        errors.print(str(error))
        raise typer.Exit(code=1) from error
    for name, count in report.counts:
        console.print(f"{name:<24}{count:>7}")
    console.print(f"{'characters':<24}{report.characters:>7}")
    console.print(f"{'in exactly one leaf':<24}{report.share:>7.2%}")
    raise typer.Exit(code=0 if report.is_complete else 1)


@app.command(help="取組・指標・実績・用語などを機械可読な形式で書き出します。")
def export(
    output: Annotated[Path, typer.Option(help="書き出し先のフォルダ")],
    file_format: Annotated[Format, typer.Option("--format", help="書き出す形式")] = Format.JSON,
    plan: PlanOption = DEFAULT_PLAN,
) -> None:
    """Write the plan's data as open data: one JSON file, or one CSV file per kind."""
    try:
        plan_file = load_plan(plan)
        write = export_json if file_format is Format.JSON else export_csv
        paths = write(plan_file, output)
    except (CorpusError, OSError) as error:
        errors.print(str(error))
        raise typer.Exit(code=1) from error
    for path in paths:
        console.print(str(path))


if __name__ == "__main__":
    app()
