"""Writes and reads run folders: ``config.json``, ``metrics.json``, ``outputs.jsonl``."""

import hashlib
import json
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from pydantic import ValidationError

from evals.errors import RunError
from evals.results.files import write_text
from evals.results.item import Item
from evals.results.run import RunConfig, RunMetrics

RUNS: Final = Path(__file__).parents[1] / "runs"
CONFIG, METRICS, OUTPUTS = "config.json", "metrics.json", "outputs.jsonl"


@dataclass(frozen=True, slots=True)
class Run:
    """A run as its folder holds it."""

    config: RunConfig
    metrics: RunMetrics
    items: tuple[Item, ...]


def output_hash(items: Sequence[Item]) -> str:
    """Return the sha256 over all outputs, times left out: equal replies, equal hash."""
    digest = hashlib.sha256()
    for item in items:
        content = item.model_dump(mode="json", exclude={"timing"})
        digest.update(json.dumps(content, ensure_ascii=False, sort_keys=True).encode() + b"\n")
    return digest.hexdigest()


def folder_for(begun: str, runs: Path = RUNS) -> Path:
    """Return where a run that began at this time (ISO 8601, UTC) is kept."""
    return runs / begun.replace("-", "").replace(":", "").replace("+0000", "Z")


def check_free(folder: Path) -> None:
    """Raise RunError if there is something at the place of a run already."""
    if folder.is_file() or (folder.exists() and any(folder.iterdir())):
        raise RunError(f"{folder}: expected an empty place for a run, found files; choose another")


def write_run(run: Run, folder: Path) -> Path:
    """Write a run into a new folder, all of it or nothing.

    Raises:
        RunError: There is something at that place already.
    """
    check_free(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    beside = Path(mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    try:
        write_text(beside / CONFIG, run.config.model_dump_json(indent=1) + "\n")
        write_text(beside / METRICS, run.metrics.model_dump_json(indent=1) + "\n")
        lines = (f"{item.model_dump_json()}\n" for item in run.items)
        write_text(beside / OUTPUTS, "".join(lines))
        beside.chmod(0o755)
        beside.replace(folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    return folder


def read_run(folder: Path) -> Run:
    """Return the run of a folder.

    Raises:
        RunError: A file is missing, damaged, or does not fit the others.
    """
    try:
        run = Run(
            RunConfig.model_validate_json(_read(folder / CONFIG)),
            RunMetrics.model_validate_json(_read(folder / METRICS)),
            tuple(_items(folder / OUTPUTS)),
        )
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise RunError(f"{folder}: expected a run, found {where}: {first['msg']}") from error
    if output_hash(run.items) != run.metrics.output_sha256:
        raise RunError(f"{folder / OUTPUTS}: expected outputs of the stored hash, found others")
    return run


def _items(path: Path) -> Iterator[Item]:
    return (Item.model_validate_json(line) for line in _read(path).split("\n") if line)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RunError(f"{path}: expected a file of a run, found {error}") from error
