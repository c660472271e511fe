"""What a run was made with, so that two runs can be held against each other."""

import hashlib
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from assistant.assistant import Assistant
from assistant.settings import Settings
from corpus.library import Identity
from corpus.words import dictionary_version
from evals.machine import this_machine
from evals.metrics.targets import GATES
from evals.results.run import RunConfig
from evals.statistics.intervals import SEED

_HERE: Final = Path(__file__).parent
_NORMALISER: Final = (
    _HERE / "grading" / "match.py",
    _HERE / "grading" / "support.py",
    _HERE.parent / "corpus" / "text.py",
)
"""The code that decides what matches what."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked, of whom, and how."""

    question_set: str
    files: tuple[Path, ...]
    questions: int
    target: str
    options: dict[str, str]
    """Of this run."""
    limit_s: float


def now() -> str:
    """Return the time in UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def describe(
    asked: Asked, identity: Identity, assistant: Assistant | None, settings: Settings | None
) -> RunConfig:
    """Return the configuration of a run that begins now."""
    chosen = {} if settings is None else settings.model_dump(mode="json")
    return RunConfig(
        begun=now(),
        question_set=asked.question_set,
        files={path.name: _sha256(path) for path in asked.files},
        questions=asked.questions,
        target=asked.target,
        plan=identity.id,
        plan_sha256=identity.sha256,
        index=_index_hash(assistant) if assistant else "",
        normaliser=_sha256(*_NORMALISER),
        gates=_sha256(GATES),
        settings={name: str(value) for name, value in {**chosen, **asked.options}.items()},
        seed=SEED,
        time_limit_s=asked.limit_s,
        machine={**asdict(this_machine()), "dictionary": dictionary_version()},
    )


def _sha256(*paths: Path) -> str:
    return hashlib.sha256(b"\x00".join(path.read_bytes() for path in paths)).hexdigest()


def _index_hash(assistant: Assistant) -> str:
    held = (f"{each.id}\t{each.text}\t{each.context}\n" for each in assistant.index.passages)
    return hashlib.sha256("".join(held).encode()).hexdigest()
