"""Links the words of a question to the things of the plan, whatever their spelling.

The longest phrase wins a place, so that 「地域課題の解決」 is not 「課題」.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from assistant.understand.contrasts import contrasts_of
from assistant.understand.kana import Readings
from assistant.understand.phrases import (
    KANJI,
    LATIN,
    Phrase,
    Target,
    is_word,
    longest_first,
    phrases_of,
)
from corpus.fuzzy import Key, best_window, key, keyed
from corpus.library import PlanFile
from corpus.plan import MeasureId, Term, Topic
from corpus.words import Split, words

_MIN_MISSPELLED = 6
_SAME_NAME = 0.83
"""Likeness from which a long name with a wrong letter is still that name."""
_MAX_SHORT = 2
"""Characters: so short a name counts only where a word begins."""


@dataclass(frozen=True, slots=True)
class Link:
    """A phrase found in a question, at ``[start, end)`` of its text."""

    target: Target
    start: int
    end: int
    name: str
    """The text that was found."""


@dataclass(frozen=True)
class Names:
    """All phrases of a plan."""

    plan_file: PlanFile

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Every name and alias of a thing, longest key first."""
        found = phrases_of(self.plan_file)
        return longest_first(phrase for phrase in found if not is_word(phrase.target))

    @cached_property
    def everyday(self) -> tuple[Phrase, ...]:
        """What people say instead of the plan's words; the targets are those words."""
        found = phrases_of(self.plan_file)
        return longest_first(phrase for phrase in found if is_word(phrase.target))

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
    def contrasts(self) -> Mapping[str, frozenset[str]]:
        """Words that stand in each other's place in the plan's names."""
        return contrasts_of(self.plan_file.plan)

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
        if not any(isinstance(link.target, MeasureId | Term | int | Topic) for link in links):
            links.extend(self._misspelled(question, taken))
        return sorted(links, key=lambda link: link.start)

    def _misspelled(self, question: Key, taken: list[tuple[int, int]]) -> Iterator[Link]:
        """Yield the long name that a question without any name comes nearest to."""
        best, found = _SAME_NAME, None
        for phrase in self.phrases:
            is_thing = isinstance(phrase.target, MeasureId | Term)
            if len(phrase.key) < _MIN_MISSPELLED or not is_thing:
                continue
            likeness, start, end = best_window(phrase.key, question.text)
            if likeness <= best or end - start < _MIN_MISSPELLED - 1:
                continue
            place = question.starts[start], question.ends[end - 1]
            if not any(a < place[1] and place[0] < b for a, b in taken):
                best, found = likeness, (phrase, *place)
        if found is not None:
            phrase, start, end = found
            taken.append((start, end))
            yield Link(phrase.target, start, end, question.source[start:end])


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
        inside_latin = (LATIN.match(needle[0]) and LATIN.match(before)) or (
            LATIN.match(needle[-1]) and LATIN.match(after)
        )
        # 効果 is no word in 費用対効果, which the dictionary has whole.
        inside_word = len(needle) <= _MAX_SHORT and borders is not None and start not in borders
        # クニ begins no word in フソクニハ, read off 不足には.
        inside_reading = (
            at > 0
            and haystack.starts[at - 1] == start
            and KANJI.match(haystack.source, start) is not None
        )
        if not (inside_latin or inside_word or inside_reading):
            yield start, end
        at = haystack.text.find(needle, at + 1)
