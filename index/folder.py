"""The folder of the index on disk: builds beside each other, one of them current.

    folder/
    ├── CURRENT            name of the build that answers
    ├── LOCK               held by the one process that builds
    └── builds/
        ├── <id>/          a whole build
        └── <id>.tmp/      a build under way, or left by a killed process

A build becomes current by replacing CURRENT, which the file system does in one
step: whoever reads it sees the old build or the new one, whole.
"""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from index.errors import IndexBusyError, IndexFolderError, IndexMissingError

PATIENCE_S = 120.0
"""How long a process waits for another one's build; a build takes seconds."""
_POLL_S = 0.1
_UNFINISHED = ".tmp"
IN_USE = "IN_USE"
"""File in a build on which every process that has it open holds a shared lock."""


class IndexFolder:
    """The layout above, and the steps that keep it whole."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._builds = path / "builds"
        self._pointer = path / "CURRENT"

    def current(self) -> Path:
        """Return the build that answers.

        Raises:
            IndexMissingError: There is none.
        """
        if not self._pointer.is_file():
            raise IndexMissingError(self.path)
        build = self._builds / self._pointer.read_text(encoding="utf-8").strip()
        if not (build / IN_USE).is_file() or build.parent != self._builds:
            raise IndexMissingError(self.path)
        return build

    def hold(self, build: Path) -> BinaryIO:
        """Return an open file that keeps `build` from being removed until it is closed.

        Raises:
            IndexMissingError: The build was removed meanwhile.
        """
        try:
            file = (build / IN_USE).open("rb")
        except FileNotFoundError as error:
            raise IndexMissingError(self.path) from error
        fcntl.flock(file, fcntl.LOCK_SH)
        return file

    @contextmanager
    def locked(self, patience_s: float = PATIENCE_S) -> Iterator[None]:
        """Be the one process that builds here; the lock falls when the process dies.

        Raises:
            IndexFolderError: The folder cannot be written to.
            IndexBusyError: Another process holds the lock for longer than `patience_s`.
        """
        try:
            self._builds.mkdir(parents=True, exist_ok=True)
            file = (self.path / "LOCK").open("ab")
        except OSError as error:
            raise IndexFolderError(self.path, error.strerror or str(error)) from error
        with file:
            self._wait(file, patience_s)
            yield

    def begin(self) -> Path:
        """Return a new, empty folder for a build. Needs the lock."""
        build = self._builds / f"{uuid4().hex[:12]}{_UNFINISHED}"
        build.mkdir()
        (build / IN_USE).touch()
        return build

    def finish(self, build: Path) -> Path:
        """Make a build current and remove the others. Needs the lock."""
        whole = build.rename(build.with_suffix(""))
        pointer = self._pointer.with_suffix(_UNFINISHED)
        with pointer.open("w", encoding="utf-8") as file:
            file.write(f"{whole.name}\n")
            file.flush()
            os.fsync(file.fileno())
        pointer.replace(self._pointer)
        _flush(self.path)
        self.clean(keep=whole)
        return whole

    def clean(self, *, keep: Path | None) -> None:
        """Remove all builds but `keep` and those still open somewhere. Needs the lock."""
        for build in self._builds.iterdir():
            if build != keep and not _is_in_use(build):
                shutil.rmtree(build)

    def _wait(self, file: BinaryIO, patience_s: float) -> None:
        deadline = time.monotonic() + patience_s
        while not _try_lock(file):
            if time.monotonic() > deadline:
                raise IndexBusyError(self.path, patience_s)
            time.sleep(_POLL_S)


def _try_lock(file: BinaryIO) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_in_use(build: Path) -> bool:
    if not (build / IN_USE).is_file():
        return False
    with (build / IN_USE).open("rb") as file:
        return not _try_lock(file)


def _flush(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
