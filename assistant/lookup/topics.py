"""The prose parts of the plan, and the plan as a whole."""

import re

from assistant.concepts import coverage, held_in
from assistant.evidence import (
    Evidence,
    OrganisationFacts,
    SectionFacts,
    StatementFacts,
)
from assistant.lookup.measures import narrowed
from assistant.lookup.units import plan_facts
from assistant.question import Ask, Demand
from assistant.ranking import Inquiry
from assistant.retrieve import with_list
from corpus.plan import Edition, Leaf, Topic
from corpus.years import find_years

_MANY = 2
_SOME = 0.3
_PLAN = re.compile("計画|plan")
_FROM_TO = re.compile("(から|～|~|-).*まで")
_WHOLE_PLAN = re.compile(
    r"(どんな|どのような|どういう|なんの|何の|何のための)計画"
    r"|計画(の|って|は|とは)?(概要|要点|全体像|ポイント|目的|骨子|構成|中身|何)"
    r"|計画(を|について).{0,8}(説明|教え|まとめ|ざっくり|簡単)"
    r"|(overview|summary|outline|about) (of )?(the|this) plan|what is (the|this) plan"
)


def topics(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the prose parts that the question names, narrowed to what was asked."""
    plan, focus = inquiry.plan, inquiry.question.focus
    if focus.measures:
        return ()
    found: list[Evidence] = []
    for topic in focus.topics:
        section = plan.section(topic)
        if topic is Topic.ORGANISATION:
            boxes = narrowed(inquiry, plan.organisation)
            is_chart = boxes == plan.organisation
            found.append(
                OrganisationFacts(section, boxes)
                if is_chart
                else StatementFacts(tuple((leaf,) for leaf in boxes))
            )
            continue
        if topic in {Topic.GLOSSARY, Topic.SUCCESSION}:
            continue
        kept = narrowed(inquiry, section.statements)
        if kept == section.statements and _is_about_something_else(inquiry, kept):
            continue
        parts = tuple(part for leaf in kept for part in with_list((leaf,), plan))
        is_whole = kept == section.statements
        found.append(SectionFacts(section) if is_whole else StatementFacts(parts))
    return tuple(found)


def _is_about_something_else(inquiry: Inquiry, leaves: tuple[Leaf, ...]) -> bool:
    """Whether the question asks for things that the section does not speak of."""
    best = max(coverage(inquiry.concepts, held_in(leaf.text)) for leaf in leaves)
    return len(inquiry.question.nouns) >= _MANY and best < _SOME


def dates(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return when a plan was made and how long it runs, for a question about that alone."""
    question, focus, plan = inquiry.question, inquiry.question.focus, inquiry.plan
    gives_years = len(find_years(question.text)) > 1 and _FROM_TO.search(question.text) is not None
    asks_time = Ask.WHEN in question.asks or Demand.YEAR in question.demands
    if not (gives_years or (asks_time and len(question.nouns) <= 1)):
        return ()
    if focus.measures or focus.terms or focus.policies or not _PLAN.search(question.text):
        return ()
    if focus.edition is Edition.FIRST:
        made = (plan.section(Topic.CITY), plan.section(Topic.BACKGROUND))
        return (StatementFacts(tuple((section.statements[0],) for section in made)),)
    return (SectionFacts(plan.section(Topic.PERIOD)),)


def whole_plan(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the plan in short, for a newcomer's broad question."""
    focus, plan = inquiry.question.focus, inquiry.plan
    named = focus.measures or focus.terms or set(focus.topics) - {Topic.BACKGROUND}
    if named or not _WHOLE_PLAN.search(inquiry.question.text):
        return ()
    return (plan_facts(plan),)
