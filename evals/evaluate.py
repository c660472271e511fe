"""Asks, grades and explains: from questions to the items of a run."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from corpus.plan import Plan
from evals.asking.ask import TIME_LIMIT_S, ask_all
from evals.asking.outcome import Asker, Outcome
from evals.asking.said import Said
from evals.gold.case import Case
from evals.grading.attribute import attribute
from evals.grading.grade import grade, grade_error
from evals.grading.retrieval import PassageCharacters
from evals.grading.seen import look_inside
from evals.results.item import Attribution, Item, Label, Stage, Timing

_DIGITS: Final = 3


@dataclass(frozen=True)
class Evaluation:
    """What is needed to grade replies, the same for every run over a set of questions."""

    cases: tuple[Case, ...]
    plan: Plan
    characters: PassageCharacters | None = None
    """None where the inside is not to be looked at."""
    limit_s: float = TIME_LIMIT_S

    def run(self, asker: Asker, on_done: Callable[[], object] = lambda: None) -> tuple[Item, ...]:
        """Ask every question and return the items, in the order of the questions."""
        outcomes = self.ask(asker, on_done)
        return tuple(map(self.item, self.cases, outcomes))

    def ask(self, asker: Asker, on_done: Callable[[], object] = lambda: None) -> list[Outcome]:
        """Ask every question."""
        turns = [case.gold.turns for case in self.cases]
        return ask_all(turns, asker, limit_s=self.limit_s, on_done=on_done)

    def item(self, case: Case, outcome: Outcome) -> Item:
        """Return what came of one question."""
        heard = outcome.heard
        if heard is None:
            return self._error(case, outcome)
        found = grade(case, heard.said, self.plan)
        trace = heard.trace if self.characters else None
        seen = (
            look_inside(case, heard.said, trace, self.characters)
            if trace and self.characters
            else None
        )
        return Item(
            gold=case.gold,
            cluster=case.cluster,
            question_sha256=case.gold.question_sha256,
            said=heard.said,
            error=None,
            grade=found,
            seen=seen,
            attribution=attribute(case, found, trace, self.plan),
            timing=timing_of(outcome),
        )

    def _error(self, case: Case, outcome: Outcome) -> Item:
        error = outcome.error or "no reply"
        return Item(
            gold=case.gold,
            cluster=case.cluster,
            question_sha256=case.gold.question_sha256,
            said=None,
            error=error,
            grade=grade_error(case, error),
            seen=None,
            attribution=Attribution(stage=Stage.ERROR, proof=error),
            timing=timing_of(outcome),
        )

    def is_right(self, case: Case, outcome: Outcome) -> bool:
        """Return whether the reply to a question is labelled C."""
        if outcome.heard is None:
            return False
        return grade(case, outcome.heard.said, self.plan).label is Label.CORRECT

    def regrade(self, items: Sequence[Item], said: Sequence[Said | None]) -> tuple[Item, ...]:
        """Return items as if other replies had come, without asking or explaining anything.

        Args:
            items: In the order of the questions.
            said: One reply for each; None keeps the one that came.
        """
        return tuple(
            item
            if other is None
            else item.model_copy(
                update={
                    "gold": case.gold,
                    "said": other,
                    "error": None,
                    "grade": grade(case, other, self.plan),
                    "attribution": None,
                }
            )
            for case, item, other in zip(self.cases, items, said, strict=True)
        )


def timing_of(outcome: Outcome) -> Timing:
    """Return how long a reply took."""
    stages = outcome.heard.stages_ms if outcome.heard else {}
    return Timing(
        total_ms=round(outcome.total_ms, _DIGITS),
        stages_ms={name: round(ms, _DIGITS) for name, ms in stages.items()},
    )
