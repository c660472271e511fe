"""The benchmark of the training: its figures, and the rows that it adds; no service is run."""

import sqlite3

import pytest

from evals.errors import BenchError
from evals.limits import Verdict
from evals.training_bench import app, figures
from evals.training_bench_fill import FILE, Filled, fill
from tests.evals.benches import run_bench

FILLED = Filled(tuple(f"browser-{number}" for number in range(999)), 100_000)
GOOD = {"progress": [5.0, 6.0, 7.0], "answer": [20.0, 30.0, 49.0]}


@pytest.fixture
def bench(report):
    def invoke(outcome, *arguments):
        is_error = isinstance(outcome, Exception)
        found = outcome if is_error else figures(outcome, FILLED)
        return run_bench(app, report(1.0).machine, found, *arguments)

    return invoke


@pytest.mark.parametrize(
    ("change", "names"),
    [
        pytest.param({}, [], id="all kept"),
        pytest.param({"answer": [1.0] * 99 + [500.0]}, [], id="one slow answer in a hundred"),
        pytest.param({"answer": [51.0] * 3}, ["answer p95"], id="slow answers"),
        pytest.param({"report": [60.0]}, ["report p95"], id="another interaction"),
    ],
)
def test_an_interaction_beyond_the_limit_is_missed(change, names):
    found = figures(GOOD | change, FILLED)

    assert [one.name for one in found if one.verdict is Verdict.MISSED] == names


def test_the_size_is_among_the_figures():
    found = {one.name: one.value for one in figures(GOOD, FILLED)}

    assert (found["learners"], found["answers"]) == (1_000, 100_000)


def test_nothing_measured_is_an_error():
    with pytest.raises(ValueError, match="answer"):
        figures(GOOD | {"answer": []}, FILLED)


@pytest.mark.parametrize(
    ("outcome", "code", "verdict"),
    [
        pytest.param(GOOD, 0, "met", id="every limit kept"),
        pytest.param(GOOD | {"answer": [999.0]}, 1, "missed", id="a limit missed"),
    ],
)
def test_the_exit_code_is_that_of_the_verdicts(bench, outcome, code, verdict):
    result, _ = bench(outcome)

    assert result.exit_code == code
    assert verdict in result.stdout
    assert "CPU" in result.stdout


@pytest.mark.parametrize(
    "failure",
    [BenchError("expected success,\nfound 503"), sqlite3.OperationalError("database is locked")],
    ids=["refused", "database"],
)
def test_a_failure_is_one_line_and_exit_code_1(bench, failure):
    result, _ = bench(failure)

    assert result.exit_code == 1
    assert result.stderr == " ".join(str(failure).split()) + "\n"


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        pytest.param((), (1_000, 200), id="default"),
        pytest.param(("--learners", "20", "--rounds", "5"), (20, 5), id="as given"),
    ],
)
def test_options_say_how_much_is_measured(bench, arguments, asked):
    _, fake = bench(GOOD, *arguments)

    assert fake.asked == [asked]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--rounds", "1"),
        ("--learners", "1"),
        ("--rounds", "x"),
        # Each round takes a learner of its own.
        ("--learners", "100", "--rounds", "95"),
    ],
)
def test_options_are_bounded(bench, arguments):
    result, fake = bench(GOOD, *arguments)

    assert (result.exit_code, fake.asked) == (2, [])


@pytest.fixture
def database(tmp_path):
    """A database with the rows of one learner, in the shape that `fill` has to know."""
    connection = sqlite3.connect(tmp_path / FILE)
    connection.executescript(
        """
        CREATE TABLE learner (id INTEGER PRIMARY KEY, "key" TEXT);
        CREATE TABLE session (id TEXT PRIMARY KEY, learner_id INTEGER);
        CREATE TABLE session_item (session_id TEXT, position INTEGER, item TEXT);
        CREATE TABLE answer (
            id INTEGER PRIMARY KEY, learner_id INTEGER, session_id TEXT, position INTEGER,
            item TEXT, "right" BOOLEAN, first BOOLEAN
        );
        CREATE TABLE memory (learner_id INTEGER, item TEXT, due TEXT);
        CREATE TABLE item_tally (item TEXT, learners INTEGER, wrong INTEGER);
        INSERT INTO learner VALUES (1, 'key');
        INSERT INTO session VALUES ('abcdefghijklmnopqrstuv', 1);
        INSERT INTO session_item VALUES ('abcdefghijklmnopqrstuv', 1, 'one');
        INSERT INTO answer VALUES (1, 1, 'abcdefghijklmnopqrstuv', 1, 'one', 1, 1);
        INSERT INTO memory VALUES (1, 'one', '2030-01-01');
        INSERT INTO item_tally VALUES ('one', 1, 0);
        """
    )
    connection.close()
    return tmp_path


def test_filling_adds_learners_who_know_what_the_first_one_knows(database):
    filled = fill(database, 50)

    assert (len(set(filled.names)), filled.answers) == (49, 50)
    connection = sqlite3.connect(database / FILE)
    counts = "SELECT count(DISTINCT learner_id), count(DISTINCT session_id) FROM answer"
    assert connection.execute(counts).fetchone() == (50, 50)
    assert connection.execute("SELECT count(DISTINCT due) FROM memory").fetchone() == (1,)
    learners, wrong = connection.execute("SELECT learners, wrong FROM item_tally").fetchone()
    assert (learners, 0 < wrong < 25) == (50, True)
    connection.close()
