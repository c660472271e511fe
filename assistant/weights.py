"""Learned weights as readable numbers, kept in ``weights.toml``."""

import tomllib
from dataclasses import dataclass
from math import isfinite
from pathlib import Path

from assistant.errors import WeightsError
from assistant.features import ANSWER_SIGNS, NAMES

WEIGHTS_FILE = Path(__file__).with_name("weights.toml")


@dataclass(frozen=True, slots=True)
class Weights:
    """What the signs count, made by ``python -m evals.learn``."""

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
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _error("", "a file of learned weights", str(error)) from error
    named = (*ANSWER_SIGNS, "bias", "threshold")
    *answerable, bias, threshold = _numbers(data, "answerable", named)
    return Weights(_numbers(data, "ranking", NAMES), tuple(answerable), bias, threshold)


def _numbers(data: dict[str, object], table: str, names: tuple[str, ...]) -> tuple[float, ...]:
    found = data.get(table)
    if not isinstance(found, dict) or set(found) != set(names):
        raise _error(f" [{table}]", f"a number for each of {', '.join(names)}", str(found))
    for name, value in found.items():
        if type(value) not in {int, float} or not isfinite(value):
            raise _error(f" [{table}] {name}", "a number", str(value))
    return tuple(float(found[name]) for name in names)


def _error(where: str, expected: str, found: str) -> WeightsError:
    return WeightsError(
        f"weights.toml{where}: expected {expected}, found {found}; "
        "learn them again with `python -m evals.learn`"
    )
