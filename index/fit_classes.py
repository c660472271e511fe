"""Make the classifiers of questions from the plan's expected questions."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import EmbeddingBag
from torch.nn.functional import cross_entropy

from corpus.library import ExpectedQuestion, PlanFile
from corpus.units import make_units
from index.classes import (
    BUCKETS,
    CLASSES_FILE,
    NAMES_FILE,
    NOTHING,
    features_of,
    kind_of,
    subject_of,
    weighted,
)


@dataclass(frozen=True, slots=True)
class Schedule:
    """How the classifiers are fitted; the defaults make the shipped ones."""

    seed: int = 1
    epochs: int = 6
    batch: int = 64
    rate: float = 0.03
    """Learning rate of Adam."""
    decay: float = 1e-6
    """Pull of the weights towards 0, per step."""


def fit_classes(plan_file: PlanFile, to: Path, schedule: Schedule | None = None) -> None:
    """Write the classifiers of a plan's questions into the folder `to`, alike on every run.

    A plan without expected questions gets none.
    """
    schedule, asked = schedule or Schedule(), plan_file.questions
    if not asked:
        return
    units = {unit.id: unit for unit in make_units(plan_file.plan)}
    kinds = [kind_of(units[one.unit]) if one.unit else NOTHING for one in asked]
    subjects = [subject_of(units[one.unit]) if one.unit else NOTHING for one in asked]
    names = (sorted(set(kinds)), sorted(set(subjects)))
    rarity = _rarity(asked)
    inputs = [weighted(features_of(one.text), rarity) for one in asked]
    numbers = [
        [name.index(one) for one in found]
        for name, found in zip(names, (kinds, subjects), strict=True)
    ]
    table, bias = _fit(inputs, np.array(numbers).T, len(names[0]), schedule)
    to.mkdir(parents=True, exist_ok=True)
    _save(to, rarity, table, bias, names)


def _rarity(asked: Sequence[ExpectedQuestion]) -> NDArray[np.float32]:
    """Return each bucket's inverse document frequency among the questions."""
    counts = np.zeros(BUCKETS)
    for question in asked:
        counts[list(features_of(question.text))] += 1
    return (np.log((1 + len(asked)) / (1 + counts)) + 1).astype(np.float32)


def _fit(
    inputs: Sequence[tuple[NDArray[np.int64], NDArray[np.float32]]],
    numbers: NDArray[np.int64],
    kinds: int,
    schedule: Schedule,
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return weights (BUCKETS, kinds + subjects) and a bias; `numbers` has two classes a row."""
    torch.manual_seed(schedule.seed)
    torch.set_num_threads(1)
    width = kinds + int(numbers[:, 1].max()) + 1
    table = EmbeddingBag(BUCKETS, width, mode="sum")
    bias = torch.zeros(width, requires_grad=True)
    with torch.no_grad():
        table.weight.zero_()
    optimiser = torch.optim.Adam([table.weight, bias], lr=schedule.rate)
    order, rng = np.arange(len(inputs)), np.random.default_rng(schedule.seed)
    for _ in range(schedule.epochs):
        rng.shuffle(order)
        for at in range(0, len(order), schedule.batch):
            chosen = order[at : at + schedule.batch]
            scores = _scores(table, [inputs[one] for one in chosen]) + bias
            wanted = torch.from_numpy(numbers[chosen])
            loss = cross_entropy(scores[:, :kinds], wanted[:, 0])
            loss = loss + cross_entropy(scores[:, kinds:], wanted[:, 1])
            loss = loss + schedule.decay * table.weight.square().sum()
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it unannotated
            optimiser.step()
    return table.weight.detach().numpy(), bias.detach().numpy()


def _scores(
    table: EmbeddingBag, inputs: Sequence[tuple[NDArray[np.int64], NDArray[np.float32]]]
) -> Tensor:
    offsets = np.cumsum([0, *(len(buckets) for buckets, _ in inputs[:-1])])
    scores: Tensor = table(
        torch.from_numpy(np.concatenate([buckets for buckets, _ in inputs])),
        torch.from_numpy(offsets),
        per_sample_weights=torch.from_numpy(np.concatenate([values for _, values in inputs])),
    )
    return scores


def _save(
    to: Path,
    rarity: NDArray[np.float32],
    table: NDArray[np.float32],
    bias: NDArray[np.float32],
    names: tuple[list[str], list[str]],
) -> None:
    # Uncompressed: numpy stamps no time into the archive, so the same weights are the same file.
    np.savez(
        to / CLASSES_FILE,
        rarity=rarity.astype(np.float16),
        table=table.astype(np.float16),
        bias=bias.astype(np.float16),
    )
    text = json.dumps({"kinds": names[0], "subjects": names[1]}, ensure_ascii=False, indent=1)
    (to / NAMES_FILE).write_text(text + "\n", encoding="utf-8")
