"""Indicators and bars that a question names as of the wrong kind, measure or plan."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.question import Ask, Subject
from assistant.ranking import Inquiry
from assistant.understand.codes import find_codes
from assistant.verdicts import Correction
from corpus.fuzzy import key
from corpus.passages import PassageKind
from corpus.plan import Edition, Field, IndicatorKind, Leaf, LeafKind, MeasureId, Plan
from corpus.text import fold

_ROWS = (Field.ACTIVITY, Field.OUTCOME, Field.SCHEDULE)
_LONG = 8
"""Characters: a shorter name may be any words of a question that does not quote it."""
_ALIKE = 0.9
"""Coverage from which a name is meant although it is not spelled out."""
_TELLING = 2
"""Concepts: fewer do not tell one indicator from another."""
_KINDS = {PassageKind.INDICATOR, PassageKind.RESULT}


@dataclass(frozen=True, slots=True)
class Label:
    """A printed name in a row of a measure."""

    measure: MeasureId
    field: Field
    leaf: Leaf


def wrong_kind(inquiry: Inquiry) -> tuple[Correction, ...]:
    """Return that an indicator is printed under the other kind than the one it is named as."""
    kinds = inquiry.question.kinds
    if len(kinds) != 1:
        return ()
    asked = Field(kinds[0].value)
    labels = [
        each for each in _of_named(inquiry, _named(inquiry)) if each.field is not Field.SCHEDULE
    ]
    if not labels or any(each.field is asked for each in labels):
        return ()
    found = labels[0]
    said = (
        f"「{found.leaf.text}」は、{found.measure.edition.value}計画の{found.measure.code}では"
        f"{asked.value}ではなく{found.field.value}です。"
    )
    proof = (_kind_label(inquiry.plan, found.leaf), found.leaf)
    return (Correction(said, proof), *_its_result(inquiry, found))


def _its_result(inquiry: Inquiry, label: Label) -> tuple[Correction, ...]:
    """The result of an indicator that is corrected, if results are spoken of."""
    if Subject.RESULT not in inquiry.question.subjects:
        return ()
    return tuple(
        Correction(f"第1次計画の実績は、{each.value.text}です。", (each.name, each.value))
        for each in inquiry.plan.results
        if fold(each.name.text) == fold(label.leaf.text) and not each.is_blank
    )


def names_no_indicator(inquiry: Inquiry) -> bool:
    """Return whether an indicator is taken for granted that is nowhere in the plan.

    The row that it is said to stand in then answers.
    """
    question = inquiry.question
    text = fold(inquiry.plan.text)
    is_claim = Ask.CONFIRM in question.asks and bool(question.kinds)
    return is_claim and any(fold(quoted) not in text for quoted in question.quoted)


def wrong_measure(inquiry: Inquiry) -> tuple[Correction, ...]:
    """Return that an indicator or a bar belongs to another measure than the one named."""
    question = inquiry.question
    codes = {str(code) for code in find_codes(question.text)}
    named = [
        each
        for each in question.focus.measures
        if each.edition is Edition.SECOND and each.code in codes
    ]
    labels = [each for each in _spelled_out(inquiry) if each.measure.edition is Edition.SECOND]
    is_claim = Ask.CONFIRM in question.asks or bool(question.quoted)
    if not (named and is_claim) or question.inherited:
        return ()
    if not labels:
        return _of_other_matter(inquiry, named)
    if {each.measure for each in labels} & set(named):
        return ()
    found = labels[0]
    measure = inquiry.plan.measure(found.measure.code)
    said = (
        f"「{found.leaf.text}」は、{named[0].code}ではなく、第2次計画の{measure.id.code}"
        f"「{measure.name.text}」の{found.field.value}にあります。"
    )
    return (Correction(said, (measure.heading, measure.name, found.leaf)),)


def _of_other_matter(inquiry: Inquiry, named: Sequence[MeasureId]) -> tuple[Correction, ...]:
    """That a term is spoken of not in the measure that is taken for its, but in one other."""
    terms, plan = inquiry.question.focus.terms, inquiry.plan
    if len(terms) != 1 or len(named) != 1 or Ask.CONFIRM not in inquiry.question.asks:
        return ()
    name = fold(terms[0].name.text)
    told = {
        measure.id: [
            leaf for field in Field for leaf in measure.fields[field] if name in fold(leaf.text)
        ]
        for measure in plan.measures
    }
    holding = [identity for identity, leaves in told.items() if leaves]
    if len(holding) != 1 or holding[0] == named[0]:
        return ()
    measure = plan.measure(holding[0].code)
    said = (
        f"「{terms[0].name.text}」の記載があるのは、{named[0].code}ではなく、第2次計画の"
        f"{measure.id.code}「{measure.name.text}」です。"
    )
    return (Correction(said, (measure.heading, measure.name, told[measure.id][0])),)


def wrong_plan(inquiry: Inquiry) -> tuple[Correction, ...]:
    """Return that an indicator is only of the other plan than the one named."""
    edition = inquiry.question.focus.edition
    labels = [each for each in _spelled_out(inquiry) if each.field is not Field.SCHEDULE]
    if edition is None or not inquiry.question.kinds or not labels:
        return ()
    if any(each.measure.edition is edition for each in labels):
        return ()
    found = labels[0]
    said = (
        f"「{found.leaf.text}」は、{found.measure.edition.value}計画の{found.measure.code}の"
        f"{found.field.value}で、{edition.value}計画の指標にはありません。"
    )
    return (Correction(said, (found.leaf,)),)


def _labels(plan: Plan) -> Iterator[Label]:
    for measure in plan.measures:
        for field in _ROWS:
            for leaf in measure.fields[field]:
                yield Label(measure.id, field, leaf)
    for result in plan.results:
        yield Label(result.measure, Field(result.kind.value), result.name)


def _of_named(inquiry: Inquiry, labels: list[Label]) -> list[Label]:
    """Return those of the measures that the question names; all if none of them has it."""
    measures = inquiry.question.focus.measures
    return [each for each in labels if each.measure in measures] or labels


def _named(inquiry: Inquiry) -> list[Label]:
    """Return the labels that a question names, spelled out or else in nearly their words."""
    if exact := _spelled_out(inquiry):
        return exact
    is_claim = inquiry.question.asks & {Ask.CONFIRM, Ask.YES_NO} or inquiry.question.quoted
    if not is_claim or len(inquiry.own_concepts) < _TELLING:
        return []
    ranked = inquiry.rank(lambda passage: passage.kind in _KINDS)
    meant = {each.passage.leaves[0] for each in ranked if each.coverage >= _ALIKE}
    return [each for each in _labels(inquiry.plan) if each.leaf in meant]


def _spelled_out(inquiry: Inquiry) -> list[Label]:
    """Return the labels that a question quotes, or else the longest that it contains."""
    quoted = {fold(text) for text in inquiry.question.quoted}
    labels = list(_labels(inquiry.plan))
    if found := [each for each in labels if fold(each.leaf.text) in quoted]:
        return found
    text = key(inquiry.question.text)
    held = [each for each in labels if len(name := key(each.leaf.text)) >= _LONG and name in text]
    longest = max((len(key(each.leaf.text)) for each in held), default=0)
    return [each for each in held if len(key(each.leaf.text)) == longest]


def _kind_label(plan: Plan, leaf: Leaf) -> Leaf:
    """Return the printed 「活動指標」 or 「成果指標」 above an indicator."""
    kinds = {kind.value for kind in IndicatorKind}
    before = plan.leaves[: plan.order[leaf]]
    return next(
        each
        for each in reversed(before)
        if each.kind is LeafKind.LABEL and each.text.strip("《》") in kinds
    )
