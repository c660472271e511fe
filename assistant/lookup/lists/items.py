"""Indicators, items of one row, policies and reviews that fit a condition."""

import re
from dataclasses import replace

from assistant.evidence import Evidence, PolicyFacts, StatementFacts
from assistant.listings import Listing, Match
from assistant.lookup.lists.request import has, policies_of, scope_name, size_of
from assistant.lookup.lists.words import words_of
from assistant.lookup.measures import INDICATORS, fields_of, measures_of
from assistant.lookup.units import policies, terms
from assistant.question import Ask, Subject
from assistant.ranking import Inquiry
from corpus.plan import Field

_HEADWORD = re.compile("見出し|用語名|用語の名|語の中に")


def indicators_that_fit(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the indicators of the second plan of the asked kinds that hold the words."""
    question, plan = inquiry.question, inquiry.plan
    numbers = policies_of(question, plan)
    kinds = [field for field in fields_of(question) if field in INDICATORS]
    named = [
        (measure, field, leaf)
        for measure in plan.measures
        if not numbers or measure.policy in numbers
        for field in kinds
        for leaf in measure.fields[field]
    ]
    words = words_of(inquiry, [leaf.text for _, _, leaf in named])
    if question.nouns and not words and Ask.COUNT not in question.asks:
        return ()
    if words and Subject.MEASURE in question.subjects and not has(question, "about"):
        # 「AIを使った取組について、活動指標を」: the words describe a measure.
        return ()
    matches = tuple(
        Match(f"{measure.id.code} {field.value}「{leaf.text}」", (leaf,))
        for measure, field, leaf in named
        if not words or words.fit(leaf.text)
    )
    if not matches:
        return ()
    names = "・".join(kind.value for kind in kinds)
    about = f"のうち、{words.about}" if words else ""
    return (Listing(f"{scope_name(question, plan)}{names}{about}", "件", matches),)


def schedule_items_that_fit(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the bars of all schedules, or of the named policies', that hold the words."""
    question, plan = inquiry.question, inquiry.plan
    numbers = policies_of(question, plan)
    named = [
        (measure, leaf)
        for measure in plan.measures
        if not numbers or measure.policy in numbers
        for leaf in measure.fields[Field.SCHEDULE]
    ]
    words = words_of(inquiry, [leaf.text for _, leaf in named])
    matches = tuple(
        Match(f"{measure.id.code}「{leaf.text}」", (leaf,))
        for measure, leaf in named
        if not words or words.fit(leaf.text)
    )
    about = f"のうち、{words.about}" if words else ""
    what = f"{scope_name(question, plan)}スケジュールの項目{about}"
    return (Listing(what, "件", matches),) if matches else ()


def items_that_fit(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the items of a named measure's row that hold the words, if not all do."""
    question, measures, fields = inquiry.question, measures_of(inquiry), fields_of(inquiry.question)
    if len(measures) != 1 or len(fields) != 1 or not question.asks & {Ask.COUNT, Ask.LIST}:
        return ()
    if not has(question, "about") and not question.quoted:
        return ()
    leaves = measures[0].fields[fields[0]]
    words = words_of(inquiry, [leaf.text for leaf in leaves])
    matches = tuple(Match(leaf.text, (leaf,)) for leaf in leaves if words.fit(leaf.text))
    if not words or not 0 < len(matches) < len(leaves):
        return ()
    what = f"第2次計画の{measures[0].id.code}の{fields[0].value}のうち、{words.about}"
    return (Listing(what, "件", matches),)


def policies_that_fit(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the policies, all or those with as many measures as asked."""
    question, plan = inquiry.question, inquiry.plan
    size, numbers = size_of(question), policies_of(question, plan)
    if size is None:
        return () if question.focus.policies else (policies(plan),)
    chosen = [each for each in plan.policies if len(numbers) < 2 or each.number in numbers]
    of = {
        policy.number: tuple(each for each in plan.measures if each.policy == policy.number)
        for policy in chosen
    }
    sizes = size.chosen([len(measures) for measures in of.values()])
    return tuple(
        PolicyFacts(policy, of[policy.number])
        for policy in chosen
        if len(of[policy.number]) in sizes
    )


def reviews_that_fit(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the statements of the first plan's reviews (総括) that hold the words."""
    leaves = [leaf for summary in inquiry.plan.summaries for leaf in summary.statements]
    words = words_of(inquiry, [leaf.text for leaf in leaves])
    found = tuple((leaf,) for leaf in leaves if words.fit(leaf.text))
    return (StatementFacts(found),) if words and found else ()


def terms_that_fit(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the headwords of the glossary, all or those whose entries hold the words."""
    question, plan = inquiry.question, inquiry.plan
    only_names = _HEADWORD.search(question.text) is not None
    entries = {
        term: term.name.text if only_names else f"{term.name.text} {term.definition.text}"
        for term in plan.terms
    }
    words = words_of(inquiry, tuple(entries.values()))
    found = [term for term, entry in entries.items() if words.fit(entry)]
    if words and found:
        matches = tuple(Match(term.name.text, (term.name, term.definition)) for term in found)
        what = f"用語集に載っている用語のうち、{words.about or '当てはまるもの'}"
        return (Listing(what, "語", matches),)
    is_count = Ask.COUNT in question.asks and Ask.LIST not in question.asks
    return () if words else (replace(terms(plan), count_only=is_count),)
