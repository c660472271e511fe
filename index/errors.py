"""Errors of the index.

PlanIndexError
├── IndexFolderError        the folder cannot hold an index
├── IndexBusyError          another process builds in the folder and does not finish
├── IndexUnusableError      the stored index cannot answer; opening it builds a new one
│   ├── IndexMissingError   there is none
│   ├── IndexStaleError     it was built from something else
│   └── IndexDamagedError   its files are not what was written
├── EncoderError            the model of the encoder cannot be used
├── ReaderError             the shipped reader of questions is unusable
└── TrainingError           the shipped model cannot be made from this material
"""


class PlanIndexError(Exception):
    """Something about the index is wrong."""


class IndexFolderError(PlanIndexError):
    """The folder cannot hold an index."""

    def __init__(self, folder: object, found: str) -> None:
        super().__init__(
            f"{folder}: expected a folder that can be written to, found: {found}; "
            "name another index folder, or give this one to the user who runs the assistant"
        )


class IndexBusyError(PlanIndexError):
    """Another process builds in the folder and does not finish."""

    def __init__(self, folder: object, seconds: float) -> None:
        super().__init__(
            f"{folder}: expected the other build to finish within {seconds:.0f} s, found it "
            "still running; wait for it, or end that process"
        )


class IndexUnusableError(PlanIndexError):
    """The stored index cannot answer; opening it builds a new one."""


class IndexMissingError(IndexUnusableError):
    """There is no index in the folder yet."""

    def __init__(self, folder: object) -> None:
        super().__init__(f"{folder}: expected an index, found none; run: assistant index build")


class IndexStaleError(IndexUnusableError):
    """The stored index was built from something else."""

    def __init__(self, folder: object, differing: list[str]) -> None:
        super().__init__(
            f"{folder}: expected an index built from what is in use now, found another "
            f"{', '.join(differing)}; run: assistant index build"
        )


class IndexDamagedError(IndexUnusableError):
    """The files of the stored index are not what was written."""

    def __init__(self, where: object, expected: str, found: str) -> None:
        super().__init__(f"{where}: expected {expected}, found {found}; run: assistant index build")


class EncoderError(PlanIndexError):
    """The model of the encoder cannot be used."""

    def __init__(self, model: object, found: str) -> None:
        super().__init__(
            f"encoder {model}: expected a sentence-transformers model on this machine, "
            f"found {found}; give the folder of a model"
        )


class ReaderError(PlanIndexError):
    """The shipped reader of questions is unusable."""

    def __init__(self, folder: str, found: str) -> None:
        super().__init__(
            f"reader {folder}: expected the files of a reader of questions, found {found}; "
            "install the program again, or make them with `make train`"
        )


class TrainingError(PlanIndexError):
    """The shipped model cannot be made from this material."""

    def __init__(self, where: object, expected: str, found: str) -> None:
        super().__init__(f"{where}: expected {expected}, found {found}")
