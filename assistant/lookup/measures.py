"""One measure or several: rows of their tables, whole or narrowed to what was asked."""

from collections import defaultdict

from assistant.assistant import Assistant
from assistant.concepts import coverage, held_in
from assistant.evidence import (
    Evidence,
    FieldFacts,
    MeasureFacts,
    PolicyFacts,
    ResultFacts,
    ScheduleFacts,
)
from assistant.question import Ask, Question, Subject
from assistant.retrieve import concepts_of, rank
from corpus.plan import Edition, Field, IndicatorKind, Leaf, Measure, MeasureId

_ENOUGH = 0.5
"""Share of the asked concepts that one item must hold before a row is narrowed to it."""
_NEARLY = 0.75
"""Items that hold this share of what the best one holds are shown with it."""
_VOTERS = 5
_MIN_VOTE = 0.4
"""A passage that holds this share of the question's concepts says which measure is meant."""
_INDICATORS = (Field.ACTIVITY, Field.OUTCOME)


def measures_of(question: Question, assistant: Assistant) -> list[Measure]:
    """Return the second plan's measures that the question is about, in order."""
    plan = assistant.plan
    focus = question.focus
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


def rows(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return the rows that the question names of the measures that it names or describes."""
    fields = fields_of(question)
    if not fields:
        return ()
    measures = (
        measures_of(question, assistant)
        or of_policies(question, assistant)
        or described(question, assistant)
    )
    return tuple(
        row(question, assistant, measure, field) for measure in measures for field in fields
    )


def of_policies(question: Question, assistant: Assistant) -> list[Measure]:
    """Return all measures of the policies that the question names."""
    policies = question.focus.policies
    return [measure for measure in assistant.plan.measures if measure.policy in policies]


def described(question: Question, assistant: Assistant) -> list[Measure]:
    """Return the measure that the question's words describe, [] if none stands out."""
    if question.focus.edition is Edition.FIRST:
        return []
    ranked = rank(
        question,
        assistant,
        lambda passage: passage.measure is not None and passage.measure.edition is Edition.SECOND,
    )
    votes: defaultdict[str, float] = defaultdict(float)
    for each in ranked[:_VOTERS]:
        if each.passage.measure is not None and each.coverage >= _MIN_VOTE:
            votes[each.passage.measure.code] += each.coverage * each.score
    if not votes:
        return []
    best = max(votes, key=lambda code: votes[code])
    return [assistant.plan.measure(best)]


def fields_of(question: Question) -> tuple[Field, ...]:
    """Return the rows that the question names; 「指標」 alone means both kinds."""
    fields = list(question.focus.fields)
    if Subject.INDICATOR in question.subjects and not set(fields) & set(_INDICATORS):
        fields.extend(_INDICATORS)
    if Subject.SCHEDULE in question.subjects and Field.SCHEDULE not in fields:
        fields.append(Field.SCHEDULE)
    return tuple(dict.fromkeys(fields))


def row(question: Question, assistant: Assistant, measure: Measure, field: Field) -> Evidence:
    """Return one row of one measure, narrowed to the items that were asked for."""
    leaves = measure.fields[field]
    if field is Field.SCHEDULE:
        bars = tuple(bar for bar in assistant.plan_file.bars if bar.measure == measure.id.code)
        return ScheduleFacts(measure, leaves, bars)
    if field is Field.DIRECTION and not leaves:
        return PolicyFacts(assistant.plan.policy(measure.policy), ())
    kept = leaves if field in _INDICATORS else narrowed(question, assistant, leaves)
    return FieldFacts(measure, field, kept, is_whole=kept == leaves)


def narrowed(
    question: Question, assistant: Assistant, leaves: tuple[Leaf, ...]
) -> tuple[Leaf, ...]:
    """Return the leaves that hold what was asked; all of them if none stands out."""
    concepts = concepts_of(question, assistant)
    if not concepts or not leaves or question.asks & {Ask.COUNT, Ask.LIST}:
        return leaves
    shares = [coverage(concepts, held_in(leaf.text)) for leaf in leaves]
    best = max(shares)
    if best < _ENOUGH:
        return leaves
    return tuple(
        leaf for leaf, share in zip(leaves, shares, strict=True) if share >= _NEARLY * best
    )


def overview(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return whole measures or policies, for a question that names nothing more."""
    found: list[Evidence] = [MeasureFacts(measure) for measure in measures_of(question, assistant)]
    if not found:
        found.extend(first_plan(question, assistant))
    if not found:
        found.extend(
            PolicyFacts(
                assistant.plan.policy(number),
                tuple(measure for measure in assistant.plan.measures if measure.policy == number),
            )
            for number in question.focus.policies
        )
    return tuple(found)


def first_plan(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return the results of the first plan's measures that the question names."""
    kinds = question.kinds or (None,)
    return tuple(
        _results(assistant, identity, kind)
        for identity in question.focus.measures
        if identity.edition is Edition.FIRST
        for kind in kinds
    )


def _results(assistant: Assistant, identity: MeasureId, kind: IndicatorKind | None) -> ResultFacts:
    measure = assistant.plan.first_measure(identity.code)
    results = tuple(result for result in measure.results if kind in {None, result.kind})
    return ResultFacts(results, measure, kind)
