"""One measure or several: rows of their tables, whole or narrowed to what was asked."""

import re
from collections import defaultdict
from collections.abc import Sequence
from math import exp

from assistant.evidence import Evidence, FieldFacts, PolicyFacts, ResultFacts, ScheduleFacts
from assistant.lookup.asked import asked_units
from assistant.narrow import narrowed
from assistant.question import Question, Subject
from assistant.ranking import Inquiry, is_of_second_measure
from assistant.verdicts import Unclear
from corpus.plan import Edition, Field, IndicatorKind, Measure
from corpus.units import UnitKind

INDICATORS = (Field.ACTIVITY, Field.OUTCOME)
_VAGUE = {Field.DIRECTION, Field.ACTION}
_TABLE = re.compile("スケジュール|予定|工程|日程|行程|線表|schedule|timeline")
"""What surely names the schedule; 「段取り」 may be the process as well."""
_BARE = 20
"""Characters: who says more says what is meant."""
_VOTERS = 5
_READ = 0.5
"""Probability of a measure's units from which the reader knows which measure is meant."""
_ALSO_READ = 0.15
"""The same for each row of several measures."""
_MIN_VOTE = 0.4
"""A passage that holds this share of the question's concepts says which measure is meant."""


def measures_of(inquiry: Inquiry) -> list[Measure]:
    """Return the second plan's measures that the question names, in order."""
    plan, focus = inquiry.plan, inquiry.question.focus
    codes = [each.code for each in focus.measures if each.edition is Edition.SECOND]
    if not codes and focus.edition is not Edition.FIRST:
        # A name of the first plan, used for the theme as it is now.
        codes = [
            row.second.code
            for row in plan.successions
            if row.first in focus.measures and row.second_name is not None
        ]
    known = {measure.id.code for measure in plan.measures}
    return [plan.measure(code) for code in codes if code in known]


def of_policies(inquiry: Inquiry) -> list[Measure]:
    """Return all measures of the policies that the question names."""
    policies = inquiry.question.focus.policies
    return [measure for measure in inquiry.plan.measures if measure.policy in policies]


def fields_of(question: Question) -> tuple[Field, ...]:
    """Return the rows that the question names; 「指標」 alone means both kinds."""
    fields = list(question.focus.fields)
    if Subject.INDICATOR in question.subjects and not set(fields) & set(INDICATORS):
        fields.extend(INDICATORS)
    if Subject.SCHEDULE in question.subjects and Field.SCHEDULE not in fields:
        fields.append(Field.SCHEDULE)
    return tuple(dict.fromkeys(fields))


