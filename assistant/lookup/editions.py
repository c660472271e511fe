"""One theme, one code or the period in the first plan and in the second."""

from collections.abc import Sequence

from assistant.evidence import (
    Evidence,
    FieldFacts,
    NameFacts,
    ResultFacts,
    StatementFacts,
    SuccessionFacts,
)
from assistant.lookup.asked import wants_figure
from assistant.narrow import standing_out
from assistant.question import Subject
from assistant.ranking import Inquiry
from assistant.understand.codes import find_codes
from assistant.verdicts import Correction
from corpus.fuzzy import key
from corpus.plan import Field, IndicatorKind, LeafKind, Measure, Plan, Result, Topic
from corpus.years import find_years

_OF_BOTH = 4
"""Years: the first and the last of either plan."""


def editions(inquiry: Inquiry, code: str) -> tuple[Evidence, ...]:
    """Return the indicators of a theme in the first plan, with results, and in the second."""
    plan = inquiry.plan
    kinds = inquiry.question.kinds or tuple(IndicatorKind)
    measure = plan.measure(code)
    first = [
        plan.first_measure(row.first.code)
        for row in plan.successions
        if row.second.code == code and row.first.code != "共通"
    ]
    # Who compares indicators sees their names; the figures only where they are asked for.
    names_only = not (Subject.RESULT in inquiry.question.subjects or wants_figure(inquiry.question))
    found = [
        ResultFacts(tuple(each for each in one.results if each.kind is kind), one, kind, names_only)
        for one in first
        for kind in kinds
    ]
    second = [FieldFacts(measure, Field(kind.value), measure.indicators(kind)) for kind in kinds]
    if pair := _of_one(inquiry, found, second):
        return pair
    results = [result for facts in found for result in facts.results]
    return (*_alike(measure, kinds, results), *found, *second)


def _of_one(
    inquiry: Inquiry, first: Sequence[ResultFacts], second: Sequence[FieldFacts]
) -> tuple[Evidence, ...]:
    """The one indicator that is compared, in either plan; () where it is all of them."""
    results = {result.name: result for facts in first for result in facts.results}
    before = standing_out(inquiry, tuple(results))
    now = standing_out(inquiry, tuple(leaf for facts in second for leaf in facts.leaves))
    if before is None or now is None:
        return ()
    facts = next(facts for facts in second if now in facts.leaves)
    row = FieldFacts(facts.measure, facts.field, (now,), is_whole=facts.leaves == (now,))
    names_only = first[0].names_only
    return (ResultFacts((results[before],), names_only=names_only), row)


def _alike(
    measure: Measure, kinds: tuple[IndicatorKind, ...], results: list[Result]
) -> tuple[Evidence, ...]:
    """That both plans have the same indicators of a kind, where they have."""
    found = []
    for kind in kinds:
        now = measure.indicators(kind)
        before = [result.name for result in results if result.kind is kind]
        same = {key(leaf.text) for leaf in now} == {key(leaf.text) for leaf in before}
        if now and same:
            said = f"第1次計画と第2次計画の{measure.id.code}の{kind.value}は、同じです。"
            found.append(Correction(said, (*before, *now)))
    return tuple(found)


def same_code(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return what a code stands for in either plan, and what became of the former theme."""
    plan = inquiry.plan
    codes = {str(code) for code in find_codes(inquiry.question.text)}
    first = [one for one in plan.first_measures if one.id.code in codes]
    second = [one for one in plan.measures if one.id.code in codes]
    if len(first) != 1 or len(second) != 1 or inquiry.question.focus.edition is not None:
        return ()
    was, now = first[0], second[0]
    if key(was.name.text) == key(now.name.text):
        return ()
    rows = tuple(row for row in plan.successions if was.id == row.first or now.id == row.second)
    said = f"第1次計画の{was.id.code}の名称は「{was.name.text}」です。"
    return (
        Correction(said, (was.name,)),
        NameFacts(now, ()),
        SuccessionFacts(rows, plan.section(Topic.SUCCESSION).statements[0]),
    )


def periods(plan: Plan) -> tuple[Evidence, ...]:
    """Return the period of this plan, and the printed line with the periods of both."""
    heads = tuple(
        (leaf,)
        for leaf in plan.leaves
        if leaf.kind is LeafKind.LABEL and len(find_years(leaf.text)) == _OF_BOTH
    )
    return (StatementFacts(((plan.section(Topic.PERIOD).statements[0],), *heads[:1])),)
