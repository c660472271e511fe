"""``figures.toml``: facts that a person reads off the PDF's figures, which the text has lost."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from corpus.errors import PlanDataError
from corpus.plan import Field, Plan
from corpus.toml import Table, entries, one_of, only_keys, read_toml, text, whole

_KEYS = frozenset({"measure", "item", "first_year", "last_year", "page", "read_by", "read_on"})
_FIRST, _LAST = 2024, 2029
"""Fiscal years at the two ends of the printed schedules, 令和６ to 令和11."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Years of a schedule's bar, read off the figure by a person."""

    measure: str
    item: str
    first_year: int
    last_year: int
    """Fiscal years, Western."""
    page: int
    read_by: str
    read_on: date


def read_bars(path: Path, plan: Plan) -> tuple[Bar, ...]:
    """Return the entries of a figures file, in its order.

    Raises:
        PlanDataError: The file is wrong, or names a bar that the plan does not have.
    """
    table = read_toml(path)
    only_keys(table, {"bar"}, path.name)
    found: dict[tuple[str, str], Bar] = {}
    for where, entry in entries(table, "bar", path.name):
        only_keys(entry, _KEYS, where)
        bar = _bar(entry, plan, where)
        if (bar.measure, bar.item) in found:
            raise PlanDataError(where, "each bar once", f"{bar.measure} {bar.item}")
        found[bar.measure, bar.item] = bar
    return tuple(found.values())


def _bar(entry: Table, plan: Plan, where: str) -> Bar:
    codes = {measure.id.code for measure in plan.measures}
    code = one_of(text(entry, "measure", where), codes, f"{where}: measure")
    items = {leaf.text for leaf in plan.measure(code).fields[Field.SCHEDULE]}
    item = one_of(text(entry, "item", where), items, f"{where}: item")
    first, last = whole(entry, "first_year", where), whole(entry, "last_year", where)
    if not _FIRST <= first <= last <= _LAST:
        expected = f"{_FIRST} <= first_year <= last_year <= {_LAST}"
        raise PlanDataError(where, expected, f"{first}, {last}")
    page = whole(entry, "page", where)
    if page < 1:
        raise PlanDataError(f"{where}: page", "1 or more", str(page))
    return Bar(code, item, first, last, page, text(entry, "read_by", where), _day(entry, where))


def _day(entry: Table, where: str) -> date:
    value = entry.get("read_on")
    # A TOML date with a time is a date to Python, too.
    if not isinstance(value, date) or isinstance(value, datetime):
        raise PlanDataError(f"{where}: read_on", "a date like 2026-04-01", str(value))
    return value
