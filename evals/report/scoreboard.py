"""Every metric of a run as a row of the scoreboard (evaluation.md §7.2)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from evals.report.charts import IntervalBar, Scale
from evals.report.metrics_ja import ABOUT, SIGNED, TILES
from evals.report.notation import count, difference, interval_of, p_value, value_of
from evals.report.words_ja import CHANGES, GROUPS, METHODS, NONE, word
from evals.results.figures import Gate, Metric, Paired
from evals.results.run import RunMetrics


@dataclass(frozen=True, slots=True)
class Change:
    """A metric held against the baseline."""

    before: str
    difference: str
    interval: str
    p: str
    name: str
    """regressed | improved | equivalent | inconclusive."""
    word: str


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A metric as the report shows it."""

    name: str
    label: str
    about: str
    less_is_better: bool
    value: str
    interval: str
    method: str
    n: str
    design_effect: str
    bar: IntervalBar | None
    state: str
    """passed | failed | open."""
    bound: str
    goal: str
    """「なし」 where there is none, as everywhere."""
    reaches_goal: bool
    change: Change | None
    anchor: str


@dataclass(frozen=True, slots=True)
class ScoreGroup:
    """The metrics about one thing."""

    name: str
    label: str
    rows: tuple[ScoreRow, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """Rows made with what the metrics are held against."""

    gates: Mapping[str, Gate]
    changes: Mapping[str, Paired]
    slowest: float
    """Right end of the scale of times."""

    def row(self, metric: Metric) -> ScoreRow:
        """Return a metric as a row."""
        effect = metric.design_effect
        paired = self.changes.get(metric.name)
        return ScoreRow(
            name=metric.name,
            label=metric.label,
            about=ABOUT.get(metric.name, ""),
            less_is_better=not metric.higher_is_better,
            value=value_of(metric, metric.value),
            interval=interval_of(metric),
            method=word(METHODS, metric.method),
            n=count(metric.n),
            design_effect=NONE if effect is None else f"{effect:.2f}",
            bar=self._bar(metric),
            state=self._state(metric.name),
            bound=value_of(metric, metric.floor),
            goal=value_of(metric, metric.goal),
            reaches_goal=_reaches_goal(metric),
            change=_change(metric, paired) if paired else None,
            anchor=metric.anchor or NONE,
        )

    def _state(self, name: str) -> str:
        gate = self.gates.get(name)
        if gate is None or gate.passed is None:
            return "open"
        return "passed" if gate.passed else "failed"

    def _bar(self, metric: Metric) -> IntervalBar | None:
        if metric.value is None:
            return None
        scale = Scale(-1 if metric.name in SIGNED else 0, self.slowest if _is_time(metric) else 1)
        low, high, bound, goal = (
            None if each is None else scale.at(each)
            for each in (metric.low, metric.high, metric.floor, metric.goal)
        )
        return IntervalBar(scale.at(0), scale.at(metric.value), low, high, bound, goal)


def board_of(metrics: RunMetrics) -> Board:
    """Return what the rows of a run are made with."""
    times = [
        value
        for metric in metrics.metrics
        if _is_time(metric)
        for value in (metric.value, metric.floor, metric.goal)
        if value is not None
    ]
    paired = metrics.comparison.metrics if metrics.comparison else ()
    return Board(
        gates={gate.name: gate for gate in metrics.gates},
        changes={each.name: each for each in paired},
        slowest=(max(times, default=0.0) or 1.0) * 1.05,
    )


def groups(board: Board, metrics: Sequence[Metric]) -> tuple[ScoreGroup, ...]:
    """Return every metric, by what it is about, the headline of each group first."""
    order = list(GROUPS)
    known = sorted(metrics, key=lambda each: _place(order, each.group))
    return tuple(
        ScoreGroup(name, word(GROUPS, name), tuple(board.row(metric) for metric in rows))
        for name, rows in groupby(known, key=lambda metric: metric.group)
    )


def tiles(board: Board, metrics: Sequence[Metric]) -> tuple[ScoreRow, ...]:
    """Return the metrics that are shown large, as far as the run has them."""
    by_name = {metric.name: metric for metric in metrics}
    return tuple(board.row(by_name[name]) for name in TILES if name in by_name)


def _place(order: Sequence[str], group: str) -> int:
    return order.index(group) if group in order else len(order)


def _is_time(metric: Metric) -> bool:
    return metric.unit == "ms"


def _reaches_goal(metric: Metric) -> bool:
    if metric.value is None or metric.goal is None:
        return False
    if metric.higher_is_better:
        return metric.value >= metric.goal
    return metric.value <= metric.goal


def _change(metric: Metric, paired: Paired) -> Change:
    ends = (paired.low, paired.high)
    # A comparison counts gains: above 0 is better, also where less of the metric is.
    low, high = ends if metric.higher_is_better else (-ends[1], -ends[0])
    name = metric.name
    return Change(
        before=value_of(metric, paired.before),
        difference=difference(name, paired.after - paired.before),
        interval=f"{difference(name, low)} – {difference(name, high)}",
        p=p_value(paired.p_holm),
        name=paired.verdict,
        word=word(CHANGES, paired.verdict),
    )
