"""The connection to the database, and its errors in our words."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from api.store.errors import (
    StoreBusyError,
    StoreConflictError,
    StoreError,
    StoreFullError,
    StoreUnusableError,
)

FILE: Final = "assistant.db"
BUSY_S: Final = 5.0
"""So long a request waits for another one's transaction."""
_POOL: Final = {"pool_size": 10, "max_overflow": 30, "pool_timeout": BUSY_S}
"""As many connections as the service has threads."""

_SQLITE: Final[dict[int, type[StoreError]]] = {
    sqlite3.SQLITE_BUSY: StoreBusyError,
    sqlite3.SQLITE_LOCKED: StoreBusyError,
    sqlite3.SQLITE_FULL: StoreFullError,
}
_POSTGRESQL: Final[dict[str, type[StoreError]]] = {
    "55P03": StoreBusyError,  # lock_not_available
    "57014": StoreBusyError,  # query_canceled, by the time limit
    "53300": StoreBusyError,  # too_many_connections
    "40001": StoreConflictError,  # serialization_failure
    "40P01": StoreConflictError,  # deadlock_detected
    "53100": StoreFullError,  # disk_full
}


def url_of(database_url: str, data_dir: Path) -> URL:
    """Return the address of the database; the default is a file in the data folder."""
    if database_url:
        return make_url(database_url)
    return URL.create("sqlite", database=str(data_dir / FILE))


def open_engine(url: URL, *, busy_s: float = BUSY_S) -> Engine:
    """Return an engine; a SQLite file is made, readable by the operator's account only.

    Raises:
        StoreUnusableError: The file or its folder cannot be made.
    """
    if url.get_backend_name() == "sqlite":
        _make_file(Path(str(url.database)))
        engine = create_engine(url, connect_args={"timeout": busy_s}, **_POOL)
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    limits = f"-c lock_timeout={busy_s * 1000:.0f} -c statement_timeout={busy_s * 3000:.0f}"
    arguments = {"connect_timeout": 5, "options": limits}
    return create_engine(url, connect_args=arguments, pool_pre_ping=True, **_POOL)


def _make_file(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise StoreUnusableError(
            f"database {path}: expected a file that can be written, found {error.strerror}; "
            "correct its rights or set ASSISTANT_DATABASE_URL"
        ) from error


def _set_up_sqlite(connection: sqlite3.Connection, _: object) -> None:
    # The driver begins no transactions by itself: `_begin_sqlite` says which kind.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    # Who is going to write says so first: two who read first and write then would both fail.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def our_errors(engine: Engine) -> Iterator[None]:
    """Translate what the database says into errors of ours."""
    try:
        yield
    except IntegrityError as error:
        raise StoreConflictError(_line(error)) from error
    except PoolTimeoutError as error:
        raise StoreBusyError(_line(error)) from error
    except DBAPIError as error:
        kind = _kind(error.orig) or StoreUnusableError
        raise kind(f"database {engine.url!r}: {_line(error)}") from error
    except SQLAlchemyError as error:
        raise StoreUnusableError(f"database {engine.url!r}: {_line(error)}") from error


def _kind(error: BaseException | None) -> type[StoreError] | None:
    if isinstance(error, sqlite3.Error):
        # The low byte is the error, the rest says more about it.
        return _SQLITE.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    return _POSTGRESQL.get(getattr(error, "sqlstate", None) or "")


def _line(error: SQLAlchemyError) -> str:
    """Return what was said in one line, without the statement and its values."""
    told = error.orig if isinstance(error, DBAPIError) else error
    return " ".join(str(told).split())
