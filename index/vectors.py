"""Texts by their vectors: the one door to Chroma.

The collection lives in files, inside this process: no server, no telemetry.
It is a LangChain vector store, so that others can plug it in; the search reads all
rows once and compares them itself, because it needs the exact distance of each.
"""

import hashlib
import sqlite3
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from index.encoder import Encoder, as_embeddings
from index.errors import IndexDamagedError, IndexFolderError

if TYPE_CHECKING:
    from chromadb.api.client import Client
    from langchain_chroma import Chroma
    from langchain_core.documents import Document

_BATCH = 2000
"""Rows handed over at once: SQLite takes no more than some thousands."""
DATABASE = "chroma.sqlite3"
"""Chroma writes to this file whenever it opens it, so its bytes cannot be checked."""


class StoredVectors:
    """The stored vectors of documents, one collection in a folder of its own."""

    def __init__(self, client: "Client", collection: str, store: "Chroma") -> None:
        self._client = client
        self._collection = client.get_collection(collection)
        self.store = store
        """The same collection as LangChain's vector store."""

    @classmethod
    def create(
        cls,
        folder: Path,
        collection: str,
        documents: "Sequence[Document]",
        rows: NDArray[np.float32],
        encoder: Encoder,
    ) -> "StoredVectors":
        """Store one row per document, each with an id, in a new collection in `folder`.

        Raises:
            IndexFolderError: Chroma cannot write there.
        """
        from chromadb.errors import ChromaError

        try:
            client = _client(folder)
            store = _store(client, collection, encoder, size=len(documents))
            for start in range(0, len(documents), _BATCH):
                batch = documents[start : start + _BATCH]
                client.get_collection(collection).add(
                    ids=[document.id or "" for document in batch],
                    embeddings=rows[start : start + _BATCH],
                    documents=[document.page_content for document in batch],
                    metadatas=[document.metadata for document in batch],
                )
        except ChromaError as error:
            raise IndexFolderError(folder, str(error)) from error
        return cls(client, collection, store)

    @classmethod
    def open(cls, folder: Path, collection: str, encoder: Encoder) -> "StoredVectors":
        """Open a stored collection.

        Raises:
            IndexDamagedError: The database is damaged, holds no such collection, or is in a
                folder that cannot be written to, which Chroma insists on.
        """
        from chromadb.errors import ChromaError

        _check_database(folder / DATABASE)
        try:
            client = _client(folder)
            return cls(client, collection, _store(client, collection, encoder, size=None))
        except ChromaError as error:
            raise IndexDamagedError(folder.name, "a vector collection", str(error)) from error

    def __len__(self) -> int:
        return self._size

    @cached_property
    def _size(self) -> int:
        # Counting costs Chroma 2 ms, and an open collection never changes.
        return int(self._collection.count())

    def similarities(self, row: NDArray[np.float32]) -> dict[str, float]:
        """Return the cosine of every document with a query's row, from 0 to 1, by id.

        A negative cosine means no more than none at all, so it counts as 0.
        """
        # An exact comparison with every row: Chroma's graph is an approximation that comes
        # out otherwise in every build, and replies must not.
        names, rows = self.table
        cosines = np.clip(rows @ row, 0.0, 1.0)
        return dict(zip(names, cosines.tolist(), strict=True))

    def row(self, name: str) -> NDArray[np.float32]:
        """Return the stored row of one document."""
        held = self._collection.get([name], include=["embeddings"])
        row: NDArray[np.float32] = np.asarray(held["embeddings"], dtype=np.float32)[0]
        return row

    @cached_property
    def table(self) -> tuple[list[str], NDArray[np.float32]]:
        """All ids, in no promised order, and their rows in the same order."""
        held = self._collection.get(include=["embeddings"])
        return list(held["ids"]), np.asarray(held["embeddings"], dtype=np.float32)

    def digest(self) -> str:
        """Return a hash of all that the collection holds."""
        held = self._collection.get(include=["documents", "embeddings", "metadatas"])
        rows = np.asarray(held["embeddings"], dtype=np.float32)
        contents = zip(held["documents"] or [], held["metadatas"] or [], rows, strict=True)
        content = hashlib.sha256()
        # Chroma returns rows in no promised order, and the fields of a row likewise.
        for name, (text, fields, row) in sorted(
            zip(held["ids"], contents, strict=True), key=lambda entry: entry[0]
        ):
            content.update(repr((name, text, sorted(fields.items()))).encode())
            content.update(row.tobytes())
        return content.hexdigest()

    def close(self) -> None:
        """Release the files."""
        self._client.close()


def _client(folder: Path) -> "Client":
    import chromadb
    from chromadb.config import Settings

    # Chroma would otherwise read a file `.env` that happens to be in the current folder.
    settings = Settings(_env_file=None, anonymized_telemetry=False)  # type: ignore[call-arg]
    return cast("Client", chromadb.PersistentClient(str(folder), settings=settings))


def _store(client: "Client", collection: str, encoder: Encoder, *, size: int | None) -> "Chroma":
    from chromadb.api.collection_configuration import CreateHNSWConfiguration
    from langchain_chroma import Chroma

    if size is None:
        return Chroma(
            collection,
            as_embeddings(encoder),
            client=client,
            create_collection_if_not_exists=False,
        )
    graph: CreateHNSWConfiguration = {
        "space": "cosine",
        # Written at the last row, so that later openings find complete files and change none.
        "batch_size": size,
        "sync_threshold": size,
    }
    return Chroma(
        collection, as_embeddings(encoder), client=client, collection_configuration={"hnsw": graph}
    )


def _check_database(file: Path) -> None:
    """Ask SQLite first: on a damaged file, Chroma may end the process."""
    try:
        connection = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
        try:
            answer = connection.execute("PRAGMA quick_check").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise IndexDamagedError(file.name, "a readable database", str(error)) from error
    if answer != "ok":
        raise IndexDamagedError(file.name, "a sound database", answer)
