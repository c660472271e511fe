"""Two things side by side: measures, terms, or one theme in both editions."""

import re

from assistant.evidence import Evidence, FieldFacts, ResultFacts, TermFacts
from assistant.lexicon import load_lexicon
from assistant.lookup.measures import described, fields_of, measures_of, of_policies, row
from assistant.question import Ask, Question
from assistant.ranking import Inquiry
from corpus.plan import Edition, Field, IndicatorKind

_BOTH = re.compile(
    "前(の?計画)?(と|から|より)(今|現|新)|今(の?計画)?(と|は)前|新旧|旧.{0,4}新|第?[1一]次.{0,8}第?[2二]次"
    "|first.{0,12}(second|current)|old.{0,8}new|both plans|two plans|between the plans"
)
"""Both editions in one breath."""


def compare(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the evidence of each side in the order of the question; () if no comparison."""
    question = inquiry.question
    fields = fields_of(question)
    counts = question.asks & {Ask.COUNT, Ask.WHICH} and not fields
    if Ask.COMPARE not in question.asks or counts:
        return ()
    if len(question.focus.terms) > 1 and not question.focus.measures and not fields:
        return (TermFacts(question.focus.terms),)
    measures = measures_of(inquiry) or (of_policies(inquiry) if fields else [])
    if len(measures) > 1:
        return tuple(
            row(inquiry, measure, field)
            for field in fields or (Field.DIRECTION,)
            for measure in measures
        )
    if _names_both_editions(question) and (theme := measures or (fields and described(inquiry))):
        return _editions(inquiry, theme[0].id.code)
    return ()


def _names_both_editions(question: Question) -> bool:
    """Whether the question sets the first plan against the second."""
    if _BOTH.search(question.text) is not None:
        return True
    names_first = load_lexicon().edition["first"].search(question.text) is not None
    return names_first and question.focus.edition is not Edition.SECOND


def _editions(inquiry: Inquiry, code: str) -> tuple[Evidence, ...]:
    """The indicators of a theme in the first plan, with results, and in the second."""
    plan = inquiry.plan
    kinds = inquiry.question.kinds or tuple(IndicatorKind)
    found: list[Evidence] = []
    for succession in plan.successions:
        if succession.second.code == code and succession.first.code != "共通":
            first = plan.first_measure(succession.first.code)
            found.extend(
                ResultFacts(tuple(each for each in first.results if each.kind is kind), first, kind)
                for kind in kinds
            )
    measure = plan.measure(code)
    second = (FieldFacts(measure, Field(kind.value), measure.indicators(kind)) for kind in kinds)
    return (*found, *second)
