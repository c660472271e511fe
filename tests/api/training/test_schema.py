"""The schema of the database: made, brought up to date, or left alone."""

import stat

import pytest

from api.store.engine import FILE, open_engine, url_of
from api.store.errors import StoreUnusableError
from api.store.records import Given, Kind, Session, State
from api.store.schema import HEAD, MIGRATIONS
from api.store.sessions import add_answer, add_session
from api.store.tables import METADATA
from api.store.tallies import ItemTally, tallies_of
from tests.api.training.storing import KEY, SHA256, add, find, run, to_schema_1


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
