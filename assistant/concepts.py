"""What a question asks for, as concepts, and how much of them a text covers.

A concept is one thing meant, with the words that can express it: the question's
own, the plan's words for an everyday word, and Sudachi's synonyms. Words that
are rare in the plan weigh more, as in BM25 (Robertson and Zaragoza, 2009).
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from corpus.fuzzy import key, similarity
from corpus.passages import Passage
from corpus.words import content_words, words

_FOREIGN = 0.3
"""Weight of an English word that the plan does not have."""
_MIN_NEEDLE = 3
_MIN_MISSPELLED = 5
"""Characters: shorter words are too near to one another."""
_SAME_WORD = 0.8
_MAX_GROUP = 12
"""Synonym groups with more words of the plan than this tell nothing apart."""


@dataclass(frozen=True, slots=True)
class Held:
    """What a text holds: its words, those of its headings, and its forgiving key."""

    own: frozenset[str]
    context: frozenset[str] = frozenset()
    key: str = ""


@dataclass(frozen=True)
class Concept:
    """One thing meant: alternatives, each a set of words that must come together."""

    alternatives: tuple[frozenset[str], ...]
    weight: float
    """How telling it is; unknown words weigh as much as the rarest."""
    needle: str = ""
    """Forgiving key of a word that the plan has no word for; it may still be part of its text
    (シントセイ in シン・トセイ)."""

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of all alternatives."""
        return frozenset().union(*self.alternatives)


@dataclass(frozen=True)
class Vocabulary:
    """The plan's words: how rare they are, and which mean the same."""

    rarity: dict[str, float]
    by_synonym: dict[int, frozenset[str]]
    unknown: float
    """Weight of a word that the plan does not have."""
    held: dict[str, Held]
    """What each passage holds, by its id."""

    def held_by(self, passage: Passage) -> Held:
        """Return what a passage and its headings hold."""
        return self.held[passage.id]

    @classmethod
    def of(cls, passages: Sequence[Passage]) -> "Vocabulary":
        """Count the words of all passages."""
        frequency: Counter[str] = Counter()
        groups: defaultdict[int, set[str]] = defaultdict(set)
        held = {passage.id: _held_by(passage) for passage in passages}
        for passage in passages:
            frequency.update(held[passage.id].own)
            for word in words(passage.text):
                if word.is_content:
                    for group in word.synonyms:
                        groups[group].add(word.normal)
        size = len(passages)
        rarity = {
            word: math.log(1 + (size - count + 0.5) / (count + 0.5))
            for word, count in frequency.items()
        }
        kept = {
            group: frozenset(members)
            for group, members in groups.items()
            if len(members) <= _MAX_GROUP
        }
        return cls(rarity, kept, math.log(1 + (size + 0.5) / 0.5), held)

    def concepts(
        self, residual: Iterable[str], sources: str, everyday: Iterable[tuple[str, str]]
    ) -> tuple[Concept, ...]:
        """Return the concepts of a question.

        Args:
            residual: Its content words.
            sources: The text that they come from, for their synonyms.
            everyday: Pairs of an everyday phrase in it and the plan's words for it.
        """
        groups = {word.normal: word.synonyms for word in words(sources)}
        replaced: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        for phrase, plan_words in everyday:
            for word in content_words(phrase):
                replaced[word].append(frozenset(content_words(plan_words)))
        return tuple(
            self._concept(word, groups.get(word, ()), replaced.get(word, ())) for word in residual
        )

    def _concept(
        self, word: str, groups: Collection[int], replaced: Iterable[frozenset[str]]
    ) -> Concept:
        same = {member for group in groups for member in self.by_synonym.get(group, ())}
        alternatives = (
            frozenset({word}),
            *(frozenset({member}) for member in sorted(same)),
            *(words for words in replaced if words),
        )
        known = [
            self.rarity[each] for option in alternatives for each in option if each in self.rarity
        ]
        if known:
            return Concept(tuple(dict.fromkeys(alternatives)), self.rarity.get(word) or max(known))
        if word.isascii():
            # The plan is Japanese: an English word that it lacks tells little.
            return Concept(alternatives, _FOREIGN, "" if word.isdigit() else key(word))
        near = self._misspelled(word)
        spelled = (frozenset({near}),) if near else ()
        needle = "" if word.isdigit() or len(key(word)) < _MIN_NEEDLE else key(word)
        return Concept(
            (*alternatives, *spelled), self.rarity[near] if near else self.unknown, needle
        )

    def _misspelled(self, word: str) -> str:
        """Return the word of the plan that an unknown word was meant to be, "" if none."""
        if len(word) < _MIN_MISSPELLED:
            return ""
        scored = (
            (similarity(key(word), key(known)), known)
            for known in self.rarity
            if abs(len(known) - len(word)) <= 1
        )
        best, known = max(scored, default=(0.0, ""))
        return known if best >= _SAME_WORD else ""


def _held_by(passage: Passage) -> Held:
    return Held(
        frozenset(content_words(passage.text)),
        frozenset(content_words(passage.context)),
        key(passage.text),
    )


@lru_cache(maxsize=4096)
def held_in(text: str) -> Held:
    """Return what a text without headings holds."""
    return Held(frozenset(content_words(text)), key=key(text))


def shares(concepts: Sequence[Concept], held: Held, *, context_share: float = 0.5) -> list[float]:
    """Return how far each concept is expressed, from 0 to 1.

    A concept found only in the headings counts `context_share`.
    """
    return [
        1.0
        if concept.needle and concept.needle in held.key
        else max(_part(concept, held.own), context_share * _part(concept, held.context))
        for concept in concepts
    ]


def coverage(concepts: Sequence[Concept], held: Held) -> float:
    """Return the weighted share of `concepts` that a text expresses; 0 without concepts."""
    total = sum(concept.weight for concept in concepts)
    parts = zip(concepts, shares(concepts, held), strict=True)
    return sum(concept.weight * share for concept, share in parts) / total if total else 0.0


def _part(concept: Concept, held: frozenset[str]) -> float:
    """Return the largest share of an alternative's words that is held."""
    if concept.words.isdisjoint(held):
        return 0.0
    return max(len(option & held) / len(option) for option in concept.alternatives)
