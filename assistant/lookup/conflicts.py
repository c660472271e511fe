"""What the plan says elsewhere, and otherwise, of what a reply shows."""

from collections.abc import Sequence

from assistant.evidence import ConflictFacts, Evidence, ResultFacts, StatementFacts
from assistant.ranking import Inquiry
from corpus.plan import Leaf

_SHORT = 3
"""Facts: a longer list does not dwell on one of them."""
_FIRST = 2
"""Leaves of a first fact: a name and a value."""


def conflicts(inquiry: Inquiry, evidence: Sequence[Evidence]) -> tuple[ConflictFacts, ...]:
    """Return the other places of each conflict that a short reply touches."""
    shown = {leaf for found in evidence for leaf in _leaves(found)}
    # Of statements found by likeness only the first is surely what was asked.
    first = set(_leaves(evidence[0])[:_FIRST]) if evidence else set()
    is_loose = any(isinstance(found, StatementFacts) for found in evidence)
    touching = first if is_loose else shown
    return tuple(
        ConflictFacts(others)
        for conflict in inquiry.assistant.plan_file.conflicts
        if any(touching & set(place) for place in conflict.places)
        and (others := tuple(each for each in conflict.places if not shown & set(each)))
    )


def _leaves(found: Evidence) -> tuple[Leaf, ...]:
    match found:
        case ResultFacts(results=results) if len(results) <= _SHORT:
            return tuple(leaf for each in results for leaf in (each.name, each.value))
        case StatementFacts(leaves=groups) if len(groups) <= _SHORT:
            return tuple(leaf for group in groups for leaf in group)
        case _:
            return ()
