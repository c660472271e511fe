"""Links the words of a question to the things of the plan, whatever their spelling.

Every name and alias is a phrase with a forgiving key and, where it is long
enough to be telling, a reading: でじたるでばいど and デジタルデバイド meet in
either. The longest phrase wins a place, so that 「地域課題の解決」 is not 「課題」.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant.understand.kana import Readings
from corpus.fuzzy import Key, key, keyed
from corpus.library import PlanFile
from corpus.parse.succession import theme_name
from corpus.plan import Edition, Field, MeasureId, Term, Topic
from corpus.words import Split, reading, words

Target = MeasureId | Term | Field | Topic | int | str
"""What a phrase stands for: an int is a policy, a str a word of the plan."""
_BRACKETS = re.compile(r"[(（](.+?)[)）]")
_MIN_READING = 5
"""Kana: shorter readings meet by chance (コウカ: 効果, 高価, 硬貨)."""
_LATIN = re.compile("[a-z0-9]")
_MAX_SHORT = 2
"""Characters: so short a name counts only where a word begins."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name of something."""

    target: Target
    key: str
    reading: str
    """Empty where the phrase is too short to be told by its reading."""


@dataclass(frozen=True, slots=True)
class Link:
    """A phrase found in a question, at ``[start, end)`` of its text."""

    target: Target
    start: int
    end: int
    name: str
    """The text that was found."""


def _phrase(target: Target, name: str) -> Phrase:
    spoken = key(reading(name)) if not _LATIN.search(key(name)) else ""
    return Phrase(target, key(name), spoken if len(spoken) >= _MIN_READING else "")


def term_names(term: Term) -> list[str]:
    """Return the names in a headword: 「政策立案手法（ＥＢＰＭ）」 holds two."""
    name = term.name.text
    inner = _BRACKETS.findall(name)
    return [name, _BRACKETS.sub("", name), *inner]


@dataclass(frozen=True)
class Names:
    """All phrases of a plan."""

    plan_file: PlanFile

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Every name and alias of a thing, longest key first."""
        return _longest_first(phrase for phrase in self._all() if not _is_word(phrase.target))

    @cached_property
    def everyday(self) -> tuple[Phrase, ...]:
        """What people say instead of the plan's words; the targets are those words."""
        return _longest_first(phrase for phrase in self._all() if _is_word(phrase.target))

    def plan_words(self, text: str) -> tuple[tuple[str, str], ...]:
        """Return everyday phrases in an NFKC text, each with the plan's words for it."""
        question = keyed(text)
        return tuple(
            dict.fromkeys(
                (text[start:end], phrase.target)
                for phrase in self.everyday
                if isinstance(phrase.target, str)
                for start, end in _places(phrase.key, question)
            )
        )

    @cached_property
    def readings(self) -> Readings:
        """How the plan's words, and the names of its things, are spoken."""
        names = (
            name
            for alias in self.plan_file.aliases
            if alias.kind in {"field", "topic"}
            for name in alias.names
        )
        return Readings.of((*(leaf.text for leaf in self.plan_file.plan.leaves), *names))

    def find(self, text: str, taken: list[tuple[int, int]]) -> list[Link]:
        """Return the links in an NFKC text outside the `taken` places, in order.

        `taken` grows by the places that the links take.
        """
        question = keyed(text)
        spoken = _spoken(text)
        borders = _borders(text)
        links: list[Link] = []
        for phrase in self.phrases:
            places = list(_places(phrase.key, question, borders))
            if not places and phrase.reading:
                places = list(_places(phrase.reading, spoken, borders))
            for start, end in places:
                same = any(link.start == start and link.end == end for link in links)
                if same or not any(a < end and start < b for a, b in taken):
                    links.append(Link(phrase.target, start, end, text[start:end]))
                    taken.append((start, end))
        return sorted(links, key=lambda link: link.start)

    def _all(self) -> Iterator[Phrase]:
        yield from self._printed()
        for alias in self.plan_file.aliases:
            for name in alias.names:
                yield _phrase(self._target(alias.kind, alias.target, alias.edition), name)

    def _printed(self) -> Iterator[Phrase]:
        plan = self.plan_file.plan
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

    def _target(self, kind: str, target: str, edition: Edition) -> Target:
        plan = self.plan_file.plan
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


def _is_word(target: Target) -> bool:
    # Fields and topics are enumerations of strings, and no words of the plan.
    return type(target) is str


def _longest_first(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    found = {(phrase.target, phrase.key): phrase for phrase in phrases if phrase.key}
    return tuple(sorted(found.values(), key=lambda phrase: -len(phrase.key)))


def _spoken(text: str) -> Key:
    """Return the reading of a text as a key; every kana stands where its word begins."""
    kana, starts, ends = [], [], []
    for word in words(text):
        for sound in key(word.reading or word.surface):
            kana.append(sound)
            starts.append(word.start)
            ends.append(word.end)
    return Key("".join(kana), tuple(starts), tuple(ends), text)


def _borders(text: str) -> frozenset[int]:
    """Return where words begin and end, compounds of the dictionary kept whole."""
    return frozenset(place for word in words(text, Split.C) for place in (word.start, word.end))


def _places(
    needle: str, haystack: Key, borders: frozenset[int] | None = None
) -> Iterator[tuple[int, int]]:
    """Yield where `needle` stands in `haystack`, as places in its source."""
    at = haystack.text.find(needle)
    while at >= 0:
        start, end = haystack.starts[at], haystack.ends[at + len(needle) - 1]
        before, after = haystack.source[start - 1 : start], haystack.source[end : end + 1]
        inside_latin = (_LATIN.match(needle[0]) and _LATIN.match(before)) or (
            _LATIN.match(needle[-1]) and _LATIN.match(after)
        )
        # 効果 is no word in 費用対効果, which the dictionary has whole.
        inside_word = len(needle) <= _MAX_SHORT and borders is not None and start not in borders
        if not inside_latin and not inside_word:
            yield start, end
        at = haystack.text.find(needle, at + 1)
