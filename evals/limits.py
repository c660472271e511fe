"""How large, how fast: the figures of a benchmark, their limits and verdicts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np

BUILD_LIMIT_S: Final = 30.0
READY_LIMIT_S: Final = 8.0
P50_LIMIT_MS: Final = 15.0
P95_LIMIT_MS: Final = 50.0
RSS_LIMIT_MB: Final = 900.0
"""In megabytes of 10^6 bytes."""

PERCENTILES: Final = (50, 90, 95, 99)


class Verdict(StrEnum):
    """Whether a figure keeps its limit."""

    MET = "met"
    MISSED = "missed"
    UNLIMITED = "-"


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured quantity."""

    name: str
    value: float
    unit: str
    n: int
    """How many measurements it is made from."""
    limit: float | None = None
    """The highest value that is good; None where only the value is of interest."""

    @property
    def verdict(self) -> Verdict:
        """Whether the value is at most the limit; a value that is no number misses it."""
        if self.limit is None:
            return Verdict.UNLIMITED
        return Verdict.MET if self.value <= self.limit else Verdict.MISSED


def exit_code(figures: Iterable[Figure]) -> int:
    """Return 1 if any figure misses its limit, else 0."""
    return int(any(figure.verdict is Verdict.MISSED for figure in figures))


def spread(
    name: str, values: Sequence[float], unit: str, limit: float | None = None
) -> list[Figure]:
    """Return median and maximum of a few measurements; the limit holds for the maximum.

    Raises:
        ValueError: There are no values.
    """
    _check(name, values)
    n = len(values)
    return [
        Figure(f"{name} median", float(np.median(values)), unit, n),
        Figure(f"{name} max", max(values), unit, n, limit),
    ]


def percentiles(
    name: str, values_ms: Sequence[float], limits: dict[int, float] | None = None
) -> list[Figure]:
    """Return p50, p90, p95, p99 and the maximum of many measurements.

    Between two ranks the value is interpolated (numpy's method `linear`).

    Args:
        name: Put before the name of each figure.
        values_ms: Milliseconds, in any order.
        limits: Limit by percentile, such as `{95: 50.0}`.

    Raises:
        ValueError: There are no values.
    """
    _check(name, values_ms)
    n = len(values_ms)
    found = np.percentile(values_ms, PERCENTILES, method="linear")
    figures = [
        Figure(f"{name} p{rank}", float(value), "ms", n, (limits or {}).get(rank))
        for rank, value in zip(PERCENTILES, found, strict=True)
    ]
    return [*figures, Figure(f"{name} max", max(values_ms), "ms", n)]


def _check(name: str, values: Sequence[float]) -> None:
    if not values:
        raise ValueError(f"{name}: expected at least one measurement, found none")
