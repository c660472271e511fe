"""Statements about measures that are called alike: the word of a name does not tell them apart."""

from collections.abc import Iterator

from assistant.training.facts import Facts
from assistant.training.makers.draft import Draft
from assistant.training.makers.foils import LONGEST_FOIL
from assistant.training.makers.measures import (
    TELLING,
    Stated,
    ranked,
    sentences_of,
    truth,
)
from assistant.training.units import unit_of_measure

_NEAREST = 2
"""Measures that may be called alike: those nearest to the one asked about."""


def make_kindred(facts: Facts) -> Iterator[Draft]:
    """Yield whether a sentence that a measure's name tells is of it, or of one called alike.

    Only where a near measure has a sentence with the same words: 「セキュリティ」 stands in two.
    """
    among = [
        one for one in sentences_of(facts) if one.field in TELLING and _can_be_asked(facts, one)
    ]
    used: set[tuple[str, str]] = set()
    false_ones = true_ones = 0
    for one in among:
        foils = [
            other
            for other in _foils(facts, one, among)
            if (one.measure.id.code, other.text) not in used
        ]
        if foils:
            is_false = false_ones <= true_ones
            yield truth(one, foils[:is_false], used)
            false_ones += is_false
            true_ones += not is_false


def _can_be_asked(facts: Facts, one: Stated) -> bool:
    is_told = facts.gives_away(one.measure.name.text, one.text)
    return is_told and len(one.text) <= LONGEST_FOIL and bool(facts.telling(one.text, one.measure))


def _foils(facts: Facts, one: Stated, among: list[Stated]) -> list[Stated]:
    """Return the sentences of near measures that have words of the measure's name, too."""
    near = facts.nearest(one.measure)[:_NEAREST]
    found = [
        other
        for other in among
        if other.measure in near
        and other.field is one.field
        and facts.gives_away(one.measure.name.text, other.text)
        and not facts.resembles(other.text, unit_of_measure(one.measure))
    ]
    return ranked(facts, one.measure, found)
