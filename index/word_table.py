"""The shipped model's table, read without the library that made it.

A static model's vector of a text is the mean of its pieces' rows. Importing
sentence-transformers for that takes seconds at every start and 400 MB for as long
as the service runs, so questions are encoded here; passages, which are encoded
only in a build, go through the library. A test holds the two together.
"""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError
from safetensors.numpy import load_file

__all__ = ["SafetensorError", "WordTable"]

WEIGHTS_FILE = "model.safetensors"
WORDS_FILE = "tokenizer.json"
_ROWS = "embedding.weight"


class WordTable:
    """Word vectors by word."""

    def __init__(self, folder: Path) -> None:
        """Read the table of a `StaticEmbedding` over whole words.

        Raises:
            OSError: A file cannot be read.
            ValueError: A file is not what sentence-transformers writes for such a model.
        """
        words = json.loads((folder / WORDS_FILE).read_text(encoding="utf-8"))["model"]
        self._rows = load_file(folder / WEIGHTS_FILE)[_ROWS].astype(np.float32)
        self._places: dict[str, int] = words["vocab"]
        self._unknown = self._places[words["unk_token"]]

    def mean(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Return the mean of the words' rows, shape (dim,); unknown words share one row."""
        places = [self._places.get(word, self._unknown) for word in words] or [self._unknown]
        mean: NDArray[np.float32] = self._rows[places].mean(axis=0)
        return mean
