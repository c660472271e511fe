"""The plan as makers and linter see it: which unit a passage belongs to, and what else is there.

A wrong choice is wrong because the unit that is asked about holds nothing like it. Both the
makers and the linter ask here, and here the plan alone answers.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.training.units import of_measure, units
from corpus.fuzzy import best_window, similarity
from corpus.plan import Leaf, Measure, Plan, Span
from corpus.text import fold
from corpus.words import content_words

_COMMON_SHARE = 2 / 3
"""A word in the texts of at least this share of the measures tells nothing of any of them."""
_ALIKE, _NEARLY = 0.6, 0.75
"""Likeness from which two passages, or a passage and a part of another, say nearly the same."""
_SHARED = 0.4
"""Share of the words of a text from which a passage that has them says nearly the same."""
_SAME_POLICY = 0.1
"""What it adds to the nearness of two measures."""
_COMPOUNDED = 3
"""Characters of a word that is seen in a compound."""
_FEW = 3
"""Measures that share a rare word at most."""
_KATAKANA = re.compile("[ァ-ヶー]+$")
_NOTE = "※"
"""Points to a note below a table, and may stand in the middle of a sentence."""


def shown(text: str) -> str:
    """Return a passage as learners see it."""
    return text.replace(_NOTE, "")


@lru_cache(maxsize=8192)
def compared(text: str) -> str:
    """Return the form in which two texts that say the same are equal."""
    return fold(shown(text))


@lru_cache(maxsize=4096)
def words_of(text: str) -> frozenset[str]:
    """Return the normalised content words of two characters and more."""
    return frozenset(word for word in content_words(text) if len(word) > 1)


@dataclass(frozen=True)
class Facts:
    """A plan, asked for the units of its passages."""

    plan: Plan
    left_out: frozenset[Span] = frozenset()
    """Passages that a trainer took out of the course, such as misprints."""
    title: str = ""
    """The plan's title, which holds that of the plan before it."""

    def may_ask(self, leaf: Leaf) -> bool:
        """Return whether a passage may be asked for, or be shown as a choice."""
        return leaf.span not in self.left_out

    @cached_property
    def unit_of(self) -> dict[Span, str]:
        """The name of the unit that each passage belongs to, the first one if there are two."""
        found: dict[Span, str] = {}
        for unit, leaves in self._units.items():
            for leaf in leaves:
                found.setdefault(leaf.span, unit)
        return found

    @cached_property
    def leaf_at(self) -> dict[Span, Leaf]:
        """The passage of each span."""
        return {leaf.span: leaf for leaf in self.plan.leaves}

    def leaves_of(self, unit: str) -> tuple[Leaf, ...]:
        """Return the passages of a unit; KeyError if there is no such unit."""
        return self._units[unit]

    def text_of(self, unit: str) -> str:
        """Return the text of a unit, to be compared, a line per passage."""
        return self._texts[unit]

    @cached_property
    def common(self) -> frozenset[str]:
        """Words that most measures use, so that none is recognised by them."""
        least = _COMMON_SHARE * len(self.plan.measures)
        return frozenset(word for word, count in self._counts.items() if count >= least)

    def gives_away(self, name: str, text: str) -> bool:
        """Return whether a text is recognised as belonging to a name.

        It is so by a word of the name, alone or in a compound, and by a rare word that explains
        a term in the name: 「働き方」 tells 「ワークスタイル」.
        """
        told, plain = words_of(name) - self.common, compared(text)
        is_compounded = any(part in plain for word in told for part in _parts(word))
        return is_compounded or bool((told | self._explaining(name)) & words_of(text))

    def _explaining(self, name: str) -> frozenset[str]:
        """Return the rare words of the explanations of the terms in a name."""
        meant = (
            words_of(term.definition.text)
            for term in self.plan.terms
            if compared(term.name.text) in compared(name)
        )
        return frozenset(word for words in meant for word in words if self._counts[word] <= _FEW)

    def rare(self, text: str, measure: Measure) -> frozenset[str]:
        """Return the words that a text shares with a measure and with few others."""
        counts = self._counts
        words = words_of(text) & self._measure_words[measure.id.code]
        return frozenset(word for word in words if counts[word] <= _FEW)

    def shared(self, text: str, measure: Measure) -> float:
        """Return the share of a text's words that a measure uses, too, and not most measures."""
        words = words_of(text) - self.common
        return len(words & self._measure_words[measure.id.code]) / max(len(words), 1)

    def telling(self, text: str, measure: Measure) -> frozenset[str]:
        """Return the words of a text that no other measure of the second plan uses."""
        others = (words for code, words in self._measure_words.items() if code != measure.id.code)
        return words_of(text).difference(*others)

    def nearest(self, measure: Measure) -> tuple[Measure, ...]:
        """Return the other measures, first those that work on the same matters.

        Two measures are near to one another where their tables share many words, seen from the
        one that has fewer, and nearer where they are of the same policy.
        """
        own = self._measure_words[measure.id.code] - self.common
        shares = {
            other: len(own & words) / min(len(own), len(words))
            + _SAME_POLICY * (other.policy == measure.policy)
            for other in self.plan.measures
            if other.id != measure.id
            and (words := self._measure_words[other.id.code] - self.common)
        }
        return tuple(sorted(shares, key=lambda other: (-shares[other], other.id.code)))

    def resembles(self, text: str, unit: str) -> bool:
        """Return whether a unit holds a passage that says nearly the same as a text."""
        if (text, unit) not in self._resembling:
            self._resembling[text, unit] = any(
                self._is_like(text, leaf.text) for leaf in self.leaves_of(unit)
            )
        return self._resembling[text, unit]

    def _is_like(self, text: str, other: str) -> bool:
        words = words_of(text) - self.common
        if words and len(words & words_of(other)) >= _SHARED * len(words):
            return True
        left, right = compared(text), compared(other)
        is_part = len(right) >= len(left) / 2 and best_window(left, right)[0] >= _NEARLY
        return is_part or similarity(left, right) >= _ALIKE

    @cached_property
    def _resembling(self) -> dict[tuple[str, str], bool]:
        """What `resembles` has found: the same is asked for many choices."""
        return {}

    @cached_property
    def _units(self) -> dict[str, tuple[Leaf, ...]]:
        return {unit: tuple(leaves) for unit, leaves in units(self.plan)}

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {
            unit: "\n".join(compared(leaf.text) for leaf in leaves)
            for unit, leaves in self._units.items()
        }

    @cached_property
    def _counts(self) -> Counter[str]:
        """In how many measures each word occurs."""
        return Counter(word for words in self._measure_words.values() for word in words)

    @cached_property
    def _measure_words(self) -> dict[str, frozenset[str]]:
        return {
            measure.id.code: frozenset[str]().union(
                *(words_of(leaf.text) for leaf in of_measure(measure))
            )
            for measure in self.plan.measures
        }


def _parts(word: str) -> Iterator[str]:
    """Yield what of a word is seen in a compound: the word, and either end of a foreign one."""
    folded = compared(word)
    if len(folded) >= _COMPOUNDED:
        yield folded
    if len(folded) > _COMPOUNDED and _KATAKANA.match(word):
        yield from (folded[:_COMPOUNDED], folded[-_COMPOUNDED:])
