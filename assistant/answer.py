"""What the best unit says, where no lookup answers."""

from assistant.evidence import Evidence
from assistant.lookup.units import unit_evidence
from assistant.ranking import Inquiry
from assistant.retrieve import as_evidence, choose
from corpus.units import UnitKind


def retrieve(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return what the unit that fits best holds, with passages that belong beside it."""
    best = inquiry.ranking[0]
    if best.unit.kind is not UnitKind.PASSAGE:
        return unit_evidence(best.unit, inquiry)
    return as_evidence(choose(inquiry, inquiry.rank()), inquiry)
