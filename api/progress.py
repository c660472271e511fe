"""A progress bar on stderr that appears with the first step."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


class ProgressBar:
    """Context manager; call it as a step is done. Nothing is drawn off a terminal."""

    def __init__(self, console: Console) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        self._bar = Progress(*columns, console=console, disable=not console.is_terminal)
        self._task = self._bar.add_task("", total=None, visible=False)

    def __enter__(self) -> Self:
        return self

    def __call__(self, done: int, total: int, label: str) -> None:
        """Show that `done` of `total` steps are done, and what comes now."""
        self._bar.start()
        self._bar.update(self._task, completed=done, total=total, description=label, visible=True)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        self._bar.stop()
