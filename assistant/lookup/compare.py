"""Two things side by side: measures, terms, statements, or one theme in both editions."""

import re
from collections.abc import Sequence

from assistant.evidence import Evidence, FieldFacts, PolicyFacts, ResultFacts, TermFacts
from assistant.lexicon import load_lexicon
from assistant.lookup.editions import editions, periods, same_code
from assistant.lookup.measures import (
    INDICATORS,
    described,
    fields_of,
    measures_of,
    of_policies,
    row,
)
from assistant.question import Ask, Question, Subject
from assistant.ranking import Inquiry, Ranked
from assistant.retrieve import as_evidence
from assistant.verdicts import Correction
from corpus.passages import PassageKind
from corpus.plan import Edition, Field, Leaf, Measure, Topic
from corpus.text import fold
from corpus.units import Selection

_BOTH = re.compile(
    r"前(の?計画)?(と|から|より|[/・、\s]+)(今|現|新)|今(の?計画)?(と|は|[/・、\s]+)前|新旧|旧.{0,4}新"
    "|前(の?計画)?(で)?は.{1,30}今(度|回)?(の?計画)?(で)?は|第?[1一]次.{0,8}第?[2二]次"
    "|first.{0,20}(second|current)|old.{0,8}new|both plans|two plans|between the plans"
)
"""Both editions in one breath."""
_WHICH_HAS = re.compile(
    "(ある|あり|設定|決ま|持).{0,12}(どっち|どちら|どれ)|(どっち|どちら|どれ).{0,8}(ある|あり|設定|決ま|持)"
)
_PAIR = 2
_VAGUE = {Field.DIRECTION, Field.ACTION}
"""Rows that say what a measure does about anything."""
_NEAR = 0.8
"""Share of the best passage's coverage from which a measure's second one is shown too."""


