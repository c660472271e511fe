"""How long replies took, stage by stage (§7.8)."""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.metrics.board import WARM_UPS
from evals.report.charts import Histogram, histogram
from evals.report.notation import milliseconds
from evals.report.words_ja import TIMES, word
from evals.results.figures import LatencyRow
from evals.results.item import Item


@dataclass(frozen=True, slots=True)
class SpeedRow:
    """Percentiles and histogram of a stage."""

    name: str
    label: str
    n: int
    percentiles: tuple[str, ...]
    """p50, p90, p95, p99, max."""
    histogram: Histogram
    top: str
    """Value at the right end of the histogram."""


def speed_rows(latency: Sequence[LatencyRow], items: Sequence[Item]) -> tuple[SpeedRow, ...]:
    """Return every stage, the whole reply first.

    The histograms show the replies of the run itself, warm-ups left out; the
    percentiles count the second pass as well, if there was one.
    """
    heard = [item for item in items if item.said]
    timed = heard[WARM_UPS:] or heard
    return tuple(_row(row, timed) for row in latency)


def _row(row: LatencyRow, items: Sequence[Item]) -> SpeedRow:
    # The few slowest would press all others into one column.
    top = max(row.p99 * 1.1, 0.001)
    return SpeedRow(
        name=row.name,
        label=word(TIMES, row.name),
        n=row.n,
        percentiles=tuple(map(milliseconds, (row.p50, row.p90, row.p95, row.p99, row.max))),
        histogram=histogram([ms for item in items if (ms := _ms(item, row.name)) is not None], top),
        top=milliseconds(top),
    )


def _ms(item: Item, name: str) -> float | None:
    if name == "total":
        return item.timing.total_ms
    return item.timing.stages_ms.get(name)
