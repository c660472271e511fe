"""How certain a figure is: Wilson for shares, a cluster bootstrap for the rest (§5.8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

Z: Final = 1.959963984540054
"""Normal quantile of a two-sided 95 % interval."""
RESAMPLES: Final = 10_000
SEED: Final = 20251123
_TAILS: Final = (2.5, 97.5)


@dataclass(frozen=True, slots=True)
class Interval:
    """A two-sided 95 % interval."""

    low: float
    high: float


def wilson(hits: float, n: int) -> Interval:
    """Return the Wilson score interval of a share (Wilson 1927).

    >>> found = wilson(195, 200)
    >>> round(found.low, 3), round(found.high, 3)
    (0.943, 0.989)

    Raises:
        ValueError: There is nothing to count, or more hits than that.
    """
    if n == 0 or not 0 <= hits <= n:
        raise ValueError(f"wilson: expected 0 <= hits <= n and n > 0, found {hits} of {n}")
    share, spread = hits / n, Z * Z / n
    centre = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    # At the ends the sums leave a rest of 1e-18 that would look like a hit.
    low = centre - half if hits else 0.0
    return Interval(low, centre + half if hits < n else 1.0)


def most_after_none(n: int) -> float:
    """Return the highest share that n trials without a case leave possible (one-sided 95 %).

    About 3 / n, the rule of three.

    >>> round(most_after_none(100), 4)
    0.0295
    """
    return float(1 - 0.05 ** (1 / n))


class Clusters:
    """Draws clusters with replacement, always the same draws for the same clusters.

    Questions about one thing stand or fall together, so that resampling single
    questions would promise too much.
    """

    def __init__(self, names: Sequence[str]) -> None:
        order = {name: at for at, name in enumerate(dict.fromkeys(names))}
        self._of = np.array([order[name] for name in names], dtype=np.intp)
        self.count = len(order)

    @cached_property
    def _weights(self) -> NDArray[np.float64]:
        """How often each cluster is drawn: shape (RESAMPLES, clusters)."""
        draws = np.random.default_rng(SEED)
        share = np.full(self.count, 1 / self.count)
        return draws.multinomial(self.count, share, size=RESAMPLES).astype(np.float64)

    def totals(self, values: Sequence[float]) -> NDArray[np.float64]:
        """Return the sum of the values, one a question, in each resample: shape (RESAMPLES,)."""
        found: NDArray[np.float64] = self._weights @ self._sums(values)
        return found

    def _sums(self, values: Sequence[float]) -> NDArray[np.float64]:
        given = np.asarray(values, dtype=np.float64)
        return np.bincount(self._of, weights=given, minlength=self.count).astype(np.float64)

    def standard_error(self, hits: Sequence[float], n: Sequence[float]) -> float:
        """Return the clustered standard error of a ratio of sums (Miller 2024, eq. 4)."""
        total = sum(n)
        residuals = self._sums(hits) - sum(hits) / total * self._sums(n)
        return float(np.sqrt(np.square(residuals).sum()) / total)


def percentile_interval(resampled: NDArray[np.float64]) -> Interval:
    """Return the interval that holds 95 % of the resampled values; those that are NaN are left out.

    Raises:
        ValueError: None is a number.
    """
    known = resampled[~np.isnan(resampled)]
    if not known.size:
        raise ValueError("bootstrap: expected resampled values, found none")
    low, high = np.percentile(known, _TAILS, method="linear")
    return Interval(float(low), float(high))


def design_effect(hits: Sequence[float], n: Sequence[float], clusters: Clusters) -> float | None:
    """Return (clustered / naive standard error) squared, None where all values are equal."""
    total = sum(n)
    mean = sum(hits) / total
    naive = sqrt(sum((hit - mean * each) ** 2 for hit, each in zip(hits, n, strict=True))) / total
    if naive < 1e-12:
        return None
    return (clusters.standard_error(hits, n) / naive) ** 2
