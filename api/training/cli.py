"""Command line of the training: ``assistant training lint|export``."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.cells import set_cell_size

from api.console import edge, errors, output
from api.training import cli_ja as ja

if TYPE_CHECKING:
    from assistant.training.item import Item
    from corpus.library import PlanFile

training = typer.Typer(help=ja.TRAINING, no_args_is_help=True)


class Format(StrEnum):
    """What an export writes."""

    CSV = "csv"
    """The term cards as a table."""
    APKG = "apkg"
    """The term cards as an Anki deck."""
    ITEMS = "items"
    """All items as a table, for whoever reviews them."""


@training.command(help=ja.LINT)
@edge()
def lint() -> None:
    """Print how many items there are and what is wrong with them; exit code 1 if anything is."""
    from assistant.training.course import inspect_course

    plan_file = _plan_file()
    inspection = inspect_course(plan_file.plan, plan_file.identity)
    _print_counts(inspection.items)
    output.print(ja.RETIRED.format(count=inspection.retired))
    for finding in inspection.findings:
        errors.print(str(finding))
    output.print(ja.FINDINGS.format(count=len(inspection.findings)))
    raise typer.Exit(code=1 if inspection.findings else 0)


@training.command(help=ja.EXPORT)
@edge()
def export(
    to: Annotated[Path, typer.Option("--to", metavar=ja.FILE_NAME, help=ja.FILE)],
    file_format: Annotated[Format, typer.Option("--format", help=ja.FORMAT)] = Format.CSV,
) -> None:
    """Write the term cards, or all items, to a file."""
    from assistant.training.cards import anki_deck, csv_cards, csv_items
    from assistant.training.course import load_course

    plan_file = _plan_file()
    course = load_course(plan_file.plan, plan_file.identity)
    match file_format:
        case Format.CSV:
            content = csv_cards(course, plan_file.identity)
        case Format.APKG:
            content = anki_deck(course, plan_file.identity)
        case Format.ITEMS:
            content = csv_items(course)
    to.write_bytes(content)
    output.print(str(to))


def _plan_file() -> "PlanFile":
    from assistant.settings import load_settings
    from corpus.library import load_plan

    return load_plan(load_settings().plan)


def _print_counts(items: "tuple[Item, ...]") -> None:
    """Print a line per module: its items by type, and all of them."""
    from assistant.training.course import MODULES
    from assistant.training.item import ItemType

    counts = Counter((item.module, item.type) for item in items)
    _print_row(ja.MODULE, [ja.TYPES[kind] for kind in ItemType], ja.ALL)
    for module in MODULES:
        numbers = [counts[module.number, kind] for kind in ItemType]
        _print_row(f"{module.number} {module.title}", map(str, numbers), str(sum(numbers)))
    numbers = [sum(counts[module.number, kind] for module in MODULES) for kind in ItemType]
    _print_row(ja.ALL, map(str, numbers), str(len(items)))


def _print_row(name: str, cells: Iterable[str], last: str) -> None:
    # A Japanese character is two columns wide.
    shown = "".join(set_cell_size(cell, 10) for cell in (*cells, last))
    output.print(f"{set_cell_size(name, 36)}{shown}".rstrip())
