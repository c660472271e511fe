"""Words that the glossary lacks, and what the body says of them."""

import re

from assistant.evidence import BodyFacts, Evidence
from assistant.question import Ask
from assistant.ranking import Inquiry
from assistant.shown import shown_leaves
from corpus.fuzzy import key
from corpus.passages import Passage, PassageKind

_SHOWN = 3
_MAX_NAME = 24
"""Characters: what is longer is a description and no term."""


def missing(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return what the body says of a word that is asked for but not in the glossary."""
    question = inquiry.question
    focus = question.focus
    if Ask.DEFINITION not in question.asks or focus.measures or focus.topics or focus.terms:
        return ()
    asked = (question.quoted or tuple(re.split("とは|って|の意味|は、", question.text)))[0]
    asked = asked.strip("「」『』 　")
    needle = key(asked)
    if not needle or len(needle) > _MAX_NAME:
        return ()
    holding = [each for each in inquiry.rank(_is_statement) if needle in key(each.passage.text)]
    if not holding:
        return ()
    return (BodyFacts(asked, tuple(shown_leaves(each.passage) for each in holding[:_SHOWN])),)


def _is_statement(passage: Passage) -> bool:
    return passage.kind is PassageKind.STATEMENT
