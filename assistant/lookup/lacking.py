"""What a question asks for and the plan lacks, named as one would name it to the asker."""

import re
from collections.abc import Iterator

from assistant.lookup.asked import asked_units, wants_figure
from assistant.question import Ask, Demand, Question
from assistant.ranking import Inquiry
from corpus.words import Word, content_words, words

_CALLED = {
    "人": "人数",
    "件": "件数",
    "台": "台数",
    "課": "課の数",
    "回": "回数",
    "%": "割合",
    "円": "金額",
    "か所": "箇所の数",
    "階": "階数",
    "時間": "時間",
    "日": "日数",
}
"""Units in which something is asked for, and what is asked for by them."""
_TELLING = re.compile("[一-龥ァ-ヶー]{3,}")
"""A word that says alone what is missing."""


def asked_for(inquiry: Inquiry) -> str:
    """Return a name for what the question asks for and the best unit lacks."""
    question = inquiry.question
    if wants_figure(question):
        names = {_CALLED[unit] for unit in asked_units(question) if unit in _CALLED}
        return f"ご質問の{names.pop() if len(names) == 1 else '数値'}"
    if Ask.WHEN in question.asks or Demand.YEAR in question.demands:
        return "ご質問の時期"
    if Ask.WHY in question.asks:
        return "ご質問の理由"
    missing = next(_missing(inquiry), "")
    return "ご質問の内容" + (f"（{missing}）" if missing else "")


def _missing(inquiry: Inquiry) -> Iterator[str]:
    """Yield the compounds of the question that the best unit lacks, as they are typed."""
    best = inquiry.ranking[0].unit.passages
    held = {word for passage in best for word in content_words(passage.text)}
    for run in _compounds(inquiry.question):
        surface = "".join(word.surface for word in run)
        lacks = not any(word.normal in held for word in run)
        if lacks and _TELLING.fullmatch(surface):
            yield surface


def _compounds(question: Question) -> Iterator[list[Word]]:
    """Yield runs of the nouns that are asked for."""
    run: list[Word] = []
    for word in words(question.text):
        if word.normal in question.nouns and (not run or run[-1].end == word.start):
            run.append(word)
        else:
            if run:
                yield run
            run = [word] if word.normal in question.nouns else []
    if run:
        yield run
