"""A unit of the plan as evidence: what is shown where it is the answer."""

import re
from collections.abc import Callable

from assistant.evidence import (
    Evidence,
    FieldFacts,
    MeasureFacts,
    PlanFacts,
    PolicyFacts,
    ResultFacts,
    ScheduleFacts,
    StatementFacts,
    SuccessionFacts,
)
from assistant.listings import Listing, Match
from assistant.lookup.succession import of_policies
from assistant.narrow import chart_asked
from assistant.ranking import Inquiry
from assistant.shown import shown_leaves
from corpus.passages import PassageKind
from corpus.plan import Edition, Field, IndicatorKind, LeafKind, Plan, Topic
from corpus.units import Unit, UnitKind

_CHAPTER = re.compile(r"(\d)\s*(\D.*)")
"""「６推進体制」."""


def unit_evidence(unit: Unit, inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return all that a unit holds as evidence of its kind; it is no single passage."""
    plan = inquiry.plan
    match unit.kind:
        case UnitKind.SECTION:
            return _section(unit, inquiry)
        case UnitKind.MEASURE if unit.measure:
            return (MeasureFacts(plan.measure(unit.measure.code)),)
        case UnitKind.INDICATORS | UnitKind.BLANK:
            return _indicators(unit, plan)
        case UnitKind.FIRST_MEASURE if unit.measure:
            measure = plan.first_measure(unit.measure.code)
            return (ResultFacts(measure.results, measure),)
        case UnitKind.POLICY:
            (number,) = unit.policies
            measures = tuple(one for one in plan.measures if one.policy == number)
            return (PolicyFacts(plan.policy(number), measures),)
        case UnitKind.SUCCESSIONS:
            intro = plan.section(Topic.SUCCESSION).statements[0]
            return (SuccessionFacts(of_policies(inquiry.question, plan), intro),)
        case _:
            return (_WHOLES[unit.kind](plan),)


def _section(unit: Unit, inquiry: Inquiry) -> tuple[Evidence, ...]:
    plan, first, identity = inquiry.plan, unit.passages[0], unit.measure
    if first.kind is PassageKind.RESULT and identity is not None:
        names = {passage.leaves[0] for passage in unit.passages}
        results = tuple(each for each in plan.results if each.name in names)
        kinds = {each.kind for each in results}
        kind = kinds.pop() if len(kinds) == 1 else None
        return (ResultFacts(results, plan.first_measure(identity.code), kind),)
    if any(each.kind is PassageKind.ORGANISATION for each in unit.passages):
        return (chart_asked(inquiry),)
    if not unit.fields or identity is None:
        return (StatementFacts(tuple(shown_leaves(each) for each in unit.passages)),)
    measure = plan.measure(identity.code)
    if unit.fields == {Field.SCHEDULE}:
        bars = inquiry.assistant.plan_file.bars
        own = tuple(bar for bar in bars if bar.measure == identity.code)
        return (ScheduleFacts(measure, measure.fields[Field.SCHEDULE], own),)
    return tuple(
        FieldFacts(measure, field, measure.fields[field])
        for field in measure.fields
        if field in unit.fields
    )


def _indicators(unit: Unit, plan: Plan) -> tuple[Evidence, ...]:
    if unit.measure is None:
        raise ValueError(f"{unit.id}: expected a unit of a measure, found one without")
    code, kinds = (
        unit.measure.code,
        [kind for kind in IndicatorKind if Field(kind.value) in unit.fields],
    )
    if unit.measure.edition is Edition.FIRST:
        first = plan.first_measure(code)
        return tuple(
            ResultFacts(tuple(one for one in first.results if one.kind is kind), first, kind)
            for kind in kinds
        )
    measure = plan.measure(code)
    return tuple(FieldFacts(measure, Field(kind.value), measure.indicators(kind)) for kind in kinds)


def plan_facts(plan: Plan) -> PlanFacts:
    """Return the plan in short."""
    purpose = plan.section(Topic.BACKGROUND).statements[-1]
    common = plan.section(Topic.BPR).heading
    return PlanFacts(purpose, common, plan.section(Topic.PERIOD).statements[0], plan.policies)


def policies(plan: Plan) -> Listing:
    """Return the list of policies."""
    matches = tuple(
        Match(f"推進方針{policy.number}「{policy.name.text}」", (policy.name,))
        for policy in plan.policies
    )
    return Listing("第2次計画の推進方針", "つ", matches)


def measures(plan: Plan) -> Listing:
    """Return the list of measures."""
    matches = tuple(
        Match(f"{measure.id.code}「{measure.name.text}」", (measure.name,))
        for measure in plan.measures
    )
    return Listing("第2次計画の取組", "件", matches)


def first_measures(plan: Plan) -> Listing:
    """Return the list of the first plan's measures."""
    matches = tuple(
        Match(f"{measure.id.code}「{measure.name.text}」", (measure.name,))
        for measure in plan.first_measures
    )
    return Listing("第1次計画の取組（テーマ）", "件", matches)


def terms(plan: Plan) -> Listing:
    """Return the list of the glossary's headwords."""
    matches = tuple(Match(term.name.text, (term.name,)) for term in plan.terms)
    return Listing("用語集に載っている用語", "語", matches)


def chapters(plan: Plan) -> Listing:
    """Return the list of the plan's chapters, by their numbered headings."""
    matches = tuple(
        Match(f"{match[1]} {match[2]}", (leaf,))
        for leaf in plan.leaves
        if leaf.kind is LeafKind.HEADING and not leaf.path
        if (match := _CHAPTER.fullmatch(leaf.text)) is not None
    )
    return Listing("この計画の章", "つ", matches)


def _results(plan: Plan) -> ResultFacts:
    return ResultFacts(plan.results)


_WHOLES: dict[UnitKind, Callable[[Plan], Evidence]] = {
    UnitKind.PLAN: plan_facts,
    UnitKind.POLICIES: policies,
    UnitKind.MEASURES: measures,
    UnitKind.CHAPTERS: chapters,
    UnitKind.RESULTS: _results,
    UnitKind.FIRST_MEASURES: first_measures,
    UnitKind.TERMS: terms,
}
