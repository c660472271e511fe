"""Damage done to replies on purpose, to see whether the gates notice (evaluation.md §5.9)."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from assistant.reply import Status
from evals.asking.said import Cited, Said
from evals.grading.claims import claims_of
from evals.results.item import Item, Label

Mutation = Callable[[Item, Sequence[Item]], Said | None]
"""From an item, and all others, to the reply damaged; None where it cannot be damaged so."""

_FIGURE: Final = re.compile(r"(?<![第\d０-９\[（(-])[\d０-９]+(?=\s*[%％件人回課台割年月])")
_HIDDEN: Final = "改"
"""Not in the plan where it is put."""


def change_digit(item: Item, _: Sequence[Item]) -> Said | None:
    """Count the first figure of an answer up by one in its last digit."""
    said = _right_answer(item)
    figure = said and _FIGURE.search(said.answer)
    if not said or not figure:
        return None
    at = figure.end() - 1
    digit = str((int(said.answer[at]) + 1) % 10)
    return _with(said, answer=said.answer[:at] + digit + said.answer[at + 1 :])


def swap_page(item: Item, _: Sequence[Item]) -> Said | None:
    """Cite the page after the right one."""
    return _with_first(item, lambda cited: cited.model_copy(update={"page": cited.page + 1}))


def shift_span(item: Item, _: Sequence[Item]) -> Said | None:
    """Cite a place a few characters further on."""
    return _with_first(
        item,
        lambda cited: cited.model_copy(update={"start": cited.start + 3, "end": cited.end + 3}),
    )


def alter_quote(item: Item, _: Sequence[Item]) -> Said | None:
    """Put a character of our own in the middle of a quote."""

    def alter(cited: Cited) -> Cited:
        half = len(cited.quote) // 2
        quote = cited.quote[:half] + _HIDDEN + cited.quote[half:]
        return cited.model_copy(update={"quote": quote})

    return _with_first(item, alter)


def drop_citation(item: Item, _: Sequence[Item]) -> Said | None:
    """Leave out all citations of the first claim that has some, with their marks."""
    said = _right_answer(item)
    cited = [claim.cites for claim in claims_of(said.answer) if claim.cites] if said else []
    if not said or not cited:
        return None
    answer = said.answer
    for n in cited[0]:
        answer = answer.replace(f"[{n}]", "")
    kept = tuple(each for each in said.citations if each.n not in cited[0])
    return _with(said, answer=answer, citations=kept)


def lose_citation(item: Item, _: Sequence[Item]) -> Said | None:
    """Leave out the first citation, but not its marks."""
    said = _right_answer(item)
    return _with(said, citations=said.citations[1:]) if said and said.citations else None


def answer_unanswerable(item: Item, others: Sequence[Item]) -> Said | None:
    """Answer what has no answer, with the well cited reply to another question."""
    if item.gold.answerable or not item.grade.refused or item.grade.label is not Label.CORRECT:
        return None
    return next((said for other in others if (said := _right_answer(other))), None)


def call_refusal_an_answer(item: Item, _: Sequence[Item]) -> Said | None:
    """Give a refusal the status of an answer."""
    said = item.said
    if not said or not item.grade.refused or item.grade.label is not Label.CORRECT:
        return None
    return _with(said, status=Status.ANSWERED, reason=None)


def refuse_answerable(item: Item, _: Sequence[Item]) -> Said | None:
    """Give a right answer the status of a refusal."""
    said = _right_answer(item)
    return _with(said, status=Status.NOT_IN_PLAN) if said else None


MUTATIONS: Final[dict[str, tuple[str, Mutation]]] = {
    "digit_changed": ("数字を1つ変える", change_digit),
    "page_swapped": ("ページ番号を変える", swap_page),
    "span_shifted": ("出典の位置をずらす", shift_span),
    "quote_altered": ("引用文を変える", alter_quote),
    "citation_dropped": ("出典を番号ごと外す", drop_citation),
    "citation_lost": ("出典だけを外す", lose_citation),
    "unanswerable_answered": ("記載がない質問に答える", answer_unanswerable),
    "refusal_as_answer": ("拒否を回答と称する", call_refusal_an_answer),
    "answer_as_refusal": ("回答を拒否と称する", refuse_answerable),
}


def _right_answer(item: Item) -> Said | None:
    """Return the reply to an answerable question that is labelled C."""
    right = item.gold.answerable and item.grade.label is Label.CORRECT
    return item.said if right and item.said and item.said.is_answered else None


def _with(said: Said, **changes: object) -> Said:
    return said.model_copy(update=changes)


def _with_first(item: Item, change: Callable[[Cited], Cited]) -> Said | None:
    said = _right_answer(item)
    if not said or not said.citations:
        return None
    first, *rest = said.citations
    return _with(said, citations=(change(first), *rest))
