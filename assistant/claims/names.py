"""Codes that a question gives together with a name that is not theirs."""

from assistant.ranking import Inquiry
from assistant.understand.codes import find_codes
from assistant.verdicts import Correction
from corpus.fuzzy import key
from corpus.plan import Edition, Measure
from corpus.text import fold

_BRACKETS = 2
"""Characters between a code and the name that it is given."""


def former_name(inquiry: Inquiry) -> tuple[Correction, ...]:
    """Return that a code is given together with the name that it had in the other edition."""
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


def wrong_code(inquiry: Inquiry) -> tuple[Correction, ...]:
    """Return that a measure of the second plan has another code than the one beside its name."""
    question = inquiry.question
    if question.focus.edition is Edition.FIRST:
        return ()
    found = []
    for code in find_codes(question.text):
        measure = _called(question.text[code.end :], inquiry)
        is_first = measure is not None and _had(str(code), measure, inquiry)
        named_second = question.focus.edition is Edition.SECOND
        if measure is None or str(code) == measure.id.code or (is_first and not named_second):
            continue
        said = f"第2次計画の「{measure.name.text}」は、{code}ではなく{measure.id.code}です。"
        found.append(Correction(said, (measure.heading, measure.name)))
    return tuple(found)


def _called(after: str, inquiry: Inquiry) -> Measure | None:
    """Return the measure whose name follows a code at once: 「1-エ「デジタルデバイド対策」」."""
    rest = key(after[: _BRACKETS + 60]).removeprefix(key("の"))
    is_beside = after[:1] in {"「", "『", "(", "の", " "}
    named = [one for one in inquiry.plan.measures if rest.startswith(key(one.name.text))]
    return named[0] if named and is_beside else None


def _had(code: str, measure: Measure, inquiry: Inquiry) -> bool:
    """Whether the theme of a measure had this code in the first plan."""
    return any(
        row.first.code == code and row.second == measure.id for row in inquiry.plan.successions
    )
