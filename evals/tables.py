"""What the command line prints of a run and of a comparison."""

from collections.abc import Iterator

from rich.table import Table

from evals import cli_ja as ja
from evals.metrics.board import row_of
from evals.results.figures import CategoryRow, Comparison, Metric
from evals.results.folder import Run

_SHOWN = (
    *("joint", "strict_accuracy", "exam", "refusal_recall", "refusal_precision", "f1_gr"),
    *("truthfulness_strict", "ev_f1", "citation_validity", "support_recall"),
    *("unsupported_numbers", "hit@1", "hit@5", "paraphrase_consistency"),
    *("latency_p50", "latency_p95"),
)


def run_tables(run: Run) -> Iterator[Table]:
    """Yield what is shown of a run: categories, metrics, failed gates, self-test, controls."""
    yield _categories(run)
    yield _metrics(run)
    yield _gates(run)
    if any(run.metrics.attribution.values()):
        yield _stages(run)
    if run.metrics.mutants:
        yield _mutants(run)
        yield _controls(run)


def _table(first: str, *rest: str) -> Table:
    table = Table(first)
    for name in rest:
        table.add_column(name, justify="right")
    return table


def share(metric: Metric | None) -> str:
    """Return a share with its interval and number: 「82.0 % [77.1–86.0] n=311」."""
    if metric is None or metric.value is None:
        return ja.NOT_MEASURED
    return f"{metric.value:.1%} {_interval(metric)} n={metric.n:g}"


def _interval(metric: Metric) -> str:
    if metric.low is None or metric.high is None:
        return ""
    return f"[{metric.low * 100:.1f}–{metric.high * 100:.1f}]"


def _categories(run: Run) -> Table:
    table = _table(ja.CATEGORY, ja.COUNT, ja.STRICT, ja.JOINT, ja.REFUSAL, ja.REFUSAL_PRECISION)
    for row in run.metrics.categories:
        table.add_row(*_category(row), "")
    table.add_section()
    precision = next(each for each in run.metrics.metrics if each.name == "refusal_precision")
    table.add_row(*_category(row_of(ja.ALL, run.items)), share(precision))
    return table


def _category(row: CategoryRow) -> tuple[str, ...]:
    return row.name, str(row.n), share(row.strict), share(row.joint), share(row.refusal)


def _metrics(run: Run) -> Table:
    table = _table(ja.METRIC, ja.VALUE, ja.INTERVAL, ja.BOUND, ja.GOAL)
    by_name = {metric.name: metric for metric in run.metrics.metrics}
    for name in _SHOWN:
        if metric := by_name.get(name):
            values = (_number(metric, each) for each in (metric.floor, metric.goal))
            table.add_row(metric.label, _number(metric, metric.value), _interval(metric), *values)
    return table


def _number(metric: Metric, value: float | None) -> str:
    if value is None:
        return ja.NOT_MEASURED
    return f"{value:.1f} ms" if metric.unit == "ms" else f"{value:.3f}"


def _gates(run: Run) -> Table:
    table = Table(ja.GATE, ja.BOUND, ja.FOUND)
    for gate in run.metrics.gates:
        if gate.passed is False:
            table.add_row(gate.name, gate.rule, gate.found)
    return table


def _stages(run: Run) -> Table:
    table = _table(ja.STAGE, ja.COUNT)
    for stage, n in run.metrics.attribution.items():
        if n:
            table.add_row(stage, str(n))
    return table


def _mutants(run: Run) -> Table:
    table = Table(ja.MUTANT, ja.MADE, ja.KILLED, ja.BLOCKED_BY)
    for mutant in run.metrics.mutants:
        by = ", ".join(f"{name} {n}" for name, n in mutant.gates.items())
        table.add_row(mutant.label, str(mutant.made), str(mutant.killed), by)
    return table


def _controls(run: Run) -> Table:
    table = _table(ja.CONTROL, ja.COUNT, ja.JOINT, ja.STRICT, ja.REFUSAL, ja.BEATS)
    for control in run.metrics.controls:
        names = ("joint", "strict_accuracy", "refusal_recall")
        values = (_against(control.metrics[name], control.ours[name]) for name in names)
        table.add_row(control.label, str(control.n), *values, ", ".join(control.beats_us))
    return table


def _against(theirs: float | None, ours: float | None) -> str:
    shown = (ja.NOT_MEASURED if each is None else f"{each:.1%}" for each in (theirs, ours))
    return " / ".join(shown)


def comparison_table(comparison: Comparison) -> Table:
    """Return what became of each metric from one run to the other."""
    table = _table(
        ja.METRIC, ja.COUNT, ja.BEFORE, ja.AFTER, ja.INTERVAL, ja.W_T_L, ja.P_HOLM, ja.CHANGE
    )
    for row in comparison.metrics:
        table.add_row(
            row.label,
            str(row.n),
            f"{row.before:.3f}",
            f"{row.after:.3f}",
            f"[{row.low:+.3f}–{row.high:+.3f}]",
            f"{row.wins}/{row.ties}/{row.losses}",
            f"{row.p_holm:.4f}",
            ja.CHANGES[row.verdict],
        )
    return table
