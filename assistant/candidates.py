"""The units of a plan as candidates for an answer: what stays the same for every question."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.concepts import Held, Vocabulary
from corpus.passages import Passage
from corpus.units import Unit, UnitKind


@dataclass(frozen=True)
class Candidate:
    """A unit and what it holds."""

    unit: Unit
    members: tuple[int, ...]
    """Places of its passages among all passages."""
    held: Held
    kind: str
    subject: str
    """What kind of thing it is, and what it is about: those of other units are alike."""


def candidates_of(
    units: Sequence[Unit], passages: Sequence[Passage], vocabulary: Vocabulary
) -> tuple[Candidate, ...]:
    """Return one candidate a unit, in the order of the units."""
    places = {passage.id: at for at, passage in enumerate(passages)}
    return tuple(
        Candidate(
            unit,
            tuple(places[passage.id] for passage in unit.passages),
            _held(unit, vocabulary),
            kind_of(unit),
            subject_of(unit),
        )
        for unit in units
    )


def kind_of(unit: Unit) -> str:
    """Return what a unit states: a row of a measure, a kind of passage or a whole."""
    if unit.kind not in {UnitKind.PASSAGE, UnitKind.SECTION, UnitKind.BLANK}:
        return unit.kind.value
    if unit.fields:
        return "・".join(sorted(field.value for field in unit.fields))
    kind = unit.passages[0].kind.value if unit.passages else unit.kind.value
    return f"{unit.edition.value} {kind}"


def subject_of(unit: Unit) -> str:
    """Return what a unit is about: its measure, or the part of the plan."""
    if unit.measure is not None:
        return f"{unit.measure.edition.value} {unit.measure.code}"
    return unit.passages[0].kind.value if unit.kind is UnitKind.PASSAGE else "plan"


def _held(unit: Unit, vocabulary: Vocabulary) -> Held:
    parts = [vocabulary.held_by(passage) for passage in unit.passages]
    return Held(
        frozenset().union(*(part.own for part in parts)),
        frozenset().union(*(part.context for part in parts)),
        " ".join(part.key for part in parts),
    )
