"""The run that others are held against; changed only by `bless`, with a name and a reason."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from evals.errors import RunError
from evals.gold.record import Gold
from evals.results.compare import Score, join, scores_of, too_different
from evals.results.files import write_text
from evals.results.folder import Run
from evals.results.item import Label, Record
from evals.results.run import Verdict

BASELINES: Final = Path(__file__).parents[1] / "baselines"


class Blessing(Record):
    """One change of the baseline."""

    when: str
    """Begin of the blessed run, UTC."""
    who: str
    why: str
    revision: str
    """Of the source that the run measured."""
    output_sha256: str
    before: dict[str, float | None]
    """Headline metrics of the baseline until then; empty for the first."""
    after: dict[str, float | None]
    """Those of the blessed run."""


class Baseline(Record):
    """The blessed run of one question set."""

    history: tuple[Blessing, ...]
    """Newest last."""
    pinned: tuple[str, ...]
    """Ids of questions that have to stay right."""
    scores: dict[str, Score]

    def differs_from(self, golds: Sequence[Gold]) -> str:
        """Return why it is not about these questions, empty if it is."""
        old = {key: score.question_sha256 for key, score in self.scores.items()}
        joined, unmatched = join(old, {gold.id: gold.question_sha256 for gold in golds})
        if not too_different(joined, unmatched):
            return ""
        return f"{len(unmatched)} questions differ: {', '.join(unmatched[:5])}"


def load_baseline(question_set: str, folder: Path = BASELINES) -> Baseline | None:
    """Return the baseline of a set, None if none was ever blessed.

    Raises:
        RunError: The file is damaged.
    """
    path = folder / f"{question_set}.json"
    if not path.exists():
        return None
    try:
        return Baseline.model_validate_json(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, ValidationError) as error:
        reason = " ".join(str(error).split())
        raise RunError(f"{path.name}: expected a baseline, found {reason}") from error


def bless(run: Run, *, who: str, why: str, folder: Path = BASELINES) -> Path:
    """Make a run the baseline of its set; every question that it has right is pinned.

    Raises:
        RunError: The run is broken, its question set has an unreadable baseline, or
            name or reason is empty.
    """
    if not who.strip() or not why.strip():
        raise RunError("bless: expected who and why, found one of them empty")
    if run.metrics.verdict is Verdict.BROKEN:
        raise RunError("bless: expected a run whose harness works, found a broken one")
    old = load_baseline(run.config.question_set, folder)
    figures = {metric.name: metric.value for metric in run.metrics.metrics}
    blessing = Blessing(
        when=run.config.begun,
        who=who,
        why=why,
        revision=str(run.config.machine.get("revision", "")),
        output_sha256=run.metrics.output_sha256,
        before=old.history[-1].after if old else {},
        after=figures,
    )
    baseline = Baseline(
        history=(*(old.history if old else ()), blessing),
        pinned=tuple(item.gold.id for item in run.items if item.grade.label is Label.CORRECT),
        scores=scores_of(run.items),
    )
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{run.config.question_set}.json"
    write_text(path, baseline.model_dump_json(indent=1) + "\n")
    return path
