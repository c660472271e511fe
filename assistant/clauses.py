"""A question that asks twice: what answers each of its clauses, where the whole shows one only.

「何を数えて、何で成果を見るのか」 is read as one question, and the likelier half of it wins.
"""

from assistant.compose.draft import cited, compose
from assistant.evidence import Evidence
from assistant.lookup.units import unit_evidence
from assistant.ranking import Inquiry, Ranked
from assistant.retrieve import as_evidence
from assistant.understand.dialogue import asked_in_turn
from assistant.understand.parts import parts_of
from corpus.plan import Leaf
from corpus.units import UnitKind

_ONE = 0.5
"""Probability from which the reader knows what a clause asks for."""
_OTHER = 0.3
"""The same beside what the clause before it asks for."""
_LONGEST = 300
"""Characters of what is shown for a clause."""
_KINDS = {UnitKind.PASSAGE, UnitKind.SECTION, UnitKind.INDICATORS}


def both_clauses(inquiry: Inquiry, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return the evidence, and what a clause asks for that it does not hold."""
    question = inquiry.question
    parts = () if question.inherited else parts_of(question.text)
    shown = frozenset(cited(compose(inquiry, evidence).blocks)) if parts else frozenset()
    asked: list[Ranked] = []
    for clause in asked_in_turn(parts, inquiry.assistant.names):
        if (best := _asked_for(Inquiry(clause, inquiry.assistant), asked)) is not None:
            asked.append(best)
    return (*evidence, *(each for best in asked for each in _unless_shown(best, shown, inquiry)))


def _asked_for(clause: Inquiry, before: list[Ranked]) -> Ranked | None:
    """Return the unit that a clause asks for, beside those that the clauses before it ask for."""
    share = clause.reading.units.get
    known = {each.unit.id for each in before}
    likely = sorted(clause.ranking, key=lambda each: -share(each.unit.id, 0.0))
    best = next(each for each in likely if each.unit.id not in known)
    is_sure = share(best.unit.id, 0.0) >= (_ONE if likely[0] is best else _OTHER)
    is_short = sum(len(passage.text) for passage in best.unit.passages) <= _LONGEST
    is_answered = clause.reading.unanswered < 0
    return best if is_answered and is_sure and is_short and best.unit.kind in _KINDS else None


def _unless_shown(best: Ranked, shown: frozenset[Leaf], inquiry: Inquiry) -> tuple[Evidence, ...]:
    if any(leaf in shown for passage in best.unit.passages for leaf in passage.leaves):
        return ()
    if best.unit.kind is UnitKind.PASSAGE:
        return as_evidence([best], inquiry)
    return unit_evidence(best.unit, inquiry)
