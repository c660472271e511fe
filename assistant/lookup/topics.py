"""The prose parts of the plan that a question names and asks nothing more of."""

import re

from assistant.evidence import Evidence, OrganisationFacts, SectionFacts, StatementFacts
from assistant.question import Ask, Demand
from assistant.ranking import Inquiry
from corpus.fuzzy import key
from corpus.plan import Edition, Topic
from corpus.years import find_years

_PLAN = re.compile("計画|plan")
_FROM_TO = re.compile("(から|～|~|-).*まで")
_LISTS = {Topic.GLOSSARY, Topic.SUCCESSION}
"""Told as lists by lookups of their own."""


def topics(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the prose parts that the question names, if it asks nothing more of them."""
    question, plan = inquiry.question, inquiry.plan
    focus = question.focus
    if question.nouns or focus.measures or focus.fields or focus.terms or question.inherited:
        return ()
    return tuple(
        _chart(inquiry) if topic is Topic.ORGANISATION else SectionFacts(plan.section(topic))
        for topic in focus.topics
        if topic not in _LISTS
    )


def _chart(inquiry: Inquiry) -> OrganisationFacts:
    """Return the chart; of it only the box that holds the name by which it is called: 本部長."""
    plan, names = inquiry.plan, [key(name) for name in inquiry.question.mentioned]
    boxes = tuple(
        leaf
        for leaf in plan.organisation
        if any(name in key(leaf.text) and name != key(leaf.text) for name in names)
    )
    section = plan.section(Topic.ORGANISATION)
    return OrganisationFacts(section, boxes or plan.organisation, is_whole=not boxes)


def dates(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return when a plan was made and how long it runs, for a question about that alone."""
    question, focus, plan = inquiry.question, inquiry.question.focus, inquiry.plan
    gives_years = len(find_years(question.text)) > 1 and _FROM_TO.search(question.text) is not None
    asks_time = Ask.WHEN in question.asks or Demand.YEAR in question.demands
    is_bare = Topic.PERIOD in focus.topics and not question.nouns and not question.subjects
    if not (gives_years or is_bare or (asks_time and len(question.nouns) <= 1)):
        return ()
    if focus.measures or focus.fields or focus.terms or focus.policies:
        return ()
    if _PLAN.search(question.text) is None and not is_bare:
        return ()
    if focus.edition is Edition.FIRST:
        made = (plan.section(Topic.CITY), plan.section(Topic.BACKGROUND))
        return (StatementFacts(tuple((section.statements[0],) for section in made)),)
    return (SectionFacts(plan.section(Topic.PERIOD)),)
