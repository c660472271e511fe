"""What measures and policies are called, and where the plan calls them otherwise."""

import re

from assistant.evidence import Evidence, NameFacts, PolicyFacts
from assistant.lookup.measures import fields_of, measures_of
from assistant.ranking import Inquiry
from corpus.parse.succession import theme_name
from corpus.text import fold

_NAME = re.compile("名称|名前|正式名|取組名|what is .* called|name of")


def names(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return what the named measures are called, wherever the plan prints it."""
    question = inquiry.question
    asks_name = _NAME.search(question.text) is not None
    if not asks_name or question.nouns or fields_of(question) or question.focus.edition:
        return ()
    found = []
    for measure in measures_of(inquiry):
        others = tuple(
            other.second_name
            for other in inquiry.plan.successions
            if other.second == measure.id
            and other.second_name is not None
            and fold(theme_name(other.second_name)) != fold(measure.name.text)
        )
        found.append(NameFacts(measure, others))
    return tuple(found)


def policies(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the policies that the question names, if it asks nothing more of them."""
    question, plan = inquiry.question, inquiry.plan
    if question.residual or question.focus.measures or fields_of(question) or question.focus.topics:
        return ()
    return tuple(
        PolicyFacts(
            plan.policy(number),
            tuple(measure for measure in plan.measures if measure.policy == number),
        )
        for number in question.focus.policies
    )
