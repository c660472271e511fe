"""Whether one run is better than another, question by question (evaluation.md §5.8)."""

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from evals.errors import RunError
from evals.metrics.catalogue import PAIRED, MetricKind, kind_of
from evals.results.figures import Comparison, Flip, Paired
from evals.results.item import Item, Label, Record
from evals.statistics.intervals import Clusters
from evals.statistics.paired import change, difference_interval, holm, mcnemar, sign_flip

MOST_UNMATCHED: Final = 0.02
"""Share of the questions that may be in one run only; beyond it, figures mean other things."""


class Score(Record):
    """What a comparison needs of one question."""

    question_sha256: str
    cluster: str
    label: str
    values: dict[str, float]
    """Value by metric; without those for which the question does not count."""


Scores = Mapping[str, Score]


def scores_of(items: Sequence[Item]) -> dict[str, Score]:
    """Return the scores of a run by the id of the question."""
    return {item.gold.id: _score(item) for item in items}


def _score(item: Item) -> Score:
    values = {}
    for name in PAIRED:
        hits, n = kind_of(name).parts[0](item)
        if n:
            values[name] = hits / n
    return Score(
        question_sha256=item.question_sha256,
        cluster=item.cluster,
        label=item.grade.label,
        values=values,
    )


def compare(
    before: Scores, after: Scores, *, names: tuple[str, str], pinned: Collection[str] = ()
) -> Comparison:
    """Return what changed from one run to another.

    Args:
        before: Scores of the first run.
        after: Scores of the second.
        names: What the two are called.
        pinned: Ids of questions that have to stay right.

    Raises:
        RunError: They are about different questions.
    """
    joined, unmatched = join(
        {key: score.question_sha256 for key, score in before.items()},
        {key: score.question_sha256 for key, score in after.items()},
    )
    if too_different(joined, unmatched):
        raise RunError(
            f"{names[0]} and {names[1]}: expected the same questions, "
            f"found {len(unmatched)} that only one of them has: {', '.join(unmatched[:5])}"
        )
    rows = [_paired(kind_of(name), joined, before, after) for name in PAIRED]
    found = [row for row in rows if row is not None]
    corrected = holm({row.name: row.p for row in found})
    return Comparison(
        before=names[0],
        after=names[1],
        joined=len(joined),
        unmatched=unmatched,
        metrics=tuple(row.model_copy(update={"p_holm": corrected[row.name]}) for row in found),
        flips=_flips(joined, before, after),
        pinned_lost=tuple(
            key
            for key in pinned
            if key in after and after[key].label != Label.CORRECT and _was_right(key, before)
        ),
    )


def join(
    before: Mapping[str, str], after: Mapping[str, str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the ids that stand for the same question in both, and all others.

    Args:
        before: Hash of the question by id.
        after: The same.
    """
    joined = tuple(key for key, asked in before.items() if after.get(key) == asked)
    same = set(joined)
    return joined, tuple(key for key in dict.fromkeys((*before, *after)) if key not in same)


def too_different(joined: Sequence[str], unmatched: Sequence[str]) -> bool:
    """Return whether so many questions differ that figures cannot be compared."""
    return not joined or len(unmatched) > MOST_UNMATCHED * (len(joined) + len(unmatched))


def _was_right(key: str, before: Scores) -> bool:
    return key in before and before[key].label == Label.CORRECT


def _flips(joined: Sequence[str], before: Scores, after: Scores) -> tuple[Flip, ...]:
    return tuple(
        Flip(id=key, before=before[key].label, after=after[key].label)
        for key in joined
        if (before[key].label == Label.CORRECT) is not (after[key].label == Label.CORRECT)
    )


def _paired(
    kind: MetricKind, joined: Sequence[str], before: Scores, after: Scores
) -> Paired | None:
    counted = [
        key for key in joined if kind.name in before[key].values and kind.name in after[key].values
    ]
    if not counted:
        return None
    old = [before[key].values[kind.name] for key in counted]
    new = [after[key].values[kind.name] for key in counted]
    sign = 1 if kind.higher_is_better else -1
    # Above 0 is better from here on, also where less of the metric is.
    gains = [sign * (b - a) for a, b in zip(old, new, strict=True)]
    wins, losses = sum(gain > 0 for gain in gains), sum(gain < 0 for gain in gains)
    interval = difference_interval(gains, Clusters([before[key].cluster for key in counted]))
    p = mcnemar(wins, losses) if kind.is_share else sign_flip(gains)
    return Paired(
        name=kind.name,
        label=kind.label,
        n=len(counted),
        before=sum(old) / len(old),
        after=sum(new) / len(new),
        low=interval.low,
        high=interval.high,
        p=p,
        p_holm=p,
        wins=wins,
        ties=len(gains) - wins - losses,
        losses=losses,
        verdict=change(interval).value,
    )
