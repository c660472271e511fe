"""The phrases that stand for things of the plan: printed names, and aliases.

A phrase has a forgiving key and, where it is long enough to be telling, a reading:
でじたるでばいど and デジタルデバイド meet in either.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from corpus.fuzzy import key
from corpus.library import PlanFile
from corpus.parse.succession import theme_name
from corpus.plan import Edition, Field, MeasureId, Plan, Term, Topic
from corpus.words import reading

Target = MeasureId | Term | Field | Topic | int | str
"""What a phrase stands for: an int is a policy, a str a word of the plan."""
_BRACKETS = re.compile(r"[(（](.+?)[)）]")
_MIN_READING = 5
"""Kana: shorter readings meet by chance (コウカ: 効果, 高価, 硬貨)."""
LATIN = re.compile("[a-z0-9]")
KANJI = re.compile("[一-龥]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name of something."""

    target: Target
    key: str
    reading: str
    """Empty where the phrase is too short to be told by its reading."""


def _phrase(target: Target, name: str) -> Phrase:
    spoken = key(reading(name)) if not LATIN.search(key(name)) else ""
    return Phrase(target, key(name), spoken if len(spoken) >= _MIN_READING else "")


def term_names(term: Term) -> list[str]:
    """Return the names in a headword: 「政策立案手法（ＥＢＰＭ）」 holds two."""
    name = term.name.text
    inner = _BRACKETS.findall(name)
    return [name, _BRACKETS.sub("", name), *inner]


def phrases_of(plan_file: PlanFile) -> Iterator[Phrase]:
    """Yield every printed name and every alias of a plan."""
    yield from _printed(plan_file.plan)
    for alias in plan_file.aliases:
        for name in alias.names:
            yield _phrase(_target(plan_file.plan, alias.kind, alias.target, alias.edition), name)


def _printed(plan: Plan) -> Iterator[Phrase]:
    for measure in plan.measures:
        yield _phrase(measure.id, measure.name.text)
    for first in plan.first_measures:
        yield _phrase(first.id, first.name.text)
    for row in plan.successions:
        if row.second_name is not None and row.second.code != "共通":
            yield _phrase(row.second, theme_name(row.second_name))
    for policy in plan.policies:
        yield _phrase(policy.number, policy.name.text)
    for term in plan.terms:
        for name in term_names(term):
            yield _phrase(term, name)


def _target(plan: Plan, kind: str, target: str, edition: Edition) -> Target:
    match kind:
        case "measure":
            return MeasureId(edition, target)
        case "term":
            return next(term for term in plan.terms if term.name.text == target)
        case "field":
            return Field[target.upper()]
        case "topic":
            return Topic[target.upper()]
        case "policy":
            return int(target)
        case _:
            return target


def is_word(target: Target) -> bool:
    """Return whether a phrase is an everyday word for words of the plan."""
    # Fields and topics are enumerations of strings, and no words of the plan.
    return type(target) is str


def longest_first(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """Return phrases without repeats, the longest key first; equal lengths keep their order."""
    found = {(phrase.target, phrase.key): phrase for phrase in phrases if phrase.key}
    return tuple(sorted(found.values(), key=lambda phrase: -len(phrase.key)))
