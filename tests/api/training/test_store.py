"""The database: made when needed, and clear where it cannot be used."""

import shutil
import sqlite3
import stat

import pytest

from api.store.engine import FILE
from api.store.errors import StoreBusyError, StoreFullError, StoreUnusableError
from api.store.learners import add_learner
from api.store.store import Store
from tests.api.training.storing import KEY, SHA256, add, find, run, to_schema_1


def test_what_is_written_is_found_after_a_restart(opened, clock, database_url):
    made = add(opened(database_url), clock)

    assert find(opened(database_url)) == made
    assert made.created_at == clock.now


def test_only_the_operator_may_read_the_files(opened, clock, file):
    add(opened(), clock)

    found = {path.name: stat.S_IMODE(path.stat().st_mode) for path in file.parent.iterdir()}
    assert found == {FILE: 0o600, f"{FILE}-wal": 0o600, f"{FILE}-shm": 0o600}


def test_a_file_that_is_no_database_is_left_alone(opened, file):
    file.write_text("受講の記録" * 1000, encoding="utf-8")

    with pytest.raises(StoreUnusableError, match="file is not a database"):
        opened()
    assert file.read_text(encoding="utf-8") == "受講の記録" * 1000


def test_a_file_that_cannot_be_written_is_named(opened, file):
    file.mkdir()

    with pytest.raises(
        StoreUnusableError, match=r"assistant\.db: expected a file.*correct its rig"
    ):
        opened()


def test_a_postgresql_that_is_away_is_named_without_its_password(opened, tmp_path):
    url = f"postgresql+psycopg://somebody:secret@/nowhere?host={tmp_path}"

    with pytest.raises(StoreUnusableError) as caught:
        opened(url)

    assert "somebody" in str(caught.value)
    assert "secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_who_finds_it_locked_is_told_so_and_loses_nothing(opened, clock, file):
    store = opened(busy_s=0.05)
    add(store, clock)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreBusyError):
        add(store, clock, "other")
    assert find(store) is not None

    other.execute("ROLLBACK")
    other.close()
    assert find(store, "other") is None
    add(store, clock, "other")


def test_who_finds_it_locked_at_the_start_may_come_again(opened, clock, file):
    add(opened(), clock)
    to_schema_1(file)
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreBusyError):
        opened(busy_s=0.05)

    other.execute("ROLLBACK")
    other.close()
    assert find(opened()).key == KEY


def test_a_full_disk_is_told_and_keeps_nothing_of_the_request(opened, clock, file):
    store = opened()
    add(store, clock)
    store.write(lambda work: work.exec_driver_sql("PRAGMA max_page_count = 1"))

    def add_many(work):
        for number in range(1000):
            add_learner(work, f"{number:064d}", "plan", SHA256, clock.now)

    with pytest.raises(StoreFullError):
        store.write(add_many)
    assert find(store) is not None
    assert run(file, "SELECT count(*) FROM learner") == [[(1,)]]


def test_an_error_undoes_the_whole_transaction(opened, clock, database_url):
    store = opened(database_url)

    def fail(work):
        add_learner(work, KEY, "plan", SHA256, clock.now)
        raise LookupError

    with pytest.raises(LookupError):
        store.write(fail)
    assert find(store) is None


def test_a_moment_without_time_zone_is_refused(opened, clock):
    store = opened()
    clock.now = clock.now.replace(tzinfo=None)

    with pytest.raises(StoreUnusableError, match="expected a time zone"):
        add(store, clock)


def test_a_copy_of_the_file_holds_everything(opened, clock, file, tmp_path):
    store = opened()
    add(store, clock)
    store.close()
    (tmp_path / "elsewhere").mkdir()

    shutil.copy(file, tmp_path / "elsewhere" / FILE)

    with_copy = Store.open("", tmp_path / "elsewhere")
    assert find(with_copy).key == KEY
    with_copy.close()
