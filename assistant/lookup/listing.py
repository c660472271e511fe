"""Lists and counts over the whole plan, complete, every row with its proof."""

import re

from assistant.assistant import Assistant
from assistant.concepts import coverage, held_in
from assistant.evidence import Evidence, Listing, Match, ResultFacts
from assistant.lookup.measures import fields_of
from assistant.question import Ask, Question, Subject
from assistant.retrieve import concepts_of
from corpus.plan import Edition, Field, Measure
from corpus.text import fold

_NEGATED = re.compile(r"ない|なし|ありません|無し|無い|未設定|空欄|「[―ー-]」|without|\bno\b|not set|lack")
_LISTS = {Ask.COUNT, Ask.LIST, Ask.WHICH}
_ALL_CONCEPTS = 0.7
_MAX_LEAVES = 3


def listing(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return the complete list that the question asks for, () if it asks for none."""
    names_one = bool(question.focus.measures) and not question.inherited
    if not question.asks & _LISTS or names_one:
        return ()
    if Subject.TERM in question.subjects and not question.residual:
        return (_terms(question, assistant),)
    if Subject.MEASURE in question.subjects or Ask.WHICH in question.asks:
        return _measures(question, assistant)
    if Subject.POLICY in question.subjects and not question.focus.policies:
        return (_policies(question, assistant),)
    if Subject.INDICATOR in question.subjects or question.kinds:
        return _indicators(question, assistant)
    return ()


def _count_only(question: Question) -> bool:
    return Ask.COUNT in question.asks and not question.asks & {Ask.LIST, Ask.WHICH}


def _terms(question: Question, assistant: Assistant) -> Listing:
    matches = tuple(Match(term.name.text, (term.name,)) for term in assistant.plan.terms)
    return Listing("用語集に載っている用語", "語", matches, _count_only(question))


def _policies(question: Question, assistant: Assistant) -> Listing:
    matches = tuple(Match(f"推進方針{policy.number}「{policy.name.text}」", (policy.name,))
                    for policy in assistant.plan.policies)
    return Listing("第2次計画の推進方針", "つ", matches)


def _in_scope(question: Question, assistant: Assistant) -> list[Measure]:
    policies = question.focus.policies
    return [measure for measure in assistant.plan.measures
            if not policies or measure.policy in policies]


def _measures(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    if question.focus.edition is Edition.FIRST:
        return _first_measures(question, assistant)
    fields = fields_of(question)
    measures = _in_scope(question, assistant)
    if fields and _NEGATED.search(question.text) and set(fields) <= {Field.ACTIVITY,
                                                                   Field.OUTCOME}:
        return (_without(question, measures, fields),)
    needles = [fold(text) for text in question.quoted]
    concepts = () if needles else concepts_of(question, assistant)
    if not needles and not concepts:
        matches = tuple(Match(label(measure), (measure.name,)) for measure in measures)
        return (Listing(_scope_name(question) + "取組", "件", matches),)
    found = []
    for measure in measures:
        leaves = [leaf for field in (fields or tuple(Field))
                  for leaf in dict.fromkeys(measure.fields[field])
                  if (any(needle in fold(leaf.text) for needle in needles) if needles
                      else coverage(concepts, held_in(leaf.text)) >= _ALL_CONCEPTS)]
        if leaves:
            found.append(Match(label(measure), tuple(dict.fromkeys(leaves))[:_MAX_LEAVES]))
    if not found:
        return ()
    what = "・".join(question.quoted) or "・".join(question.residual)
    rows = "・".join(field.value for field in fields)
    return (Listing(f"{_scope_name(question)}取組のうち、{rows + 'に' if rows else ''}"
                    f"「{what}」に当たる記載があるもの", "件", tuple(found)),)


def _first_measures(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    if question.residual:
        return ()
    matches = tuple(Match(f"{measure.id.code}「{measure.name.text}」", (measure.name,))
                    for measure in assistant.plan.first_measures)
    return (Listing("第1次計画の取組（テーマ）", "件", matches),)


def _without(question: Question, measures: list[Measure], fields: tuple[Field, ...]) -> Listing:
    """Measures whose table prints 「―」 in every one of the rows."""
    matches = tuple(
        Match(label(measure), tuple(measure.blanks[field] for field in fields))
        for measure in measures if all(field in measure.blanks for field in fields))
    names = "・".join(field.value for field in fields)
    return Listing(f"{_scope_name(question)}取組のうち、{names}が設定されていない"
                   "（「―」と記載された）もの", "件", matches)


def _indicators(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    if question.focus.edition is Edition.FIRST:
        return _first_indicators(question, assistant)
    concepts = concepts_of(question, assistant)
    kinds = [field for field in fields_of(question) if field in {Field.ACTIVITY, Field.OUTCOME}]
    matches = tuple(
        Match(f"{measure.id.code} {field.value}「{leaf.text}」", (leaf,))
        for measure in _in_scope(question, assistant) for field in kinds
        for leaf in measure.fields[field]
        if not concepts or coverage(concepts, held_in(leaf.text)) >= _ALL_CONCEPTS)
    if not matches:
        return ()
    names = "・".join(kind.value for kind in kinds)
    about = f"のうち「{'・'.join(question.residual)}」に当たるもの" if concepts else ""
    return (Listing(f"{_scope_name(question)}{names}{about}", "件", matches,
                    _count_only(question)),)


def _first_indicators(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    results = tuple(result for result in assistant.plan.results
                    if not question.kinds or result.kind in question.kinds)
    if _NEGATED.search(question.text):
        results = tuple(result for result in results if result.is_blank)
    return (ResultFacts(results),)


def _scope_name(question: Question) -> str:
    policies = "・".join(f"推進方針{number}" for number in question.focus.policies)
    return f"第2次計画の{policies + 'の' if policies else ''}"


def label(measure: Measure) -> str:
    """Return a measure's code and name."""
    return f"{measure.id.code}「{measure.name.text}」"


