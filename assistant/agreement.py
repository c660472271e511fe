"""Whether a lookup found what the reader takes the question to ask for.

A lookup goes by the names and rows that a question spells out; the reader by what all of
it means. 「小さく早く始めるやり方を何と言う」 spells out the row 取組プロセス, and asks for a word.
"""

from collections.abc import Sequence
from itertools import takewhile

from assistant.compose.draft import cited, compose
from assistant.evidence import Evidence
from assistant.listings import Listing
from assistant.question import Ask
from assistant.ranking import Inquiry
from corpus.plan import Leaf
from corpus.units import Selection, Unit, UnitKind

_SURE, _SURE_OF_TWO = 0.5, 0.7
"""Probability of one unit, or of two, from which the reader is believed against a lookup."""
_LISTS = {UnitKind.MEASURES, UnitKind.POLICIES, UnitKind.TERMS, UnitKind.RESULTS}
_ALSO = 0.1
"""Probability of what the lookup shows from which both are right."""


def is_contradicted(inquiry: Inquiry, evidence: Sequence[Evidence]) -> bool:
    """Return whether the reader is sure of a unit, and the evidence shows nothing that fits."""
    shares = inquiry.reading.units
    question = inquiry.question
    if question.inherited and question.focus.fields and not question.nouns:
        # The row is said; what the reader goes by was spoken of before.
        return False
    units = {each.unit.id: each.unit for each in inquiry.ranking if each.unit.passages}
    likeliest = sorted(shares, key=lambda name: -shares[name])[:2]
    # Where many things are asked for, or what is not there, the lookups know better.
    likeliest = list(takewhile(units.__contains__, likeliest))
    sure = [shares[name] for name in likeliest]
    if not sure or (sure[0] < _SURE and sum(sure) < _SURE_OF_TWO):
        return False
    lists_all = units[likeliest[0]].measure is None and units[likeliest[0]].kind in _LISTS
    if lists_all and all(isinstance(found, Listing) for found in evidence):
        # Both are lists of the same things, and the lookup's is the one that heeds conditions.
        return False
    shown = set(cited(compose(inquiry, evidence).blocks))
    fits = [name for name in shares if name in units and _shows(shown, units[name])]
    if Ask.COMPARE in question.asks:
        # Things side by side are no unit of the plan, and what names them both tells neither.
        fits.append(Selection.COMPARISON)
    return sum(shares.get(name, 0.0) for name in fits) < _ALSO


def _shows(shown: set[Leaf], unit: Unit) -> bool:
    """Whether most of a unit is among what is shown."""
    held = [any(leaf in shown for leaf in passage.leaves) for passage in unit.passages]
    return bool(held) and 2 * sum(held) >= len(held)
