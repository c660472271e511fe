"""Bad answers, forged ids and too many requests are refused, and change nothing."""

import json

import pytest

from api.limits import RateLimit
from tests.api.training.learning import API, Someone, answers_of

UNKNOWN = "A" * 32


def one_a_minute():
    """A limit whose clock stands still."""
    return RateLimit(1, lambda: 0.0)


@pytest.mark.parametrize(
    ("change", "status", "slug"),
    [
        pytest.param({"answer": ""}, 422, "blank-answer", id="empty"),
        pytest.param({"answer": " 　"}, 422, "blank-answer", id="blank"),
        pytest.param({"answer": "どれでもない"}, 422, "not-a-choice", id="none of the choices"),
        pytest.param({"answer": "あ" * 1001}, 422, "invalid-request", id="long"),
        pytest.param({"answer": 5}, 422, "invalid-request", id="a number"),
        pytest.param({"answer": "a\x00"}, 422, "control-character", id="NUL"),
        pytest.param({"answer": "\ud800"}, 422, "broken-character", id="half a character"),
        pytest.param({"token": "1"}, 422, "invalid-request", id="no token"),
        pytest.param({"token": None}, 422, "invalid-request", id="null token"),
        pytest.param({"item": "unknown"}, 409, "not-current", id="another item"),
        pytest.param({"number": 99}, 409, "not-current", id="another place"),
        pytest.param({"number": None}, 422, "invalid-request", id="no place"),
        pytest.param({"right": True}, 422, "invalid-request", id="judges itself"),
    ],
)
def test_a_bad_answer_is_refused_and_not_kept(someone, assert_problem, change, status, slug):
    someone.go_through("pretest")
    session = someone.begin("module", 1)
    while someone.course.item(session["item"]["id"]).type not in {"choice", "truth"}:
        session = someone.answer(session)["session"]
    before = answers_of(someone)
    shown = {"item": session["item"]["id"], "number": session["item"]["number"]}
    body = {**shown, "answer": "正しい", "token": someone.token()}

    response = someone.ask(
        "POST",
        f"/sessions/{session['id']}/answers",
        content=json.dumps(body | change),
        headers={"Content-Type": "application/json"},
    )

    assert_problem(response, status, slug)
    assert answers_of(someone) == before


@pytest.mark.parametrize(
    ("body", "slug"),
    [
        pytest.param({"kind": "exam"}, "invalid-request", id="unknown kind"),
        pytest.param({}, "invalid-request", id="no kind"),
        pytest.param({"kind": "module"}, "module-of-kind", id="no module"),
        pytest.param({"kind": "final", "module": 1}, "module-of-kind", id="module of a test"),
        pytest.param({"kind": "module", "module": 0}, "invalid-request", id="module 0"),
        pytest.param({"kind": "module", "module": 8}, "invalid-request", id="module 8"),
        pytest.param([], "invalid-request", id="no object"),
    ],
)
def test_a_bad_beginning_is_refused(someone, assert_problem, body, slug):
    assert_problem(someone.ask("POST", "/sessions", json=body), 422, slug)
    assert someone.get("/me")["session"] == []


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({}, id="none"),
        pytest.param({"Learner": ""}, id="empty"),
        pytest.param({"Learner": UNKNOWN}, id="unknown"),
        pytest.param({"Learner": "x"}, id="short"),
        pytest.param({"Learner": f"{UNKNOWN}A"}, id="long"),
        pytest.param({"Learner": "'; DROP TABLE learner; --"}, id="a statement"),
    ],
)
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/progress"),
        ("POST", "/tour"),
        ("GET", "/memory"),
        ("GET", "/me"),
        ("DELETE", "/me"),
        ("GET", "/sessions/AAAAAAAAAAAAAAAAAAAAAA"),
    ],
)
def test_forged_learner_is_unknown(client, assert_problem, headers, method, path):
    response = client.request(method, API + path, headers=headers)

    problem = assert_problem(response, 401, "unknown-learner")
    assert problem["detail"].startswith("受講の記録が見つかりません。")


def test_two_ids_at_once_are_refused(someone, assert_problem):
    known = someone.headers["Learner"]

    response = someone.client.get(
        f"{API}/progress", headers=[("Learner", known), ("Learner", known)]
    )

    assert_problem(response, 401, "unknown-learner")


def test_nobody_reads_or_answers_the_session_of_another(someone, pretest, assert_problem):
    other = Someone.new(someone.client, someone.course)

    assert_problem(other.ask("GET", f"/sessions/{pretest['id']}"), 404, "unknown-session")
    assert_problem(other.ask("GET", f"/sessions/{pretest['id']}/results"), 404, "unknown-session")
    assert_problem(other.send(pretest, "正しい"), 404, "unknown-session")
    assert answers_of(someone) == []


@pytest.mark.parametrize("forged", ["x", "%00", "A" * 22, "あ", "A" * 5_000])
def test_forged_session_is_unknown(shared, assert_problem, forged):
    assert_problem(shared.ask("GET", f"/sessions/{forged}"), 404, "unknown-session")


def test_new_learners_of_one_client_are_limited(client, assert_problem):
    client.app.state.newcomers = one_a_minute()

    assert client.post(f"{API}/learners").status_code == 201
    assert_problem(client.post(f"{API}/learners"), 429, "too-many-requests")


def test_a_learner_who_does_too_much_waits(someone, assert_problem):
    someone.client.app.state.steps = one_a_minute()
    someone.ask("POST", "/tour")

    response = someone.ask("POST", "/tour")

    assert_problem(response, 429, "too-many-requests")
    assert response.headers["retry-after"] == "60"
    assert someone.ask("GET", "/progress").status_code == 200


def test_learners_do_not_limit_each_other(someone):
    someone.client.app.state.steps = one_a_minute()
    other = Someone.new(someone.client, someone.course)

    assert [one.ask("POST", "/tour").status_code for one in (someone, other)] == [204, 204]
