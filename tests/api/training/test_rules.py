"""What may be begun when, what is counted, and what comes back when."""

import pytest

from assistant.training.course import MODULES
from tests.api.training.learning import Someone


def test_same_learner_gets_other_items_the_next_time(someone):
    someone.go_through("pretest")

    first, second = (someone.go_through("module", 2) for _ in range(2))

    items = [
        [one["item"]["id"] for one in someone.get(f"/sessions/{session['id']}/results")]
        for session in (first, second)
    ]
    assert items[0] != items[1]


@pytest.mark.parametrize(
    ("kind", "module", "slug", "words"),
    [
        pytest.param("module", 1, "not-open", "先に事前テストを終えて", id="module"),
        pytest.param("final", None, "not-open", "先にすべてのモジュールを終えて", id="final"),
        pytest.param("check30", None, "not-open", "先に最終テストを終えて", id="check"),
        pytest.param("review", None, "nothing-due", "今はありません", id="review"),
    ],
)
def test_nothing_can_be_begun_before_its_time(someone, assert_problem, kind, module, slug, words):
    response = someone.ask("POST", "/sessions", json={"kind": kind, "module": module})

    assert words in assert_problem(response, 409, slug)["detail"]
    assert someone.get("/me")["session"] == []


def test_modules_are_free_in_their_order(someone):
    someone.go_through("pretest")

    for module in (7, 3, 1):
        someone.go_through("module", module)

    done = [someone.state(f"M{module.number}") == "done" for module in MODULES]
    assert done == [True, False, True, False, False, False, True]


def test_a_step_shows_what_was_answered_right_at_first(someone):
    someone.go_through("pretest", wrong=2)
    someone.go_through("module", 1, wrong=3)

    step = someone.step("M1")
    assert (someone.step("pretest")["right"], step["right"]) == (3, step["items"] - 3)
    session = someone.answer(someone.begin("module", 2))["session"]
    assert (someone.state("M2"), someone.step("M2")["right"]) == ("begun", 1)
    assert someone.step("M2")["items"] == session["total"]


def test_a_card_that_is_not_remembered_comes_back(someone):
    someone.go_through("pretest")
    session = someone.begin("module", 7)
    assert session["item"]["type"] == "card"
    card = session["item"]["id"]

    result = someone.answer(session, right=False)

    assert (result["right"], result["again"]) == (False, True)
    session = result["session"]
    while session["item"]["id"] != card:
        session = someone.answer(session)["session"]
    assert session["item"]["again"] is True


@pytest.fixture
def before_final(someone):
    someone.has_done_modules()
    return someone


def test_a_failed_final_test_opens_again_a_day_later(before_final, clock, assert_problem):
    someone = before_final
    failed = someone.go_through("final", wrong=4)
    assert failed["score"] == {"right": 11, "total": 15, "passed": False}
    assert someone.state("final") == "closed"
    assert someone.get("/progress")["final"] == {
        "passed_at": None,
        "next_try_at": "2026-11-27T01:00:00Z",
        "tries": 1,
    }
    clock.forward(hours=23, minutes=59)

    response = someone.ask("POST", "/sessions", json={"kind": "final"})

    problem = assert_problem(response, 409, "too-soon")
    assert problem["detail"] == "最終テストは、令和8（2026）年11月27日10時00分から受けられます。"
    clock.forward(minutes=1)
    assert someone.state("final") == "open"
    assert someone.go_through("final")["score"]["passed"] is True
    assert someone.get("/progress")["final"]["tries"] == 2


def test_a_passed_final_test_is_not_taken_again(before_final, clock, assert_problem):
    before_final.go_through("final")
    clock.forward(days=2)

    response = before_final.ask("POST", "/sessions", json={"kind": "final"})

    assert_problem(response, 409, "already-done")


def test_the_check_comes_30_days_after_passing(before_final, clock, assert_problem):
    someone = before_final
    someone.go_through("final")
    assert someone.get("/progress")["check30"] == {"state": "closed", "at": "2026-12-26T01:00:00Z"}
    clock.forward(days=29, hours=23)
    response = someone.ask("POST", "/sessions", json={"kind": "check30"})
    assert_problem(response, 409, "too-soon")

    clock.forward(hours=1)

    assert someone.get("/progress")["check30"]["state"] == "open"
    assert someone.go_through("check30", wrong=1)["score"]["total"] == 5
    assert someone.get("/progress")["check30"]["state"] == "done"
    response = someone.ask("POST", "/sessions", json={"kind": "check30"})
    assert_problem(response, 409, "already-done")


def test_answers_of_tests_move_no_due_day(someone):
    someone.go_through("pretest", wrong=5)

    assert someone.get("/progress")["due"] == {"count": 0, "next_at": None}
    assert someone.get("/memory") | {"plan": ""} == {
        "items": 0,
        "curve": [],
        "next_at": None,
        "plan": "",
    }


def test_right_answers_space_the_days_out(someone, clock):
    someone.go_through("pretest")
    someone.go_through("module", 1)

    for days in (1, 7, 30):
        before = clock.now
        due = someone.get("/progress")["due"]
        assert due["count"] == 0
        clock.forward(days=days)
        assert someone.get("/progress")["due"]["count"] > 0
        assert due["next_at"] == clock.now.isoformat().replace("+00:00", "Z"), before
        someone.go_through("review")


def test_a_wrong_review_begins_anew(someone, clock):
    someone.go_through("pretest")
    total = someone.go_through("module", 1)["score"]["total"]
    clock.forward(days=1)
    someone.go_through("review", wrong=1)

    clock.forward(days=1)

    assert someone.get("/progress")["due"]["count"] == 1
    clock.forward(days=6)
    assert someone.get("/progress")["due"]["count"] == total


def test_a_long_absence_is_reviewed_in_parts(someone, clock):
    someone.go_through("pretest")
    for module in (1, 2, 3):
        someone.go_through("module", module)
    clock.forward(days=100)
    due = someone.get("/progress")["due"]["count"]

    review = someone.go_through("review")

    assert review["score"]["total"] == 20
    assert someone.get("/progress")["due"]["count"] == due - 20


def test_memory_fades_from_day_to_day(someone):
    someone.go_through("pretest")
    someone.go_through("module", 1)

    memory = someone.get("/memory")

    recalls = [point["recall"] for point in memory["curve"]]
    assert recalls == sorted(recalls, reverse=True)
    assert (recalls[0], memory["items"]) == (1, someone.step("M1")["items"])
    assert 0 < recalls[-1] < 1


def test_tour_can_be_seen_again(someone):
    someone.ask("POST", "/tour")
    first = someone.get("/me")["learner"][0]["tour_done_at"]

    assert someone.ask("POST", "/tour").status_code == 204
    assert someone.get("/me")["learner"][0]["tour_done_at"] == first


def test_progress_lies_with_each_learner(someone):
    other = Someone.new(someone.client, someone.course)
    someone.go_through("pretest")

    assert (someone.state("pretest"), other.state("pretest")) == ("done", "open")
