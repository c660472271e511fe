"""From a run to everything that its report shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from corpus.errors import CorpusError
from corpus.library import PlanFile, load_plan
from evals.controls import sample
from evals.gold.load import QuestionSet
from evals.gold.record import Split
from evals.report import (
    controls,
    kills,
    rankings,
    scoreboard,
    speed,
    stages,
    summary,
    tables,
    wordings,
    words_ja,
)
from evals.report.cards import Card, card
from evals.report.origin import Origin, origin
from evals.results.figures import Comparison, Robustness
from evals.results.folder import Run
from evals.results.item import Item
from evals.results.run import RunConfig

MOST_WRONG: Final = 300
"""Cards of questions that were not met rightly."""
MOST_RIGHT: Final = 60
"""Cards of the others, evenly apart."""


@dataclass(frozen=True, slots=True)
class Cards:
    """The questions one by one."""

    wrong: tuple[Card, ...]
    right: tuple[Card, ...]
    all_wrong: int
    all_right: int
    has_plan: bool
    """Whether the plan's text is the one that was asked about, so that it can be shown."""
    blind: bool
    """Whether questions and replies stay unseen."""

    @property
    def known(self) -> frozenset[str]:
        """Ids of questions that have a card to point at."""
        return frozenset(each.id for each in (*self.wrong, *self.right))


@dataclass(frozen=True, slots=True)
class Page:
    """A report."""

    title: str
    config: RunConfig
    summary: summary.Summary
    groups: tuple[scoreboard.ScoreGroup, ...]
    outcomes: tables.Table
    confusion: tables.Table
    categories: tables.Table
    styles: tables.Table
    stages: tuple[stages.StageRow, ...]
    comparison: Comparison | None
    legs: rankings.LegTable
    risk: rankings.RiskChart | None
    families: wordings.Families
    robustness: tuple[Robustness, ...]
    speed: tuple[speed.SpeedRow, ...]
    controls: tuple[controls.ControlRow, ...]
    mutants: kills.KillMatrix
    cards: Cards
    origin: Origin


def page_of(run: Run, *, show_items: bool) -> Page:
    """Return the report of a run.

    Args:
        run: What to report.
        show_items: Whether even questions of the check set are shown.
    """
    plan_file = _plan_of(run.config)
    metrics, items = run.metrics, run.items
    hidden = [not show_items and is_blind(item, run.config) for item in items]
    blind, board = any(hidden), scoreboard.board_of(metrics)
    return Page(
        title=plan_file.identity.title if plan_file else run.config.plan,
        config=run.config,
        summary=summary.summary(metrics, board),
        groups=scoreboard.groups(board, metrics.metrics),
        outcomes=tables.outcome_table(metrics.outcomes),
        confusion=tables.confusion_table(metrics.confusion),
        categories=tables.category_table(metrics.categories, words_ja.CATEGORIES),
        styles=tables.category_table(metrics.styles, words_ja.STYLES),
        stages=stages.stage_rows(metrics.attribution, items, blind=blind),
        comparison=metrics.comparison,
        legs=rankings.leg_table(metrics.legs, items),
        risk=rankings.risk_chart(metrics.confidence),
        families=wordings.families(items, blind=blind),
        robustness=metrics.robustness,
        speed=speed.speed_rows(metrics.latency, items),
        controls=controls.control_rows(metrics.controls),
        mutants=kills.kill_matrix(metrics.mutants, metrics.metrics),
        cards=_cards(items, hidden, plan_file),
        origin=origin(run.config, metrics),
    )


def is_blind(item: Item, config: RunConfig) -> bool:
    """Return whether a question is one of which only the score is looked at.

    Where nothing says what a question is for, as in a run over all, it stays unseen.
    """
    if item.gold.split is not None:
        return item.gold.split is Split.CHECK
    return not QuestionSet(config.question_set).may_be_read


def _plan_of(config: RunConfig) -> PlanFile | None:
    """Return the plan that was asked about, None where this is not the text any more."""
    try:
        found = load_plan(config.plan)
    except CorpusError:
        return None
    return found if found.identity.sha256 == config.plan_sha256 else None


def _cards(items: Sequence[Item], hidden: Sequence[bool], plan_file: PlanFile | None) -> Cards:
    plan = plan_file.plan if plan_file else None
    known = list(zip(items, hidden, strict=True))
    # The worst first; equal labels keep the order of the questions.
    wrong = sorted(
        (each for each in known if not each[0].grade.joint),
        key=lambda each: _WORST.index(each[0].grade.label),
    )
    right = [each for each in known if each[0].grade.joint]
    some = [right[at] for at in sample(len(right), MOST_RIGHT)]
    return Cards(
        wrong=tuple(card(item, plan, blind=unseen) for item, unseen in wrong[:MOST_WRONG]),
        right=tuple(card(item, plan, blind=unseen) for item, unseen in some),
        all_wrong=len(wrong),
        all_right=len(right),
        has_plan=plan is not None,
        blind=any(hidden),
    )


_WORST: Final = ("I", "M", "P", "C")
