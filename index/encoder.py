"""From texts to unit vectors: the one door to sentence-transformers.

The shipped model is a table of vectors (`StaticEmbedding`) whose input is
Sudachi's words and pairs of characters; a small file in its folder says so. Any
other sentence-transformers model gets the text as it is, behind its prefixes.

A model is only ever read from this machine (`local_files_only`), and only when
the first text is encoded: its fingerprint needs its files, not its library,
whose import takes seconds.
"""

import hashlib
import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import EncoderError
from index.terms import pieces
from index.word_table import SafetensorError, WordTable

if TYPE_CHECKING:
    from langchain_core.embeddings import Embeddings
    from langchain_huggingface import HuggingFaceEmbeddings

SHIPPED_MODEL = Path(__file__).parent / "model"
INPUT_FILE = "plan_encoder.json"
"""In a model's folder: says what the model was trained to read."""
PIECES = "sudachi words and character pairs"
"""The `input` in that file: what `index.terms.pieces` yields, joined by spaces."""
NO_WORD = "[UNK]"
"""Stands for every piece outside the vocabulary, and for a text without any."""


class Encoder(Protocol):
    """Turns texts into unit vectors."""

    @property
    def fingerprint(self) -> str:
        """Whatever changes the vectors changes this name."""
        ...

    def encode_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row per text: shape (len(texts), dim), rows of L2 norm 1."""
        ...

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row per text: shape (len(texts), dim), rows of L2 norm 1."""
        ...


class SentenceEncoder:
    """A sentence-transformers model, loaded when it is first used."""

    def __init__(
        self,
        model: str | Path = SHIPPED_MODEL,
        *,
        query_prefix: str = "",
        passage_prefix: str = "",
    ) -> None:
        """Choose a model by its folder or by its name in the local Hugging Face cache.

        Args:
            model: A folder, or a name such as 「cl-nagoya/ruri-v3-30m」.
            query_prefix: Put before each question; what the model's card asks for.
            passage_prefix: Put before each passage.

        Raises:
            EncoderError: There is no such model on this machine.
        """
        self._folder = _folder_of(model)
        self._name = str(model) if self._folder != Path(model) else self._folder.name
        self._reads_pieces = _reads_pieces(self._folder)
        self._prefixes = (query_prefix, passage_prefix)
        self._loading = Lock()

    @cached_property
    def fingerprint(self) -> str:
        """The model's name, its prefixes and a hash of all its files."""
        content = hashlib.sha256()
        for file in sorted(path for path in self._folder.rglob("*") if path.is_file()):
            content.update(file.relative_to(self._folder).as_posix().encode())
            content.update(hashlib.sha256(file.read_bytes()).digest())
        return f"{self._name} {content.hexdigest()[:16]} {'|'.join(self._prefixes)}"

    def encode_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row per text: shape (len(texts), dim), rows of L2 norm 1."""
        if self._reads_pieces:
            return _unit(np.array([self._table.mean(pieces(text)) for text in texts]))
        return _unit([self._embeddings.embed_query(text) for text in texts])

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row per text: shape (len(texts), dim), rows of L2 norm 1."""
        return _unit(self._embeddings.embed_documents([self._input(text) for text in texts]))

    @cached_property
    def _table(self) -> WordTable:
        try:
            return WordTable(self._folder)
        except (OSError, ValueError, KeyError, SafetensorError) as error:
            raise EncoderError(self._name, f"{type(error).__name__}: {error}") from error

    def _input(self, text: str) -> str:
        return (" ".join(pieces(text)) or NO_WORD) if self._reads_pieces else text

    @property
    def _embeddings(self) -> "HuggingFaceEmbeddings":
        # Two threads that ask the first questions must not load the model twice.
        with self._loading:
            return self._loaded

    @cached_property
    def _loaded(self) -> "HuggingFaceEmbeddings":
        from langchain_huggingface import HuggingFaceEmbeddings

        query, passage = self._prefixes
        try:
            return HuggingFaceEmbeddings(
                model_name=str(self._folder),
                model_kwargs={"device": "cpu", "local_files_only": True},
                encode_kwargs={"prompt": passage},
                query_encode_kwargs={"prompt": query},
            )
        except (OSError, ValueError, KeyError) as error:
            raise EncoderError(self._name, f"{type(error).__name__}: {error}") from error


def _unit(rows: Sequence[Sequence[float]] | NDArray[np.float32]) -> NDArray[np.float32]:
    # Here and not in the model, whose half-precision numbers would miss length 1.
    vectors = np.asarray(rows, dtype=np.float32)
    unit: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


def as_embeddings(encoder: Encoder) -> "Embeddings":
    """Return the encoder in LangChain's form, for vector stores and other plug-ins."""
    from langchain_core.embeddings import Embeddings

    class EncoderEmbeddings(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            return _lists(encoder.encode_passages(texts))

        def embed_query(self, text: str) -> list[float]:
            return _lists(encoder.encode_queries([text]))[0]

    return EncoderEmbeddings()


def _lists(rows: NDArray[np.float32]) -> list[list[float]]:
    return [[float(value) for value in row] for row in rows]


def _folder_of(model: str | Path) -> Path:
    if Path(model).is_dir():
        return Path(model)
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError

    try:
        return Path(snapshot_download(str(model), local_files_only=True))
    except (HFValidationError, LocalEntryNotFoundError) as error:
        raise EncoderError(model, "no such folder, nor that name in the model cache") from error


def _reads_pieces(folder: Path) -> bool:
    file = folder / INPUT_FILE
    if not file.exists():
        return False
    kind = json.loads(file.read_text(encoding="utf-8")).get("input")
    if kind != PIECES:
        raise EncoderError(folder.name, f"{INPUT_FILE} with an unknown input {kind!r}")
    return True
