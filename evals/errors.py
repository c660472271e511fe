"""What can go wrong while measuring, each with one line that says what was found.

EvalsError
├── GoldError             a file of gold questions is wrong
├── AskError
│   ├── TargetError       there is nobody to ask
│   ├── NoReplyError      what came back is no reply
│   └── TooSlowError      nothing came back in time
├── GateError             gates.toml is wrong
├── RunError              a run folder or baseline is missing, wrong or in the way
└── BenchError
    ├── CommandFailedError
    ├── NotReadyError
    └── ConnectionBrokenError
"""


class EvalsError(Exception):
    """Base of all errors of this package."""


class GoldError(EvalsError):
    """A file of gold questions is wrong; nothing is asked."""


class AskError(EvalsError):
    """An assistant cannot be asked, or gives no reply."""


class TargetError(AskError):
    """There is nobody to ask; nothing is asked."""

    def __init__(self, url: str, found: str) -> None:
        super().__init__(f"{url}: expected a running assistant, found {found}")


class NoReplyError(AskError):
    """What came back is no reply; counts as a wrong answer."""


class TooSlowError(AskError):
    """Nothing came back in time; counts as a wrong answer."""

    def __init__(self, limit_s: float) -> None:
        super().__init__(f"no reply after {limit_s:g} s")


class GateError(EvalsError):
    """``gates.toml`` is wrong."""


class RunError(EvalsError):
    """A run folder or a baseline is missing, wrong or in the way."""


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