def rows(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the rows that the question names of the measures that it names or describes."""
    fields = fields_of(inquiry.question)
    if not fields:
        return ()
    if Field.SCHEDULE in fields:
        # 「予定表には何をやると」 names the schedule; 「何をやる」 alone would be the actions.
        is_table = _TABLE.search(inquiry.question.text) is not None
        doing = (Field.ACTION, Field.PROCESS) if is_table else (Field.ACTION,)
        loose = {field for field in doing if not _is_printed(field, inquiry.question)}
        fields = tuple(field for field in fields if field not in loose)
    measures = measures_of(inquiry)
    if not measures and (fields := tuple(each for each in fields if _is_told(inquiry, each))):
        measures = of_policies(inquiry)
        if not measures and not inquiry.question.focus.topics:
            measures = _with_same_row(inquiry, fields) or described(inquiry)
    if not measures and is_bare_row(inquiry.question):
        return (_unclear(inquiry.question.focus.fields[0]),)
    return tuple(row(inquiry, measure, field) for measure in measures for field in fields)


def _is_told(inquiry: Inquiry, field: Field) -> bool:
    """Whether a row is meant even where no measure is named: 「目的」 may be anything's."""
    return field not in _VAGUE or _is_printed(field, inquiry.question)


def _is_printed(field: Field, question: Question) -> bool:
    """Whether a question calls a row as the plan does."""
    return re.sub("（.*）", "", field.value) in question.text


def is_bare_row(question: Question) -> bool:
    """Return whether the question names a row and nothing else."""
    focus = question.focus
    names_more = question.nouns or focus.topics or focus.terms
    return bool(focus.fields) and not names_more and len(question.text) <= _BARE


def _unclear(field: Field) -> Unclear:
    options = tuple(f"{code}の{field.value}を教えてください" for code in ("1-ア", "2-イ", "4-イ"))
    said = f"どの取組の{field.value}についてのご質問でしょうか。番号や名称を添えてください。"
    return Unclear(said, options)


def row(inquiry: Inquiry, measure: Measure, field: Field) -> Evidence:
    """Return one row of one measure, narrowed to the items that were asked for."""
    leaves = measure.fields[field]
    if field is Field.SCHEDULE:
        bars = inquiry.assistant.plan_file.bars
        own = tuple(bar for bar in bars if bar.measure == measure.id.code)
        return ScheduleFacts(measure, leaves, own)
    if field is Field.DIRECTION and not leaves:
        return PolicyFacts(inquiry.plan.policy(measure.policy), ())
    subject = measure.name.text
    kept = leaves if field in INDICATORS else narrowed(inquiry, leaves, subject)
    return FieldFacts(measure, field, kept, is_whole=kept == leaves)


def described(inquiry: Inquiry) -> list[Measure]:
    """Return the measure that the question's words describe, [] if none stands out."""
    if inquiry.question.focus.edition is Edition.FIRST or not inquiry.concepts:
        return []
    ranked = inquiry.rank(is_of_second_measure)
    votes: defaultdict[str, float] = defaultdict(float)
    for each in ranked[:_VOTERS]:
        if each.passage.measure is not None and each.coverage >= _MIN_VOTE:
            votes[each.passage.measure.code] += exp(each.score - ranked[0].score)
    code = _as_read(inquiry) or max(votes, key=lambda code: votes[code], default=None)
    return [inquiry.plan.measure(code)] if code else []


def _with_same_row(inquiry: Inquiry, fields: Sequence[Field]) -> list[Measure]:
    """Return the measures of whose same row the reader takes the question to ask, if of several."""
    if not inquiry.concepts:
        return []
    shares = inquiry.reading.units
    asked = {
        each.unit.measure.code
        for each in inquiry.ranking
        if each.unit.kind is UnitKind.SECTION
        and each.unit.measure is not None
        and each.unit.measure.edition is Edition.SECOND
        and each.unit.fields == set(fields)
        and shares.get(each.unit.id, 0.0) >= _ALSO_READ
    }
    found = [measure for measure in inquiry.plan.measures if measure.id.code in asked]
    return found if len(found) > 1 else []


def _as_read(inquiry: Inquiry) -> str | None:
    """Return the code of the measure that the reader takes to be meant, None if it is unsure."""
    shares, found = inquiry.reading.units, defaultdict[str, float](float)
    for each in inquiry.ranking:
        if each.unit.measure is not None and each.unit.measure.edition is Edition.SECOND:
            found[each.unit.measure.code] += shares.get(each.unit.id, 0.0)
    code = max(found, key=lambda one: found[one])
    return code if found[code] >= _READ else None


def first_plan(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the results of the first plan's measures, if they are asked for as a whole."""
    question, plan = inquiry.question, inquiry.plan
    if asked_units(question) or (question.nouns and not question.kinds):
        return ()
    identities = question.focus.measures
    if question.focus.edition is not Edition.FIRST and (now := measures_of(inquiry)):
        # The second plan has no results: those of the theme before it are meant.
        asks_results = Subject.RESULT in question.subjects and not fields_of(question)
        if not asks_results or question.focus.edition is not None:
            return ()
        codes = {measure.id for measure in now}
        identities = tuple(row.first for row in plan.successions if row.second in codes)
    known = {measure.id.code for measure in plan.first_measures}
    return tuple(
        _results(inquiry, identity.code, kind)
        for identity in identities
        if identity.edition is Edition.FIRST and identity.code in known
        for kind in question.kinds or (None,)
    )


def _results(inquiry: Inquiry, code: str, kind: IndicatorKind | None) -> ResultFacts:
    measure = inquiry.plan.first_measure(code)
    results = tuple(result for result in measure.results if kind in {None, result.kind})
    return ResultFacts(results, measure, kind)
