"""Whether the assistant knows when it is right: risk and coverage (evaluation.md §5.4)."""

from collections.abc import Sequence
from typing import Final

from evals.results.figures import Confidence, RiskPoint
from evals.results.item import Item, Label

RISK: Final = 0.02
"""Share of wrong answers that is still borne."""
_POINTS: Final = 50
"""Points of the curve that are kept."""


def confidence(items: Sequence[Item]) -> Confidence | None:
    """Return how well the confidence tells right from wrong, None where none was seen."""
    scored = [(item.seen.confidence or 0.0, item) for item in items if item.seen]
    if not scored:
        return None
    # By answerability: what the score is to tell before anything is worded.
    known = [(score, item.gold.answerable) for score, item in scored]
    curve = _curve([(score, item.grade.label is Label.CORRECT) for score, item in scored])
    return Confidence(
        auroc=auroc(known),
        average_precision=average_precision(known),
        coverage_at_2_percent=max(
            (each.coverage for each in curve if each.risk <= RISK), default=0
        ),
        curve=_thinned(curve),
    )


def auroc(scored: Sequence[tuple[float, bool]]) -> float | None:
    """Return how often a positive scores above a negative, ties counting half.

    >>> auroc([(0.9, True), (0.4, False), (0.4, True)])
    0.75
    """
    positive = [score for score, holds in scored if holds]
    negative = [score for score, holds in scored if not holds]
    if not positive or not negative:
        return None
    above = sum((p > n) + 0.5 * (p == n) for p in positive for n in negative)
    return above / (len(positive) * len(negative))


def average_precision(scored: Sequence[tuple[float, bool]]) -> float | None:
    """Return the mean precision at each positive, equal scores taken together.

    >>> average_precision([(0.9, True), (0.5, False), (0.4, True)])
    0.8333333333333333
    """
    total = sum(holds for _, holds in scored)
    if not total:
        return None
    found, precision_sum = 0, 0.0
    for score in sorted({score for score, _ in scored}, reverse=True):
        above = [holds for other, holds in scored if other >= score]
        precision_sum += (sum(above) - found) * sum(above) / len(above)
        found = sum(above)
    return precision_sum / total


def _curve(scored: Sequence[tuple[float, bool]]) -> list[RiskPoint]:
    ordered = sorted(scored, key=lambda each: -each[0])
    wrong, points = 0, []
    for rank, (_, is_right) in enumerate(ordered, start=1):
        wrong += not is_right
        points.append(RiskPoint(coverage=rank / len(ordered), risk=wrong / rank))
    return points


def _thinned(points: Sequence[RiskPoint]) -> tuple[RiskPoint, ...]:
    step = max(1, len(points) // _POINTS)
    return tuple(points[step - 1 :: step])
