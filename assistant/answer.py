"""What the best units say, where no lookup answers."""

import re
from collections.abc import Sequence

from assistant.evidence import Evidence, SectionFacts, StatementFacts
from assistant.lookup.units import unit_evidence
from assistant.question import Ask, Subject
from assistant.ranking import Inquiry, Ranked
from assistant.retrieve import as_evidence, choose
from corpus.plan import Topic
from corpus.units import Unit, UnitKind

_MARGIN = 0.7
"""Distance from the best score within which a passage is shown beside a whole unit."""
_WITHIN = 1.4
"""The same for a part of a unit that tells more than was asked."""
_PURPOSE = re.compile(
    "(何|なん)の(為|ため)|(何|なに)を(目指|めざ)|目的|狙い|ねらい|趣旨"
    "|what.{0,24} for\\b|purpose|aim of"
)
_PERIOD = re.compile(
    "期間|何年|いつ(から|まで)|年度まで|年計画|[0-9]年間|(which|what) years|how long"
)
"""What alone is asked of the plan as a whole."""
_LISTS = {
    UnitKind.CHAPTERS,
    UnitKind.POLICIES,
    UnitKind.MEASURES,
    UnitKind.RESULTS,
    UnitKind.FIRST_MEASURES,
    UnitKind.SUCCESSIONS,
    UnitKind.TERMS,
}
_READ = 0.15
"""Probability from which the reader takes a list of everything to be asked for."""
_LONGEST = 500
"""Characters of a whole unit beside which nothing more is read."""


def retrieve(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return what the unit that fits best holds, with passages that belong beside it."""
    best = inquiry.ranking[0]
    if inquiry.question.wants_more and (around := _around(best, inquiry)) is not None:
        return unit_evidence(around, inquiry)
    speaks_of_parts = inquiry.question.subjects & {Subject.POLICY, Subject.MEASURE}
    is_of_plan = best.unit.kind is UnitKind.PLAN and not speaks_of_parts
    if is_of_plan and (part := _of_plan(inquiry)):
        return part
    best = _narrower(inquiry) or best
    if best.unit.kind is UnitKind.PASSAGE:
        ranked = inquiry.rank()
        return as_evidence(choose(inquiry, ranked[ranked.index(best) :]), inquiry)
    beside = _beside(best, inquiry.rank())
    return (*unit_evidence(best.unit, inquiry), *as_evidence(beside, inquiry))


def _of_plan(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return what the plan is for, and its period, where no more of the plan is asked for."""
    plan, text = inquiry.plan, inquiry.question.text
    background, period = plan.section(Topic.BACKGROUND), plan.section(Topic.PERIOD)
    purpose = (StatementFacts(((background.statements[-1],),)),)
    return (
        *(purpose if _PURPOSE.search(text) else ()),
        *((SectionFacts(period),) if _PERIOD.search(text) else ()),
    )


def _around(best: Ranked, inquiry: Inquiry) -> Unit | None:
    """Return what stands under the heading of the best passage, if it is soon read."""
    sections = (each.unit for each in inquiry.ranking if each.unit.kind is UnitKind.SECTION)
    return next(
        (
            unit
            for unit in sections
            if set(best.unit.passages) < set(unit.passages) and _length(unit) <= _LONGEST
        ),
        None,
    )


def _narrower(inquiry: Inquiry) -> Ranked | None:
    """Return what fits nearly as well as a best unit that tells more than was asked.

    A measure is told as a whole where it is named or measures are asked for; a long
    section where all of it is.
    """
    question, best, shares = inquiry.question, inquiry.ranking[0], inquiry.reading.units
    if question.asks & {Ask.LIST, Ask.COMPARE}:
        return None
    if best.unit.kind is UnitKind.MEASURE:
        if _is_asked_whole(best, inquiry):
            return None
        inside = [each for each in inquiry.ranking[1:] if each.unit.measure == best.unit.measure]
    elif best.unit.kind in _LISTS and shares.get(best.unit.id, 0.0) < _READ:
        own = shares.get(best.unit.id, 0.0)
        inside = [each for each in inquiry.ranking if shares.get(each.unit.id, 0.0) > own]
    elif best.unit.kind is UnitKind.SECTION and _length(best.unit) > _LONGEST:
        shown = best.unit.passages
        inside = [each for each in inquiry.rank() if each.passage in shown]
    else:
        return None
    return next((each for each in inside if each.score >= best.score - _WITHIN), None)


def _is_asked_whole(best: Ranked, inquiry: Inquiry) -> bool:
    """Whether a measure is to be told: it is named and the reader does not mean a part of it."""
    question, shares = inquiry.question, inquiry.reading.units
    is_named = best.unit.measure in question.focus.measures
    if not (is_named or Subject.MEASURE in question.subjects):
        return False
    parts = (each for each in inquiry.ranking if each.unit.measure == best.unit.measure)
    likeliest = max(parts, key=lambda each: shares.get(each.unit.id, 0.0))
    return likeliest.unit.kind is not UnitKind.PASSAGE


def _beside(best: Ranked, ranked: Sequence[Ranked]) -> list[Ranked]:
    """Return the passage that fits as well as the whole unit and is no part of it."""
    if _length(best.unit) > _LONGEST:
        return []
    shown = set(best.unit.passages)
    near = [each for each in ranked[:2] if each.score >= best.score - _MARGIN]
    return [each for each in near if each.passage not in shown][:1]


def _length(unit: Unit) -> int:
    return sum(len(passage.text) for passage in unit.passages)
