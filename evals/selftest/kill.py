"""Whether every damage is noticed: the kill matrix (evaluation.md §5.9).

A mutant is killed where a gate blocks it that lets the undamaged run pass, the
run itself being the baseline. A gate that the run fails anyway proves nothing.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from evals.evaluate import Evaluation
from evals.metrics.catalogue import CATALOGUE
from evals.metrics.gates import floor_gates, hard_gates, regression_gates
from evals.metrics.measure import measure
from evals.results.compare import compare, scores_of
from evals.results.figures import Gate, Mutant
from evals.results.item import Item, Label
from evals.selftest.mutations import MUTATIONS, Mutation

MOST: Final = 20
"""Replies that one mutation is tried on."""


def kill_replies(evaluation: Evaluation, items: Sequence[Item]) -> tuple[Mutant, ...]:
    """Return what became of damage to single replies."""
    return tuple(
        _kill(name, label, mutation, evaluation, items)
        for name, (label, mutation) in MUTATIONS.items()
    )


def _kill(
    name: str, label: str, mutation: Mutation, evaluation: Evaluation, items: Sequence[Item]
) -> Mutant:
    damaged = [(at, said) for at, item in enumerate(items) if (said := mutation(item, items))]
    step = max(1, len(damaged) // MOST)
    tried = damaged[::step][:MOST]
    blocked: Counter[str] = Counter()
    killed = 0
    for at, said in tried:
        single = Evaluation((evaluation.cases[at],), evaluation.plan)
        (after,) = single.regrade([items[at]], [said])
        by = _blocked_by(items[at], after)
        blocked.update(by)
        killed += bool(by)
    return Mutant(name=name, label=label, made=len(tried), killed=killed, gates=dict(blocked))


def _blocked_by(before: Item, after: Item) -> set[str]:
    """Return the gates that one damaged reply newly fails; a right one is pinned."""
    pairs = zip(hard_gates([before]), hard_gates([after]), strict=True)
    found = {new.name for old, new in pairs if old.passed and not new.passed}
    if before.grade.label is Label.CORRECT and after.grade.label is not Label.CORRECT:
        found.add("pinned")
    return found


def kill_run(name: str, label: str, before: Sequence[Item], after: Sequence[Item]) -> Mutant:
    """Return what became of damage to a whole run."""
    pinned = [item.gold.id for item in before if item.grade.label is Label.CORRECT]
    comparison = compare(scores_of(before), scores_of(after), names=("run", name), pinned=pinned)
    failed = [gate for gate in regression_gates(comparison) if gate.passed is False]
    old, new = _floors(before), _floors(after)
    failed += [b for a, b in zip(old, new, strict=True) if a.passed and b.passed is False]
    blocked = {gate.name: 1 for gate in failed}
    return Mutant(name=name, label=label, made=1, killed=int(bool(blocked)), gates=blocked)


def _floors(items: Sequence[Item]) -> tuple[Gate, ...]:
    return floor_gates([measure(kind, items) for kind in CATALOGUE])
