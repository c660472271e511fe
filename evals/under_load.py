"""The service started again and again, and the last one of them asked many questions."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.progress import Progress

from evals.generated import Generated
from evals.limits import (
    P50_LIMIT_MS,
    P95_LIMIT_MS,
    READY_LIMIT_S,
    RSS_LIMIT_MB,
    Figure,
    percentiles,
    spread,
)
from evals.machine import Memory, memory_of
from evals.server import HOST, Start, serving
from evals.traffic import Service, Timed

WARM_UPS: Final = 10
CLIENTS: Final = 4
LOAD_LIMIT_S: Final = 180.0
"""For one client, and again for several; with what came back until then it goes on."""


@dataclass(frozen=True, slots=True)
class Load:
    """What one service did under load."""

    alone: Sequence[Timed]
    """Asked by one client."""
    together: Sequence[Timed]
    """Asked by several clients at once."""
    together_s: float
    before: Memory
    after: Memory


@dataclass(frozen=True, slots=True)
class Served:
    """What all starts and the load on the last of them took."""

    starts: Sequence[Start]
    first_ms: Sequence[float]
    """The first question after each start."""
    load: Load


def serve(
    data_dir: Path, questions: Sequence[Generated], *, starts: int, rounds: int, progress: Progress
) -> Served:
    """Start the service `starts` times on a built index; put the last one under load.

    Raises:
        NotReadyError: The service does not become ready.
        ConnectionBrokenError: The service hung up, or does not answer.
    """
    task = progress.add_task("start", total=starts)
    done: list[Start] = []
    first_ms: list[float] = []
    while True:
        with serving(data_dir) as start:
            service = Service(HOST, start.port, LOAD_LIMIT_S)
            done.append(start)
            before = memory_of(start.pid)
            first_ms += [each.client_ms for each in service.ask_all(questions[:1])]
            progress.advance(task)
            if len(done) == starts:
                service.ask_all(questions[1:WARM_UPS])
                asked = [question for _ in range(rounds) for question in questions]
                alone = service.ask_all(asked, _advance(progress, "one client", len(asked)))
                advance = _advance(progress, f"{CLIENTS} clients", len(asked))
                begun = time.perf_counter()
                together = service.ask_all(asked, advance, clients=CLIENTS)
                seconds = time.perf_counter() - begun
                load = Load(alone, together, seconds, before, memory_of(start.pid))
                return Served(done, first_ms, load)


def _advance(progress: Progress, label: str, total: int) -> Callable[[], None]:
    task = progress.add_task(label, total=total)
    return lambda: progress.advance(task)


def figures(served: Served) -> list[Figure]:
    """Return starting, answering and memory as figures with their limits."""
    load = served.load
    alone = [each for each in load.alone if not each.failed]
    shared = [each for each in load.together if not each.failed]
    asked = len(load.alone) + len(load.together)
    limits = {50: P50_LIMIT_MS, 95: P95_LIMIT_MS}
    together = f"chat, {CLIENTS} clients"
    rate = len(shared) / load.together_s
    return [
        *spread("start to /healthz", [start.alive_s for start in served.starts], "s"),
        *spread("start to /readyz", [start.ready_s for start in served.starts], "s", READY_LIMIT_S),
        *spread("first question after a start", served.first_ms, "ms"),
        Figure("chat, failed", float(asked - len(alone) - len(shared)), "", asked, limit=0),
        *percentiles("chat", [each.client_ms for each in alone], limits),
        *percentiles("chat, took_ms", [each.server_ms for each in alone]),
        *percentiles(together, [each.client_ms for each in shared]),
        *percentiles(f"{together}, took_ms", [each.server_ms for each in shared]),
        Figure(f"{together}, replies a second", rate, "/s", len(shared)),
        Figure("memory when ready", load.before.now_mb, "MB", 1, RSS_LIMIT_MB),
        Figure("memory when ready, peak", load.before.peak_mb, "MB", 1),
        Figure("memory after the load", load.after.now_mb, "MB", 1, RSS_LIMIT_MB),
        Figure("memory after the load, peak", load.after.peak_mb, "MB", 1, RSS_LIMIT_MB),
    ]
