"""Tables of how many and how often: outcomes, refusals, categories (§7.3, §7.4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from evals.report.charts import heat
from evals.report.notation import interval_of, percent, value_of
from evals.report.words_ja import (
    BY_CATEGORY,
    CATEGORIES,
    LABELS,
    NONE,
    REASONS,
    SIDES,
    STATUSES,
    word,
)
from evals.results.figures import CategoryRow, Metric

FEW: Final = 15
"""Questions under which a row claims nothing."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure on a ground that is the warmer, the more it asks for attention."""

    value: str
    heat: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table."""

    name: str
    label: str
    n: str
    cells: tuple[Cell, ...]
    is_small: bool = False
    """So few questions that nothing can be claimed."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its heads."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]


def outcome_table(outcomes: Mapping[str, Mapping[str, int]]) -> Table:
    """Return how often each label was given, for questions with and without an answer."""
    rows = []
    for side, found in outcomes.items():
        total = sum(found.values())
        cells = (
            Cell(str(found.get(label, 0)), _amiss(label, found.get(label, 0), total), note)
            for label, note in ((each, _share(found.get(each, 0), total)) for each in LABELS)
        )
        rows.append(Row(side, word(SIDES, side), str(total), tuple(cells)))
    return Table(tuple(LABELS.values()), tuple(rows))


def _share(hits: int, n: int) -> str:
    return percent(hits / n) if n else NONE


def _amiss(label: str, hits: int, n: int) -> int:
    """Return the heat of a label: a wrong one is to be seen, however rare it is."""
    return 0 if label == "C" or not hits else max(1, heat(1 - hits / n))


def confusion_table(confusion: Mapping[str, Mapping[str, int]]) -> Table:
    """Return which kind of question was met how."""
    present = {status for row in confusion.values() for status in row}
    used = [status for status in STATUSES if status in present]
    rows = tuple(
        Row(
            kind,
            REASONS.get(kind) or BY_CATEGORY.format(word(CATEGORIES, kind)),
            str(sum(found.values())),
            tuple(_met(kind, status, found) for status in used),
        )
        for kind, found in sorted(confusion.items(), key=lambda each: each[0] != "answerable")
    )
    return Table(tuple(STATUSES[status] for status in used), rows)


def _met(kind: str, status: str, found: Mapping[str, int]) -> Cell:
    hits, total = found.get(status, 0), sum(found.values())
    is_right = (status == "answered") is (kind == "answerable") and status != "error"
    level = 0 if is_right or not hits else max(1, heat(1 - hits / total))
    return Cell(str(hits) if hits else "・", level, _share(hits, total) if hits else "")


def category_table(rows: Sequence[CategoryRow], names: Mapping[str, str]) -> Table:
    """Return the rates of each category or style, with their intervals."""
    return Table(
        ("総合正解率", "正答率（厳格）", "拒否の再現率"),
        tuple(
            Row(
                row.name,
                word(names, row.name),
                str(row.n),
                tuple(_rate(each) for each in (row.joint, row.strict, row.refusal)),
                row.n < FEW,
            )
            for row in rows
        ),
    )


def _rate(metric: Metric | None) -> Cell:
    if metric is None:
        return Cell(NONE)
    note = f"{interval_of(metric)}　n={metric.n:g}"
    return Cell(value_of(metric, metric.value), heat(metric.value), note)
