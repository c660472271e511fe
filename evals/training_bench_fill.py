"""Many learners from one: rows copied in the database of a running service.

The rows are those that the service itself has written for a learner who went through the
course, so they have the shape that it reads, whatever that is.
"""

import hashlib
import random
import secrets
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

FILE: Final = "assistant.db"
_LONG_AGO: Final = "2020-01-01 00:00:00.000000"
_WRONG_SHARE: Final = 0.2
_SEED: Final = 20261126

_COUNT_ANEW: Final = """
    UPDATE item_tally SET (learners, wrong) = (
        SELECT count(*), sum(1 - "right") FROM answer WHERE first AND item = item_tally.item
    )
"""

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Filled:
    """What the database holds now."""

    names: tuple[str, ...]
    """Ids of the browsers of all learners that were added."""
    answers: int


def fill(data_dir: Path, learners: int) -> Filled:
    """Add learners until there are as many as wanted; all that they know is due.

    Raises:
        sqlite3.Error: The database cannot be written.
    """
    rng = random.Random(_SEED)
    with closing(sqlite3.connect(data_dir / FILE, timeout=60)) as connection, connection:
        connection.row_factory = sqlite3.Row
        rows = {table: _read(connection, table) for table in _TABLES}
        names = []
        for number in range(2, learners + 1):
            names.append(secrets.token_urlsafe(24))
            _add(connection, rows, number, names[-1], rng)
        connection.execute("UPDATE memory SET due = ?", (_LONG_AGO,))
        connection.execute(_COUNT_ANEW)
        (answers,) = connection.execute("SELECT count(*) FROM answer").fetchone()
    return Filled(tuple(names), answers)


_TABLES: Final = ("learner", "session", "session_item", "answer", "memory")


def _read(connection: sqlite3.Connection, table: str) -> Rows:
    return [dict(row) for row in connection.execute(f"SELECT * FROM {table}")]


def _add(
    connection: sqlite3.Connection,
    rows: dict[str, Rows],
    number: int,
    name: str,
    rng: random.Random,
) -> None:
    """Copy all rows of the first learner under another number and name."""
    sessions = {row["id"]: f"{number:06d}{row['id'][6:]}" for row in rows["session"]}
    key = hashlib.sha256(f"browser:{name}".encode()).hexdigest()
    learner = {"id": number, "key": key}
    _insert(connection, "learner", [row | learner for row in rows["learner"]])
    _insert(
        connection,
        "session",
        [row | {"id": sessions[row["id"]], "learner_id": number} for row in rows["session"]],
    )
    _insert(
        connection,
        "session_item",
        [row | {"session_id": sessions[row["session_id"]]} for row in rows["session_item"]],
    )
    copied = []
    for row in rows["answer"]:
        theirs = {"session_id": sessions[row["session_id"]], "learner_id": number, "id": None}
        copied.append(row | theirs | {"right": int(rng.random() >= _WRONG_SHARE)})
    _insert(connection, "answer", copied)
    _insert(connection, "memory", [row | {"learner_id": number} for row in rows["memory"]])


def _insert(connection: sqlite3.Connection, table: str, rows: Sequence[dict[str, Any]]) -> None:
    names = list(rows[0])
    columns = ", ".join(f'"{name}"' for name in names)
    places = ", ".join("?" for _ in names)
    connection.executemany(
        f"INSERT INTO {table} ({columns}) VALUES ({places})",
        [[row[name] for name in names] for row in rows],
    )
