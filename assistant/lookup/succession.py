"""Which theme of the first plan became which of the second."""

import re

from assistant.concepts import coverage, held_in
from assistant.evidence import Evidence, SuccessionFacts
from assistant.lexicon import load_lexicon
from assistant.question import Ask, Question, Subject
from assistant.ranking import Inquiry
from corpus.plan import Edition, Succession, SuccessionKind, Topic

_DROPPED = re.compile("なくな|無くな|廃止|消え|やめ|終了した|打ち切|dropped|abolished|discontinued")
_RENAMED = re.compile("名称|名前|呼び名|改称|renamed?")
_NAMED = re.compile("名称|名前|何番|番号")
_MERGED = re.compile("統合|merged?")
_MIN_COVERAGE = 0.5
_NEARLY = 0.9


def succession(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the rows of the succession table that the question is about."""
    question, plan = inquiry.question, inquiry.plan
    asks_succession = Ask.SUCCESSION in question.asks or Topic.SUCCESSION in question.focus.topics
    became = Ask.BECAME in question.asks or _asks_former_name(question)
    if not asks_succession and (question.focus.fields or not became):
        return ()
    intro = plan.section(Topic.SUCCESSION).statements[0]
    if rows := _named(inquiry) or _described(inquiry):
        return (SuccessionFacts(rows, intro),)
    if not asks_succession:
        return ()
    speaks_of_themes = (
        question.subjects & {Subject.THEME, Subject.MEASURE}
        or question.focus.topics
        or question.focus.edition is Edition.FIRST
    )
    if not speaks_of_themes:
        return ()
    if _DROPPED.search(question.text):
        return (SuccessionFacts(plan.successions, intro, nothing_dropped=True),)
    for pattern, kind in ((_RENAMED, SuccessionKind.RENAMED), (_MERGED, SuccessionKind.MERGED)):
        if pattern.search(question.text):
            chosen = tuple(row for row in plan.successions if row.kind is kind)
            return (SuccessionFacts(chosen, intro),)
    return (SuccessionFacts(plan.successions, intro),)


def _asks_former_name(question: Question) -> bool:
    """「2-アは前の計画では何という名前だったか」."""
    first = load_lexicon().edition["first"].search(question.text) is not None
    return first and bool(question.focus.measures) and _NAMED.search(question.text) is not None


def _named(inquiry: Inquiry) -> tuple[Succession, ...]:
    named = set(inquiry.question.focus.measures)
    return tuple(
        row for row in inquiry.plan.successions if row.first in named or row.second in named
    )


def _described(inquiry: Inquiry) -> tuple[Succession, ...]:
    """Rows whose names hold what the question describes."""
    scored = []
    for row in inquiry.plan.successions:
        names = row.first_name.text + (row.second_name.text if row.second_name else "")
        scored.append((coverage(inquiry.concepts, held_in(names)), row))
    best = max((share for share, _ in scored), default=0.0)
    if best < _MIN_COVERAGE:
        return ()
    return tuple(row for share, row in scored if share >= _NEARLY * best)
