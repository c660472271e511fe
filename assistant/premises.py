"""What a question takes for granted and the plan contradicts; said first in the reply."""

import re
from collections.abc import Sequence

from assistant.assistant import Assistant
from assistant.evidence import Correction, Evidence, ResultFacts
from assistant.question import Question
from corpus.plan import Edition, Field, IndicatorKind, Leaf, LeafKind, MeasureId
from corpus.text import fold

_FIGURE = re.compile(r"(?<![\d.,\-年第])(\d[\d,.]*)(%|件|人|課|台|か所|回|テーマ)")


def corrections(
    question: Question, assistant: Assistant, evidence: Sequence[Evidence]
) -> tuple[Correction, ...]:
    """Return the corrections that the reply must open with."""
    return (
        *_wrong_kind(question, assistant),
        *_wrong_name(question, assistant),
        *_wrong_figure(question, evidence),
    )


def _wrong_kind(question: Question, assistant: Assistant) -> tuple[Correction, ...]:
    """An indicator is named as of the one kind and printed under the other."""
    if len(question.kinds) != 1:
        return ()
    claimed = question.kinds[0]
    found = []
    for text in question.quoted:
        holders = [
            (kind, identity, leaf)
            for kind, identity, leaf in _indicators(assistant)
            if fold(text) == fold(leaf.text)
        ]
        if holders and all(kind is not claimed for kind, _, _ in holders):
            kind, identity, leaf = holders[0]
            found.append(
                Correction(
                    f"「{leaf.text}」は、{identity.edition.value}計画の{identity.code}では"
                    f"{claimed.value}ではなく{kind.value}です。",
                    (_kind_label(assistant, leaf), leaf),
                )
            )
    return tuple(found)


def _indicators(assistant: Assistant) -> list[tuple[IndicatorKind, MeasureId, Leaf]]:
    second = [
        (kind, measure.id, leaf)
        for measure in assistant.plan.measures
        for kind in IndicatorKind
        for leaf in measure.indicators(kind)
    ]
    first = [(result.kind, result.measure, result.name) for result in assistant.plan.results]
    return second + first


def _kind_label(assistant: Assistant, leaf: Leaf) -> Leaf:
    """Return the printed 「活動指標」 or 「成果指標」 above an indicator."""
    leaves = assistant.plan.leaves
    at = leaves.index(leaf)
    kinds = {Field.ACTIVITY.value, Field.OUTCOME.value}
    return next(
        leaves[place]
        for place in range(at, -1, -1)
        if leaves[place].kind is LeafKind.LABEL and leaves[place].text.strip("《》") in kinds
    )


def _wrong_name(question: Question, assistant: Assistant) -> tuple[Correction, ...]:
    """A code is given together with the name that it had in the other edition."""
    plan = assistant.plan
    by_code: dict[str, set[Edition]] = {}
    for measure in question.focus.measures:
        by_code.setdefault(measure.code, set()).add(measure.edition)
    found = []
    for code, editions in by_code.items():
        names = {measure.id.code for measure in plan.measures}
        if len(editions) == 2 and code in names and question.focus.edition is not Edition.FIRST:
            first, second = plan.first_measure(code), plan.measure(code)
            if fold(first.name.text) != fold(second.name.text):
                found.append(
                    Correction(
                        f"{code}「{first.name.text}」は第1次計画の番号と名称で、"
                        f"第2次計画の{code}は「{second.name.text}」です。",
                        (first.name, second.heading, second.name),
                    )
                )
    return tuple(found)


def _wrong_figure(question: Question, evidence: Sequence[Evidence]) -> tuple[Correction, ...]:
    """A figure is named for a result that has another one."""
    results = [
        result for found in evidence if isinstance(found, ResultFacts) for result in found.results
    ]
    if len(results) != 1 or results[0].is_blank:
        return ()
    value = fold(results[0].value.text)
    claimed = [
        number + unit for number, unit in _FIGURE.findall(fold(question.text)) if unit in value
    ]
    if not claimed or any(figure in value for figure in claimed):
        return ()
    return (
        Correction(
            "ご質問にある数値は、計画に記載された実績と異なります。",
            (results[0].name, results[0].value),
        ),
    )
