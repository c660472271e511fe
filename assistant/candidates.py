"""The units of a plan as candidates for an answer: what stays the same for every question."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.concepts import Held, Vocabulary
from corpus.passages import Passage
from corpus.units import Unit
from index.classes import kind_of, subject_of


@dataclass(frozen=True)
class Candidate:
    """A unit and what it holds."""

    unit: Unit
    members: tuple[int, ...]
    """Places of its passages among all passages."""
    held: Held
    kind: str
    subject: str
    """Its classes, as the classifier of questions names them."""


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


def _held(unit: Unit, vocabulary: Vocabulary) -> Held:
    parts = [vocabulary.held_by(passage) for passage in unit.passages]
    return Held(
        frozenset().union(*(part.own for part in parts)),
        frozenset().union(*(part.context for part in parts)),
        " ".join(part.key for part in parts),
    )
