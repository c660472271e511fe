"""What a question asks for, as a small transformer reads it: the one door to onnxruntime.

A fine-tuned multilingual-e5-small (Wang et al. 2024, arXiv:2402.05672) reads the
question and gives each unit of the plan a probability, and a judgement on whether the
plan answers it at all. Expected questions are its examples, so it knows one plan: for
any other it has nothing to say.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi.onnxruntime_pybind11_state import (
    Fail,
    InvalidArgument,
    InvalidGraph,
    InvalidProtobuf,
    NoSuchFile,
)
from tokenizers import Tokenizer

from index.errors import ReaderError
from index.reader.pieces import as_read

SHIPPED_READER = Path(__file__).parent / "shipped"
MODEL_FILE = "model.onnx"
PIECES_FILE = "tokenizer.json"
CLASSES_FILE = "classes.json"
INPUT, UNITS, UNANSWERED = "pieces", "units", "unanswered"
"""Names of the model's input and outputs."""
LONGEST = 128
"""Pieces of a question that are read; a longer one is cut."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a question asks for."""

    units: Mapping[str, float]
    """Probability of each unit and selection, given that the plan answers; they sum to 1."""
    nothing: float = 0.0
    """Log odds that it asks for no unit, by the same comparison that tells units apart."""
    unanswered: float = 0.0
    """Log odds that the plan does not answer it, by a judgement of its own."""


UNREAD = Reading({})
"""Where no reader knows the plan."""


class Reader:
    """The model of one plan, loaded."""

    def __init__(self, folder: Path, classes: tuple[str, ...]) -> None:
        """Load the model; see `load`."""
        self._classes = classes
        self._pieces = Tokenizer.from_file(str(folder / PIECES_FILE))
        self._pieces.enable_truncation(LONGEST)
        options = onnxruntime.SessionOptions()
        # A question is short: a second thread gains little and takes it from the next question.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            folder / MODEL_FILE, options, providers=["CPUExecutionProvider"]
        )
        self._reading = Lock()

    @classmethod
    def load(cls, plan: str, folder: Path = SHIPPED_READER) -> "Reader | None":
        """Return the reader of the plan whose text has the sha256 `plan`, None if it is another's.

        Raises:
            ReaderError: A file is missing or something else.
        """
        try:
            said = json.loads((folder / CLASSES_FILE).read_text(encoding="utf-8"))
            if said["plan"] != plan:
                return None
            reader = cls(folder, tuple(said["units"]))
            reader.read("計画")
        except (OSError, ValueError, KeyError, TypeError, *_BROKEN) as error:
            raise ReaderError(folder.name, f"{type(error).__name__}: {error}") from error
        except Exception as error:
            # The tokenizer's library raises nothing narrower than this.
            if type(error) is not Exception:
                raise
            raise ReaderError(folder.name, str(error)) from error
        return reader

    def read(self, question: str) -> Reading:
        """Return what a question asks for."""
        pieces = np.array([self._pieces.encode(as_read(question)).ids], dtype=np.int64)
        with self._reading:
            scores, unanswered = self._session.run([UNITS, UNANSWERED], {INPUT: pieces})
        *units, nothing = scores[0].astype(np.float64)
        if len(units) != len(self._classes):
            raise ValueError(f"{len(self._classes)} units are named, {len(units)} are told apart")
        shares = _softmax(np.array(units))
        return Reading(
            dict(zip(self._classes, shares.tolist(), strict=True)),
            float(nothing - _log_sum(np.array(units))),
            float(unanswered[0]),
        )


_BROKEN = (Fail, InvalidArgument, InvalidGraph, InvalidProtobuf, NoSuchFile)


def _softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    shares: NDArray[np.float64] = np.exp(scores - _log_sum(scores))
    return shares


def _log_sum(scores: NDArray[np.float64]) -> float:
    highest = float(scores.max())
    return highest + float(np.log(np.exp(scores - highest).sum()))
