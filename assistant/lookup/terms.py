"""The glossary: a term's meaning, a meaning's term, and terms that it lacks."""

import re

from assistant.assistant import Assistant
from assistant.evidence import Absent, Evidence, TermFacts
from assistant.question import Ask, Question, Subject
from assistant.reply import Reason
from assistant.retrieve import rank, shown_leaves
from corpus.fuzzy import key
from corpus.passages import PassageKind
from corpus.plan import LeafKind, Term

_MIN_COVERAGE = 0.45
_CHATTER = 2
"""Words beside a term that a question for its meaning may have."""
_THEME = re.compile("」?(って|とは|というのは|ってのは)")


def terms(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return the entries whose meaning is asked, or the one whose name is asked."""
    named = question.focus.terms
    wants_meaning = Ask.DEFINITION in question.asks and Ask.NAMING not in question.asks
    names_only = not question.nouns and not question.focus.fields and not question.inherited
    is_short = len(question.residual) <= _CHATTER
    if named and (names_only or (wants_meaning and (is_short or _is_defined(question)))):
        return (TermFacts(_as_asked(question, named)),)
    if Ask.NAMING in question.asks or (Subject.TERM in question.subjects and not named):
        return _by_meaning(question, assistant)
    return ()


def _is_defined(question: Question) -> bool:
    """Whether the question opens with the term as its theme: 「Xって…のこと？」."""
    theme = question.focus.mentions[0]
    return _THEME.match(question.text.split(theme, 1)[-1]) is not None


def _as_asked(question: Question, named: tuple[Term, ...]) -> tuple[Term, ...]:
    return named if Ask.COMPARE in question.asks or len(named) <= 2 else named[:1]


def _by_meaning(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    ranked = rank(question, assistant, lambda passage: passage.kind is PassageKind.TERM)
    if not ranked or ranked[0].coverage < _MIN_COVERAGE:
        return ()
    name = ranked[0].passage.leaves[0]
    found = next(term for term in assistant.plan.terms if term.name == name)
    return (TermFacts((found,), by_meaning=True),)


def missing(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return what the body says of a word that is asked for but not in the glossary."""
    if Ask.DEFINITION not in question.asks or question.focus.measures or question.focus.topics:
        return ()
    asked = question.text.split("とは")[0].split("って")[0].strip("「」 『』")
    needle = key(asked)
    if not needle or len(needle) > 24:
        return ()
    holding = [
        each
        for each in rank(question, assistant, lambda passage: True)
        if needle in key(each.passage.text)
    ]
    if not holding:
        return ()
    related = tuple(
        shown_leaves(each.passage)
        for each in holding[:2]
        if each.passage.leaves[0].kind is not LeafKind.TERM
    )
    return (Absent(Reason.ABSENT, f"「{asked}」の用語としての説明（用語集の項目）", related),)
