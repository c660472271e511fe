"""Word vectors for training: the one door to spaCy.

The package `ja_ginza` (MIT licence) carries chiVe's vectors of 20,000 frequent
words. It pins an older SudachiPy, so it is read in an environment of its own,
and only the file that this module writes crosses over.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.errors import TrainingError


@dataclass(frozen=True)
class WordVectors:
    """Word vectors as they were learned from the web."""

    rows: NDArray[np.float32]
    """One row of 300 numbers per vector, that of the most frequent word first."""
    row_of: dict[str, int]
    """Row of each word; rare words share the row of the most similar frequent word."""
    owners: tuple[str, ...]
    """For each row, the frequent word whose vector it is."""


def write_word_vectors(to: Path) -> int:
    """Write the word vectors of `ja_ginza` to the file `to` and return the number of words.

    Raises:
        TrainingError: `ja_ginza` is not installed in this environment.
    """
    try:
        import ja_ginza
    except ImportError as error:
        found = "an environment without it; run: pip install -r requirements-train.lock"
        raise TrainingError("word vectors", "the package ja_ginza", found) from error
    from spacy.vocab import Vocab

    folder = next(Path(ja_ginza.__file__).parent.glob("ja_ginza-*")) / "vocab"
    vocab = Vocab()
    vocab.strings.from_disk(folder / "strings.json")
    vocab.vectors.from_disk(folder)
    row_of = {vocab.strings[key]: int(row) for key, row in vocab.vectors.key2row.items()}
    np.savez_compressed(
        to,
        rows=vocab.vectors.data.astype(np.float32),
        words=np.frombuffer("\n".join(row_of).encode(), dtype=np.uint8),
        row_numbers=np.array(list(row_of.values()), dtype=np.int32),
    )
    return len(row_of)


def read_word_vectors(file: Path) -> WordVectors:
    """Read what `write_word_vectors` wrote; words are lower-cased, as ours are.

    Raises:
        TrainingError: The file is missing or something else.
    """
    try:
        with np.load(file) as stored:
            rows, numbers = stored["rows"], stored["row_numbers"]
            words = stored["words"].tobytes().decode().split("\n")
    except (OSError, ValueError, KeyError) as error:
        expected = "a file written by: python -m index vectors"
        raise TrainingError(file.name, expected, str(error)) from error
    row_of: dict[str, int] = {}
    owners: dict[int, str] = {}
    for word, number in zip(words, numbers, strict=True):
        # The owner of a row is stored before the words that share it.
        owners.setdefault(int(number), word.lower())
        row_of.setdefault(word.lower(), int(number))
    row_of |= {word: number for number, word in reversed(owners.items())}
    return WordVectors(rows, row_of, tuple(owners[number] for number in range(len(rows))))
