"""Open the index, and build it first where there is none that fits.

A build is made beside the current one, checked, and swapped in at once, so a
build that is killed at any moment leaves the old index answering.
"""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from corpus.passages import Passage
from index.encoder import Encoder
from index.errors import EncoderError, IndexFolderError, IndexUnusableError
from index.folder import IndexFolder
from index.fusion import Weights
from index.legs import Legs
from index.manifest import Content, Recipe, check_content, check_files, write_manifest
from index.search import Index

logger = logging.getLogger(__name__)

BATCH = 64
"""Passages encoded between two reports of progress."""
_STEPS = 2
"""What a build does beside encoding: storing and checking."""


class Progress(Protocol):
    """Called while a build goes on; the command line draws a bar from it."""

    def __call__(self, done: int, total: int, label: str) -> None:
        """Take note that `done` of `total` steps are done, and what comes now, in Japanese."""
        ...


@dataclass(frozen=True, slots=True)
class IndexReport:
    """What a check of the stored index found."""

    problem: str | None
    """None where the index can answer; else one line that says what is wrong and what to do."""
    passages: int
    megabytes: float
    """Size of the whole index folder."""


def open_index(
    content: Content, *, folder: Path, encoder: Encoder, on_progress: Progress | None = None
) -> Index:
    """Return the index of a content, built first if the stored one does not fit it.

    Args:
        content: What is to be found.
        folder: Where the index lives; made if it is missing.
        encoder: Asked at once only if something must be built.
        on_progress: Called during a build.

    Raises:
        IndexFolderError: An index must be built and the folder cannot be written to.
        IndexBusyError: Another process builds here and does not finish.
        EncoderError: The encoder's model cannot be used.
    """
    recipe = Recipe.of(content, encoder)
    place = IndexFolder(folder)
    try:
        return _open(place, recipe)
    except IndexUnusableError as error:
        logger.info("the index is built: %s", error)
    with place.locked():
        try:
            # Another process may have built it while this one waited.
            return _open(place, recipe)
        except IndexUnusableError:
            place.clean(keep=_current(place))
        _build(place, recipe, on_progress or _silent)
        return _open(place, recipe)


def check_index(content: Content, *, folder: Path, encoder: Encoder) -> IndexReport:
    """Check the stored index without building anything."""
    recipe = Recipe.of(content, encoder)
    size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) / 2**20
    try:
        _open(IndexFolder(folder), recipe).close()
    except IndexUnusableError as error:
        return IndexReport(str(error), len(recipe.passages), size)
    return IndexReport(None, len(recipe.passages), size)


def _open(place: IndexFolder, recipe: Recipe) -> Index:
    build = place.current()
    with ExitStack() as closing:
        hold = closing.enter_context(place.hold(build))
        digest = check_files(build, recipe.fingerprint)
        legs = Legs.open(build, recipe.questions, recipe.encoder)
        closing.callback(legs.close)
        check_content(recipe, legs, digest)
        closing.pop_all()
    return Index(recipe.passages, legs, hold, recipe.encoder, Weights())


def _current(place: IndexFolder) -> Path | None:
    try:
        return place.current()
    except IndexUnusableError:
        return None


def _build(place: IndexFolder, recipe: Recipe, on_progress: Progress) -> None:
    build = place.begin()
    try:
        _fill(build, recipe, on_progress)
    except OSError as error:
        raise IndexFolderError(place.path, error.strerror or str(error)) from error
    place.finish(build)
    logger.info("the index holds %d passages", len(recipe.passages))


def _fill(build: Path, recipe: Recipe, on_progress: Progress) -> None:
    size = len(recipe.passages)
    total = size + _STEPS

    def report(done: int) -> None:
        on_progress(done, total, "文をベクトルにしています")

    rows = _encode(recipe, report)
    on_progress(size, total, "語とベクトルを保存しています")
    legs = Legs.create(build, recipe.passages, rows, recipe.questions, recipe.encoder)
    try:
        on_progress(1 + size, total, "索引を確かめています")
        digest = legs.digest()
        check_content(recipe, legs, digest)
    finally:
        legs.close()
    write_manifest(build, recipe, digest)
    on_progress(total, total, "索引ができました")


def _encode(recipe: Recipe, report: Callable[[int], None]) -> NDArray[np.float32]:
    batches = []
    for start in range(0, len(recipe.passages), BATCH):
        report(start)
        batch = recipe.passages[start : start + BATCH]
        batches.append(recipe.encoder.encode_passages([text_to_encode(one) for one in batch]))
    rows = np.concatenate(batches)
    norms = np.linalg.norm(rows, axis=1)
    if not np.allclose(norms, 1.0, atol=1e-3):
        raise EncoderError(recipe.encoder.fingerprint, "rows that are not unit vectors")
    return rows


def text_to_encode(passage: Passage) -> str:
    """Return what the encoder reads of a passage: its headings, then its own words."""
    return f"{passage.context} {passage.text}"


def _silent(done: int, total: int, label: str) -> None:
    """Report nothing."""
