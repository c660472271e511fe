"""Vectors that the pairs of characters start from.

A pair of characters has no meaning of its own: it begins as the mean of the texts
that hold it, less what all texts have in common, as long as it is rare (after
Bojanowski and others, 2017, whose words are the sum of such parts). So a word that
no dictionary has, or that is misspelt, still points to where its parts occur.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from index.terms import PAIR, pieces, terms

MOST_PAIRS = 6_000
"""Those that occur in the most texts."""
_FEWEST_TEXTS = 2
_LENGTH = 0.4
"""Length of the rarest pair; that of a rare word is 1."""
_TINY = 1e-12


def choose_pairs(
    texts: Sequence[str], row_of: Mapping[str, int], vectors: NDArray[np.float32]
) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    """Return the pairs of characters that the model knows, and their first vectors.

    Args:
        texts: What the pairs are taken from, each text once.
        row_of: The rows of the words in `vectors`.
        vectors: Word vectors, shape (words, dim).

    Returns:
        The pairs as `pieces` yields them, and rows of the shape (pairs, dim).
    """
    held = [sorted({piece for piece in pieces(text) if piece.startswith(PAIR)}) for text in texts]
    count = Counter(pair for pairs in held for pair in pairs)
    frequent = sorted(count, key=lambda pair: (-count[pair], pair))[:MOST_PAIRS]
    chosen = tuple(sorted(pair for pair in frequent if count[pair] >= _FEWEST_TEXTS))
    if not chosen:
        return (), np.zeros((0, vectors.shape[1]), dtype=np.float32)
    counts = np.array([count[pair] for pair in chosen], dtype=np.float64)
    rarity = np.log(len(texts) / counts) / np.log(len(texts))
    means = _means([[row_of[word] for word in terms(text)] for text in texts], vectors)
    directions = _sums(chosen, held, means)
    directions -= np.outer(counts, directions.sum(axis=0) / counts.sum())
    return chosen, (_LENGTH * rarity[:, np.newaxis] * _unit(directions)).astype(np.float32)


def _means(rows: Sequence[list[int]], vectors: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return a unit row for each text; zeros for a text without words."""
    means = np.zeros((len(rows), vectors.shape[1]))
    for at, numbers in enumerate(rows):
        if numbers:
            means[at] = vectors[numbers].mean(axis=0)
    return _unit(means)


def _sums(
    chosen: Sequence[str], held: Sequence[list[str]], means: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return for each pair the sum of the rows of the texts that hold it."""
    place = {pair: at for at, pair in enumerate(chosen)}
    sums = np.zeros((len(chosen), means.shape[1]))
    for pairs, mean in zip(held, means, strict=True):
        sums[[place[pair] for pair in pairs if pair in place]] += mean
    return sums


def _unit(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    unit: NDArray[np.float64] = rows / np.maximum(
        np.linalg.norm(rows, axis=1, keepdims=True), _TINY
    )
    return unit
