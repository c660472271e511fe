"""``config.json`` and ``metrics.json`` of a run folder; see `evals.results.item` for the rest."""

from enum import StrEnum

from evals.results.figures import (
    CategoryRow,
    Comparison,
    Confidence,
    Control,
    Gate,
    LatencyRow,
    Metric,
    Mutant,
    Robustness,
)
from evals.results.item import Record


class Verdict(StrEnum):
    """The end of a run; the exit code is its place here."""

    PASS = "PASS"
    QUALITY = "QUALITY"
    REGRESSION = "REGRESSION"
    BROKEN = "BROKEN"

    @property
    def exit_code(self) -> int:
        """0 pass, 1 quality, 2 regression, 3 broken data or harness."""
        return list(Verdict).index(self)


class RunConfig(Record):
    """What was asked, of whom, with what: equal configurations are comparable."""

    begun: str
    """UTC, ISO 8601."""
    question_set: str
    """tune | check | all."""
    files: dict[str, str]
    """Name of each gold file -> sha256."""
    questions: int
    target: str
    """`in process`, or the URL that was asked."""
    plan: str
    plan_sha256: str
    index: str
    """sha256 over the ids and texts of the index's passages; empty over HTTP."""
    normaliser: str
    """sha256 over the code that decides what matches what."""
    gates: str
    """sha256 of gates.toml."""
    settings: dict[str, str]
    """Resolved settings of the assistant, and of this run."""
    seed: int
    time_limit_s: float
    machine: dict[str, object]
    """CPU, cores, memory, versions, git revision, load."""


class RunMetrics(Record):
    """Every figure and verdict of a run."""

    verdict: Verdict
    output_sha256: str
    deterministic: bool | None
    """Whether a second pass gave the same outputs; None where there was none."""
    metrics: tuple[Metric, ...]
    """The scoreboard, headline first."""
    outcomes: dict[str, dict[str, int]]
    """answerable | unanswerable -> label -> how many."""
    confusion: dict[str, dict[str, int]]
    """`answerable` or the reason why not -> status (or `error`) -> how many."""
    categories: tuple[CategoryRow, ...]
    styles: tuple[CategoryRow, ...]
    legs: dict[str, dict[str, float]]
    """Leg -> hit@1, hit@3, hit@5, hit@10, set_recall@1 … @10, mrr@10, ndcg@10."""
    attribution: dict[str, int]
    """Stage -> items that first failed there."""
    latency: tuple[LatencyRow, ...]
    confidence: Confidence | None
    robustness: tuple[Robustness, ...]
    gates: tuple[Gate, ...]
    mutants: tuple[Mutant, ...]
    controls: tuple[Control, ...]
    comparison: Comparison | None
    """With the blessed baseline, if there is one."""
