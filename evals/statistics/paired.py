"""Whether two runs over the same questions differ (§5.8)."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from math import comb
from typing import Final

import numpy as np

from evals.statistics.intervals import RESAMPLES, SEED, Clusters, Interval, percentile_interval

EQUIVALENT: Final = 0.01
"""Differences of less than a point either way do not matter."""


class Change(StrEnum):
    """What became of a metric."""

    REGRESSED = "regressed"
    IMPROVED = "improved"
    EQUIVALENT = "equivalent"
    INCONCLUSIVE = "inconclusive"


def mcnemar(wins: int, losses: int) -> float:
    """Return the exact two-sided p of McNemar's test, from the items that changed.

    >>> round(mcnemar(12, 4), 3), mcnemar(6, 0) < 0.05 < mcnemar(5, 0)
    (0.077, True)
    """
    changed, fewer = wins + losses, min(wins, losses)
    if not changed:
        return 1.0
    tail = sum(comb(changed, at) for at in range(fewer + 1))
    return min(1.0, float(2 * tail / 2**changed))


def sign_flip(differences: Sequence[float]) -> float:
    """Return the two-sided p of a randomisation test on paired differences.

    Each difference keeps or turns its sign by chance; p = (k + 1) / (B + 1), with
    k of B such draws at least as far from 0 as the differences found.
    """
    values = np.array([value for value in differences if value], dtype=np.float64)
    if not values.size:
        return 1.0
    signs = np.random.default_rng(SEED).integers(0, 2, (RESAMPLES, values.size)) * 2 - 1
    drawn = np.abs(signs @ values)
    as_far = int((drawn >= abs(values.sum()) - 1e-12).sum())
    return (as_far + 1) / (RESAMPLES + 1)


def difference_interval(differences: Sequence[float], clusters: Clusters) -> Interval:
    """Return the interval of the mean of paired differences, by the cluster bootstrap."""
    size = clusters.totals([1.0] * len(differences))
    return percentile_interval(clusters.totals(differences) / size)


def holm(p_values: Mapping[str, float]) -> dict[str, float]:
    """Return p values corrected for their number (Holm 1979), by name.

    >>> holm({"a": 0.01, "b": 0.04, "c": 0.03})
    {'a': 0.03, 'c': 0.06, 'b': 0.06}
    """
    corrected, highest = {}, 0.0
    for at, (name, p) in enumerate(sorted(p_values.items(), key=lambda each: each[1])):
        highest = max(highest, min(1.0, p * (len(p_values) - at)))
        corrected[name] = highest
    return corrected


def change(interval: Interval) -> Change:
    """Return what an interval of the difference allows to say; above 0 is better."""
    if interval.high < 0:
        return Change.REGRESSED
    if interval.low > 0:
        return Change.IMPROVED
    if interval.low >= -EQUIVALENT and interval.high <= EQUIVALENT:
        return Change.EQUIVALENT
    return Change.INCONCLUSIVE
