"""Plans as data: a folder each, read and checked in one place."""

import hashlib
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from corpus.errors import PlanDataError
from corpus.pages import PageRule
from corpus.parse.document import parse_plan
from corpus.plan import Edition, Field, Plan, Topic
from corpus.text import fold

PLANS = Path(__file__).parent / "plans"
DEFAULT_PLAN = "kokubunji-digital-2"
_SHARING = frozenset({"field", "word"})
"""Kinds of alias whose names may stand under several targets."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What names a plan, shown with every reply."""

    id: str
    title: str
    publisher: str
    source: str
    sha256: str
    """Of ``plan.txt``."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Other names that people use for a thing of the plan."""

    kind: str
    """measure, term, field, topic, policy or word."""
    target: str
    """Code, term or value of the thing; for a word, words of the plan's text."""
    edition: Edition
    names: tuple[str, ...]


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


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan with the data that belongs to it."""

    identity: Identity
    plan: Plan
    aliases: tuple[Alias, ...]
    bars: tuple[Bar, ...]


def load_plan(plan_id: str = DEFAULT_PLAN, *, plans: Path = PLANS) -> PlanFile:
    """Read, parse and check the plan in the folder `plan_id`.

    Raises:
        PlanDataError: A file is missing or wrong, or plan.txt was edited.
        PlanParseError: The text has another shape than the parser knows.
    """
    folder = plans / plan_id
    if not (folder / "plan.txt").is_file():
        known = ", ".join(sorted(path.name for path in plans.iterdir() if path.is_dir()))
        raise PlanDataError("plan", f"one of: {known}", plan_id)
    settings = _toml(folder / "plan.toml")
    data = (folder / "plan.txt").read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    identity = Identity(
        id=plan_id,
        sha256=digest,
        **{key: _text(settings, key, "plan.toml") for key in ("title", "publisher", "source")},
    )
    if digest != settings.get("sha256"):
        raise PlanDataError(
            f"{plan_id}/plan.txt",
            f"sha256 {settings.get('sha256')} as in plan.toml (plan.txt is never edited)",
            digest,
        )
    pages = settings.get("pages", {})
    rule = PageRule(
        tuple(pages.get("indented_paragraphs", ())),
        _text(pages, "running_title", "plan.toml [pages]"),
        _text(pages, "uncertain_from", "plan.toml [pages]"),
    )
    plan = parse_plan(data.decode("utf-8"), rule)
    return PlanFile(
        identity,
        plan,
        _aliases(folder / "aliases.toml", plan),
        _bars(folder / "figures.toml", plan),
    )


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise PlanDataError(str(path.name), "a file of the plan's folder", "none") from error
    except tomllib.TOMLDecodeError as error:
        raise PlanDataError(str(path.name), "TOML", str(error)) from error


def _text(table: dict[str, Any], key: str, where: str) -> str:
    value = table.get(key)
    if not isinstance(value, str) or not value:
        raise PlanDataError(f"{where}: {key}", "a text", repr(value))
    return value


def _targets(plan: Plan) -> dict[str, set[str]]:
    return {
        "measure": {measure.id.code for measure in plan.measures}
        | {measure.id.code for measure in plan.first_measures},
        "term": {term.name.text for term in plan.terms},
        "field": {field.name.lower() for field in Field},
        "topic": {topic.name.lower() for topic in Topic},
        "policy": {str(policy.number) for policy in plan.policies},
    }


def _aliases(path: Path, plan: Plan) -> tuple[Alias, ...]:
    known, text = _targets(plan), fold(plan.text)
    found: list[Alias] = []
    for kind, entries in _toml(path).items():
        if kind not in known and kind != "word":
            raise PlanDataError(path.name, f"a table of {', '.join(known)}, word", kind)
        for number, entry in enumerate(entries, start=1):
            where = f"{path.name}: {kind} {number}"
            target = _text(entry, "of", where)
            if kind != "word":
                _one_of(target, known[kind], f"{where}: of")
            elif fold(target) not in text:
                raise PlanDataError(f"{where}: of", "words that plan.txt has", target)
            names = tuple(entry.get("names", ()))
            if not names or not all(isinstance(name, str) and name for name in names):
                raise PlanDataError(f"{where}: names", "a list of texts", repr(names))
            edition = Edition(
                _one_of(
                    entry.get("edition", Edition.SECOND.value), set(Edition), f"{where}: edition"
                )
            )
            found.append(Alias(kind, target, edition, names))
    _check_names(found, path.name)
    return tuple(found)


def _check_names(aliases: Iterable[Alias], file: str) -> None:
    seen = set()
    for alias in aliases:
        target = alias.target if alias.kind in _SHARING else ""
        for name in alias.names:
            key = (alias.kind, alias.edition, target, fold(name))
            if key in seen:
                raise PlanDataError(
                    f"{file}: {alias.kind} {alias.target}: names", "each name once", name
                )
            seen.add(key)


def _bars(path: Path, plan: Plan) -> tuple[Bar, ...]:
    found = []
    codes = {measure.id.code for measure in plan.measures}
    for number, entry in enumerate(_toml(path).get("bar", []), start=1):
        where = f"{path.name}: bar {number}"
        code = _one_of(_text(entry, "measure", where), codes, f"{where}: measure")
        items = {leaf.text for leaf in plan.measure(code).fields[Field.SCHEDULE]}
        numbers = {key: entry.get(key) for key in ("first_year", "last_year", "page")}
        if not all(isinstance(value, int) for value in numbers.values()):
            raise PlanDataError(
                where, "whole numbers for first_year, last_year, page", repr(numbers)
            )
        if not 2024 <= entry["first_year"] <= entry["last_year"] <= 2029:
            raise PlanDataError(where, "2024 <= first_year <= last_year <= 2029", repr(numbers))
        if not isinstance(entry.get("read_on"), date):
            raise PlanDataError(f"{where}: read_on", "a date", repr(entry.get("read_on")))
        found.append(
            Bar(
                code,
                _one_of(_text(entry, "item", where), items, f"{where}: item"),
                entry["first_year"],
                entry["last_year"],
                entry["page"],
                _text(entry, "read_by", where),
                entry["read_on"],
            )
        )
    return tuple(found)


def _one_of(value: str, known: Iterable[str], where: str) -> str:
    if value not in set(known):
        raise PlanDataError(where, f"one of: {', '.join(sorted(known))}", value)
    return value
