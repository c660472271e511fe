"""The tables of a run beside its metrics: outcomes, categories, rankings, times."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from evals.grading.seen import LEGS
from evals.metrics.catalogue import CATALOGUE, Group, kind_of
from evals.metrics.measure import measure
from evals.metrics.proof_parts import hit_at, reciprocal_rank, whole_at
from evals.metrics.targets import Target, load_targets
from evals.results.figures import CategoryRow, LatencyRow, Metric
from evals.results.item import Item, Label, Leg, Stage, Timing
from evals.statistics.intervals import wilson

WARM_UPS: Final = 10
"""First replies that are left out of the times: caches fill."""
_DEPTHS: Final = (1, 3, 5, 10)
_LEG_FIGURES: Final[dict[str, Callable[[Leg], float]]] = {
    **{f"hit@{depth}": hit_at(depth) for depth in _DEPTHS},
    **{f"set_recall@{depth}": whole_at(depth) for depth in _DEPTHS},
    "mrr@10": reciprocal_rank,
    "ndcg@10": lambda leg: leg.ndcg10,
}


def scoreboard(items: Sequence[Item], latency: Sequence[LatencyRow]) -> tuple[Metric, ...]:
    """Return every metric, headline first."""
    consistency = paraphrase_consistency(items)
    return (*(measure(kind, items) for kind in CATALOGUE), consistency, *_speed(latency))


def outcomes(items: Sequence[Item]) -> dict[str, dict[str, int]]:
    """Return how often each label was given, apart for questions with and without answer."""
    found = {side: dict.fromkeys(Label, 0) for side in ("answerable", "unanswerable")}
    for item in items:
        found["answerable" if item.gold.answerable else "unanswerable"][item.grade.label] += 1
    return {side: {label.value: n for label, n in row.items()} for side, row in found.items()}


def confusion(items: Sequence[Item]) -> dict[str, dict[str, int]]:
    """Return which status was given to which kind of question."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for item in items:
        reason = item.gold.reason.value if item.gold.reason else item.gold.category.value
        kind = "answerable" if item.gold.answerable else reason
        found[kind][item.said.status.value if item.said else "error"] += 1
    return {kind: dict(sorted(row.items())) for kind, row in sorted(found.items())}


def rows_by(items: Sequence[Item], key: Callable[[Item], str]) -> tuple[CategoryRow, ...]:
    """Return one row for each value of `key`, in the order of first appearance."""
    groups: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return tuple(row_of(name, group) for name, group in groups.items())


def row_of(name: str, items: Sequence[Item]) -> CategoryRow:
    """Return the row of some questions."""
    strict = measure(kind_of("strict_accuracy"), items)
    refusal = measure(kind_of("refusal_recall"), items)
    return CategoryRow(
        name=name,
        n=len(items),
        strict=None if strict.value is None else strict,
        joint=measure(kind_of("joint"), items),
        refusal=None if refusal.value is None else refusal,
    )


def legs(items: Sequence[Item]) -> dict[str, dict[str, float]]:
    """Return the figures of every ranking; empty where the inside was not seen."""
    found: defaultdict[str, list[Leg]] = defaultdict(list)
    for item in items:
        for leg in item.seen.legs if item.seen else ():
            found[leg.name].append(leg)
    asked = sum(item.gold.answerable for item in items)
    return {
        # A question without a reply has no ranking and counts as not found.
        name: {figure: sum(map(of, found[name])) / asked for figure, of in _LEG_FIGURES.items()}
        for name in LEGS
        if found[name]
    }


def stages(items: Sequence[Item]) -> dict[str, int]:
    """Return how many questions first failed at each stage."""
    found = Counter(item.attribution.stage for item in items if item.attribution)
    return {stage.value: found[stage] for stage in Stage}


def latency(timings: Sequence[Timing]) -> tuple[LatencyRow, ...]:
    """Return percentiles of the whole reply and of each stage, without the warm-ups.

    Args:
        timings: Of all replies, in the order in which they were asked for.
    """
    values: defaultdict[str, list[float]] = defaultdict(list)
    for timing in timings[WARM_UPS:] or timings:
        values["total"].append(timing.total_ms)
        for name, ms in timing.stages_ms.items():
            values[name].append(ms)
    return tuple(_percentiles(name, ms) for name, ms in values.items())


def _percentiles(name: str, values: Sequence[float]) -> LatencyRow:
    p50, p90, p95, p99 = np.percentile(values, [50, 90, 95, 99], method="linear").tolist()
    return LatencyRow(name=name, n=len(values), p50=p50, p90=p90, p95=p95, p99=p99, max=max(values))


def paraphrase_consistency(items: Sequence[Item]) -> Metric:
    """Return the share of families whose questions are all labelled C."""
    families: defaultdict[str, list[bool]] = defaultdict(list)
    for item in items:
        if item.gold.family:
            families[item.gold.family].append(item.grade.label is Label.CORRECT)
    whole = [all(right) for right in families.values() if len(right) > 1]
    return _share("paraphrase_consistency", "言い換えの一貫性", sum(whole), len(whole))


def _share(name: str, label: str, hits: int, n: int) -> Metric:
    interval = wilson(hits, n) if n else None
    target = load_targets().get(name, Target())
    return Metric(
        name=name,
        label=label,
        group=Group.ROBUSTNESS,
        value=hits / n if n else None,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        hits=hits,
        n=n,
        method="wilson" if n else "none",
        design_effect=None,
        higher_is_better=True,
        unit="share",
        floor=target.bound,
        goal=target.goal,
        anchor=target.anchor,
    )


def _speed(rows: Sequence[LatencyRow]) -> tuple[Metric, ...]:
    total = next((row for row in rows if row.name == "total"), None)
    if total is None:
        return ()
    shown = {"p50": total.p50, "p95": total.p95, "p99": total.p99}
    return tuple(_time(f"latency_{name}", ms, total.n) for name, ms in shown.items())


def _time(name: str, ms: float, n: int) -> Metric:
    target = load_targets().get(name, Target())
    return Metric(
        name=name,
        label=f"応答時間 {name.removeprefix('latency_')}",
        group=Group.SPEED,
        value=ms,
        low=None,
        high=None,
        hits=ms * n,
        n=n,
        method="none",
        design_effect=None,
        higher_is_better=False,
        unit="ms",
        floor=target.bound,
        goal=target.goal,
        anchor=target.anchor,
    )
