"""``training.toml``: what trainers think of the course. What they took out is not asked."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from assistant.training.errors import TrainingError
from assistant.training.facts import compared
from corpus.errors import PlanDataError
from corpus.plan import Plan, Span
from corpus.toml import Table, entries, one_of, only_keys, read_toml, text

T = TypeVar("T")
REVIEW_FILE = "training.toml"
_ITEM_KEYS = frozenset({"id", "status", "reviewer", "on", "why"})
_PASSAGE_KEYS = frozenset({"words", "reviewer", "on", "why"})
_REMEDY = "mend the entry or take it out; `assistant training export --format items` lists all ids"


class Status(StrEnum):
    """What was decided about an item."""

    APPROVED = "approved"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class ItemReview:
    """What a person decided about an item."""

    item: str
    status: Status
    reviewer: str
    on: date
    why: str
    """Empty for an approved item that needs no reason."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage of the plan that is neither asked for nor shown as a choice."""

    span: Span
    reviewer: str
    on: date
    why: str


def read_left_out(path: Path, plan: Plan) -> tuple[LeftOut, ...]:
    """Return the passages that a review file leaves out, in its order.

    Raises:
        TrainingError: The file is wrong; the message names line, expectation, finding and remedy.
    """

    def read(entry: Table, where: str) -> LeftOut:
        only_keys(entry, _PASSAGE_KEYS, where)
        words = compared(text(entry, "words", where))
        found = [leaf for leaf in plan.leaves if words in compared(leaf.text)]
        if len(found) != 1:
            number = f"in {len(found)} passages"
            raise PlanDataError(f"{where}: words", "words of exactly one passage", number)
        reviewer, why = text(entry, "reviewer", where), text(entry, "why", where)
        return LeftOut(found[0].span, reviewer, _day(entry, where), why)

    return _read(path, "passage", read)


def read_reviews(path: Path, known: Collection[str]) -> tuple[ItemReview, ...]:
    """Return what a review file says of items, in its order.

    Args:
        path: The file.
        known: The ids of all items.

    Raises:
        TrainingError: The file is wrong; the message names line, expectation, finding and remedy.
    """
    seen: set[str] = set()

    def read(entry: Table, where: str) -> ItemReview:
        only_keys(entry, _ITEM_KEYS, where)
        item = text(entry, "id", where)
        if item not in known:
            raise PlanDataError(f"{where}: id", "the id of an item of this plan", item)
        if item in seen:
            raise PlanDataError(f"{where}: id", "each item once", item)
        seen.add(item)
        status = Status(one_of(text(entry, "status", where), set(Status), f"{where}: status"))
        needs_why = status is Status.RETIRED or "why" in entry
        why = text(entry, "why", where) if needs_why else ""
        return ItemReview(item, status, text(entry, "reviewer", where), _day(entry, where), why)

    return _read(path, "item", read)


def _read(path: Path, key: str, read: Callable[[Table, str], T]) -> tuple[T, ...]:
    """Return what `read` makes of each entry, given the line that it begins in."""
    try:
        table = read_toml(path)
        only_keys(table, {"item", "passage"}, path.name)
        found = [entry for _, entry in entries(table, key, path.name)]
        return tuple(read(*one) for one in zip(found, _lines(path, key), strict=True))
    except PlanDataError as error:
        raise TrainingError(f"{error}; {_REMEDY}") from error


def _lines(path: Path, key: str) -> list[str]:
    content = path.read_text(encoding="utf-8")
    heads = re.finditer(rf"^[ \t]*\[\[\s*{key}\s*\]\]", content, re.MULTILINE)
    return [f"{path.name}:{content.count(chr(10), 0, head.start()) + 1}" for head in heads]


def _day(entry: Table, where: str) -> date:
    value = entry.get("on")
    # A TOML date with a time is a date to Python, too.
    if not isinstance(value, date) or isinstance(value, datetime):
        raise PlanDataError(f"{where}: on", "a date like 2026-04-01", str(value))
    return value
