"""Leaves of a row or a chart, narrowed to what was asked."""

from assistant.concepts import coverage, held_in
from assistant.question import Ask
from assistant.ranking import Inquiry
from corpus.plan import Leaf

_ENOUGH = 0.5
"""Share of the asked concepts that one item must hold before a row is narrowed to it."""
_NEARLY = 0.75
"""Items that hold this share of what the best one holds are shown with it."""


def narrowed(inquiry: Inquiry, leaves: tuple[Leaf, ...]) -> tuple[Leaf, ...]:
    """Return the leaves that hold what was asked; all of them if none stands out."""
    concepts = inquiry.own_concepts
    if inquiry.question.wants_more:
        return leaves
    if not concepts or not leaves or inquiry.question.asks & {Ask.COUNT, Ask.LIST}:
        return leaves
    shares = [coverage(concepts, held_in(leaf.text)) for leaf in leaves]
    best = max(shares)
    if best < _ENOUGH:
        return leaves
    pairs = zip(leaves, shares, strict=True)
    return tuple(leaf for leaf, share in pairs if share >= _NEARLY * best)
