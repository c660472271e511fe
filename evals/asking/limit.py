"""Calls that may hang, given up after a time.

A thread of its own does the work, since nothing else can be left behind while
it hangs. It is a daemon, and not one of an executor's pool, which Python would
wait for at its end.
"""

from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Generic, TypeVar

from evals.errors import TooSlowError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Raised:
    """What a call raised instead of returning something."""

    error: BaseException


class Patience(Generic[T]):
    """Runs one call after the other, each for at most some seconds."""

    def __init__(self, limit_s: float) -> None:
        self.limit_s = limit_s
        self._start()

    def call(self, work: Callable[[], T]) -> T:
        """Return what `work` returns, or raise what it raises.

        Raises:
            TooSlowError: It takes longer; it is left behind, and the next call
                gets another thread.
        """
        self._calls.put(work)
        try:
            result = self._results.get(timeout=self.limit_s)
        except Empty:
            self.close()
            self._start()
            raise TooSlowError(self.limit_s) from None
        if isinstance(result, _Raised):
            raise result.error
        return result

    def close(self) -> None:
        """Let the thread end after the call that it is doing."""
        self._calls.put(None)

    def _start(self) -> None:
        self._calls: SimpleQueue[Callable[[], T] | None] = SimpleQueue()
        self._results: SimpleQueue[T | _Raised] = SimpleQueue()
        Thread(target=_serve, args=(self._calls, self._results), daemon=True).start()


def _serve(
    calls: "SimpleQueue[Callable[[], T] | None]",
    results: "SimpleQueue[T | _Raised]",
) -> None:
    while (work := calls.get()) is not None:
        try:
            results.put(work())
        except BaseException as error:  # noqa: BLE001  # handed to the caller, who raises it
            results.put(_Raised(error))
