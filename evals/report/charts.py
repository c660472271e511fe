"""The geometry of the charts; the templates draw them as SVG, without any text inside.

Everything is in hundredths of the drawing's width, and of its height from the top,
so that a chart stretches to any place while its words stay in the page's type.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

FULL: Final = 100.0
_BINS: Final = 30


@dataclass(frozen=True, slots=True)
class Scale:
    """From values to hundredths of the width."""

    low: float
    high: float

    def at(self, value: float) -> float:
        """Return where a value lies; what is off the scale lies at its end.

        >>> Scale(0, 1).at(0.25), Scale(-1, 1).at(3)
        (25.0, 100.0)
        """
        share = (value - self.low) / (self.high - self.low)
        return round(FULL * min(1.0, max(0.0, share)), 2)


@dataclass(frozen=True, slots=True)
class IntervalBar:
    """A bar with its interval, its bound and its goal."""

    start: float
    """Where zero lies."""
    end: float
    low: float | None
    high: float | None
    bound: float | None
    goal: float | None

    @property
    def left(self) -> float:
        """Left end of the bar."""
        return min(self.start, self.end)

    @property
    def width(self) -> float:
        """Width of the bar."""
        return round(abs(self.end - self.start), 2)

    @property
    def spread(self) -> float:
        """Width of the interval; 0 without one."""
        if self.low is None or self.high is None:
            return 0.0
        return round(self.high - self.low, 2)


@dataclass(frozen=True, slots=True)
class Bin:
    """One column of a histogram."""

    x: float
    width: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Histogram:
    """How many values fall where."""

    bins: tuple[Bin, ...]
    top: float
    """Value at the right end; what is above it counts in the last column."""
    beyond: int
    """How many values are above it."""
    n: int


def histogram(values: Sequence[float], top: float) -> Histogram:
    """Return the histogram of values from 0 to `top`.

    >>> [each.height for each in histogram([1.0, 1.0, 99.0, 500.0], 100.0).bins if each.height]
    [100.0, 100.0]
    """
    counts = [0] * _BINS
    for value in values:
        counts[min(_BINS - 1, int(value / top * _BINS))] += 1
    most, step = max(counts, default=0) or 1, FULL / _BINS
    bins = tuple(
        Bin(
            x=round(at * step, 2),
            width=round(step * 0.86, 2),
            y=round(FULL - FULL * n / most, 2),
            height=round(FULL * n / most, 2),
        )
        for at, n in enumerate(counts)
    )
    return Histogram(bins, top, sum(value > top for value in values), len(values))


def polyline(points: Sequence[tuple[float, float]], x: Scale, y: Scale) -> str:
    """Return the points of a line as SVG writes them; y grows upwards.

    >>> polyline([(0, 0), (1, 0.5)], Scale(0, 1), Scale(0, 1))
    '0.0,100.0 100.0,50.0'
    """
    return " ".join(f"{x.at(a)},{round(FULL - y.at(b), 2)}" for a, b in points)


def heat(share: float | None) -> int:
    """Return how much a share asks for attention, from 0 (all is well) to 8 (60 % or more amiss).

    >>> heat(1.0), heat(0.7), heat(0.0), heat(None)
    (0, 4, 8, 0)
    """
    return 0 if share is None else min(8, round((1 - share) / 0.6 * 8))
