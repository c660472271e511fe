"""The words and pairs of characters that the shipped model knows, and their first vectors."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.character_pairs import choose_pairs
from index.chive import WordVectors
from index.encoder import NO_WORD
from index.terms import terms

SIZE = 10_000
"""Words of the model: all of the plan, and of the others those nearest to them."""
DIMENSIONS = 128
"""The last one belongs to unknown words alone, so that they resemble no known word."""
RARITY = 1e-3
"""`a` of smooth inverse frequency, a / (a + p) (Arora, Liang and Ma, ICLR 2017)."""
UNKNOWN_ROW = 0
_UNKNOWN = 1e-3
"""Length of the unknown word: too short to move a text that has a known word."""
_SMALL = 0.1
"""Length of a random vector's numbers, beside which known ones are several times longer."""
_BLOCK = 2_000


@dataclass(frozen=True)
class Vocabulary:
    """What the model knows, in the order of its table: words, then pairs of characters."""

    words: tuple[str, ...]
    """The one at UNKNOWN_ROW stands for all that is unknown."""
    pairs: tuple[str, ...]
    """Pairs of characters, marked as such."""
    vectors: NDArray[np.float32]
    """Shape (len(words) + len(pairs), DIMENSIONS)."""

    @cached_property
    def row_of(self) -> dict[str, int]:
        """The row of each word and of each pair."""
        return {piece: number for number, piece in enumerate((*self.words, *self.pairs))}


def choose(
    passages: Sequence[str],
    questions: Sequence[str],
    source: WordVectors,
    rng: np.random.Generator,
) -> Vocabulary:
    """Return the vocabulary, with its vectors before any training.

    Args:
        passages: Texts of the plan; all their words are in.
        questions: Ways to ask for them; all their words are in, too.
        source: Gives the other words, and the vectors.
        rng: Makes the vectors of words that `source` does not know.
    """
    documents = [terms(text) for text in passages]
    asked = [terms(text) for text in questions]
    own = sorted({word for document in (*documents, *asked) for word in document})
    own_rows = np.stack([_vector(word, source, rng) for word in own])
    general = _general_words(own, own_rows, source)
    chosen = (*own, *general)
    general_rows = source.rows[[source.row_of[word] for word in general]]
    weights = np.array([_weight(word, source) for word in chosen])
    vectors = _reduce(np.concatenate([own_rows, general_rows])) * weights[:, np.newaxis]
    vectors = _without_common_part(vectors, documents, chosen)
    words, table = (NO_WORD, *chosen), _with_unknown(vectors)
    texts = list(dict.fromkeys((*passages, *questions)))
    row_of = {word: number for number, word in enumerate(words)}
    pairs, rows = choose_pairs(texts, row_of, table)
    return Vocabulary(words, pairs, np.concatenate([table, rows]))


def _general_words(
    own: Sequence[str], own_rows: NDArray[np.float32], source: WordVectors
) -> list[str]:
    """Return frequent words that our tokenizer yields as they are, nearest to `own`."""
    candidates = sorted(set(source.owners) - set(own), key=source.row_of.__getitem__)
    words = [word for word in candidates if terms(word) == [word]]
    rows = source.rows[[source.row_of[word] for word in words]]
    order = np.argsort(-_nearness(rows, own_rows), kind="stable")
    return [words[number] for number in sorted(order[: SIZE - 1 - len(own)])]


def _vector(word: str, source: WordVectors, rng: np.random.Generator) -> NDArray[np.float32]:
    """Return a word's vector, else the mean of its parts' vectors, else a small random one."""
    # Only English names have parts: Sudachi's short units are not cut any further.
    parts = [word] if word in source.row_of else word.split("_")
    rows = [source.rows[source.row_of[part]] for part in parts if part in source.row_of]
    if rows:
        return np.asarray(np.stack(rows).mean(axis=0), dtype=np.float32)
    return rng.normal(scale=_SMALL, size=source.rows.shape[1:]).astype(np.float32)


def _nearness(rows: NDArray[np.float32], to: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return for each row the highest cosine with a row of `to`."""
    rows, to = _unit(rows), _unit(to)
    blocks = [rows[at : at + _BLOCK] @ to.T for at in range(0, len(rows), _BLOCK)]
    return np.asarray(np.concatenate([block.max(axis=1) for block in blocks]), dtype=np.float32)


def _reduce(rows: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return unit rows in the DIMENSIONS - 1 directions that tell most words apart."""
    centred = rows.astype(np.float64) - rows.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    # The strongest come last; a direction's sign is arbitrary, so it is fixed here.
    directions = directions[:, ::-1][:, : DIMENSIONS - 1]
    strongest = np.abs(directions).argmax(axis=0)
    directions *= np.sign(directions[strongest, np.arange(directions.shape[1])])
    return _unit(centred @ directions)


def _weight(word: str, source: WordVectors) -> float:
    """Return the word's weight by Zipf's law, from its rank in the word vectors."""
    size = len(source.owners)
    number = source.row_of.get(word, size)
    rank = number if number < size and source.owners[number] == word else size
    probability = 1 / ((rank + 2) * np.log(size))
    return float(RARITY / (RARITY + probability))


def _without_common_part(
    vectors: NDArray[np.float64], documents: list[list[str]], chosen: tuple[str, ...]
) -> NDArray[np.float64]:
    """Take out what all texts of the plan have in common.

    The published method does so per text; as a text is the mean of its words,
    taking it out of the words once is the same.
    """
    number_of = {word: number for number, word in enumerate(chosen)}
    means = [vectors[[number_of[word] for word in text]].mean(axis=0) for text in documents if text]
    _, directions = np.linalg.eigh(np.stack(means).T @ np.stack(means))
    common = directions[:, -1]
    return vectors - np.outer(vectors @ common, common)


def _with_unknown(vectors: NDArray[np.float64]) -> NDArray[np.float32]:
    table = np.zeros((len(vectors) + 1, DIMENSIONS), dtype=np.float32)
    table[1:, :-1] = vectors
    table[0, -1] = _UNKNOWN
    return table


def _unit(rows: NDArray[Any]) -> NDArray[Any]:
    unit: NDArray[Any] = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
    return unit
