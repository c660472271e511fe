"""How each leg of the retrieval did, each held against the assistant's own ranking (§7.8)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from evals.metrics.catalogue import OWN_LEG
from evals.metrics.proof_parts import hit_at
from evals.report.charts import FULL, Scale, polyline
from evals.report.notation import figure, p_value
from evals.report.tables import Cell
from evals.report.words_ja import DUEL, LEGS, NONE, word
from evals.results.figures import Confidence
from evals.results.item import Item, Leg
from evals.statistics.intervals import wilson
from evals.statistics.paired import mcnemar

HEADS: Final = {
    "hit@1": "hit@1",
    "hit@3": "hit@3",
    "hit@5": "hit@5",
    "hit@10": "hit@10",
    "set_recall@5": "set-recall@5",
    "mrr@10": "MRR@10",
    "ndcg@10": "nDCG@10",
}
"""Figures of a ranking and what they are called."""
_DEPTH: Final = 5
_UNIT: Final = Scale(0, 1)


@dataclass(frozen=True, slots=True)
class LegRow:
    """One ranking over all questions that have an answer."""

    label: str
    is_own: bool
    cells: tuple[Cell, ...]
    interval: str
    """Of hit@5."""
    left: float
    spread: float
    end: float
    """Interval and value of hit@5 in hundredths."""
    duel: str
    """Wins and losses of the assistant's own ranking against this one, hit@5."""
    p: str
    """Of the duel; empty where there is none."""


@dataclass(frozen=True, slots=True)
class LegTable:
    """All rankings that were seen; none over HTTP."""

    heads: tuple[str, ...]
    rows: tuple[LegRow, ...]


def leg_table(legs: Mapping[str, Mapping[str, float]], items: Sequence[Item]) -> LegTable:
    """Return every ranking that was seen, with its figures."""
    asked = sum(item.gold.answerable for item in items)
    rows = (_row(name, found, asked, items) for name, found in legs.items())
    return LegTable(tuple(HEADS.values()), tuple(rows))


def _row(name: str, found: Mapping[str, float], asked: int, items: Sequence[Item]) -> LegRow:
    hits = found[f"hit@{_DEPTH}"]
    interval = wilson(round(hits * asked), asked)
    duel, p = (NONE, "") if name == OWN_LEG else _duel(name, items)
    return LegRow(
        label=word(LEGS, name),
        is_own=name == OWN_LEG,
        cells=tuple(Cell(figure(head, found[head]) if head in found else NONE) for head in HEADS),
        interval=f"{interval.low * 100:.1f}–{interval.high * 100:.1f}%",
        left=_UNIT.at(interval.low),
        spread=round(_UNIT.at(interval.high) - _UNIT.at(interval.low), 2),
        end=_UNIT.at(hits),
        duel=duel,
        p=p,
    )


def _duel(name: str, items: Sequence[Item]) -> tuple[str, str]:
    wins = losses = 0
    for item in items:
        legs = {leg.name: leg for leg in item.seen.legs} if item.seen else {}
        if name in legs and OWN_LEG in legs:
            own, other = _hits(legs[OWN_LEG]), _hits(legs[name])
            wins, losses = wins + (own and not other), losses + (other and not own)
    return DUEL.format(wins=wins, losses=losses), p_value(mcnemar(wins, losses))


def _hits(leg: Leg) -> bool:
    return bool(hit_at(_DEPTH)(leg))


@dataclass(frozen=True, slots=True)
class RiskChart:
    """Risk by coverage."""

    line: str
    """Points of the line; the height is `top` at its upper end."""
    bound: float
    """Height of a risk of 2 %."""
    top: str
    auroc: str
    average_precision: str
    coverage: str
    """At a risk of at most 2 %."""


def risk_chart(confidence: Confidence | None) -> RiskChart | None:
    """Return the chart of a run whose inside was seen."""
    if confidence is None or not confidence.curve:
        return None
    top = max(0.05, *(point.risk for point in confidence.curve))
    points = [(point.coverage, point.risk) for point in confidence.curve]
    scale = Scale(0, top)
    return RiskChart(
        line=polyline(points, _UNIT, scale),
        bound=round(FULL - scale.at(0.02), 2),
        top=f"{top:.0%}",
        auroc=_plain(confidence.auroc),
        average_precision=_plain(confidence.average_precision),
        coverage=figure("coverage", confidence.coverage_at_2_percent),
    )


def _plain(value: float | None) -> str:
    return NONE if value is None else f"{value:.3f}"
