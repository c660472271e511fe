"""What can go wrong while measuring, each with one line that says what was found.

EvalsError
├── GoldError             a file of gold questions is wrong
└── BenchError
    ├── CommandFailedError
    ├── NotReadyError
    └── ConnectionBrokenError
"""


class EvalsError(Exception):
    """Base of all errors of this package."""


class GoldError(EvalsError):
    """A file of gold questions is wrong; nothing is asked."""


class BenchError(EvalsError):
    """The benchmark cannot measure what it is to measure."""


class CommandFailedError(BenchError):
    """A command ended with an error, or not at all."""

    def __init__(self, command: str, found: str) -> None:
        super().__init__(f"{command}: expected exit code 0, found {found}")


class NotReadyError(BenchError):
    """The service does not answer in time, or has ended."""

    def __init__(self, path: str, found: str) -> None:
        super().__init__(f"{path}: expected status 200 in time, found {found}")


class ConnectionBrokenError(BenchError):
    """The service hung up, or does not answer."""

    def __init__(self, question: str, found: str) -> None:
        super().__init__(f"question {question!r}: expected an answer, found {found}")
