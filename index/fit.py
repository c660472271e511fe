"""Fit a table of vectors to pairs, by contrast.

A question shall be nearer to its own answer than to the other answers of its
batch (in-batch negatives; van den Oord, Li and Vinyals, 2018), both being the
mean of their pieces' vectors, as the finished model takes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import EmbeddingBag
from torch.nn.functional import cross_entropy, normalize

from index.pairs import Pair
from index.terms import pieces
from index.vocabulary import UNKNOWN_ROW, Vocabulary

_NEVER = -1e9
"""Score of an answer that belongs to the same unit, hence is no counter-example."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How the table is fitted; the defaults make the shipped model."""

    seed: int = 1
    epochs: int = 4
    batch: int = 512
    rate: float = 4e-3
    """Learning rate of Adam."""
    scale: float = 10.0
    """Inverse temperature: how sharply near answers are told apart."""
    pull: float = 1.0
    """Weight of the mean squared distance of a piece from its start. Small: what no pair uses
    stays where it is anyway."""
    drop: float = 0.2
    """Share of a question's pieces left out, so that no single one decides."""


@dataclass(frozen=True, slots=True)
class _Numbered:
    """A pair as rows of the table."""

    question: NDArray[np.int64]
    answer: NDArray[np.int64]
    unit: str


def fit(vocabulary: Vocabulary, pairs: Sequence[Pair], settings: Settings) -> NDArray[np.float32]:
    """Return the vocabulary's table fitted to `pairs`; the same on every run."""
    torch.manual_seed(settings.seed)
    torch.set_num_threads(1)
    start = torch.from_numpy(vocabulary.vectors)
    table = EmbeddingBag.from_pretrained(start.clone(), freeze=False, mode="mean")
    optimiser = torch.optim.Adam(table.parameters(), lr=settings.rate)
    rng = np.random.default_rng(settings.seed)
    # A text occurs in many pairs, and to cut it takes longer than to learn from it.
    texts = {text for pair in pairs for text in (pair.question, pair.answer)}
    rows = {text: np.array(rows_of(vocabulary, text), dtype=np.int64) for text in texts}
    numbered = [_Numbered(rows[pair.question], rows[pair.answer], pair.unit) for pair in pairs]
    for _ in range(settings.epochs):
        order = rng.permutation(len(numbered))
        for at in range(0, len(order), settings.batch):
            batch = [numbered[number] for number in order[at : at + settings.batch]]
            distance = (table.weight - start).square().sum(dim=1).mean()
            loss = _contrast(table, batch, settings, rng) + settings.pull * distance
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it unannotated
            _keep_unknown_apart(table)
            optimiser.step()
    fitted: NDArray[np.float32] = table.weight.detach().numpy()
    return fitted


def _keep_unknown_apart(table: EmbeddingBag) -> None:
    """Leave the unknown piece and its own dimension as they are."""
    gradient = table.weight.grad
    if gradient is not None:
        gradient[UNKNOWN_ROW] = 0
        gradient[:, -1] = 0


def rows_of(vocabulary: Vocabulary, text: str) -> list[int]:
    """Return the rows of the pieces of `text`; a text without any is one unknown piece."""
    return [vocabulary.row_of.get(piece, UNKNOWN_ROW) for piece in pieces(text)] or [UNKNOWN_ROW]


def embed(
    vocabulary: Vocabulary, table: NDArray[np.float32], texts: Sequence[str]
) -> NDArray[np.float32]:
    """Return unit rows for `texts`, as the finished model would."""
    means = np.stack([table[rows_of(vocabulary, text)].mean(axis=0) for text in texts])
    rows: NDArray[np.float32] = means / np.linalg.norm(means, axis=1, keepdims=True)
    return rows


def _contrast(
    table: EmbeddingBag, batch: Sequence[_Numbered], settings: Settings, rng: np.random.Generator
) -> Tensor:
    questions = _means(table, [_thinned(pair.question, settings.drop, rng) for pair in batch])
    answers = _means(table, [pair.answer for pair in batch])
    units = np.array([pair.unit for pair in batch])
    alike = torch.from_numpy(units[:, np.newaxis] == units).fill_diagonal_(False)
    scores = (settings.scale * questions @ answers.T).masked_fill(alike, _NEVER)
    own = torch.arange(len(batch))
    return (cross_entropy(scores, own) + cross_entropy(scores.T, own)) / 2


def _means(table: EmbeddingBag, texts: Sequence[NDArray[np.int64]]) -> Tensor:
    flat = torch.from_numpy(np.concatenate(texts))
    offsets = torch.tensor(np.cumsum([0, *(len(text) for text in texts[:-1])]))
    return normalize(table(flat, offsets))


def _thinned(rows: NDArray[np.int64], share: float, rng: np.random.Generator) -> NDArray[np.int64]:
    kept = rows[rng.random(len(rows)) >= share]
    return kept if len(kept) else rows
