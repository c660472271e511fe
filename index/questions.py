"""Expected questions: units are also found by how people ask for them.

A question is compared with every expected one by words, by pairs of characters
and by meaning; what counts for a unit is its nearest question in each.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from corpus.questions import ExpectedQuestion
from index.encoder import Encoder
from index.keywords import KeywordIndex
from index.terms import bigrams, terms
from index.vectors import StoredVectors

if TYPE_CHECKING:
    from langchain_core.documents import Document

COLLECTION = "questions"
_WORDS, _LETTERS, _VECTORS = "words", "letters", "vectors"


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
        vectors: StoredVectors,
    ) -> None:
        self.words, self.letters, self.vectors = words, letters, vectors
        places = {str(number): number for number in range(len(questions))}
        names, rows = vectors.table
        self._rows = np.zeros_like(rows)
        self._rows[[places[name] for name in names]] = rows
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
        words = KeywordIndex.build([terms(question.text) for question in questions], terms)
        letters = KeywordIndex.build([bigrams(question.text) for question in questions], bigrams)
        words.save(folder / _WORDS)
        letters.save(folder / _LETTERS)
        # An expected question is encoded as a question, since questions are compared with it.
        rows = encoder.encode_queries([question.text for question in questions])
        documents = [_document(number, question) for number, question in enumerate(questions)]
        vectors = StoredVectors.create(folder / _VECTORS, COLLECTION, documents, rows, encoder)
        return cls(questions, words, letters, vectors)

    @classmethod
    def open(
        cls, folder: Path, questions: Sequence[ExpectedQuestion], encoder: Encoder
    ) -> "QuestionIndex":
        """Open what `create` wrote for the same questions.

        Raises:
            IndexDamagedError: A part is missing or damaged.
        """
        return cls(
            questions,
            KeywordIndex.load(folder / _WORDS, terms),
            KeywordIndex.load(folder / _LETTERS, bigrams),
            StoredVectors.open(folder / _VECTORS, COLLECTION, encoder),
        )

    def likeness(self, text: str, row: NDArray[np.float32]) -> Mapping[str | None, Likeness]:
        """Return how near each unit's questions are to `text`, whose vector is `row`.

        The unit None stands for the questions that the plan does not answer.
        """
        # Exact, as in `StoredVectors.similarities`, and for the same reason.
        meaning = np.clip(self._rows @ row, 0.0, 1.0)
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

    def close(self) -> None:
        """Release the files."""
        self.vectors.close()


def _document(number: int, question: ExpectedQuestion) -> "Document":
    from langchain_core.documents import Document

    fields = {"unit": question.unit or "", "role": question.role}
    return Document(id=str(number), page_content=question.text, metadata=fields)
