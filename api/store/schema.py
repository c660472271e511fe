"""Bringing a database to the schema of today.

What a database has is read with plain SQL; alembic, which takes its time to import, is
needed only where something has to be changed.
"""

import logging
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, inspect, text

from api.store.errors import StoreUnusableError

logger = logging.getLogger(__name__)

HEAD: Final = "0002"
"""The newest revision in `migrations/versions/`."""
MIGRATIONS: Final = Path(__file__).parent / "migrations"
_VERSIONS: Final = "alembic_version"
_LOCK: Final = "SELECT pg_advisory_xact_lock(7264871)"
"""Held by the one of several services that migrates; the number is ours by custom only."""


def migrate(engine: Engine) -> None:
    """Bring a database to `HEAD`; an empty one gets its tables.

    A SQLite file that holds data is copied beside itself before it is changed. The
    whole change is one transaction.

    Args:
        engine: Begins transactions that write.

    Raises:
        StoreUnusableError: The schema is newer than this code, or not ours.
        SQLAlchemyError: The database failed.
    """
    with engine.connect() as connection:
        found = _revision(connection)
    if found == HEAD:
        return
    if found is not None:
        _check_known(found, engine)
        _back_up(engine, found)
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text(_LOCK))
        _upgrade(connection)
    logger.info("database: schema %s is now %s", found or "(none)", HEAD)


def _revision(connection: Connection) -> str | None:
    """Return the revision of a database; None if it is empty."""
    tables = inspect(connection).get_table_names()
    if _VERSIONS in tables:
        found = connection.execute(text(f"SELECT version_num FROM {_VERSIONS}")).scalars().all()
        if len(found) == 1:
            return str(found[0])
    if tables:
        raise StoreUnusableError(
            f"database {connection.engine.url!r}: expected an empty one or one of this service, "
            f"found the tables {', '.join(sorted(tables)[:5])}; set ASSISTANT_DATABASE_URL to "
            "a database of its own"
        )
    return None


def _check_known(found: str, engine: Engine) -> None:
    known = {path.name[1:5] for path in (MIGRATIONS / "versions").glob("v*.py")}
    if found not in known:
        raise StoreUnusableError(
            f"database {engine.url!r}: expected a schema up to {HEAD}, found {found}, which a "
            "newer version has made; install that version again, or put back the copy that it "
            "left beside the file"
        )


def _back_up(engine: Engine, found: str) -> None:
    """Copy a SQLite file beside itself; PostgreSQL is backed up by its own means."""
    if engine.dialect.name != "sqlite":
        return
    path = Path(f"{engine.url.database}.{found}.backup")
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        with (
            closing(sqlite3.connect(str(engine.url.database))) as source,
            closing(sqlite3.connect(path)) as target,
        ):
            source.backup(target)
    except (OSError, sqlite3.Error) as error:
        raise StoreUnusableError(
            f"database {engine.url!r}: expected room for a copy of it as {path} before its schema "
            f"is changed, found {error}; make room and restart"
        ) from error
    logger.info("database: a copy of schema %s is kept as %s", found, path)


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
