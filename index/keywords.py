"""Keyword search over passages and over expected questions: the one door to bm25s.

A passage is found by its own words and by the words of its headings. Both are
one document, its own words repeated, so that a word met in the text counts more
than one met in a heading, and a word met in both does not count twice over.
"""

import json
import logging
from collections import Counter
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path

import bm25s
import numpy as np
from numpy.typing import NDArray

from corpus.passages import Passage
from index.errors import IndexDamagedError
from index.terms import terms

TEXT_REPEATS = 2
"""Times that a passage's own words are written for each time of its headings' words."""
K1 = 1.2
"""Saturation of a repeated word (Robertson and Zaragoza, 2009, section 3.4)."""
B = 0.75
"""How much length matters."""

# bm25s opens its logger to all levels when it is imported.
logging.getLogger("bm25s").setLevel(logging.WARNING)

_FREQUENCIES = "frequencies.json"

Cut = Callable[[str], list[str]]
"""Cuts a text into what is counted: its words, or pairs of its characters."""


class KeywordIndex:
    """BM25 over documents, with scores from 0 to 1."""

    def __init__(
        self, ranker: bm25s.BM25, frequencies: dict[str, int], size: int, cut: Cut
    ) -> None:
        self._ranker = ranker
        self._frequencies = frequencies
        self._size = size
        self._cut = cut

    @classmethod
    def build(cls, documents: Sequence[Sequence[str]], cut: Cut = terms) -> "KeywordIndex":
        """Return the index of `documents`, cut already; their order is the order of all scores."""
        ranker = bm25s.BM25(method="lucene", k1=K1, b=B)
        ranker.index(documents, show_progress=False)
        frequencies = Counter(word for document in documents for word in set(document))
        return cls(ranker, dict(frequencies), len(documents), cut)

    @classmethod
    def load(cls, folder: Path, cut: Cut = terms) -> "KeywordIndex":
        """Read an index that `save` wrote; `cut` is what its documents were cut by.

        Raises:
            IndexDamagedError: A file is missing or unreadable.
        """
        try:
            ranker = bm25s.BM25.load(folder, load_corpus=False, show_progress=False)
            stored = json.loads((folder / _FREQUENCIES).read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise IndexDamagedError(folder.name, "a keyword index", str(error)) from error
        return cls(ranker, stored["frequencies"], stored["size"], cut)

    def save(self, folder: Path) -> None:
        """Write the index into `folder`."""
        self._ranker.save(folder, show_progress=False)
        stored = {"size": self._size, "frequencies": self._frequencies}
        (folder / _FREQUENCIES).write_text(
            json.dumps(stored, ensure_ascii=False, sort_keys=True), encoding="utf-8"
        )

    def __len__(self) -> int:
        return self._size

    def scores(self, query: str) -> NDArray[np.float32]:
        """Return one score per document, in their order.

        A score is the BM25 sum over the query's different words, divided by
        what no document can exceed: the sum of their inverse document
        frequencies, unknown words included. So it says which share of the
        question's weight a document has, and compares between questions.
        """
        asked = sorted(set(self._cut(query)))
        ceiling = sum(self._rarity(word) for word in asked)
        known = [word for word in asked if word in self._frequencies]
        if not known:
            return np.zeros(self._size, dtype=np.float32)
        found: NDArray[np.float32] = self._ranker.get_scores(known)
        return (found / ceiling).astype(np.float32)

    def _rarity(self, word: str) -> float:
        """Lucene's inverse document frequency, the one that bm25s applies."""
        frequency = self._frequencies.get(word, 0)
        return log(1 + (self._size - frequency + 0.5) / (frequency + 0.5))


def passage_words(passage: Passage) -> list[str]:
    """Return the document of a passage."""
    return terms(passage.text) * TEXT_REPEATS + terms(passage.context)
