"""``training.toml``: what trainers think of the items. Retired ones are not asked."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from assistant.training.errors import TrainingError
from corpus.errors import PlanDataError
from corpus.toml import Table, entries, one_of, only_keys, read_toml, text

REVIEW_FILE = "training.toml"
_KEYS = frozenset({"id", "status", "reviewer", "on", "why"})
_ENTRY = re.compile(r"^\s*\[\[\s*item\s*\]\]", re.MULTILINE)
_REMEDY = "mend the entry or take it out; `assistant training lint` lists the items"


class Status(StrEnum):
    """What was decided about an item."""

    APPROVED = "approved"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class Review:
    """What a person decided about an item."""

    item: str
    status: Status
    reviewer: str
    on: date
    why: str
    """Empty for an approved item."""


def read_reviews(path: Path, known: Collection[str]) -> tuple[Review, ...]:
    """Return the entries of a review file, in its order.

    Args:
        path: The file.
        known: The ids of all items.

    Raises:
        TrainingError: It is wrong; the message names line, expectation, finding and remedy.
    """
    try:
        table = read_toml(path)
        only_keys(table, {"item"}, path.name)
        lines = _lines(path)
        found: dict[str, Review] = {}
        for (_, entry), line in zip(entries(table, "item", path.name), lines, strict=False):
            where = f"{path.name}:{line}"
            review = _review(entry, known, where)
            if review.item in found:
                raise PlanDataError(f"{where}: id", "each item once", review.item)
            found[review.item] = review
    except PlanDataError as error:
        raise TrainingError(f"{error}; {_REMEDY}") from error
    return tuple(found.values())


def _lines(path: Path) -> list[int]:
    content = path.read_text(encoding="utf-8")
    return [content.count("\n", 0, match.end()) + 1 for match in _ENTRY.finditer(content)]


def _review(entry: Table, known: Collection[str], where: str) -> Review:
    only_keys(entry, _KEYS, where)
    item = text(entry, "id", where)
    if item not in known:
        raise PlanDataError(f"{where}: id", "the id of an item of this plan", item)
    status = Status(one_of(text(entry, "status", where), set(Status), f"{where}: status"))
    needs_why = status is Status.RETIRED or "why" in entry
    why = text(entry, "why", where) if needs_why else ""
    return Review(item, status, text(entry, "reviewer", where), _day(entry, where), why)


def _day(entry: Table, where: str) -> date:
    value = entry.get("on")
    # A TOML date with a time is a date to Python, too.
    if not isinstance(value, date) or isinstance(value, datetime):
        raise PlanDataError(f"{where}: on", "a date like 2026-04-01", str(value))
    return value
