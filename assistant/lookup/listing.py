"""Lists and counts over the whole plan, complete, every row with its proof."""

import re
from dataclasses import replace

from assistant.concepts import coverage, held_in
from assistant.evidence import Evidence, Listing, Match, ResultFacts
from assistant.lookup.filters import NEGATED, measures_that_fit, scope_name
from assistant.lookup.measures import INDICATORS, fields_of
from assistant.lookup.units import first_measures, policies, terms
from assistant.question import Ask, Question, Subject
from assistant.ranking import Inquiry
from corpus.plan import Edition, Plan, Topic
from corpus.text import fold

_LISTS = {Ask.COUNT, Ask.LIST, Ask.WHICH}
_MEASURES = "(取組|施策|事業|取り組み|measures?|initiatives?)(名|番号)?"
_ALL = "すべて|全て|全部|一覧|列挙|挙げ|あげ|教え|リスト|いくつ|何[個件つ]|どれ|どの|何が"
_LISTED = re.compile(
    rf"{_MEASURES}(は|を|って|が)?[、\s]*(あり、)?(番号)?(で)?({_ALL}|[？?。]|$)"
    rf"|(いくつ|何[個件つ])の{_MEASURES}"
    rf"|{_MEASURES}(、|って|は)[^。を]{{0,12}}({_ALL})"
)
_AMONG = re.compile("(取組|施策|取り組み|事業)の(うち|中)")
_PERCENT = re.compile("割合|%|パーセント|percent")
_THEMES = re.compile("取組|テーマ|施策|指標名も|名前も|名称も")
_ALL_CONCEPTS = 0.7


def listing(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the complete list that the question asks for, () if it asks for none."""
    question, plan = inquiry.question, inquiry.plan
    names_one = bool(question.focus.measures) and not question.inherited
    if not question.asks & _LISTS or names_one:
        return ()
    lists_measures = _lists_measures(question)
    is_first = question.focus.edition is Edition.FIRST
    if _lists_terms(question):
        return (_terms(question, plan),)
    asks_results = Subject.RESULT in question.subjects and not question.nouns
    if is_first and (asks_results or _names_indicators(question)):
        return _results(question, plan)
    if lists_measures and is_first:
        return () if question.nouns else (first_measures(plan),)
    if lists_measures:
        return measures_that_fit(inquiry)
    if Subject.POLICY in question.subjects and not question.focus.policies:
        return (policies(plan),)
    return _indicators(inquiry) if _names_indicators(question) else ()


def _lists_measures(question: Question) -> bool:
    """Whether measures are to be listed, and not their rows: 「取組の課題を全て」 lists rows."""
    text = question.text
    return Ask.WHICH in question.asks or any(
        pattern.search(text) is not None for pattern in (_LISTED, _AMONG)
    )


def _names_indicators(question: Question) -> bool:
    return bool(set(fields_of(question)) & set(INDICATORS))


def _lists_terms(question: Question) -> bool:
    speaks_of_terms = Subject.TERM in question.subjects or Topic.GLOSSARY in question.focus.topics
    return speaks_of_terms and not question.nouns and not question.focus.terms


def _terms(question: Question, plan: Plan) -> Listing:
    is_count = Ask.COUNT in question.asks and Ask.LIST not in question.asks
    return replace(terms(plan), count_only=is_count)


def _indicators(inquiry: Inquiry) -> tuple[Evidence, ...]:
    question, concepts = inquiry.question, inquiry.of_nouns.concepts
    policies = question.focus.policies
    kinds = [field for field in fields_of(question) if field in INDICATORS]
    matches = tuple(
        Match(f"{measure.id.code} {field.value}「{leaf.text}」", (leaf,))
        for measure in inquiry.plan.measures
        if not policies or measure.policy in policies
        for field in kinds
        for leaf in measure.fields[field]
        if not concepts or coverage(concepts, held_in(leaf.text)) >= _ALL_CONCEPTS
    )
    if not matches:
        return ()
    names = "・".join(kind.value for kind in kinds)
    about = f"のうち次の語に当たるもの（{'・'.join(question.nouns)}）" if concepts else ""
    return (Listing(f"{scope_name(question)}{names}{about}", "件", matches),)


def _results(question: Question, plan: Plan) -> tuple[Evidence, ...]:
    """Results of the first plan: all, those without a value, or those in per cent."""
    if NEGATED.search(question.text) and _THEMES.search(question.text):
        matches = tuple(
            Match(f"{measure.id.code}「{measure.name.text}」", (measure.blanks[kind],))
            for measure in plan.first_measures
            for kind in question.kinds
            if kind in measure.blanks
        )
        names = "・".join(kind.value for kind in question.kinds)
        return (Listing(f"第1次計画の取組のうち、{names}が設定されていないもの", "件", matches),)
    results = tuple(each for each in plan.results if each.kind in (question.kinds or {each.kind}))
    if NEGATED.search(question.text):
        results = tuple(result for result in results if result.is_blank)
    elif _PERCENT.search(question.text):
        results = tuple(result for result in results if "%" in fold(result.value.text))
    return (ResultFacts(results),) if results else ()
