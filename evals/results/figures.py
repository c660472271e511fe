"""What ``metrics.json`` is made of: figures, gates, mutants, controls, comparisons."""

from evals.results.item import Record


class Metric(Record):
    """A figure with what is known about its certainty."""

    name: str
    label: str
    """Japanese."""
    group: str
    """answer | refusal | citation | retrieval | robustness | speed."""
    value: float | None
    """None where the denominator is empty: n/a, neither 0 nor 1."""
    low: float | None
    high: float | None
    """95 % interval; None where there is none."""
    hits: float
    n: float
    """value = hits / n (a mean of two such for `f1_gr`); n questions, or claims, citations …"""
    method: str
    """wilson | bootstrap | degenerate (all equal: Wilson is shown) | none."""
    design_effect: float | None
    """(clustered / naive standard error) squared; None where it is not defined."""
    higher_is_better: bool
    unit: str
    """share | ms."""
    floor: float | None
    """Bound of the gate: a floor, or a ceiling where lower is better."""
    goal: float | None
    anchor: str
    """Best published figure, with its source; different data."""


class Gate(Record):
    """One condition for passing."""

    name: str
    kind: str
    """hard | floor | regression."""
    passed: bool | None
    """None: cannot be judged here (not measured)."""
    rule: str
    """Japanese: what is demanded."""
    found: str
    """Japanese: what was found."""
    offenders: tuple[str, ...]
    """Ids of the questions that break it; empty for floors."""


class CategoryRow(Record):
    """A category, style or reason; no claims where n is under 15."""

    name: str
    n: int
    strict: Metric | None
    """Share of label C among the answerable; None where none is."""
    joint: Metric
    """Over all its questions."""
    refusal: Metric | None
    """Share refused among those without an answer; None where all have one."""


class LatencyRow(Record):
    """Percentiles of one stage, in milliseconds."""

    name: str
    """total, or a step of the pipeline."""
    n: int
    p50: float
    p90: float
    p95: float
    p99: float
    max: float


class Mutant(Record):
    """A damage done on purpose, and whether it was noticed."""

    name: str
    label: str
    """Japanese: what was damaged."""
    made: int
    """How often it was made; 0 where nothing could be damaged so."""
    killed: int
    gates: dict[str, int]
    """Gate or check -> how many it blocked that the undamaged run passes."""

    @property
    def survived(self) -> bool:
        """Whether one of them went unnoticed."""
        return self.killed < self.made


class Control(Record):
    """Another way to answer, measured with the same questions."""

    name: str
    label: str
    n: int
    """Questions that it was asked; those that think long get a sample."""
    metrics: dict[str, float | None]
    """Value of each headline metric by name."""
    ours: dict[str, float | None]
    """Those of the run, over the same questions."""
    beats_us: tuple[str, ...]
    """Headline metrics on which it is better than the run."""


class RiskPoint(Record):
    """Answering only the most confident share of the questions."""

    coverage: float
    risk: float
    """Share of wrong answers among those answered."""


class Confidence(Record):
    """How well the confidence tells right from wrong."""

    auroc: float | None
    average_precision: float | None
    coverage_at_2_percent: float | None
    """Largest share that can be answered at a risk of at most 2 %."""
    curve: tuple[RiskPoint, ...]


class Flip(Record):
    """A question whose label C came or went."""

    id: str
    before: str
    after: str


class Paired(Record):
    """One metric of two runs over the same questions."""

    name: str
    label: str
    n: int
    before: float
    after: float
    low: float
    high: float
    """95 % interval of the difference, paired cluster bootstrap."""
    p: float
    """Exact McNemar for shares, sign-flip randomisation for means."""
    p_holm: float
    wins: int
    ties: int
    losses: int
    verdict: str
    """regressed | improved | equivalent | inconclusive."""


class Comparison(Record):
    """Two runs over the same questions, or a run and the blessed baseline."""

    before: str
    after: str
    joined: int
    unmatched: tuple[str, ...]
    """Ids that are in one run only, or whose question differs."""
    metrics: tuple[Paired, ...]
    flips: tuple[Flip, ...]
    pinned_lost: tuple[str, ...]
    """Pinned questions that were right and are not any more."""


class Robustness(Record):
    """How often a harmless change of the question costs a right answer."""

    name: str
    label: str
    n: int
    flipped: tuple[str, ...]
    """Ids of right questions that the change made wrong."""
