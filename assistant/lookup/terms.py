"""The glossary: a term's meaning, a meaning's term, and terms that it lacks."""

import re

from assistant.evidence import Evidence, TermFacts
from assistant.question import Ask, Question, Subject
from assistant.ranking import Inquiry
from assistant.understand.phrases import term_names
from corpus.fuzzy import key
from corpus.passages import PassageKind
from corpus.plan import Leaf, Plan, Term
from corpus.units import UnitKind

_BEHIND = 2.0
"""An entry so far behind the best unit is not what is asked for."""
_MANY = 60
"""Passages among which the entry must be."""
_MIN_LIKENESS = 0.25
_NAMED = 0.3
"""What an entry loses that the question calls by its name."""
_MAY_DEFINE = {Ask.DEFINITION, Ask.YES_NO, Ask.CONFIRM, Ask.COMPARE}
"""What may be asked of a term alone and still be its meaning."""
_CHATTER = 2
"""Words beside a term that a question for its meaning may have."""
_THEME = re.compile('[」』"”]?(って|とは|というのは|ってのは|の(意味|定義|説明|略)|という)')
_SHOWN = 3
_MAX_NAME = 24
"""Characters: what is longer is a description and no term."""


def terms(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the entries whose meaning is asked, or the one whose name is asked."""
    question, named = inquiry.question, inquiry.question.focus.terms
    wants_meaning = Ask.DEFINITION in question.asks and Ask.NAMING not in question.asks
    names_only = not (
        question.nouns
        or question.focus.fields
        or question.inherited
        or (question.asks - _MAY_DEFINE)
    )
    is_short = len(question.residual) <= _CHATTER and not question.focus.fields
    is_of_terms = names_only or (wants_meaning and (is_short or _is_theme(question)))
    if named and is_of_terms and _is_asked_for(inquiry):
        shown = named if Ask.COMPARE in question.asks or len(named) <= _CHATTER else named[:1]
        return (TermFacts(shown, elsewhere=_read_otherwise(shown, inquiry.plan)),)
    if Ask.NAMING in question.asks or (Subject.TERM in question.subjects and not named):
        return _by_meaning(inquiry)
    return ()


def _is_asked_for(inquiry: Inquiry) -> bool:
    """Whether a named entry fits nearly as well as anything else, or several are compared."""
    names = {term.name for term in inquiry.question.focus.terms}
    score = next(
        each.score
        for each in inquiry.ranking
        if each.unit.kind is UnitKind.PASSAGE and each.passage.leaves[0] in names
    )
    return Ask.COMPARE in inquiry.question.asks or score >= inquiry.ranking[0].score - _BEHIND


def _is_theme(question: Question) -> bool:
    """Whether the question opens with the term as its theme: 「Xって…のこと？」."""
    mention = next(iter(question.focus.mentions), "")
    rest = question.text.partition(mention)[2] if mention else ""
    return mention in question.quoted or bool(mention and _THEME.match(rest))


def _read_otherwise(named: tuple[Term, ...], plan: Plan) -> tuple[Leaf, ...]:
    """Return the boxes of the chart that spell a term out: 「情報化統括責任者（ＣＩＯ）」."""
    return tuple(
        leaf for term in named for leaf in plan.organisation if f"（{term.name.text}）" in leaf.text
    )


def _by_meaning(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the entry whose definition the whole question comes nearest to."""
    # A description may use other terms: what it names is not what it asks for.
    focus = inquiry.question.focus
    named = {
        term.name
        for term, mention in zip(focus.terms, focus.mentions, strict=True)
        if key(mention) in map(key, term_names(term))
    }
    hits = [
        (hit.score - (_NAMED if hit.passage.leaves[0] in named else 0.0), hit.passage)
        for hit in inquiry.assistant.index.search(inquiry.asked, limit=_MANY)
        if hit.passage.kind is PassageKind.TERM
    ]
    best, passage = max(hits, key=lambda hit: hit[0], default=(0.0, None))
    if passage is None or best < _MIN_LIKENESS:
        return ()
    name = passage.leaves[0]
    found = next(term for term in inquiry.plan.terms if term.name == name)
    return (TermFacts((found,), by_meaning=True),)
