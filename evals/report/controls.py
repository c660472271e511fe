"""Other ways to answer beside the run (§7.9)."""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.metrics.catalogue import CONTROLLED, kind_of
from evals.report.notation import figure
from evals.results.figures import Control


@dataclass(frozen=True, slots=True)
class Rival:
    """A control and the run on one metric."""

    label: str
    theirs: str
    ours: str
    theirs_width: float
    ours_width: float
    beats_us: bool


@dataclass(frozen=True, slots=True)
class ControlRow:
    """A control beside the run."""

    label: str
    n: int
    rivals: tuple[Rival, ...]


def control_rows(controls: Sequence[Control]) -> tuple[ControlRow, ...]:
    """Return each control on every metric that controls are measured by."""
    return tuple(
        ControlRow(control.label, control.n, tuple(_rival(control, name) for name in CONTROLLED))
        for control in controls
    )


def _rival(control: Control, name: str) -> Rival:
    theirs, ours = control.metrics.get(name), control.ours.get(name)
    return Rival(
        kind_of(name).label,
        figure(name, theirs),
        figure(name, ours),
        _width(theirs),
        _width(ours),
        name in control.beats_us,
    )


def _width(value: float | None) -> float:
    return round(100 * max(0.0, value or 0.0), 2)
