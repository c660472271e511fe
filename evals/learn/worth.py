"""What each unit of the plan would answer, and what that is worth for a gold question."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.assistant import Assistant
from assistant.compose.draft import compose
from assistant.evidence import Evidence
from assistant.features import NAMES, Signs
from assistant.lookup.units import unit_evidence
from assistant.messages import Message
from assistant.ranking import Inquiry, Ranked
from assistant.retrieve import as_evidence
from assistant.understand.dialogue import understand
from corpus.text import fold
from corpus.units import UnitKind
from evals.gold.record import Gold
from evals.grading.match import exam_holds, overlaps

_TOO_LONG = 1.5
"""Times `max_chars`; evaluation.md, 5.3."""
_LONG_SHARE, _WRONG_SHARE = 0.6, 0.3
"""What is left of the worth of an answer that is too long, or that holds what is wrong."""
_PARTIAL = 0.5
"""Most that an answer is worth that lacks a group."""
_PRECISION = 0.2
"""Part of the worth that goes with the share of citations that are in the evidence."""

_NO_SIGNS = Signs(*[0.0] * len(NAMES))


@dataclass(frozen=True, slots=True)
class Shown:
    """The answer that a unit makes."""

    text: str
    """Folded."""
    quotes: tuple[str, ...]
    """Folded."""
    length: int


def shown_units(assistant: Assistant) -> tuple[Shown, ...]:
    """Return the answer of every candidate, in their order."""
    question = understand([Message("user", assistant.identity.title)], assistant.names)
    inquiry = Inquiry(question, assistant)
    found = []
    for candidate in assistant.candidates:
        unit = candidate.unit
        evidence: tuple[Evidence, ...] = (
            as_evidence([Ranked(unit, 0.0, _NO_SIGNS, 0.0, 0.0)], inquiry)
            if unit.kind is UnitKind.PASSAGE
            else unit_evidence(unit, inquiry)
        )
        draft = compose(inquiry, evidence)
        claims = [claim for block in draft.blocks for row in block.rows for claim in row]
        text = "".join(claim.text for claim in claims)
        leaves = dict.fromkeys(leaf for claim in claims for leaf in claim.leaves)
        found.append(Shown(fold(text), tuple(fold(leaf.quote) for leaf in leaves), len(text)))
    return tuple(found)


def worths(gold: Gold, shown: Sequence[Shown]) -> NDArray[np.float64]:
    """Return what each unit's answer is worth for an answerable question, 0 to 1."""
    excerpts = [fold(text) for text in gold.excerpts]
    return np.array([_worth(gold, excerpts, each) for each in shown])


def _worth(gold: Gold, excerpts: Sequence[str], shown: Shown) -> float:
    proven = [any(overlaps(quote, text) for text in excerpts) for quote in shown.quotes]
    if not any(proven):
        return 0.0
    groups = [any(exam_holds(shown.text, text) for text in group) for group in gold.must]
    worth = 1.0 if all(groups) else _PARTIAL * sum(groups) / len(groups)
    worth *= 1 - _PRECISION + _PRECISION * sum(proven) / len(proven)
    if shown.length > _TOO_LONG * gold.max_chars:
        worth *= _LONG_SHARE
    if any(exam_holds(shown.text, text) for text in gold.must_not):
        worth *= _WRONG_SHARE
    return worth
