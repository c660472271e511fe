"""Which theme of the first plan became which of the second."""

import re

from assistant.assistant import Assistant
from assistant.concepts import coverage, held_in
from assistant.evidence import Evidence, SuccessionFacts
from assistant.question import Ask, Question, Subject
from assistant.retrieve import concepts_of
from corpus.plan import Edition, Succession, SuccessionKind, Topic

_DROPPED = re.compile("なくな|無くな|廃止|消え|やめ|終了した|打ち切|dropped|abolished|discontinued")
_RENAMED = re.compile("名称|名前|改称|renamed?")
_MERGED = re.compile("統合|merged?")
_MIN_COVERAGE = 0.5


def succession(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return the rows of the succession table that the question is about."""
    if Ask.SUCCESSION not in question.asks and Topic.SUCCESSION not in question.focus.topics:
        return ()
    section = assistant.plan.section(Topic.SUCCESSION)
    intro = section.statements[0]
    rows = _named(question, assistant) or _described(question, assistant)
    if rows:
        return (SuccessionFacts(rows, intro),)
    speaks_of_themes = (
        question.subjects & {Subject.THEME, Subject.MEASURE}
        or question.focus.topics
        or question.focus.edition is Edition.FIRST
    )
    if not speaks_of_themes:
        return ()
    every = assistant.plan.successions
    if _DROPPED.search(question.text):
        return (SuccessionFacts(every, intro, nothing_dropped=True),)
    for pattern, kind in ((_RENAMED, SuccessionKind.RENAMED), (_MERGED, SuccessionKind.MERGED)):
        if pattern.search(question.text):
            return (SuccessionFacts(tuple(row for row in every if row.kind is kind), intro),)
    return (SuccessionFacts(every, intro),)


def _named(question: Question, assistant: Assistant) -> tuple[Succession, ...]:
    named = set(question.focus.measures)
    return tuple(
        row for row in assistant.plan.successions if row.first in named or row.second in named
    )


def _described(question: Question, assistant: Assistant) -> tuple[Succession, ...]:
    """Rows whose names hold what the question describes."""
    concepts = concepts_of(question, assistant)
    scored = []
    for row in assistant.plan.successions:
        names = row.first_name.text + (row.second_name.text if row.second_name else "")
        scored.append((coverage(concepts, held_in(names)), row))
    best = max((share for share, _ in scored), default=0.0)
    if best < _MIN_COVERAGE:
        return ()
    return tuple(row for share, row in scored if share >= 0.9 * best)
