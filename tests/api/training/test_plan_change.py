"""The plan's text, or a trainer's review of the items, changes while people learn."""

from dataclasses import replace

import pytest

from tests.api.training.learning import Someone

NEW = "f" * 64


@pytest.fixture
def changed(giver):
    """An answerer over a corrected text, whose items are the same but for a few."""
    gone = {item.id for item in giver.course.items if item.module == 1}
    kept = tuple(
        replace(item, plan_sha256=NEW) for item in giver.course.items if item.id not in gone
    )
    # Lessons are drawn from all modules, so one item of module 1 stays.
    first = next(item for item in giver.course.items if item.id in gone)
    return replace(
        giver,
        identity=replace(giver.identity, sha256=NEW),
        course=replace(giver.course, items=(first, *kept), plan_sha256=NEW),
    )


@pytest.fixture
def later(serve, someone, changed):
    """The same learner at a service that has been started with the corrected text."""
    return lambda: Someone(serve(changed), changed.course, someone.headers)


def test_open_sessions_end_and_the_notice_says_so(someone, later, assert_problem):
    someone.go_through("pretest")
    session = someone.begin("module", 2)
    someone.answer(session)

    after = later()

    response = after.send(session, "正しい", item=session["item"]["id"])
    problem = assert_problem(response, 409, "plan-changed")
    assert "解答は記録していません" in problem["detail"]
    now = after.get(f"/sessions/{session['id']}")
    assert (now["state"], now["item"], now["plan"]) == ("closed", None, NEW)
    progress = after.get("/progress")
    assert progress["plan"] == NEW
    assert progress["notice"].startswith("計画の本文が改訂されたため")
    assert len(after.get("/me")["answer"]) == 6


def test_the_notice_stays_until_the_learner_goes_on(someone, later):
    someone.go_through("pretest")
    after = later()
    assert after.get("/progress")["notice"] == after.get("/progress")["notice"] is not None

    new = after.begin("module", 2)

    assert after.get("/progress")["notice"] is None
    assert after.answer(new)["session"]["answered"] == 1


def test_what_is_done_stays_done(someone, later):
    someone.go_through("pretest")
    someone.go_through("module", 2)

    after = later()

    assert [after.state(key) for key in ("pretest", "M1", "M2")] == ["done", "open", "done"]


def test_items_that_no_longer_exist_are_not_due_but_are_kept(someone, later, clock):
    someone.go_through("pretest")
    someone.go_through("module", 1)
    kept = len(someone.get("/me")["memory"])
    clock.forward(days=1)
    assert someone.get("/progress")["due"]["count"] == kept

    after = later()

    assert after.get("/progress")["due"]["count"] <= 1
    assert len(after.get("/me")["memory"]) == kept


def test_results_of_the_old_text_are_not_explained_by_the_new_one(someone, later, assert_problem):
    done = someone.go_through("pretest")

    response = later().ask("GET", f"/sessions/{done['id']}/results")

    assert_problem(response, 409, "plan-changed")


def test_nothing_is_said_where_nothing_has_changed(someone, serve):
    session = someone.answer(someone.begin("pretest"))["session"]

    again = Someone(serve(), someone.course, someone.headers)

    assert again.get("/progress")["notice"] is None
    assert again.get(f"/sessions/{session['id']}") == session


def test_another_plan_is_another_course_and_keeps_the_first(someone, serve, giver):
    someone.go_through("pretest")
    other = replace(giver, identity=replace(giver.identity, id="another-plan"))

    there = Someone(serve(other), giver.course, someone.headers)

    assert there.state("pretest") == "open"
    for _ in range(5):
        Someone.new(someone.client, someone.course)
    assert someone.get("/trainer")["learners"] == 6, "those of the other plan are not counted"
    assert there.get("/trainer")["learners"] is None
    assert len(there.get("/me")["learner"]) == 2
    assert someone.state("pretest") == "done"
    there.ask("DELETE", "/me")
    assert someone.ask("GET", "/progress").status_code == 401


@pytest.fixture
def without(giver, serve, someone):
    """The same learner at a service where some items have been retired."""

    def restart(*ids):
        kept = tuple(item for item in giver.course.items if item.id not in ids)
        course = replace(giver.course, items=kept)
        return Someone(serve(replace(giver, course=course)), course, someone.headers)

    return restart


def test_a_retired_item_is_not_asked_in_a_session_that_is_open(someone, without):
    session = someone.begin("pretest")

    after = without(session["item"]["id"])

    now = after.get(f"/sessions/{session['id']}")
    assert (now["total"], now["answered"]) == (4, 0)
    assert now["item"]["id"] != session["item"]["id"]
    assert after.go_through("pretest")["score"] == {"right": 4, "total": 4, "passed": None}


def test_a_session_whose_rest_is_retired_ends(someone, without):
    someone.go_through("pretest")
    session = someone.begin("module", 1)
    while session["answered"] < session["total"] - 1:
        session = someone.answer(session)["session"]

    after = without(session["item"]["id"])

    new = after.begin("module", 1)
    assert new["id"] != session["id"]
    assert after.get(f"/sessions/{session['id']}")["score"]["total"] == session["total"] - 1
    assert after.state("M1") == "done"


def test_results_leave_retired_items_out(someone, without):
    done = someone.go_through("pretest")
    (first, *rest) = someone.get(f"/sessions/{done['id']}/results")

    results = without(first["item"]["id"]).get(f"/sessions/{done['id']}/results")

    assert [one["item"]["id"] for one in results] == [one["item"]["id"] for one in rest]


def test_an_answer_sent_again_after_its_item_was_retired_is_refused(
    someone, without, assert_problem
):
    session, token = someone.begin("pretest"), someone.token()
    answer = someone.answer_to(session)
    someone.send(session, answer, token=token)

    response = without(session["item"]["id"]).send(session, answer, token=token)

    assert_problem(response, 409, "not-current")
