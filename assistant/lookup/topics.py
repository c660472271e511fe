"""The prose parts of the plan, and the plan as a whole."""

import re

from assistant.assistant import Assistant
from assistant.concepts import coverage, held_in
from assistant.evidence import (
    Evidence,
    OrganisationFacts,
    PlanFacts,
    SectionFacts,
    StatementFacts,
)
from assistant.lookup.measures import narrowed
from assistant.question import Ask, Demand, Question
from assistant.retrieve import concepts_of, with_list
from corpus.plan import Edition, Leaf, Topic
from corpus.years import find_years

_MANY = 2
_SOME = 0.3
_PLAN = re.compile("計画|plan")
_WHOLE_PLAN = re.compile(
    r"(どんな|どのような|どういう|なんの|何の|何のための)計画|計画(の|って|は|とは)?(概要|要点|全体像|ポイント|目的|骨子|構成|中身|何)"
    r"|計画(を|について).{0,8}(説明|教え|まとめ|ざっくり|簡単)|(overview|summary|outline|about) (of )?(the|this) plan"
    r"|what is (the|this) plan"
)


def topics(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return the prose parts that the question names, narrowed to what was asked."""
    plan = assistant.plan
    found: list[Evidence] = []
    for topic in question.focus.topics:
        section = plan.section(topic)
        if topic is Topic.ORGANISATION:
            found.append(OrganisationFacts(section, plan.organisation))
            continue
        if topic in {Topic.GLOSSARY, Topic.SUCCESSION}:
            continue
        kept = narrowed(question, assistant, section.statements)
        if kept == section.statements and _is_about_something_else(question, assistant, kept):
            continue
        found.append(
            SectionFacts(section)
            if kept == section.statements
            else StatementFacts(tuple(part for leaf in kept for part in with_list((leaf,), plan)))
        )
    return tuple(found)


def _is_about_something_else(
    question: Question, assistant: Assistant, leaves: tuple[Leaf, ...]
) -> bool:
    """Whether the question asks for things that the section does not speak of."""
    concepts = concepts_of(question, assistant)
    return (
        len(question.nouns) >= _MANY
        and max(coverage(concepts, held_in(leaf.text)) for leaf in leaves) < _SOME
    )


def dates(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return when a plan was made and how long it runs, for a question about that alone."""
    focus = question.focus
    asks_time = (
        Ask.WHEN in question.asks
        or Demand.YEAR in question.demands
        or (len(find_years(question.text)) > 1 and "まで" in question.text)
    )
    names_thing = (
        focus.measures
        or focus.terms
        or focus.policies
        or (question.inherited and not _PLAN.search(question.text))
    )
    if (
        not asks_time
        or names_thing
        or len(question.nouns) > 1
        or not (focus.edition or _PLAN.search(question.text))
    ):
        return ()
    plan = assistant.plan
    if focus.edition is Edition.FIRST:
        return (
            StatementFacts(
                tuple(
                    (leaf,)
                    for leaf in (
                        plan.section(Topic.CITY).statements[0],
                        plan.section(Topic.BACKGROUND).statements[0],
                    )
                )
            ),
        )
    return (SectionFacts(plan.section(Topic.PERIOD)),)


def whole_plan(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return the plan in short, for a newcomer's broad question."""
    focus = question.focus
    if focus.measures or focus.terms or focus.topics or not _WHOLE_PLAN.search(question.text):
        return ()
    plan = assistant.plan
    return (
        PlanFacts(
            plan.section(Topic.BACKGROUND).statements[-1],
            plan.section(Topic.PERIOD).statements[0],
            plan.policies,
        ),
    )
