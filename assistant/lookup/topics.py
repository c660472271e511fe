"""The prose parts of the plan, and the plan as a whole."""

import re

from assistant.assistant import Assistant
from assistant.evidence import (
    Evidence,
    OrganisationFacts,
    PlanFacts,
    SectionFacts,
    StatementFacts,
)
from assistant.lookup.measures import narrowed
from assistant.question import Question
from corpus.plan import Topic

_WHOLE_PLAN = re.compile(
    r"(どんな|どのような|どういう|なんの|何の)計画|計画(の|って|は|とは)?(概要|要点|全体像|ポイント|目的|骨子|構成|中身|何)"
    r"|計画(を|について).{0,8}(説明|教え|まとめ|ざっくり|簡単)|(overview|summary|outline|about) (of )?(the|this) plan"
    r"|what is (the|this) plan")


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
        found.append(SectionFacts(section) if kept == section.statements
                     else StatementFacts(tuple((leaf,) for leaf in kept)))
    return tuple(found)


def whole_plan(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return the plan in short, for a newcomer's broad question."""
    focus = question.focus
    if focus.measures or focus.terms or focus.topics or not _WHOLE_PLAN.search(question.text):
        return ()
    plan = assistant.plan
    return (PlanFacts(plan.section(Topic.BACKGROUND).statements[-1],
                      plan.section(Topic.PERIOD).statements[0], plan.policies),)
