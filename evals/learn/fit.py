"""Fit weights to examples: the one door to scikit-learn.

Units are weighed by pairs: the best answer's signs less another's, which a logistic
regression without intercept is to tell from the reverse (pairwise ranking; Herbrich,
Graepel and Obermayer, 2000). Whether a question has an answer is a plain logistic
regression over the question's signs.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from assistant.features import NAMES
from evals.learn.examples import Example

FOLDS = 5
_ROUNDS = 6
"""The best answer among equals, and what it is held against, follow from the weights so far."""
_FIRST = {"coverage", "vector", "asked_words", "asked_letters", "asked_meaning"}
"""Signs that find the first rivals, before anything is learned."""
_RIVALS = 25
_TIE = 0.05
"""Answers whose worth differs less are not held against each other."""
_RANKING_C, _ANSWER_C = 10.0, 0.5
"""Inverse strengths of the regularisation, chosen by cross-validation."""


@dataclass(frozen=True, slots=True)
class AnswerModel:
    """Weights of a question's signs."""

    weights: NDArray[np.float64]
    bias: float

    def chances(self, examples: Sequence[Example]) -> NDArray[np.float64]:
        """Return the probability of an answer for each example."""
        totals = np.stack([each.answer for each in examples]) @ self.weights + self.bias
        chances: NDArray[np.float64] = 1 / (1 + np.exp(-totals))
        return chances


def fit_ranking(examples: Sequence[Example]) -> NDArray[np.float64]:
    """Return one weight a sign of a unit."""
    weights = np.array([float(name in _FIRST) for name in NAMES])
    for _ in range(_ROUNDS):
        pairs, worth = _pairs(examples, weights)
        model = LogisticRegression(fit_intercept=False, C=_RANKING_C, max_iter=1000)
        both = np.concatenate([pairs, -pairs])
        labels = np.repeat([1, 0], len(pairs))
        model.fit(both, labels, sample_weight=np.concatenate([worth, worth]))
        weights = model.coef_[0]
    return weights


def _pairs(
    examples: Sequence[Example], weights: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    pairs, worth = [], []
    for each in examples:
        if each.worth.max() <= 0:
            continue
        scores = each.units @ weights
        equals = np.flatnonzero(each.worth >= each.worth.max() - 1e-9)
        best = equals[np.argmax(scores[equals])]
        for rival in np.argsort(-scores, kind="stable")[:_RIVALS]:
            lead = each.worth[best] - each.worth[rival]
            if lead > _TIE:
                pairs.append(each.units[best] - each.units[rival])
                worth.append(lead / _RIVALS)
    return np.stack(pairs), np.array(worth)


def fit_answering(examples: Sequence[Example]) -> AnswerModel:
    """Return the weights that tell questions with an answer from those without."""
    signs = np.stack([each.answer for each in examples])
    scaler = StandardScaler().fit(signs)
    model = LogisticRegression(C=_ANSWER_C, max_iter=1000)
    model.fit(scaler.transform(signs), [each.gold.answerable for each in examples])
    weights = model.coef_[0] / scaler.scale_
    return AnswerModel(weights, float(model.intercept_[0] - weights @ scaler.mean_))


def folds(examples: Sequence[Example]) -> list[tuple[list[Example], list[Example]]]:
    """Return pairs of examples to learn from and to measure by, families kept together."""
    groups = [each.family for each in examples]
    return [
        ([examples[at] for at in learn], [examples[at] for at in measure])
        for learn, measure in GroupKFold(FOLDS).split(examples, groups=groups)
    ]
