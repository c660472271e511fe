"""Whether the evaluation noticed what was broken on purpose (§7.9)."""

from collections.abc import Sequence
from dataclasses import dataclass

from evals.report.words_ja import GATES
from evals.results.figures import Metric, Mutant


@dataclass(frozen=True, slots=True)
class KillRow:
    """A damage and the gates that noticed it."""

    label: str
    made: int
    killed: int
    survived: bool
    hits: tuple[int, ...]
    """How many each gate of the matrix blocked."""


@dataclass(frozen=True, slots=True)
class KillMatrix:
    """Which gate noticed which damage."""

    heads: tuple[str, ...]
    rows: tuple[KillRow, ...]


def kill_matrix(mutants: Sequence[Mutant], metrics: Sequence[Metric]) -> KillMatrix:
    """Return the kill matrix of a run.

    Args:
        mutants: In the order in which they are shown.
        metrics: They name the gates: a floor is called as its metric is.
    """
    labels = {metric.name: metric.label for metric in metrics}
    gates = list(dict.fromkeys(gate for mutant in mutants for gate in mutant.gates))
    return KillMatrix(
        tuple(GATES.get(gate, labels.get(gate, gate)) for gate in gates),
        tuple(
            KillRow(
                label=mutant.label,
                made=mutant.made,
                killed=mutant.killed,
                survived=mutant.survived,
                hits=tuple(mutant.gates.get(gate, 0) for gate in gates),
            )
            for mutant in mutants
        ),
    )
