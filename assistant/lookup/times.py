"""When something is: a statement with a date, else the bar of a schedule."""

from assistant.evidence import Evidence
from assistant.question import Ask, Demand, Question
from assistant.ranking import Inquiry, Ranked
from assistant.retrieve import as_evidence
from corpus.passages import Passage, PassageKind
from corpus.plan import Field
from corpus.text import fold
from corpus.years import find_years

_ENOUGH = 0.5
"""Share of the question's concepts that a dated statement must hold."""
_NEARLY = 0.7
"""Share of what the best passage holds, dated or not."""
_SHOWN = 2
_TELLING = 6
"""Characters: a bar with so long a name is meant wherever the name stands."""


def times(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the dated statements on what the question asks the time of, or its bars."""
    question = inquiry.question
    if not asks_time(question) or Field.SCHEDULE in question.focus.fields:
        return ()
    if bars := [each for each in inquiry.rank(_is_bar) if _is_named(question, each)]:
        return as_evidence(bars[:_SHOWN], inquiry)
    best = max((each.coverage for each in inquiry.rank()[:20]), default=0.0)
    for among in (_is_dated, _is_bar):
        fitting = [
            each
            for each in inquiry.rank(among)
            if each.coverage >= max(_ENOUGH, _NEARLY * best)
            and not _contradicts(question, each.passage)
        ]
        if fitting:
            return as_evidence(fitting[:_SHOWN], inquiry)
    return ()


def asks_time(question: Question) -> bool:
    """Return whether a time is asked."""
    return Ask.WHEN in question.asks or Demand.YEAR in question.demands


def _is_named(question: Question, bar: Ranked) -> bool:
    """Whether the question names a bar in full, and not by chance."""
    name, text = fold(bar.passage.leaves[0].text), fold(question.text)
    is_telling = len(name) >= _TELLING or bar.passage.measure in question.focus.measures
    return text.startswith(name) or (is_telling and name in text)


def _is_dated(passage: Passage) -> bool:
    return passage.kind is PassageKind.STATEMENT and bool(find_years(passage.text))


def _is_bar(passage: Passage) -> bool:
    return passage.kind is PassageKind.SCHEDULE_ITEM


def _contradicts(question: Question, passage: Passage) -> bool:
    """Whether the question names years and the passage has others."""
    asked, stated = set(find_years(question.text)), set(find_years(passage.text))
    return bool(asked and stated) and not asked & stated
