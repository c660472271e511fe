"""The ways in which an index finds passages, opened, filled and closed together."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from corpus.passages import Passage
from corpus.questions import ExpectedQuestion
from index.documents import document_of
from index.encoder import Encoder
from index.keywords import KeywordIndex, passage_words
from index.questions import QuestionIndex
from index.vectors import StoredVectors

_KEYWORDS, _VECTORS, _QUESTIONS = "keywords", "vectors", "questions"
COLLECTION = "passages"


@dataclass(frozen=True, slots=True)
class Legs:
    """Passages by their words and by their vectors, units by their expected questions."""

    keywords: KeywordIndex
    vectors: StoredVectors
    questions: QuestionIndex | None
    """None where the plan has no expected questions."""

    @classmethod
    def create(
        cls,
        build: Path,
        passages: Sequence[Passage],
        rows: NDArray[np.float32],
        questions: Sequence[ExpectedQuestion],
        encoder: Encoder,
    ) -> "Legs":
        """Write all parts into the folder `build`; `rows` are the passages' vectors."""
        keywords = KeywordIndex.build([passage_words(passage) for passage in passages])
        keywords.save(build / _KEYWORDS)
        documents = [document_of(passage) for passage in passages]
        return cls(
            keywords,
            StoredVectors.create(build / _VECTORS, COLLECTION, documents, rows, encoder),
            QuestionIndex.create(build / _QUESTIONS, questions, encoder) if questions else None,
        )

    @classmethod
    def open(cls, build: Path, questions: Sequence[ExpectedQuestion], encoder: Encoder) -> "Legs":
        """Open what `create` wrote.

        Raises:
            IndexDamagedError: A part is missing or damaged.
        """
        keywords = KeywordIndex.load(build / _KEYWORDS)
        asked = QuestionIndex.open(build / _QUESTIONS, questions) if questions else None
        return cls(keywords, StoredVectors.open(build / _VECTORS, COLLECTION, encoder), asked)

    def sizes(self) -> list[int]:
        """Return how many documents each part holds."""
        sizes = [len(self.keywords), len(self.vectors)]
        if self.questions is not None:
            sizes += [
                len(self.questions.words),
                len(self.questions.letters),
                len(self.questions.rows),
            ]
        return sizes

    def digest(self) -> str:
        """Return a hash of the stored vectors of passages."""
        return self.vectors.digest()

    def close(self) -> None:
        """Release the files."""
        self.vectors.close()
