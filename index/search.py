"""Which passages answer a question: by words and by meaning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

import numpy as np
from numpy.typing import NDArray

from corpus.passages import Passage
from index.encoder import Encoder
from index.fusion import Weights, best, fuse
from index.legs import Legs
from index.questions import Likeness

if TYPE_CHECKING:
    from langchain_core.vectorstores import VectorStore


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, and how well it fits the question; all scores from 0 to 1."""

    passage: Passage
    score: float
    """Weighted sum of the two below; compares between questions."""
    keyword: float
    """Share of the weight of the question's words that the passage has."""
    vector: float
    """Cosine of the question and the passage."""


class Index:
    """An open index: the passages, and the two ways to find them."""

    def __init__(
        self,
        passages: Sequence[Passage],
        legs: Legs,
        hold: BinaryIO,
        encoder: Encoder,
        weights: Weights,
    ) -> None:
        self.passages = tuple(passages)
        """In the order of the text."""
        self._legs = legs
        self._hold = hold
        """Keeps the files from being removed while it is open."""
        self._encoder = encoder
        self._weights = weights

    def search(self, query: str, *, limit: int) -> list[Hit]:
        """Return the passages that fit `query`, best first, at most `limit`.

        Equal scores keep the order of the text. Passages that share nothing
        with the query are left out.
        """
        keyword = self._legs.keywords.scores(query)
        vector = self._similarities(query)
        score = fuse(keyword, vector, self._weights)
        return [
            Hit(self.passages[at], float(score[at]), float(keyword[at]), float(vector[at]))
            for at in best(score, limit=limit)
        ]

    def likeness(self, question: str) -> Mapping[str | None, Likeness]:
        """Return how near the expected questions of each unit are to a question.

        The unit None stands for the questions that the plan does not answer; the mapping is
        empty where the plan has no expected questions.
        """
        if self._legs.questions is None:
            return {}
        row = self._encoder.encode_queries([question])[0]
        return self._legs.questions.likeness(question, row)

    @property
    def vector_store(self) -> "VectorStore":
        """The vectors as LangChain's vector store, to plug in elsewhere."""
        return self._legs.vectors.store

    def warm_up(self) -> None:
        """Load what the first question would otherwise wait for."""
        self.search("計画", limit=1)

    def close(self) -> None:
        """Release the files."""
        self._legs.close()
        self._hold.close()

    def _similarities(self, query: str) -> NDArray[np.float32]:
        found = self._legs.vectors.similarities(self._encoder.encode_queries([query])[0])
        return np.array([found.get(passage.id, 0.0) for passage in self.passages], dtype=np.float32)
