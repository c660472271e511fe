"""What a benchmark ran on: without it, its figures say nothing."""

import os
import platform
import subprocess
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

_PACKAGES: Final = (
    *("sudachipy", "sudachidict-core", "rapidfuzz", "torch", "sentence-transformers"),
    *("chromadb", "bm25s", "numpy", "langchain-core", "fastapi", "uvicorn"),
)
_ROOT: Final = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Machine:
    """A computer, what is installed on it, and how busy it was."""

    cpu: str
    cores: int
    """That this process may use."""
    memory_mb: int
    system: str
    python: str
    versions: dict[str, str]
    revision: str
    """Of the source, with a `+` where files differ from it; empty outside a repository."""
    load: float
    """Processes that were running or waiting, mean of the minute before."""


def this_machine() -> Machine:
    """Return the machine that this process runs on."""
    return Machine(
        cpu=_line_of(Path("/proc/cpuinfo"), "model name") or platform.processor(),
        cores=len(os.sched_getaffinity(0)),
        memory_mb=os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 10**6,
        system=f"{platform.system()} {platform.release()}",
        python=platform.python_version(),
        versions={name: version(name) for name in _PACKAGES},
        revision=_revision(),
        load=round(os.getloadavg()[0], 2),
    )


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident memory of a process, in megabytes of 10^6 bytes."""

    now_mb: float
    peak_mb: float


def memory_of(pid: int) -> Memory:
    """Return what a running process holds in memory, and the most that it ever held.

    Raises:
        OSError: There is no such process, or the system has no /proc.
    """
    status = Path(f"/proc/{pid}/status")
    return Memory(_megabytes(_line_of(status, "VmRSS")), _megabytes(_line_of(status, "VmHWM")))


def _megabytes(text: str) -> float:
    number, unit = text.split()
    if unit != "kB":
        raise ValueError(f"/proc: expected a size in kB, found {text!r}")
    return int(number) * 1024 / 10**6


def _line_of(file: Path, name: str) -> str:
    for line in file.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(":")
        if key.strip() == name:
            return value.strip()
    return ""


def _revision() -> str:
    if not (_ROOT / ".git").exists():
        return ""
    git = ("git", "-C", str(_ROOT))
    try:
        head = subprocess.check_output([*git, "rev-parse", "--short", "HEAD"], text=True).strip()
        changed = subprocess.check_output([*git, "status", "--porcelain"], text=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return head + ("+" if changed else "")
