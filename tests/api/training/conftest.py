"""The real course over a database of its own, with a clock that stands still."""

from contextlib import ExitStack
from dataclasses import dataclass

import psycopg
import pytest
from fastapi.testclient import TestClient

from api.answerer import Desk
from api.app import create_app
from api.options import Options
from api.store.engine import FILE
from api.store.store import Store
from assistant.training.course import Course, load_course
from corpus.library import Identity
from corpus.plan import Plan
from tests.api.training.learning import HandClock, Someone
from tests.api.training.postgres import (
    MISSING,
    find_postgres,
    must_be_there,
    plain,
    serving,
)


def pytest_terminal_summary(terminalreporter):
    skipped = terminalreporter.stats.get("skipped", [])
    count = sum(MISSING in str(report.longrepr) for report in skipped)
    if count:
        terminalreporter.section("TESTS ON POSTGRESQL WERE SKIPPED", sep="!", red=True, bold=True)
        terminalreporter.line(f"{count} tests: {MISSING}", red=True, bold=True)


@dataclass
class CourseGiver:
    """An answerer that knows the course only; tests change its parts."""

    plan: Plan
    identity: Identity
    course: Course | Exception


@pytest.fixture(scope="session")
def course(plan_file):
    return load_course(plan_file.plan, plan_file.identity)


@pytest.fixture
def giver(plan_file, course):
    return CourseGiver(plan_file.plan, plan_file.identity, course)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def serve(tmp_path, clock, giver):
    """Makes clients of services over the same data folder."""
    with ExitStack() as stack:

        def make(answerer=None, **options):
            options = Options(**{"data_dir": tmp_path, **options})
            app = create_app(Desk(answerer or giver), options, clock=clock)
            base = "http://127.0.0.1:8000"
            client = TestClient(app, base_url=base, raise_server_exceptions=False)
            return stack.enter_context(client)

        yield make


@pytest.fixture
def client(serve):
    return serve()


@pytest.fixture
def someone(client, course):
    return Someone.new(client, course)


@pytest.fixture(scope="session")
def postgres():
    """The URL of a PostgreSQL; without one the tests are skipped, or fail where they must run."""
    programs = find_postgres()
    if programs is None:
        (pytest.fail if must_be_there() else pytest.skip)(MISSING)
    with serving(programs) as url:
        yield url


@pytest.fixture
def empty_postgres(postgres):
    """The URL of a PostgreSQL that holds nothing yet."""
    with psycopg.connect(plain(postgres)) as connection:
        connection.execute("DROP SCHEMA public CASCADE")
        connection.execute("CREATE SCHEMA public")
    return postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request):
    """Each kind of database, empty: the file in the data folder, and a PostgreSQL."""
    if request.param == "postgresql":
        return request.getfixturevalue("empty_postgres")
    return ""


@pytest.fixture
def pretest(someone):
    return someone.begin("pretest")


@pytest.fixture
def shared(serve, course, database_url):
    return Someone.new(serve(database_url=database_url), course)


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
