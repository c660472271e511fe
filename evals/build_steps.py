"""Builds an index and prints, as JSON, what each step took: ``python -m evals.build_steps``.

A program of its own, because the first build of a process also pays for the
libraries that it loads. The settings come from the environment, as for the service.
"""

import json
import time

import typer
from rich.console import Console

from assistant.load import load_assistant
from assistant.settings import load_settings

output = Console(markup=False, highlight=False, emoji=False, soft_wrap=True)


class Stopwatch:
    """Takes note of when each step of a build begins."""

    def __init__(self) -> None:
        self._begun: list[tuple[str, float]] = []

    def __call__(self, done: int, total: int, label: str) -> None:
        """Take note of a report of progress."""
        if not self._begun or self._begun[-1][0] != label:
            self._begun.append((label, time.perf_counter()))

    def seconds(self) -> dict[str, float]:
        """Return how long each step took, in order; the last report only ends the one before."""
        ends = [begun for _, begun in self._begun[1:]]
        steps = zip(self._begun[:-1], ends, strict=True)
        return {label: end - begun for (label, begun), end in steps}


def main() -> None:
    """Build the index of the settings' folder."""
    stopwatch = Stopwatch()
    load_assistant(load_settings(), stopwatch)
    output.print(json.dumps(stopwatch.seconds(), ensure_ascii=False))


if __name__ == "__main__":
    typer.run(main)
