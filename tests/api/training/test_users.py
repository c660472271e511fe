"""Learners whom authentication names, and who may see the trainers' report."""

import sqlite3

import pytest
from starlette.datastructures import Headers

from api.limits import RateLimit
from api.problems import ApiProblem
from api.store.engine import FILE
from api.training.who import user_of
from tests.api.training.learning import API, Someone

HEADER = "X-Remote-User"


@pytest.fixture
def named(serve):
    return serve(user_header=HEADER, trainers=frozenset({"trainer", "研修担当"}))


@pytest.fixture
def user(named, course):
    return Someone(named, course, {HEADER: "hanako"})


def test_a_user_needs_no_id(user):
    progress = user.get("/progress")

    assert progress["signed_in"] is True
    user.go_through("pretest")
    assert user.state("pretest") == "done"


def test_users_do_not_see_each_other(user):
    other = Someone(user.client, user.course, {HEADER: "taro"})
    user.go_through("pretest")

    assert other.state("pretest") == "open"


def test_a_user_is_the_same_on_every_browser_and_after_a_restart(user, serve):
    user.go_through("pretest")

    elsewhere = Someone(serve(user_header=HEADER), user.course, {"x-remote-user": "hanako"})

    assert elsewhere.state("pretest") == "done"


def test_a_browser_cannot_become_a_learner_of_its_own(user, assert_problem):
    assert_problem(user.ask("POST", "/learners"), 409, "signed-in")


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param([], id="none"),
        pytest.param([(HEADER, "")], id="empty"),
        pytest.param([(HEADER, " ")], id="blank"),
        pytest.param([(HEADER, "a"), (HEADER, "b")], id="two"),
        pytest.param([(HEADER, "a" * 257)], id="long"),
        pytest.param([("Learner", "A" * 32)], id="a browser's id"),
    ],
)
@pytest.mark.parametrize("path", ["/progress", "/trainer"])
def test_a_request_that_names_no_user_is_refused(named, assert_problem, headers, path):
    response = named.get(API + path, headers=headers)

    assert "庁内ポータルに入り直して" in assert_problem(response, 401, "not-signed-in")["detail"]


def test_a_name_that_is_no_text_is_refused():
    headers = Headers(raw=[(HEADER.lower().encode(), b"\xff")])

    with pytest.raises(ApiProblem, match="not-signed-in"):
        user_of(headers, HEADER)


def test_a_user_has_no_name_in_the_database(user, tmp_path):
    user.has_passed()
    user.go_through("module", 1)
    connection = sqlite3.connect(tmp_path / FILE)
    dump = "\n".join(connection.iterdump())
    connection.close()

    assert "INSERT" in dump
    assert "hanako" not in dump


def test_a_browser_has_no_id_in_the_database(someone, tmp_path):
    someone.go_through("pretest")
    connection = sqlite3.connect(tmp_path / FILE)
    dump = "\n".join(connection.iterdump())
    connection.close()

    assert someone.headers["Learner"] not in dump


@pytest.mark.parametrize("path", ["/trainer", "/trainer.csv"])
@pytest.mark.parametrize(
    ("name", "status"),
    [
        pytest.param("trainer", 200, id="a trainer"),
        pytest.param("研修担当".encode(), 200, id="a trainer with a Japanese name"),
        pytest.param("hanako", 403, id="a learner"),
        pytest.param("Trainer", 403, id="nearly a trainer"),
    ],
)
def test_report_is_for_trainers(named, path, name, status):
    assert named.get(API + path, headers={HEADER: name}).status_code == status


def test_refusal_of_the_report_is_told(user, assert_problem):
    assert_problem(user.ask("GET", "/trainer"), 403, "not-a-trainer")


def test_without_users_everybody_on_the_machine_sees_the_report(client):
    assert client.get(f"{API}/trainer").status_code == 200


def test_a_header_that_is_not_configured_names_nobody(client, assert_problem):
    response = client.get(f"{API}/progress", headers={HEADER: "hanako"})

    assert_problem(response, 401, "unknown-learner")


def test_users_have_limits_of_their_own(user):
    user.client.app.state.steps = RateLimit(1, lambda: 0.0)
    other = Someone(user.client, user.course, {HEADER: "taro"})

    statuses = [one.ask("POST", "/tour").status_code for one in (user, user, other)]

    assert statuses == [204, 429, 204]


def test_a_user_who_was_removed_begins_anew(user):
    user.go_through("pretest")

    assert user.ask("DELETE", "/me").status_code == 204
    assert user.state("pretest") == "open"
