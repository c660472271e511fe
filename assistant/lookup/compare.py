"""Two things side by side: measures, terms, or one theme in both editions."""

from assistant.assistant import Assistant
from assistant.evidence import Evidence, FieldFacts, ResultFacts, TermFacts
from assistant.lookup.measures import fields_of, measures_of, of_policies, row
from assistant.question import Ask, Question
from corpus.plan import Field, IndicatorKind


def compare(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return the evidence of each side in the order of the question; () if no comparison."""
    if Ask.COMPARE not in question.asks:
        return ()
    if len(question.focus.terms) >= 2 and not question.focus.measures and not fields_of(question):
        return (TermFacts(question.focus.terms),)
    measures = measures_of(question, assistant) or of_policies(question, assistant)
    if len(measures) >= 2:
        fields = fields_of(question) or (Field.DIRECTION,)
        return tuple(
            row(question, assistant, measure, field) for field in fields for measure in measures
        )
    if measures and names_both_editions(question):
        return _editions(question, assistant, measures[0].id.code)
    return ()


def names_both_editions(question: Question) -> bool:
    """Return whether the question sets the first plan against the second."""
    from assistant.lexicon import load_lexicon

    edition = load_lexicon().edition
    return bool(edition["first"].search(question.text)) and (
        bool(edition["second"].search(question.text))
        or question.focus.edition is None
        or Ask.COMPARE in question.asks
    )


def _editions(question: Question, assistant: Assistant, code: str) -> tuple[Evidence, ...]:
    """The indicators of a theme in the first plan, with results, and in the second."""
    plan = assistant.plan
    kinds = question.kinds or tuple(IndicatorKind)
    found: list[Evidence] = []
    for succession in plan.successions:
        if succession.second.code == code and succession.first.code != "共通":
            first = plan.first_measure(succession.first.code)
            found.extend(
                ResultFacts(
                    tuple(result for result in first.results if result.kind is kind), first, kind
                )
                for kind in kinds
            )
    measure = plan.measure(code)
    found.extend(FieldFacts(measure, Field(kind.value), measure.indicators(kind)) for kind in kinds)
    return tuple(found)
