"""Where the database or the items cannot be used, the training says so and the chat goes on."""

import sqlite3

import pytest
from fastapi.testclient import TestClient

from api.answerer import Desk
from api.app import create_app
from api.options import Options
from api.store.engine import FILE
from assistant.training.errors import TrainingError
from tests.api.training.learning import API


@pytest.fixture
def unusable(tmp_path):
    (tmp_path / FILE).write_text("no database" * 100, encoding="utf-8")


@pytest.mark.parametrize("path", ["/progress", "/trainer", "/certificates/x", "/cards.csv"])
def test_unusable_database_stops_the_training_only(unusable, serve, assert_problem, caplog, path):
    client = serve()

    problem = assert_problem(client.get(API + path), 503, "training-unavailable")

    assert "計画への質問はできます" in problem["detail"]
    assert client.get("/readyz").status_code == 200
    assert client.get("/api/plan").status_code == 200
    assert "the training is off until a restart: database" in caplog.text


class BrokenGiver:
    """An answerer whose items are not in order."""

    def __init__(self, giver):
        self.plan, self.identity = giver.plan, giver.identity

    @property
    def course(self):
        raise TrainingError("training.toml:3: expected a reason, found none; add why")


def test_items_out_of_order_stop_the_training_only(serve, giver, assert_problem, caplog):
    client = serve(BrokenGiver(giver))

    for _ in range(2):
        assert_problem(client.post(f"{API}/learners"), 503, "training-unavailable")
    assert client.get("/readyz").status_code == 200
    assert caplog.text.count("training.toml:3: expected a reason") == 1


def test_training_waits_for_the_plan(tmp_path, clock, assert_problem):
    with TestClient(create_app(Desk(), Options(data_dir=tmp_path), clock=clock)) as client:
        client.base_url = "http://127.0.0.1:8000"
        assert_problem(client.get(f"{API}/progress"), 503, "not-ready")


@pytest.fixture
def pragma(someone, giver):
    """Sets something on the only connection that the service has opened."""
    store = someone.client.app.state.training.open(giver).store
    return lambda statement: store.read(lambda work: work.exec_driver_sql(statement))


@pytest.fixture
def hold(someone, tmp_path):
    """A hold on the database, as a repair has it."""
    other = sqlite3.connect(tmp_path / FILE, isolation_level=None)
    yield other.execute
    other.close()


def test_locked_database_keeps_nothing_and_the_same_answer_counts_once_afterwards(
    someone, pragma, hold, assert_problem
):
    session = someone.begin("pretest")
    token, answer = someone.token(), someone.answer_to(session)
    pragma("PRAGMA busy_timeout = 20")
    hold("BEGIN IMMEDIATE")

    response = someone.send(session, answer, token=token)

    problem = assert_problem(response, 503, "store-busy")
    assert response.headers["retry-after"] == "3"
    assert problem["detail"].startswith("混み合っています。3秒ほど待って")
    assert "解答は送信されていません" in problem["detail"]
    assert someone.get(f"/sessions/{session['id']}")["answered"] == 0

    hold("ROLLBACK")
    assert someone.send(session, answer, token=token).status_code == 200
    assert len(someone.get("/me")["answer"]) == 1


def test_full_database_keeps_nothing_of_the_answer(someone, pragma, assert_problem):
    someone.go_through("pretest")
    session = someone.begin("module", 1)
    pragma("PRAGMA max_page_count = 1")
    while (response := someone.send(session, someone.answer_to(session))).status_code == 200:
        session = response.json()["session"]
        if session["item"] is None:
            session = someone.begin("module", 1)

    problem = assert_problem(response, 507, "store-full")
    assert "保存先がいっぱい" in problem["detail"]
    now = someone.get(f"/sessions/{session['id']}")
    assert (now["answered"], now["item"]) == (session["answered"], session["item"])
    pragma("PRAGMA max_page_count = 100000")
    assert someone.answer(session)["session"]["answered"] == session["answered"] + 1


def test_the_log_holds_neither_answers_nor_names(someone, caplog):
    someone.has_passed()
    with caplog.at_level("INFO"):
        someone.ask("POST", "/certificate", json={"name": "国分寺花子"})
        someone.go_through("module", 1)

    assert "国分寺花子" not in caplog.text
    assert someone.headers["Learner"] not in caplog.text
