"""``aliases.toml``: other names that people use for the things of a plan."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import PlanDataError
from corpus.plan import Edition, Field, Plan, Topic
from corpus.text import fold
from corpus.toml import Table, entries, one_of, only_keys, read_toml, text, texts

_MEASURE = "measure"
_WORD = "word"
_SHARING = frozenset({"field", _WORD})
"""Kinds of alias whose names may stand under several targets."""


@dataclass(frozen=True, slots=True)
class Alias:
    """Other names that people use for a thing of the plan."""

    kind: str
    """measure, term, field, topic, policy or word."""
    target: str
    """Code, term or value of the thing; for a word, words of the plan's text."""
    edition: Edition
    names: tuple[str, ...]


def read_aliases(path: Path, plan: Plan) -> tuple[Alias, ...]:
    """Return the entries of an aliases file, in its order.

    Raises:
        PlanDataError: The file is wrong, or names what the plan does not have.
    """
    targets, folded = _targets(plan), fold(plan.text)
    table = read_toml(path)
    only_keys(table, {*targets, _WORD, _MEASURE}, path.name)
    found = []
    for kind in table:
        for where, entry in entries(table, kind, path.name):
            only_keys(entry, {"of", "names"} | ({"edition"} if kind == _MEASURE else set()), where)
            edition = _edition(entry, where)
            target = text(entry, "of", where)
            if kind == _MEASURE:
                one_of(target, _codes(plan, edition), f"{where}: of ({edition})")
            elif kind != _WORD:
                one_of(target, targets[kind], f"{where}: of")
            elif fold(target) not in folded:
                raise PlanDataError(f"{where}: of", "words that plan.txt has", target)
            found.append(Alias(kind, target, edition, _names(entry, where)))
    _check_names(found, path.name)
    return tuple(found)


def _targets(plan: Plan) -> dict[str, set[str]]:
    return {
        "term": {term.name.text for term in plan.terms},
        "field": {field.name.lower() for field in Field},
        "topic": {topic.name.lower() for topic in Topic},
        "policy": {str(policy.number) for policy in plan.policies},
    }


def _codes(plan: Plan, edition: Edition) -> set[str]:
    measures = plan.measures if edition is Edition.SECOND else plan.first_measures
    return {measure.id.code for measure in measures}


def _edition(entry: Table, where: str) -> Edition:
    if "edition" not in entry:
        return Edition.SECOND
    name = text(entry, "edition", where)
    return Edition(one_of(name, {edition.value for edition in Edition}, f"{where}: edition"))


def _names(entry: Table, where: str) -> tuple[str, ...]:
    names = texts(entry, "names", where)
    if not names:
        raise PlanDataError(f"{where}: names", "at least one name", "[]")
    return names


def _check_names(aliases: Iterable[Alias], file: str) -> None:
    seen = set()
    for alias in aliases:
        target = alias.target if alias.kind in _SHARING else ""
        for name in alias.names:
            key = (alias.kind, alias.edition, target, fold(name))
            if key in seen:
                where = f"{file}: {alias.kind} {alias.target}: names"
                raise PlanDataError(where, "each name once", name)
            seen.add(key)
