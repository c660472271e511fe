"""Whether a run may pass: hard conditions, floors, and no step back (evaluation.md §5.9)."""

from collections.abc import Callable, Sequence
from typing import Final

from evals.metrics.targets import Target, load_targets
from evals.results import messages_ja as ja
from evals.results.figures import Comparison, Gate, Metric
from evals.results.item import Item
from evals.results.run import Verdict
from evals.statistics.intervals import wilson
from evals.statistics.paired import Change

HARD: Final = "hard"
FLOOR: Final = "floor"
REGRESSION: Final = "regression"

_HARD: Final[dict[str, tuple[str, Callable[[Item], bool]]]] = {
    "errors": (ja.NO_ERRORS, lambda item: item.error is not None),
    "wording": (ja.WORDING_AGREES, lambda item: not item.grade.wording_agrees),
    "citation_validity": (ja.CITATIONS_VALID, lambda item: bool(item.grade.invalid)),
    "citation_coverage": (
        ja.CLAIMS_CITED,
        lambda item: any(each.needs_citation and not each.cites for each in item.grade.claims),
    ),
    "unsupported_numbers": (ja.NUMBERS_PROVEN, lambda item: bool(item.grade.unsupported)),
}
"""What not a single reply may do."""


def gates(
    items: Sequence[Item],
    metrics: Sequence[Metric],
    comparison: Comparison | None = None,
    *,
    deterministic: bool | None = None,
) -> tuple[Gate, ...]:
    """Return every gate, hard ones first."""
    return (
        *hard_gates(items),
        _determinism(deterministic),
        *floor_gates(metrics),
        *regression_gates(comparison),
    )


def hard_gates(items: Sequence[Item]) -> tuple[Gate, ...]:
    """Return the conditions that a single reply breaks."""
    return tuple(
        _gate(name, HARD, rule, tuple(item.gold.id for item in items if breaks(item)))
        for name, (rule, breaks) in _HARD.items()
    )


def floor_gates(metrics: Sequence[Metric]) -> tuple[Gate, ...]:
    """Return the bounds that the metrics have to keep; exact ones are hard gates."""
    targets = load_targets()
    return tuple(
        _floor(metric, targets[metric.name])
        for metric in metrics
        if metric.name in targets
        and targets[metric.name].exact is None
        and targets[metric.name].bound is not None
    )


def regression_gates(comparison: Comparison | None) -> tuple[Gate, ...]:
    """Return whether anything got worse; cannot be judged without a baseline."""
    if comparison is None:
        return (
            Gate(
                name="regression",
                kind=REGRESSION,
                passed=None,
                rule=ja.NO_STEP_BACK,
                found=ja.NO_BASELINE,
                offenders=(),
            ),
        )
    lost = _gate("pinned", REGRESSION, ja.PINNED_STAY, comparison.pinned_lost)
    worse = tuple(
        each.name for each in comparison.metrics if each.verdict == Change.REGRESSED.value
    )
    return (lost, _gate("regression", REGRESSION, ja.NO_STEP_BACK, worse))


def verdict(found: Sequence[Gate], *, broken: bool = False) -> Verdict:
    """Return the end of a run: the worst of what its gates say."""
    failed = {gate.kind for gate in found if gate.passed is False}
    if broken:
        return Verdict.BROKEN
    if REGRESSION in failed:
        return Verdict.REGRESSION
    return Verdict.QUALITY if failed else Verdict.PASS


def _gate(name: str, kind: str, rule: str, offenders: tuple[str, ...]) -> Gate:
    found = ja.OFFENDERS.format(n=len(offenders))
    return Gate(
        name=name, kind=kind, passed=not offenders, rule=rule, found=found, offenders=offenders
    )


def _determinism(deterministic: bool | None) -> Gate:
    found = {None: ja.ONE_PASS, True: ja.EQUAL_HASH, False: ja.OTHER_HASH}[deterministic]
    return Gate(
        name="determinism",
        kind=HARD,
        passed=deterministic,
        rule=ja.SAME_TWICE,
        found=found,
        offenders=(),
    )


def _floor(metric: Metric, target: Target) -> Gate:
    bound = target.bound or 0.0
    is_floor = target.floor is not None
    rule = (ja.FLOOR if is_floor else ja.CEILING).format(bound=f"{bound:g}")
    if metric.value is None:
        return Gate(
            name=metric.name, kind=FLOOR, passed=None, rule=rule, found=ja.NONE, offenders=()
        )
    decided, how = _decided_by(metric, target)
    return Gate(
        name=metric.name,
        kind=FLOOR,
        passed=decided >= bound if is_floor else decided <= bound,
        rule=rule,
        found=f"{how} {decided:.3f}（n={metric.n:g}）",
        offenders=(),
    )


def _decided_by(metric: Metric, target: Target) -> tuple[float, str]:
    """Return the number that a bound is held against, and what it is called.

    The bound of the interval; where n is so small that not even a clean sweep would
    keep the gate, the value.
    """
    value, low, high = metric.value or 0.0, metric.low, metric.high
    if low is None or high is None:
        return value, ja.VALUE
    n = round(metric.n)
    if target.floor is not None:
        return (low, ja.LOWER) if wilson(n, n).low >= target.floor else (value, ja.VALUE_FEW)
    bound = target.bound or 0.0
    return (high, ja.UPPER) if wilson(0, n).high <= bound else (value, ja.VALUE_FEW)
