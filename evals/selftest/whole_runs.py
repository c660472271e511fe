"""Assistants and gold that are wrong throughout: none may pass for the run."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Any, Final

from assistant.assistant import Assistant
from evals.asking.in_process import ask_in_process
from evals.asking.outcome import ask_function
from evals.asking.said import Said
from evals.controls import always_refuse, sample, top_passages
from evals.evaluate import Evaluation
from evals.gold.case import Case
from evals.results import messages_ja as ja
from evals.results.figures import Mutant
from evals.results.item import Item
from evals.selftest.kill import kill_run
from evals.statistics.intervals import SEED
from index.search import Hit, Index

MOST_EMPTY: Final = 60
"""Questions that the assistants which have to be asked anew are asked."""


class EmptyIndex(Index):
    """An index that finds nothing."""

    def __init__(self, index: Index) -> None:
        # Nothing of the real one is opened: it only lends its passages.
        self.passages = index.passages

    def search(self, query: str, *, limit: int) -> list[Hit]:
        """Return nothing, whatever is asked."""
        return []

    def likeness(self, question: str) -> Mapping[str | None, Any]:
        """Return no likeness to anything."""
        return {}


def kill_runs(
    evaluation: Evaluation,
    items: Sequence[Item],
    assistant: Assistant | None,
    on_done: Callable[[], object] = lambda: None,
) -> tuple[Mutant, ...]:
    """Return what became of whole runs that are wrong; without an assistant, of two of them."""
    refusal = Said.of(always_refuse(()))
    refused = evaluation.regrade(items, [refusal] * len(items))
    shuffled = replace(evaluation, cases=_shuffled(evaluation.cases))
    swapped = shuffled.regrade(items, [item.said for item in items])
    found = [
        kill_run("always_refuse", ja.ALWAYS_REFUSE, items, refused),
        kill_run("shuffled_gold", ja.SHUFFLED_GOLD, items, swapped),
    ]
    if assistant is None:
        return tuple(found)
    empty = ask_in_process(replace(assistant, index=EmptyIndex(assistant.index)))
    top = ask_function(top_passages(assistant, 1))
    places = sample(len(items), MOST_EMPTY)
    part = replace(evaluation, cases=tuple(evaluation.cases[at] for at in places))
    before = [items[at] for at in places]
    return (
        *found,
        kill_run("always_top1", ja.ALWAYS_TOP_1, before, part.run(top)),
        kill_run("empty_index", ja.EMPTY_INDEX, before, part.run(empty, on_done)),
    )


def _shuffled(cases: Sequence[Case]) -> tuple[Case, ...]:
    """Return the questions with the gold of others; ids and turns stay."""
    others = list(cases)
    Random(SEED).shuffle(others)
    return tuple(_with_gold_of(case, other) for case, other in zip(cases, others, strict=True))


def _with_gold_of(case: Case, other: Case) -> Case:
    kept = {"id": case.gold.id, "turns": case.gold.turns, "category": case.gold.category}
    return Case(other.gold.model_copy(update=kept), other.sets, case.cluster)
