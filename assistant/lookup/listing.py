"""Lists and counts over the whole plan, complete, every row with its proof."""

import re

from assistant.evidence import Evidence
from assistant.lookup.lists.items import (
    indicators_that_fit,
    items_that_fit,
    policies_that_fit,
    reviews_that_fit,
    schedule_items_that_fit,
    terms_that_fit,
)
from assistant.lookup.lists.measures import measures_by_policy, measures_that_fit
from assistant.lookup.lists.request import has, size_of, wants_blank
from assistant.lookup.lists.results import (
    first_measures_that_fit,
    names_value,
    results_that_fit,
)
from assistant.lookup.measures import INDICATORS, fields_of, is_bare_row
from assistant.question import Ask, Question, Subject
from assistant.ranking import Inquiry
from assistant.understand.codes import find_codes
from corpus.plan import Edition, Topic
from corpus.units import Selection

_LISTS = {Ask.COUNT, Ask.LIST, Ask.WHICH}
_POLICY = re.compile("(どの|何の|いくつの)(推進)?方針|方針(は|って|が)?(どれ|いくつ|何)")
_REVIEW = re.compile("総括")
_BY_POLICY = re.compile("(方針|柱)(ごと|毎|別)|各(推進)?方針.{0,12}(いくつ|何[個件本つ]|数)")


def listing(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the complete list that the question asks for, () if it asks for none."""
    question = inquiry.question
    if (found := _selected(inquiry)) is not None:
        return found
    if not _lists(question):
        return ()
    if Subject.MEASURE in question.subjects and _BY_POLICY.search(question.text):
        return measures_by_policy(inquiry)
    if _names_one(question):
        return items_that_fit(inquiry)
    if _lists_terms(question):
        return terms_that_fit(inquiry)
    if _REVIEW.search(question.text) and Ask.LIST in question.asks:
        return reviews_that_fit(inquiry)
    is_first = question.focus.edition is Edition.FIRST
    return _of_first_plan(inquiry) if is_first else _of_second_plan(inquiry)


def _selected(inquiry: Inquiry) -> tuple[Evidence, ...] | None:
    """Return the list that the reader takes the question to ask for, None if it takes it for none.

    Also None where one measure is spoken of: what of its row fits is told elsewhere.
    """
    question = inquiry.question
    is_other = Ask.SUCCESSION in question.asks or is_bare_row(question)
    if inquiry.selection is None or is_other or _names_one(question):
        return None
    fitting = _FITTING.get(inquiry.selection)
    asks_measures = Subject.MEASURE in question.subjects and _lists_measures(question)
    if inquiry.selection in _ROWS and asks_measures:
        # 「スケジュールに調査を含む取組」 are measures, whatever their rows must hold.
        fitting = measures_that_fit
    return (fitting(inquiry) or None) if fitting else None


def _measures_or_policies(inquiry: Inquiry) -> tuple[Evidence, ...]:
    question = inquiry.question
    if _BY_POLICY.search(question.text):
        return measures_by_policy(inquiry)
    if question.focus.edition is Edition.FIRST:
        return first_measures_that_fit(inquiry)
    speaks_of_policies = Subject.POLICY in question.subjects
    is_of_policies = speaks_of_policies and (
        Subject.MEASURE not in question.subjects or _POLICY.search(question.text) is not None
    )
    found = policies_that_fit(inquiry) if is_of_policies else ()
    return found or measures_that_fit(inquiry)


_ROWS = {Selection.INDICATORS, Selection.SCHEDULE_ITEMS}
_FITTING = {
    Selection.MEASURES: _measures_or_policies,
    Selection.INDICATORS: indicators_that_fit,
    Selection.RESULTS: results_that_fit,
    Selection.SCHEDULE_ITEMS: schedule_items_that_fit,
    Selection.TERMS: terms_that_fit,
}
"""The list of each kind of thing."""


def is_conditional(question: Question) -> bool:
    """Return whether what is listed must be blank, or be the most or fewest of all."""
    size = size_of(question)
    if size is not None and size.largest is not None:
        return _lists(question)
    if _compares_results(question):
        return True
    return wants_blank(question) and has(question, "themes") and bool(question.asks & _LISTS)


def _compares_results(question: Question) -> bool:
    speaks_of_results = bool(question.subjects & {Subject.RESULT, Subject.INDICATOR})
    is_first = question.focus.edition is Edition.FIRST
    return is_first and speaks_of_results and names_value(question)


def _lists(question: Question) -> bool:
    """Whether all of something is wanted: 「…に触れている取組」 needs no 「全て」."""
    counted = question.subjects & {Subject.RESULT, Subject.MEASURE, Subject.POLICY}
    size = size_of(question)
    is_sized = bool(counted) and size is not None and size.largest is not None
    is_sized = is_sized or has(question, "sized") or _compares_results(question)
    return bool(question.asks & _LISTS) or has(question, "mention") or is_sized


def _names_one(question: Question) -> bool:
    """Whether one measure is spoken of; a mere name may be what the measures must mention."""
    if question.inherited or not question.focus.measures:
        return False
    return not has(question, "mention") or bool(find_codes(question.text))


def _lists_measures(question: Question) -> bool:
    """Whether measures are to be listed, and not their rows: 「取組の課題を全て」 lists rows."""
    size = size_of(question)
    is_sized = size is not None and Subject.MEASURE in question.subjects
    speaks_of_terms = Subject.TERM in question.subjects and not question.subjects & {
        Subject.MEASURE
    }
    return (
        (Ask.WHICH in question.asks and not speaks_of_terms)
        or has(question, "measures")
        or has(question, "mention")
        or is_sized
    )


def _of_first_plan(inquiry: Inquiry) -> tuple[Evidence, ...]:
    question = inquiry.question
    asks_results = Subject.RESULT in question.subjects
    if asks_results or _names_indicators(question):
        return results_that_fit(inquiry)
    lists_themes = Subject.THEME in question.subjects or _lists_measures(question)
    return first_measures_that_fit(inquiry) if lists_themes else ()


def _of_second_plan(inquiry: Inquiry) -> tuple[Evidence, ...]:
    question = inquiry.question
    asks_policies = Subject.POLICY in question.subjects
    if asks_policies and _POLICY.search(question.text):
        return policies_that_fit(inquiry)
    if _lists_measures(question):
        return measures_that_fit(inquiry)
    if asks_policies and not question.focus.policies:
        return policies_that_fit(inquiry)
    return indicators_that_fit(inquiry) if _names_indicators(question) else ()


def _names_indicators(question: Question) -> bool:
    return bool(set(fields_of(question)) & set(INDICATORS))


def _lists_terms(question: Question) -> bool:
    is_glossary = Topic.GLOSSARY in question.focus.topics
    if question.focus.terms or not (is_glossary or Subject.TERM in question.subjects):
        return False
    lists = Ask.LIST in question.asks or (Ask.WHICH in question.asks and question.quoted)
    lists = lists and (Ask.NAMING not in question.asks or has(question, "about"))
    return not question.nouns or bool(is_glossary and lists)
