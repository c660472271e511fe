"""What kind of thing a question asks for, and of which measure: two small linear classifiers.

They read words, pairs of words and runs of two or three characters, hashed into
buckets. Expected questions are their examples: a question's unit says what it asks
for, so nobody has to label anything. A question that the plan does not answer has
the class `NOTHING` in both.
"""

import json
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from corpus.fuzzy import key, nfkc
from corpus.units import Unit, UnitKind
from corpus.words import words
from index.errors import ClassifierError

NOTHING = "nothing"
BUCKETS = 2**15
SHIPPED_CLASSIFIER = Path(__file__).parent / "classifier"
CLASSES_FILE = "classes.npz"
NAMES_FILE = "classes.json"


def kind_of(unit: Unit) -> str:
    """Return the class of what a unit states: a row of a measure, a kind of passage or a whole."""
    if unit.kind not in {UnitKind.PASSAGE, UnitKind.SECTION, UnitKind.BLANK}:
        return unit.kind.value
    if unit.fields:
        return "・".join(sorted(field.value for field in unit.fields))
    kind = unit.passages[0].kind.value if unit.passages else unit.kind.value
    return f"{unit.edition.value} {kind}"


def subject_of(unit: Unit) -> str:
    """Return the class of what a unit is about: its measure, or the part of the plan."""
    if unit.measure is not None:
        return f"{unit.measure.edition.value} {unit.measure.code}"
    return unit.passages[0].kind.value if unit.kind is UnitKind.PASSAGE else "plan"


@dataclass(frozen=True, slots=True)
class Classes:
    """Probabilities of the classes of one question; each mapping sums to 1."""

    kinds: Mapping[str, float]
    subjects: Mapping[str, float]


def features_of(text: str) -> dict[int, float]:
    """Return the buckets of a text with 1 + log of how often each is met."""
    normal = [word.normal for word in words(nfkc(text))]
    letters = key(text)
    found = [
        *(f"w {word}" for word in normal),
        *(f"p {one} {two}" for one, two in pairwise(normal)),
        *(letters[at : at + 2] for at in range(len(letters) - 1)),
        *(letters[at : at + 3] for at in range(len(letters) - 2)),
    ]
    # Python's own hash of a string changes from process to process.
    counts = Counter(zlib.crc32(each.encode()) % BUCKETS for each in found)
    return {bucket: 1 + log(count) for bucket, count in counts.items()}


class QuestionClassifier:
    """Both classifiers over the same buckets."""

    def __init__(
        self,
        rarity: NDArray[np.float32],
        table: NDArray[np.float32],
        bias: NDArray[np.float32],
        names: tuple[Sequence[str], Sequence[str]],
    ) -> None:
        self._rarity = rarity
        self._table = table
        self._bias = bias
        self._kinds, self._subjects = names

    @classmethod
    def load(cls, folder: Path) -> "QuestionClassifier":
        """Read what `index.fit_classes` wrote.

        Raises:
            ClassifierError: A file is missing or something else.
        """
        try:
            names = json.loads((folder / NAMES_FILE).read_text(encoding="utf-8"))
            with np.load(folder / CLASSES_FILE) as held:
                parts = [held[name].astype(np.float32) for name in ("rarity", "table", "bias")]
            kinds, subjects = list(names["kinds"]), list(names["subjects"])
        except (OSError, ValueError, KeyError, TypeError, EOFError, BadZipFile) as error:
            raise ClassifierError(folder.name, f"{type(error).__name__}: {error}") from error
        shape = (BUCKETS, len(kinds) + len(subjects))
        if parts[1].shape != shape:
            found = f"a table of the shape {parts[1].shape}, not {shape}"
            raise ClassifierError(folder.name, found)
        return cls(parts[0], parts[1], parts[2], (kinds, subjects))

    def classes(self, text: str) -> Classes:
        """Return the probabilities for a question."""
        buckets, values = weighted(features_of(text), self._rarity)
        scores = values @ self._table[buckets] + self._bias
        size = len(self._kinds)
        return Classes(
            dict(zip(self._kinds, _softmax(scores[:size]), strict=True)),
            dict(zip(self._subjects, _softmax(scores[size:]), strict=True)),
        )


def weighted(
    features: Mapping[int, float], rarity: NDArray[np.float32]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return the buckets and their values, weighted by rarity, as a vector of length 1."""
    buckets = np.array(list(features), dtype=np.int64)
    values = np.array(list(features.values()), dtype=np.float32) * rarity[buckets]
    length = float(np.linalg.norm(values)) or 1.0
    return buckets, (values / length).astype(np.float32)


def _softmax(scores: NDArray[np.float32]) -> list[float]:
    shares = np.exp(scores - scores.max())
    return [float(share) for share in shares / shares.sum()]
