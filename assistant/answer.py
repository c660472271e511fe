"""What the best units say, where no lookup answers."""

from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.lookup.units import unit_evidence
from assistant.ranking import Inquiry, Ranked
from assistant.retrieve import as_evidence, choose
from corpus.units import Unit, UnitKind

_MARGIN = 0.7
"""Distance from the best score within which a passage is shown beside a whole unit."""
_LONGEST = 500
"""Characters of a whole unit beside which nothing more is read."""


def retrieve(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return what the unit that fits best holds, with passages that belong beside it."""
    best = inquiry.ranking[0]
    if best.unit.kind is UnitKind.PASSAGE:
        return as_evidence(choose(inquiry, inquiry.rank()), inquiry)
    beside = _beside(best, inquiry.rank())
    return (*unit_evidence(best.unit, inquiry), *as_evidence(beside, inquiry))


def _beside(best: Ranked, ranked: Sequence[Ranked]) -> list[Ranked]:
    """Return the passage that fits as well as the whole unit and is no part of it."""
    if _length(best.unit) > _LONGEST:
        return []
    shown = set(best.unit.passages)
    near = [each for each in ranked[:2] if each.score >= best.score - _MARGIN]
    return [each for each in near if each.passage not in shown][:1]


def _length(unit: Unit) -> int:
    return sum(len(passage.text) for passage in unit.passages)
