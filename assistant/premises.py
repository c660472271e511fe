"""What a question takes for granted and the plan contradicts; said first in the reply."""

import re
from collections.abc import Sequence

from assistant.evidence import Evidence, ResultFacts, SectionFacts
from assistant.ranking import Inquiry
from assistant.verdicts import Correction
from corpus.plan import (
    Edition,
    Field,
    IndicatorKind,
    Leaf,
    LeafKind,
    MeasureId,
    Plan,
    Topic,
)
from corpus.text import fold
from corpus.years import find_years

_FIGURE = re.compile(r"(?<![\d.,\-年第])(\d[\d,.]*)(%|件|人|課|台|か所|回|テーマ)")


def corrections(inquiry: Inquiry, evidence: Sequence[Evidence]) -> tuple[Correction, ...]:
    """Return the corrections that the reply must open with."""
    return (
        *_wrong_kind(inquiry),
        *_wrong_name(inquiry),
        *_wrong_figure(inquiry, evidence),
        *_wrong_period(inquiry, evidence),
    )


def _wrong_kind(inquiry: Inquiry) -> tuple[Correction, ...]:
    """An indicator is named as of the one kind and printed under the other."""
    kinds = inquiry.question.kinds
    if len(kinds) != 1:
        return ()
    found = []
    for text in inquiry.question.quoted:
        holders = [each for each in _indicators(inquiry.plan) if fold(text) == fold(each[2].text)]
        if holders and all(kind is not kinds[0] for kind, _, _ in holders):
            kind, identity, leaf = holders[0]
            said = (
                f"「{leaf.text}」は、{identity.edition.value}計画の{identity.code}では"
                f"{kinds[0].value}ではなく{kind.value}です。"
            )
            found.append(Correction(said, (_kind_label(inquiry.plan, leaf), leaf)))
    return tuple(found)


def _indicators(plan: Plan) -> list[tuple[IndicatorKind, MeasureId, Leaf]]:
    second = [
        (kind, measure.id, leaf)
        for measure in plan.measures
        for kind in IndicatorKind
        for leaf in measure.indicators(kind)
    ]
    return second + [(result.kind, result.measure, result.name) for result in plan.results]


def _kind_label(plan: Plan, leaf: Leaf) -> Leaf:
    """Return the printed 「活動指標」 or 「成果指標」 above an indicator."""
    kinds = {Field.ACTIVITY.value, Field.OUTCOME.value}
    before = plan.leaves[: plan.leaves.index(leaf)]
    return next(
        each
        for each in reversed(before)
        if each.kind is LeafKind.LABEL and each.text.strip("《》") in kinds
    )


def _wrong_name(inquiry: Inquiry) -> tuple[Correction, ...]:
    """A code is given together with the name that it had in the other edition."""
    plan, focus = inquiry.plan, inquiry.question.focus
    by_code: dict[str, set[Edition]] = {}
    for identity in focus.measures:
        by_code.setdefault(identity.code, set()).add(identity.edition)
    second_codes = {measure.id.code for measure in plan.measures}
    found = []
    for code, editions in by_code.items():
        if len(editions) == 1 or code not in second_codes or focus.edition is Edition.FIRST:
            continue
        first, second = plan.first_measure(code), plan.measure(code)
        if fold(first.name.text) != fold(second.name.text):
            said = (
                f"{code}「{first.name.text}」は第1次計画の番号と名称で、"
                f"第2次計画の{code}は「{second.name.text}」です。"
            )
            found.append(Correction(said, (first.name, second.heading, second.name)))
    return tuple(found)


def _wrong_figure(inquiry: Inquiry, evidence: Sequence[Evidence]) -> tuple[Correction, ...]:
    """A figure is named for a result that has another one."""
    results = [
        each for found in evidence if isinstance(found, ResultFacts) for each in found.results
    ]
    results = [each for each in results if not each.is_blank]
    values = [fold(each.value.text) for each in results]
    figures = _FIGURE.findall(fold(inquiry.question.text))
    claimed = [number + unit for number, unit in figures if values and unit in values[0]]
    if not claimed or any(figure in value for figure in claimed for value in values):
        return ()
    said = "ご質問にある数値は、計画に記載された実績と異なります。"
    return (Correction(said, (results[0].name, results[0].value)),)


def _wrong_period(inquiry: Inquiry, evidence: Sequence[Evidence]) -> tuple[Correction, ...]:
    """Years are named for the plan's period that are not its years."""
    period = inquiry.plan.section(Topic.PERIOD)
    if not any(isinstance(each, SectionFacts) and each.section == period for each in evidence):
        return ()
    claimed, printed = find_years(inquiry.question.text), find_years(period.statements[0].text)
    if len(claimed) < 2 or set(claimed) <= set(printed):
        return ()
    return (Correction("計画期間は、ご質問にある年度とは異なります。", period.statements),)
