"""A whole run: ask, grade, measure, compare, and test the test itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.assistant import Assistant
from evals.asking.outcome import Asker, Outcome
from evals.controls import controls, run_control
from evals.evaluate import Evaluation, timing_of
from evals.metrics import board
from evals.metrics.confidence import confidence
from evals.metrics.gates import gates, verdict
from evals.results import messages_ja as ja
from evals.results.baseline import Baseline
from evals.results.compare import compare, scores_of
from evals.results.figures import Comparison, Control, Mutant, Robustness
from evals.results.folder import output_hash
from evals.results.item import Item
from evals.results.run import RunMetrics
from evals.robustness import MOST_ASKED, VARIANTS, robustness
from evals.selftest.gold_files import kill_gold_files
from evals.selftest.kill import kill_replies
from evals.selftest.whole_runs import MOST_EMPTY, kill_runs

Progress = Callable[[str, int], Callable[[], object]]
"""Announces a step by its name and size; what it returns is called once for each part done."""


@dataclass(frozen=True)
class Session:
    """What a run is made with."""

    evaluation: Evaluation
    asker: Asker
    assistant: Assistant | None
    """None where another process is asked."""
    baseline: Baseline | None
    with_controls: bool
    progress: Progress


@dataclass(frozen=True, slots=True)
class Extras:
    """What is done beside asking every question once."""

    again: tuple[Outcome, ...] = ()
    """The same questions, asked a second time."""
    controls: tuple[Control, ...] = ()
    robustness: tuple[Robustness, ...] = ()
    mutants: tuple[Mutant, ...] = ()


def run(session: Session) -> tuple[RunMetrics, tuple[Item, ...]]:
    """Ask every question and return all figures with the items."""
    evaluation, size = session.evaluation, len(session.evaluation.cases)
    outcomes = evaluation.ask(session.asker, session.progress(ja.ASKING, size))
    advance = session.progress(ja.GRADING, size)
    items = []
    for case, outcome in zip(evaluation.cases, outcomes, strict=True):
        items.append(evaluation.item(case, outcome))
        advance()
    extras = _extras(session, items) if session.with_controls else Extras()
    return figures(session, items, extras), tuple(items)


def _extras(session: Session, items: Sequence[Item]) -> Extras:
    evaluation, progress = session.evaluation, session.progress
    again = evaluation.ask(session.asker, progress(ja.ASKING_AGAIN, len(items)))
    most = len(VARIANTS) * MOST_ASKED
    varied = robustness(evaluation, items, session.asker, progress(ja.VARYING, most))
    kinds = controls(session.assistant)
    advance = progress(ja.CONTROLLING, sum(kind.size(len(items)) for kind in kinds))
    found = [run_control(kind, evaluation, items, advance) for kind in kinds]
    mutants = (
        *kill_gold_files([case.gold for case in evaluation.cases], evaluation.plan.text),
        *kill_replies(evaluation, items),
        *kill_runs(evaluation, items, session.assistant, progress(ja.SELF_TEST, MOST_EMPTY)),
    )
    return Extras(tuple(again), tuple(found), varied, mutants)


def figures(session: Session, items: Sequence[Item], extras: Extras) -> RunMetrics:
    """Return every figure and verdict of a run from what was heard."""
    deterministic = _equal(items, extras.again) if extras.again else None
    timings = [item.timing for item in items if item.said]
    timings += [timing_of(outcome) for outcome in extras.again if outcome.heard]
    rows = board.latency(timings) if timings else ()
    metrics = board.scoreboard(items, rows)
    comparison = _comparison(session.baseline, items)
    found = gates(items, metrics, comparison, deterministic=deterministic)
    return RunMetrics(
        verdict=verdict(found, broken=any(mutant.survived for mutant in extras.mutants)),
        output_sha256=output_hash(items),
        deterministic=deterministic,
        metrics=metrics,
        outcomes=board.outcomes(items),
        confusion=board.confusion(items),
        categories=board.rows_by(items, lambda item: item.gold.category),
        styles=board.rows_by(items, lambda item: item.gold.style),
        legs=board.legs(items),
        attribution=board.stages(items),
        latency=rows,
        confidence=confidence(items),
        robustness=extras.robustness,
        gates=found,
        mutants=extras.mutants,
        controls=extras.controls,
        comparison=comparison,
    )


def _equal(items: Sequence[Item], again: Sequence[Outcome]) -> bool:
    """Return whether the second replies are the first ones."""
    first = [(item.said, item.error) for item in items]
    return first == [(each.heard and each.heard.said, each.error) for each in again]


def _comparison(baseline: Baseline | None, items: Sequence[Item]) -> Comparison | None:
    if baseline is None:
        return None
    names = (f"{ja.BASELINE} {baseline.history[-1].when}", ja.THIS_RUN)
    return compare(baseline.scores, scores_of(items), names=names, pinned=baseline.pinned)
