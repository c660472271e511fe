"""What one question adds to a metric: hits and how many of what (evaluation.md §5.3, §5.4).

A metric is a ratio of sums over the questions, so each part is a function from
an item to (hits, n); n is 0 where the question does not count for it.
"""

from collections.abc import Callable
from typing import Final

from evals.results.item import Item, Label

Part = Callable[[Item], tuple[float, float]]

NONE: Final = (0.0, 0.0)
"""What a question adds that does not count."""
_TRUTH: Final = {
    Label.CORRECT: 1.0,
    Label.PARTIAL: 0.5,
    Label.MISSED: 0.0,
    Label.INCORRECT: -1.0,
}
_PRECISE: Final = 0.5
_CONCISE: Final = 1.5


def ratio(hits: float, n: float = 1.0) -> tuple[float, float]:
    """Return what a question adds: `hits` of `n`."""
    return float(hits), float(n)


def is_answered(item: Item) -> bool:
    """Whether there is an answer, be it right or wrong; an error is none."""
    return item.error is None and not item.grade.refused


def is_answered_answerable(item: Item) -> bool:
    """Whether a question that has an answer got one."""
    return item.gold.answerable and is_answered(item)


def strict(item: Item) -> tuple[float, float]:
    """Share of the answerable that is labelled C."""
    return ratio(item.grade.label is Label.CORRECT) if item.gold.answerable else NONE


def lenient(item: Item) -> tuple[float, float]:
    """Share of the answerable that is labelled C or P."""
    if not item.gold.answerable:
        return NONE
    return ratio(item.grade.label in {Label.CORRECT, Label.PARTIAL})


def group_recall(item: Item) -> tuple[float, float]:
    """Mean share of the groups that an answerable question's reply holds."""
    groups = item.grade.groups
    return ratio(sum(groups) / len(groups)) if item.gold.answerable else NONE


def joint(item: Item) -> tuple[float, float]:
    """Share of all questions that reach the joint score."""
    return ratio(item.grade.joint)


def joint_answerable(item: Item) -> tuple[float, float]:
    """The same over the answerable only, as the exam takes it."""
    return ratio(item.grade.joint) if item.gold.answerable else NONE


def exam(item: Item) -> tuple[float, float]:
    """Share of all questions that are right by the exam's rule."""
    return ratio(item.grade.exam)


def joint_exam(item: Item) -> tuple[float, float]:
    """Share of all questions that reach the joint score where one excerpt that is hit suffices.

    The exam's form of it (evaluation.md §5.5 f): EvHit stands for EvRecall = 1, since the
    excerpts of a record may be alternatives.
    """
    grade = item.grade
    is_right = grade.label is Label.CORRECT and grade.chars <= _CONCISE * item.gold.max_chars
    cites_well = grade.exam and grade.ev_precision >= _PRECISE
    return ratio(is_right and not grade.invalid and (cites_well or not item.gold.answerable))


def attempted(item: Item) -> tuple[float, float]:
    """SimpleQA's accuracy given attempted, over the answerable."""
    return strict(item) if is_answered_answerable(item) or item.error else NONE


def simpleqa(item: Item) -> tuple[float, float]:
    """SimpleQA's F1 of correct and attempted: 2 C / (answerable + attempted)."""
    if not item.gold.answerable:
        return NONE
    return ratio(2 * strict(item)[0], 1 + attempted(item)[1])


def truthfulness(item: Item) -> tuple[float, float]:
    """Mean of C 1, P 0.5, M 0, I -1."""
    return ratio(_TRUTH[item.grade.label])


def truthfulness_strict(item: Item) -> tuple[float, float]:
    """CRAG's score: mean of C 1, M 0, P and I -1."""
    label = item.grade.label
    return ratio(-1 if label is Label.PARTIAL else _TRUTH[label])


def over_length(item: Item) -> tuple[float, float]:
    """Share of the replies that are longer than wanted."""
    return ratio(item.grade.chars > item.gold.max_chars) if item.said else NONE


def concise(item: Item) -> tuple[float, float]:
    """Share of the replies of at most 1.5 times the wanted length."""
    return ratio(item.grade.chars <= _CONCISE * item.gold.max_chars) if item.said else NONE


def refusal_precision(item: Item) -> tuple[float, float]:
    """Share of the refused that have no answer."""
    return ratio(not item.gold.answerable) if item.grade.refused else NONE


def refusal_recall(item: Item) -> tuple[float, float]:
    """Share of those without an answer that are refused."""
    return NONE if item.gold.answerable else ratio(item.grade.refused)


def refusal_f1(item: Item) -> tuple[float, float]:
    """Part of F1 of refusing: 2 tp / (2 tp + fp + fn)."""
    return _f1(said=item.grade.refused, wanted=not item.gold.answerable)


def answer_f1(item: Item) -> tuple[float, float]:
    """Part of F1 of answering: 2 tp / (2 tp + fp + fn)."""
    return _f1(said=is_answered(item), wanted=item.gold.answerable)


def _f1(*, said: bool, wanted: bool) -> tuple[float, float]:
    return ratio(2 * (said and wanted), said + wanted)


def hallucination(item: Item) -> tuple[float, float]:
    """Share of those without an answer that are answered all the same."""
    return NONE if item.gold.answerable else ratio(not item.grade.refused)


def over_refusal(item: Item) -> tuple[float, float]:
    """Share of the answerable that are refused."""
    return ratio(item.grade.refused) if item.gold.answerable else NONE
