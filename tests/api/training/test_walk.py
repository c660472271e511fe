"""A newcomer's way from the tour to the certificate, on each kind of database."""

import pytest

from api.store.records import Kind
from assistant.training.course import MODULES
from tests.api.training.learning import Someone


@pytest.fixture
def someone(serve, course, database_url):
    return Someone.new(serve(database_url=database_url), course)


def test_from_tour_to_certificate(someone, clock):
    assert someone.state("tour") == "open"
    someone.ask("POST", "/tour")
    assert [someone.state(key) for key in ("tour", "pretest", "M1")] == ["done", "open", "closed"]

    someone.go_through("pretest")
    assert [someone.state(key) for key in ("pretest", "M1", "M7")] == ["done", "open", "open"]

    for module in MODULES:
        assert someone.state("final") == "closed"
        someone.go_through("module", module.number, wrong=1)
        assert someone.state(f"M{module.number}") == "done"

    assert someone.state("final") == "open"
    assert someone.go_through("final", wrong=3)["score"] == {
        "right": 12,
        "total": 15,
        "passed": True,
    }
    assert [someone.state(key) for key in ("final", "certificate")] == ["done", "open"]

    issued = someone.ask("POST", "/certificate", json={"name": "国分　寺子"})
    assert issued.status_code == 201
    assert issued.json()["name"] == "国分 寺子"
    assert issued.json()["issued_on_ja"] == "令和8（2026）年11月26日"
    assert someone.state("certificate") == "done"
    assert someone.get(f"/certificates/{issued.json()['id']}")["valid"] is True


def test_a_wrong_item_comes_back_in_the_session_and_on_its_due_day(someone, clock):
    someone.go_through("pretest")
    session = someone.begin("module", 1)
    missed = session["item"]["id"]

    result = someone.answer(session, right=False)
    assert (result["right"], result["again"], result["due_at"]) == (False, True, None)
    assert result["session"]["total"] == session["total"] + 1
    session = result["session"]
    while session["item"]["id"] != missed:
        session = someone.answer(session)["session"]
    assert session["item"]["again"] is True
    result = someone.answer(session)
    assert result["session"]["score"]["right"] == result["session"]["score"]["total"] - 1
    assert result["due_on_ja"] == "令和8（2026）年11月27日"

    assert someone.get("/progress")["due"]["count"] == 0
    clock.forward(days=1)
    due = someone.get("/progress")["due"]["count"]
    assert due == result["session"]["score"]["total"]
    review = someone.go_through("review")
    assert review["score"]["total"] == due
    assert someone.get("/progress")["due"] == {"count": 0, "next_at": "2026-12-04T01:00:00Z"}


def test_figures_count_everybody_once(someone, course):
    for _ in range(5):
        each = Someone.new(someone.client, course)
        each.go_through("pretest", wrong=5)
        each.has_done(Kind.MODULE, 1)
        each.has_done(Kind.MODULE, 1)

    report = someone.get("/trainer")

    assert (report["learners"], report["begun"], report["completed"]) == (6, 5, 0)
    assert (report["completion_rate"], report["final_tried"], report["pass_rate"]) == (0, 0, None)
    module = report["modules"][0]
    assert (module["begun"], module["completed"]) == (5, 5)


def test_everything_of_somebody_can_be_taken_along_and_removed(someone, course):
    someone.go_through("pretest", wrong=1)
    other = Someone.new(someone.client, course)
    other.go_through("pretest")

    kept = someone.get("/me")
    assert {name: len(rows) for name, rows in kept.items()} == {
        "learner": 1,
        "session": 1,
        "session_item": 5,
        "answer": 5,
        "memory": 0,
        "certificate": 0,
    }
    assert [row["right"] for row in kept["answer"]].count(False) == 1
    assert all(row["first"] is True for row in kept["answer"])

    assert someone.ask("DELETE", "/me").status_code == 204
    assert someone.ask("GET", "/me").status_code == 401
    assert len(other.get("/me")["answer"]) == 5
