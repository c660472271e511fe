"""From items to figures with intervals."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from evals.metrics.catalogue import MetricKind
from evals.metrics.targets import Target, load_targets
from evals.results.figures import Metric
from evals.results.item import Item
from evals.statistics.intervals import (
    Clusters,
    Interval,
    design_effect,
    percentile_interval,
    wilson,
)


def measure(kind: MetricKind, items: Sequence[Item]) -> Metric:
    """Return a metric over items, with its interval and what it has to reach."""
    rows = [[part(item) for item in items] for part in kind.parts]
    counted = [at for at in range(len(items)) if any(row[at][1] for row in rows)]
    rows = [[row[at] for at in counted] for row in rows]
    target = load_targets().get(kind.name, Target())
    hits, n = _sums(rows)
    value = _value(rows)
    interval, method, effect = None, "none", None
    if value is not None:
        clusters = _clusters(tuple(items[at].cluster for at in counted))
        interval, method = _interval(kind, rows, clusters)
        effect = design_effect(*_columns(rows[0]), clusters)
    return Metric(
        name=kind.name,
        label=kind.label,
        group=kind.group,
        value=value,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        hits=hits,
        n=n,
        method=method,
        design_effect=effect,
        higher_is_better=kind.higher_is_better,
        unit="share",
        floor=target.bound,
        goal=target.goal,
        anchor=target.anchor,
    )


Rows = Sequence[Sequence[tuple[float, float]]]


@lru_cache(maxsize=64)
def _clusters(names: tuple[str, ...]) -> Clusters:
    return Clusters(names)


def _columns(row: Sequence[tuple[float, float]]) -> tuple[list[float], list[float]]:
    return [hits for hits, _ in row], [n for _, n in row]


def _sums(rows: Rows) -> tuple[float, float]:
    return sum(hits for hits, _ in rows[0]), sum(n for _, n in rows[0])


def _value(rows: Rows) -> float | None:
    """Return the mean of the ratios, None where one has nothing to divide by."""
    totals = [(sum(hits for hits, _ in row), sum(n for _, n in row)) for row in rows]
    if not all(n for _, n in totals):
        return None
    return sum(hits / n for hits, n in totals) / len(totals)


def _interval(kind: MetricKind, rows: Rows, clusters: Clusters) -> tuple[Interval, str]:
    hits, n = _sums(rows)
    if kind.is_share:
        return wilson(hits, round(n)), "wilson"
    shares = {hit / each for row in rows for hit, each in row if each}
    if len(shares) == 1 and 0 <= min(shares) <= 1:
        # A bootstrap of equal values knows no doubt, however few they are.
        return wilson(hits, round(n)), "degenerate"
    with np.errstate(invalid="ignore", divide="ignore"):
        resampled = [
            clusters.totals(hit) / clusters.totals(each) for hit, each in map(_columns, rows)
        ]
    return percentile_interval(np.mean(resampled, axis=0)), "bootstrap"
