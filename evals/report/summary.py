"""The first lines of the report: may the assistant be trusted, and why not (§7.1)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from evals.report import words_ja as ja
from evals.report.notation import count, in_unit_of
from evals.report.scoreboard import Board, ScoreRow, tiles
from evals.results.figures import Gate, Metric, Mutant
from evals.results.run import RunMetrics, Verdict

_MOST_NAMED: Final = 12
"""Offending questions that are named."""


@dataclass(frozen=True, slots=True)
class GateRow:
    """A condition for passing."""

    label: str
    state: str
    """passed | failed | open."""
    rule: str
    found: str
    offenders: tuple[str, ...]
    """Ids of questions, or names of metrics; not all where there are many."""
    others: str
    """How many more there are, in words; empty where none are."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a reader has to know who reads no further."""

    passed: bool
    verdict: str
    note: str
    gates: str
    """How many gates failed, passed, and were not measured."""
    joint: ScoreRow
    tiles: tuple[ScoreRow, ...]
    facts: tuple[str, ...]
    failed: tuple[GateRow, ...]
    others: tuple[GateRow, ...]
    """Gates that passed or were not measured."""


def summary(metrics: RunMetrics, board: Board) -> Summary:
    """Return the summary of a run."""
    by_name = {metric.name: metric for metric in metrics.metrics}
    rows = [_gate(gate, by_name.get(gate.name)) for gate in metrics.gates]
    states = [row.state for row in rows]
    return Summary(
        passed=metrics.verdict is Verdict.PASS,
        verdict=ja.word(ja.VERDICTS, metrics.verdict),
        note=ja.word(ja.VERDICT_NOTES, metrics.verdict),
        gates=ja.GATE_COUNT.format(**{name: states.count(name) for name in _STATES.values()}),
        joint=board.row(_named(metrics.metrics, "joint")),
        tiles=tiles(board, metrics.metrics),
        facts=tuple(_facts(metrics)),
        failed=tuple(row for row in rows if row.state == "failed"),
        others=tuple(row for row in rows if row.state != "failed"),
    )


_STATES: Final = {True: "passed", False: "failed", None: "open"}


def _gate(gate: Gate, metric: Metric | None) -> GateRow:
    more = len(gate.offenders) - _MOST_NAMED
    return GateRow(
        label=ja.word(ja.GATES, gate.name) if metric is None else metric.label,
        state=_STATES[gate.passed],
        rule=in_unit_of(metric, gate.rule) if metric else gate.rule,
        found=in_unit_of(metric, gate.found) if metric else gate.found,
        offenders=gate.offenders[:_MOST_NAMED],
        others=ja.OTHERS.format(n=more) if more > 0 else "",
    )


def _named(metrics: Sequence[Metric], name: str) -> Metric:
    return next(metric for metric in metrics if metric.name == name)


def _facts(metrics: RunMetrics) -> Iterator[str]:
    yes, no = metrics.outcomes["answerable"], metrics.outcomes["unanswerable"]
    yield (
        ja.ANSWERED_RIGHT.format(n=count(sum(yes.values())), hits=count(yes["C"]))
        + ja.NOT_RIGHT.format(**yes)
    )
    recall = _named(metrics.metrics, "refusal_recall")
    if recall.n:
        right = ja.REFUSED_RIGHT.format(n=count(sum(no.values())), hits=count(no["C"]))
        yield right + ja.ANSWERED_ABSENT.format(n=count(recall.n - recall.hits))
    cited = _named(metrics.metrics, "citation_validity")
    yield ja.CITED_RIGHT.format(n=count(cited.n), bad=count(cited.n - cited.hits))
    numbers = _named(metrics.metrics, "unsupported_numbers")
    yield ja.NUMBERS_RIGHT.format(n=count(numbers.n), bad=count(numbers.hits))
    yield ja.TWICE[metrics.deterministic]
    yield _self_test(metrics.mutants)


def _self_test(mutants: Sequence[Mutant]) -> str:
    if not mutants:
        return ja.NO_MUTANTS
    made, killed = sum(each.made for each in mutants), sum(each.killed for each in mutants)
    return ja.MUTANTS_KILLED.format(made=made, killed=killed)
