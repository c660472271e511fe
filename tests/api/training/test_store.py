"""The database: made when needed, brought up to date, and clear where it cannot be used."""

import shutil
import sqlite3
import stat

import pytest

from api.store.engine import FILE, open_engine, url_of
from api.store.errors import StoreBusyError, StoreFullError, StoreUnusableError
from api.store.learners import add_learner, find_learner
from api.store.records import Given, Kind, Session, State
from api.store.schema import HEAD, MIGRATIONS
from api.store.sessions import add_answer, add_session
from api.store.store import Store
from api.store.tables import METADATA
from api.store.tallies import ItemTally, tallies_of

KEY, SHA256 = "k" * 64, "s" * 64


@pytest.fixture
def opened(tmp_path):
    """Opens stores over the test's folder, and closes them."""
    stores = []

    def open_store(url="", **options):
        stores.append(Store.open(url, tmp_path, **options))
        return stores[-1]

    yield open_store
    for store in stores:
        store.close()


@pytest.fixture
def file(tmp_path):
    return tmp_path / FILE


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


def test_what_is_written_is_found_after_a_restart(opened, clock, database_url):
    made = add(opened(database_url), clock)

    assert find(opened(database_url)) == made
    assert made.created_at == clock.now


def test_only_the_operator_may_read_the_files(opened, clock, file):
    add(opened(), clock)

    found = {path.name: stat.S_IMODE(path.stat().st_mode) for path in file.parent.iterdir()}
    assert found == {FILE: 0o600, f"{FILE}-wal": 0o600, f"{FILE}-shm": 0o600}


def test_newest_revision_is_the_one_that_the_code_knows():
    names = sorted(path.name[1:5] for path in (MIGRATIONS / "versions").glob("v*.py"))

    assert names[-1] == HEAD


def test_migrations_lead_to_the_tables_that_the_code_knows(opened, file, tmp_path):
    opened()
    (tmp_path / "direct").mkdir()
    engine = open_engine(url_of("", tmp_path / "direct"))
    METADATA.create_all(engine)
    engine.dispose()

    assert shape_of(file) == shape_of(tmp_path / "direct" / FILE)


def shape_of(file):
    (tables,) = run(file, "SELECT name FROM sqlite_master WHERE type = 'table'")
    names = sorted(name for (name,) in tables if name != "alembic_version")
    pragmas = ("table_info", "foreign_key_list", "index_list")
    shape = {
        (name, pragma): sorted(map(repr, run(file, f"PRAGMA {pragma}({name})")[0]))
        for name in names
        for pragma in pragmas
    }
    # The numbers of indexes say in which order they were made.
    (indexes,) = run(file, "SELECT name, sql FROM sqlite_master WHERE sql LIKE '%INDEX%'")
    kept = {key: rows for key, rows in shape.items() if key[1] != "index_list"}
    return kept, {name: sql.replace('"', "") for name, sql in indexes}


def test_an_older_schema_is_copied_and_migrated(opened, clock, file):
    add(opened(), clock)
    to_schema_1(file)

    store = opened()

    assert find(store).key == KEY
    assert run(file, "SELECT version_num FROM alembic_version") == [[(HEAD,)]]
    copy = file.with_name(f"{FILE}.0001.backup")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert run(copy, "SELECT key FROM learner", "SELECT version_num FROM alembic_version") == [
        [(KEY,)],
        [("0001",)],
    ]


def test_nothing_is_changed_where_no_copy_can_be_kept(opened, clock, file):
    add(opened(), clock)
    to_schema_1(file)
    file.with_name(f"{FILE}.0001.backup").mkdir()

    with pytest.raises(StoreUnusableError, match=r"expected room for a copy.*make room"):
        opened()
    assert run(file, "SELECT version_num FROM alembic_version") == [[("0001",)]]


def test_answers_of_an_older_schema_are_counted(opened, clock, file):
    store = opened()
    learner = add(store, clock)
    session = Session(
        *("one", learner.id, Kind.PRETEST, 0, 1, "seed", SHA256, State.OPEN),
        *(clock.now, None, 2, 0, None),
    )

    def answer(work):
        steps = add_session(work, session, ["a", "b"])
        for step, right in zip(steps, (True, False), strict=True):
            given = Given(step.item, "", right, clock.now, None)
            add_answer(work, learner, session, step, given)

    store.write(answer)
    counted = store.read(lambda work: tallies_of(work, "plan"))
    to_schema_1(file)

    assert opened().read(lambda work: tallies_of(work, "plan")) == counted
    assert counted == (ItemTally("a", 1, 0), ItemTally("b", 1, 1))


def test_the_newest_schema_is_left_alone(opened, file):
    opened()
    opened()

    assert list(file.parent.glob("*.backup")) == []


def test_a_newer_schema_is_refused_with_the_remedy(opened, clock, file):
    add(opened(), clock)
    run(file, "UPDATE alembic_version SET version_num = '9999'")
    before = run(file, "SELECT * FROM learner")

    with pytest.raises(StoreUnusableError, match=f"up to {HEAD}, found 9999.*install that version"):
        opened()
    assert run(file, "SELECT * FROM learner") == before
    assert list(file.parent.glob("*.backup")) == []


def test_the_database_of_another_program_is_left_alone(opened, file):
    run(file, "CREATE TABLE learner (id INTEGER)")

    with pytest.raises(
        StoreUnusableError, match="found the tables learner; set ASSISTANT_DATABASE"
    ):
        opened()
    assert run(file, "SELECT name FROM sqlite_master") == [[("learner",)]]


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
