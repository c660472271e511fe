"""Expected questions: units are also found by how people ask for them.

A question is compared with every expected one by words, by pairs of characters
and by meaning; what counts for a unit is its nearest question in each.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.questions import ExpectedQuestion
from index.encoder import Encoder
from index.errors import IndexDamagedError
from index.keywords import KeywordIndex
from index.terms import bigrams, terms

_BATCH = 4096
"""Questions that are cut and encoded together: their words are kept that long."""
_WORDS, _LETTERS, _VECTORS = "words", "letters", "vectors.npy"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How near the nearest expected questions of a unit are, each from 0 to 1."""

    words: float = 0.0
    """Share of the question's weight of words that an expected one has."""
    letters: float = 0.0
    """The same of pairs of characters."""
    meaning: float = 0.0
    """Cosine."""


UNLIKE = Likeness()


class QuestionIndex:
    """The expected questions of a plan; may be empty."""

    def __init__(
        self,
        questions: Sequence[ExpectedQuestion],
        words: KeywordIndex,
        letters: KeywordIndex,
        rows: NDArray[np.float32],
    ) -> None:
        self.words, self.letters, self.rows = words, letters, rows
        self._units = [question.unit for question in questions]
        order = dict.fromkeys(self._units)
        number = {unit: at for at, unit in enumerate(order)}
        self._unit_of = np.array([number[unit] for unit in self._units])
        self._order = tuple(order)

    @classmethod
    def create(
        cls, folder: Path, questions: Sequence[ExpectedQuestion], encoder: Encoder
    ) -> "QuestionIndex":
        """Build the index of at least one question and write it into `folder`."""
        texts = [question.text for question in questions]
        cut, encoded = [], []
        for at in range(0, len(texts), _BATCH):
            batch = texts[at : at + _BATCH]
            cut += [terms(text) for text in batch]
            # An expected question is encoded as a question, since questions are compared with it.
            encoded.append(encoder.encode_queries(batch))
        rows = np.concatenate(encoded)
        words = KeywordIndex.build(cut, terms)
        letters = KeywordIndex.build([bigrams(text) for text in texts], bigrams)
        folder.mkdir(parents=True, exist_ok=True)
        words.save(folder / _WORDS)
        letters.save(folder / _LETTERS)
        # Every question is compared with, so a vector store's search would only cost time.
        np.save(folder / _VECTORS, rows)
        return cls(questions, words, letters, rows)

    @classmethod
    def open(cls, folder: Path, questions: Sequence[ExpectedQuestion]) -> "QuestionIndex":
        """Open what `create` wrote for the same questions.

        Raises:
            IndexDamagedError: A part is missing or damaged.
        """
        try:
            rows = np.load(folder / _VECTORS)
        except (OSError, ValueError, EOFError) as error:
            raise IndexDamagedError(_VECTORS, "the vectors of questions", repr(error)) from error
        return cls(
            questions,
            KeywordIndex.load(folder / _WORDS, terms),
            KeywordIndex.load(folder / _LETTERS, bigrams),
            rows,
        )

    def likeness(self, text: str, row: NDArray[np.float32]) -> Mapping[str | None, Likeness]:
        """Return how near each unit's questions are to `text`, whose vector is `row`.

        The unit None stands for the questions that the plan does not answer.
        """
        meaning = np.clip(self.rows @ row, 0.0, 1.0)
        each_way = (self.words.scores(text), self.letters.scores(text), meaning)
        best = [self._best(scores) for scores in each_way]
        return {
            unit: Likeness(*(float(scores[at]) for scores in best))
            for at, unit in enumerate(self._order)
        }

    def _best(self, scores: NDArray[np.float32]) -> NDArray[np.float32]:
        best = np.zeros(len(self._order), dtype=np.float32)
        np.maximum.at(best, self._unit_of, scores)
        return best
