"""Reading and writing a store, and the file behind it."""

import sqlite3

from api.store.learners import add_learner, find_learner

KEY, SHA256 = "k" * 64, "s" * 64


def run(file, *statements):
    with sqlite3.connect(file) as connection:
        rows = [connection.execute(statement).fetchall() for statement in statements]
    connection.close()
    return rows


def add(store, clock, key=KEY):
    return store.write(lambda work: add_learner(work, key, "plan", SHA256, clock.now))


def find(store, key=KEY):
    return store.read(lambda work: find_learner(work, key, "plan"))


def to_schema_1(file):
    """Take back what the newest revision has made."""
    run(
        file,
        "DROP INDEX session_by_kind",
        "DROP TABLE item_tally",
        "UPDATE alembic_version SET version_num = '0001'",
    )
