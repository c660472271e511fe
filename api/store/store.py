"""The door to the database: everything of a request happens in one transaction of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Self, TypeVar

from sqlalchemy import Connection, Engine

from api.store.engine import BUSY_S, open_engine, our_errors, url_of
from api.store.errors import StoreConflictError
from api.store.schema import migrate

Work = Connection
"""One transaction, as the functions of this package take it."""

Result = TypeVar("Result")


class Store:
    """An open database of the newest schema. It is used from several threads at once."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writing = engine.execution_options(writes=True)

    @classmethod
    def open(cls, database_url: str, data_dir: Path, *, busy_s: float = BUSY_S) -> Self:
        """Open the database and bring it to the newest schema.

        Args:
            database_url: Of SQLite or PostgreSQL; empty for a file in the data folder.
            data_dir: Where that file is.
            busy_s: How long to wait for somebody else's transaction.

        Raises:
            StoreError: It cannot be used; nothing in it was changed.
        """
        engine = open_engine(url_of(database_url, data_dir), busy_s=busy_s)
        try:
            with our_errors(engine):
                migrate(engine.execution_options(writes=True))
        except BaseException:
            engine.dispose()
            raise
        return cls(engine)

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def read(self, act: Callable[[Work], Result]) -> Result:
        """Return what `act` returns; it must not write.

        Raises:
            StoreError: The database failed.
        """
        with our_errors(self._engine), self._engine.begin() as work:
            return act(work)

    def write(self, act: Callable[[Work], Result]) -> Result:
        """Return what `act` returns; all that it wrote is kept, or nothing where it raises.

        Where somebody else was faster, it is done anew, once, and sees what the other wrote.

        Raises:
            StoreError: The database failed.
        """
        try:
            return self._write(act)
        except StoreConflictError:
            return self._write(act)

    def _write(self, act: Callable[[Work], Result]) -> Result:
        with our_errors(self._engine), self._writing.begin() as work:
            return act(work)
