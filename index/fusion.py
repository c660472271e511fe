"""One score from two: how many of its words a passage has, and how near it means.

A weighted sum of scores, and not reciprocal rank fusion: on this plan, ranks of
equal weight let the weaker vector ranking push down what the words had found.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

KEYWORD_WEIGHT = 0.7
VECTOR_WEIGHT = 0.3


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each ranking counts; they sum to 1, so that a fused score stays in 0..1."""

    keyword: float = KEYWORD_WEIGHT
    vector: float = VECTOR_WEIGHT

    def __post_init__(self) -> None:
        if min(self.keyword, self.vector) < 0 or abs(self.keyword + self.vector - 1) > 1e-9:
            raise ValueError(
                "weights: expected two numbers from 0 that sum to 1, "
                f"found {self.keyword} and {self.vector}"
            )


def fuse(
    keyword: NDArray[np.float32], vector: NDArray[np.float32], weights: Weights
) -> NDArray[np.float32]:
    """Return one score from 0 to 1 per passage.

    Args:
        keyword: Keyword score of each passage, 0..1, in passage order.
        vector: Similarity of each passage, 0..1, in the same order.
        weights: How much each counts.

    Raises:
        ValueError: The two are not about the same number of passages.
    """
    if keyword.shape != vector.shape:
        raise ValueError(f"fuse: expected equal shapes, found {keyword.shape} and {vector.shape}")
    fused: NDArray[np.float32] = weights.keyword * keyword + weights.vector * vector
    return fused.astype(np.float32)


def best(scores: NDArray[np.float32], *, limit: int) -> list[int]:
    """Return the positions of the highest scores, best first, without those of score 0.

    Equal scores keep the order of the passages, so that every run ranks alike.
    """
    order = np.argsort(-scores, kind="stable")[:limit]
    return [int(position) for position in order if scores[position] > 0]
