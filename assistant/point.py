"""Evidence brought to the point: without the neighbours that the reader does not take as asked for.

A lookup shows the whole row that a question names, a search the whole section that fits; who
asks for one line of it wants that line.
"""

from dataclasses import replace

from assistant.evidence import Evidence, FieldFacts, ResultFacts, StatementFacts
from assistant.lookup.asked import asked_units, counts, units_by_name
from assistant.question import Ask
from assistant.ranking import Inquiry, Ranked
from assistant.retrieve import as_evidence
from assistant.understand.parts import parts_of
from corpus.plan import Leaf
from corpus.text import fold
from corpus.units import UnitKind

_ONE = 0.5
"""Probability from which the reader takes a single passage to be asked for."""
_WHOLES = 2.0
"""So many times likelier it must be than the rows that it is a part of."""
_MEASURES = {UnitKind.MEASURE, UnitKind.FIRST_MEASURE}
_TOO = 0.1
"""Probability from which a neighbour is asked for as well."""
_SEVERAL = {Ask.LIST, Ask.COMPARE}


def pointed(inquiry: Inquiry, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return what of the evidence is asked for: in the units that are, and as the reader has it."""
    units = asked_units(inquiry.question) or units_by_name(inquiry.question)
    return _as_read(inquiry, _in_units(evidence, units))


def _as_read(inquiry: Inquiry, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return what of the evidence the reader takes as asked for; all of it where it is unsure."""
    question, shares = inquiry.question, inquiry.reading.units
    # What a follow-up leaves out may be all that it asks for; of two questions neither is left out.
    if parts_of(question.text):
        return evidence
    leans = question.inherited and not question.nouns
    if question.wants_more or leans or question.asks & _SEVERAL or not shares:
        return evidence
    narrowed = _NARROWED_LATER if question.inherited else _NARROWED
    if not all(isinstance(found, narrowed) for found in evidence):
        return evidence
    if rows := _row_asked_for(inquiry, evidence):
        return rows
    asked = _asked_for(inquiry)
    shown = {leaf for found in evidence for leaf in _leaves(found)}
    meant = {leaf for each in asked for leaf in each.passage.leaves}
    if not asked or meant >= shown or not shown & set(asked[0].passage.leaves):
        return evidence
    return as_evidence(asked, inquiry)


def _row_asked_for(inquiry: Inquiry, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return the one of several rows that the reader is sure of, () where it is not."""
    shares = inquiry.reading.units
    best = max(inquiry.ranking, key=lambda each: shares.get(each.unit.id, 0.0)).unit
    if len(evidence) == 1 or best.kind is UnitKind.PASSAGE or shares.get(best.id, 0.0) < _ONE:
        return ()
    rows = [found.field.value for found in evidence if isinstance(found, FieldFacts)]
    if sum(row in inquiry.question.text for row in rows) > 1:
        # 「現状と課題」 spells out both.
        return ()
    return tuple(
        found
        for found in evidence
        if isinstance(found, FieldFacts)
        and (found.measure.id, {found.field}) == (best.measure, set(best.fields))
    )


def _in_units(evidence: tuple[Evidence, ...], units: set[str]) -> tuple[Evidence, ...]:
    """Return the results that are counted in the asked units; all if none are."""
    return tuple(
        replace(found, results=kept)
        if isinstance(found, ResultFacts)
        and (kept := tuple(one for one in found.results if counts(fold(one.value.text), units)))
        else found
        for found in evidence
    )


def _asked_for(inquiry: Inquiry) -> list[Ranked]:
    """Return the passage that is asked for and those asked for with it, () where none is sure."""
    shares = inquiry.reading.units
    likely = sorted(inquiry.ranking, key=lambda each: -shares.get(each.unit.id, 0.0))
    best = next(each for each in likely if each.unit.kind is UnitKind.PASSAGE)
    holding = [
        each.unit
        for each in inquiry.ranking
        if each.unit.kind not in _MEASURES and best.passage in each.unit.passages
    ]
    # A row of one line is asked for as that line.
    own = sum(shares.get(unit.id, 0.0) for unit in holding if len(unit.passages) == 1)
    wholes = sum(shares.get(unit.id, 0.0) for unit in holding if len(unit.passages) > 1)
    if own < max(_ONE, _WHOLES * wholes):
        return []
    passages = (each for each in likely if each.unit.kind is UnitKind.PASSAGE)
    also = (each for each in passages if shares.get(each.unit.id, 0.0) >= _TOO)
    return list(dict.fromkeys((best, *also)))


_NARROWED = FieldFacts | ResultFacts | StatementFacts
_NARROWED_LATER = FieldFacts | StatementFacts
"""In a follow-up: 「ペーパーレス会議は？」 leaves what is asked to the question before."""


def _leaves(found: Evidence) -> list[Leaf]:
    match found:
        case FieldFacts(leaves=leaves):
            return list(leaves)
        case ResultFacts(results=results):
            return [leaf for each in results for leaf in (each.name, each.value)]
        case StatementFacts(leaves=groups):
            return [leaf for group in groups for leaf in group]
        case _:
            return []
