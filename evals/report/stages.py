"""Where replies first went wrong, and how that is known (§7.5)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from evals.report.words_ja import LABELS, STAGE_NOTES, STAGES, word
from evals.results.item import Item


@dataclass(frozen=True, slots=True)
class Part:
    """The share of one label in a bar."""

    label: str
    word: str
    n: int
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stage of the pipeline and the questions that first failed there."""

    name: str
    label: str
    note: str
    n: int
    parts: tuple[Part, ...]
    """By label, the worst first; in hundredths of the longest bar."""
    proofs: tuple[tuple[str, int], ...]
    """How it is known -> how often; empty where words are not to be shown."""


def stage_rows(
    attribution: dict[str, int], items: Sequence[Item], *, blind: bool
) -> tuple[StageRow, ...]:
    """Return every stage, in the order of the pipeline."""
    most = max(attribution.values(), default=0) or 1
    return tuple(
        _row(name, n, [item for item in items if _failed_at(item, name)], most, blind)
        for name, n in attribution.items()
    )


def _failed_at(item: Item, stage: str) -> bool:
    return item.attribution is not None and item.attribution.stage.value == stage


def _row(name: str, n: int, failed: Sequence[Item], most: int, blind: bool) -> StageRow:
    labels = Counter(item.grade.label.value for item in failed)
    parts, at = [], 0.0
    for label in ("I", "M", "P", "C"):
        if labels[label]:
            width = 100 * labels[label] / most
            parts.append(Part(label, LABELS[label], labels[label], round(at, 2), round(width, 2)))
            at += width
    proofs = Counter(item.attribution.proof for item in failed if item.attribution and not blind)
    return StageRow(
        name=name,
        label=word(STAGES, name),
        note=word(STAGE_NOTES, name),
        n=n,
        parts=tuple(parts),
        proofs=tuple(proofs.most_common(5)),
    )