def compare(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the evidence of each side in the order of the question; () if no comparison."""
    question = inquiry.question
    fields = fields_of(question)
    counts = question.asks & {Ask.COUNT, Ask.WHICH} and not fields
    compares = (Ask.COMPARE in question.asks or _sets_indicators(inquiry, fields)) and not counts
    if not compares and inquiry.selection is not Selection.COMPARISON:
        return ()
    if not fields and not question.focus.measures:
        return _policies(inquiry) or _things(inquiry)
    measures = measures_of(inquiry) or (of_policies(inquiry) if fields else [])
    measures = measures or _successors(inquiry)
    if len(measures) > 1:
        return _measures(inquiry, measures, fields)
    if not names_both_editions(question):
        return ()
    if not fields and (found := same_code(inquiry)):
        return found
    theme = measures or (described(inquiry) or _of_indicator(inquiry) if fields else [])
    return editions(inquiry, theme[0].id.code) if theme else ()


def _sets_indicators(inquiry: Inquiry, fields: Sequence[Field]) -> bool:
    """Whether indicators, or what bears a code, are asked for of the one plan and of the other."""
    question, cues = inquiry.question, load_lexicon().edition
    is_of_one = question.focus.edition is not None or inquiry.question.inherited
    names_both = not is_of_one and all(cue.search(question.text) for cue in cues.values())
    has_indicators = bool(set(fields) & set(INDICATORS))
    asks_of_both = names_both or _BOTH.search(question.text) is not None
    return asks_of_both and (has_indicators or Subject.THEME in question.subjects)


def _successors(inquiry: Inquiry) -> list[Measure]:
    """Return the measures that the named ones of the first plan live on in."""
    plan, named = inquiry.plan, inquiry.question.focus.measures
    codes = [row.second.code for row in plan.successions if row.first in named]
    return [measure for measure in plan.measures if measure.id.code in codes]


def _policies(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return what each of several policies says, if they are named."""
    numbers = inquiry.question.focus.policies
    has_matter = inquiry.question.focus.terms or inquiry.question.subjects - {Subject.POLICY}
    if len(numbers) < 2 or has_matter:
        return ()
    return tuple(PolicyFacts(inquiry.plan.policy(number), ()) for number in numbers)


def names_both_editions(question: Question) -> bool:
    """Return whether the question sets the first plan against the second."""
    if _BOTH.search(question.text) is not None:
        return True
    names_first = load_lexicon().edition["first"].search(question.text) is not None
    return names_first and question.focus.edition is not Edition.SECOND


def _things(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Terms, the two plans' periods, quoted statements, or results of one measure."""
    question = inquiry.question
    if Topic.PERIOD in question.focus.topics and names_both_editions(question):
        return periods(inquiry.plan)
    if len(question.focus.terms) > 1 and Ask.COUNT not in question.asks:
        return (TermFacts(question.focus.terms),)
    if quoted := _quoted(inquiry):
        return quoted
    if question.focus.terms and question.nouns:
        # 「CIOとCIO補佐官」: the glossary has the one, the body the other.
        beside = [each for each in inquiry.rank() if each.passage.kind is not PassageKind.TERM]
        return (TermFacts(question.focus.terms), *as_evidence(beside[:1], inquiry))
    return _results(inquiry)


def _quoted(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """The statement that fits best for each of several quotations, () if one is nowhere."""
    sides = [_best_with(text, inquiry) for text in inquiry.question.quoted]
    if len(sides) < 2 or not all(sides):
        return ()
    return as_evidence([each for side in sides for each in side], inquiry)


def _best_with(text: str, inquiry: Inquiry) -> list[Ranked]:
    statements = inquiry.rank(lambda passage: passage.kind is PassageKind.STATEMENT)
    return [each for each in statements if fold(text) in fold(each.passage.text)][:1]


def _results(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """All results of the first plan's measure whose results are compared."""
    question = inquiry.question
    best = inquiry.ranking[0].unit
    is_of_results = Subject.RESULT in question.subjects and best.measure is not None
    if not is_of_results or best.measure is None or best.measure.edition is not Edition.FIRST:
        return ()
    measure = inquiry.plan.first_measure(best.measure.code)
    return (ResultFacts(measure.results, measure),)


def _measures(
    inquiry: Inquiry, measures: Sequence[Measure], fields: Sequence[Field]
) -> tuple[Evidence, ...]:
    """The same row of each measure, or of each what fits best the matter that is compared."""
    question = inquiry.question
    has_matter = bool(question.nouns or question.focus.terms)
    if has_matter and not set(fields) - _VAGUE:
        found = [_of_measure(inquiry, measure) for measure in measures]
        if all(found):
            return tuple(each for facts in found for each in facts)
    rows = tuple(
        row(inquiry, measure, field)
        for field in fields or (Field.DIRECTION,)
        for measure in measures
    )
    return (*_neither(inquiry, measures, fields), *rows)


def _neither(
    inquiry: Inquiry, measures: Sequence[Measure], fields: Sequence[Field]
) -> tuple[Evidence, ...]:
    """That no measure has an indicator, where it is asked which of them has one."""
    blanks = [measure.blanks.get(field) for measure in measures for field in fields]
    asks_which = _WHICH_HAS.search(inquiry.question.text) is not None
    if not (asks_which and set(fields) <= set(INDICATORS)) or not all(blanks):
        return ()
    names = "・".join(field.value for field in fields)
    said = (
        f"{names}は、{'どちらの' if len(measures) == 2 else 'いずれの'}取組にも設定されていません。"
    )
    return (Correction(said, tuple(blank for blank in blanks if blank)),)


def _of_measure(inquiry: Inquiry, measure: Measure) -> tuple[Evidence, ...]:
    """The best statements of a measure on the matter, one or two."""
    held = inquiry.rank(
        lambda passage: passage.measure == measure.id and passage.kind is PassageKind.STATEMENT
    )
    held = [each for each in held if each.coverage > 0]
    near = [each.passage for each in held[:2] if each.coverage >= _NEAR * held[0].coverage]
    by_field: dict[Field, tuple[Leaf, ...]] = {}
    for passage in near:
        if passage.field is not None:
            by_field[passage.field] = (*by_field.get(passage.field, ()), *passage.leaves)
    return tuple(
        FieldFacts(measure, field, leaves, is_whole=False) for field, leaves in by_field.items()
    )


def _of_indicator(inquiry: Inquiry) -> list[Measure]:
    """Return the measure of the second plan whose indicator fits best."""
    ranked = inquiry.rank(lambda passage: passage.kind is PassageKind.INDICATOR)
    identity = ranked[0].passage.measure if ranked else None
    return [inquiry.plan.measure(identity.code)] if identity is not None else []
