"""How good the learned weights are on questions that they were not learned from."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evals.learn.examples import Example
from evals.learn.fit import fit_answering, fit_ranking, folds

_RIGHT = 0.6
"""Worth from which an answer counts as right: it holds every group."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Cross-validated figures, each from 0 to 1."""

    first_right: float
    """Share of answerable questions whose best-ranked unit is right."""
    three_right: float
    """The same of one among the best three."""
    declined: float
    """Share of questions without an answer that fall below the threshold."""
    lost: float
    """Share of answerable questions that do, too."""


def cross_validate(examples: Sequence[Example], threshold: float) -> Outcome:
    """Return the figures over all folds."""
    first, three, declined, lost = [], [], [], []
    for learn, measure in folds(examples):
        weights, model = fit_ranking(learn), fit_answering(learn)
        for each, chance in zip(measure, model.chances(measure), strict=True):
            if not each.gold.answerable:
                declined.append(chance < threshold)
                continue
            lost.append(chance < threshold)
            order = np.argsort(-(each.units @ weights), kind="stable")
            first.append(each.worth[order[0]] >= _RIGHT)
            three.append(each.worth[order[:3]].max() >= _RIGHT)
    return Outcome(*(float(np.mean(values)) for values in (first, three, declined, lost)))
