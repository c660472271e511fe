"""What the metrics have to reach, read from ``gates.toml``."""

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Final

from pydantic import ValidationError, model_validator

from evals.errors import GateError
from evals.results.item import Record

GATES: Final = Path(__file__).parents[1] / "gates.toml"


class Target(Record):
    """What one metric has to reach, and what others have reached."""

    exact: float | None = None
    """Every single case counts."""
    floor: float | None = None
    ceiling: float | None = None
    goal: float | None = None
    anchor: str = ""

    @property
    def bound(self) -> float | None:
        """The one bound that it has, if any."""
        return next(
            (each for each in (self.exact, self.floor, self.ceiling) if each is not None), None
        )

    @model_validator(mode="after")
    def _has_one_bound(self) -> "Target":
        if sum(each is not None for each in (self.exact, self.floor, self.ceiling)) > 1:
            raise ValueError("expected one of exact, floor and ceiling, found more")
        return self


@lru_cache(maxsize=4)
def load_targets(path: Path = GATES) -> dict[str, Target]:
    """Return the targets by the metric's name.

    Raises:
        GateError: The file is missing or wrong.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        return {name: Target.model_validate(entry) for name, entry in found.items()}
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        reason = " ".join(str(error).split())
        raise GateError(f"{path.name}: expected targets by metric, found {reason}") from error
