"""Learned weights as readable numbers, kept in ``weights.toml``."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from assistant.errors import WeightsError
from assistant.features import ANSWER_SIGNS, NAMES

WEIGHTS_FILE = Path(__file__).with_name("weights.toml")


@dataclass(frozen=True, slots=True)
class Weights:
    """What the signs count, made by ``python -m evals learn``."""

    ranking: tuple[float, ...]
    """One weight a sign of a unit, in the order of `features.NAMES`."""
    answerable: tuple[float, ...]
    """One weight a sign of a question, in the order of `ANSWER_SIGNS`."""
    answerable_bias: float
    answerable_from: float
    """The probability from which a question is answered."""


def load_weights(path: Path = WEIGHTS_FILE) -> Weights:
    """Read the weights.

    Raises:
        WeightsError: A table or a number is missing or unknown.
    """
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    *answerable, bias, threshold = _numbers(
        data, "answerable", (*ANSWER_SIGNS, "bias", "threshold")
    )
    return Weights(_numbers(data, "ranking", NAMES), tuple(answerable), bias, threshold)


def _numbers(data: dict[str, object], table: str, names: tuple[str, ...]) -> tuple[float, ...]:
    found = data.get(table)
    if not isinstance(found, dict) or set(found) != set(names):
        raise WeightsError(
            f"weights.toml: [{table}]: expected a number for each of {', '.join(names)}, "
            f"found {found}; write them anew with `python -m evals learn`"
        )
    return tuple(float(found[name]) for name in names)
