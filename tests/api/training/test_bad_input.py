"""Double submissions, tabs, the back button, forged ids: nothing is lost, nothing doubled."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from api.limits import RateLimit
from api.store.records import Kind
from tests.api.training.learning import API, Someone

UNKNOWN = "A" * 32


@pytest.fixture
def pretest(someone):
    return someone.begin("pretest")


def answers_of(someone):
    return someone.get("/me")["answer"]


def test_a_second_submission_changes_nothing(someone, pretest):
    token, answer = someone.token(), someone.answer_to(pretest)
    first = someone.send(pretest, answer, token=token)

    second = someone.send(pretest, answer, token=token)

    assert second.json() == first.json()
    assert len(answers_of(someone)) == 1


def test_a_second_submission_of_the_last_answer_changes_nothing(someone, pretest):
    while pretest["answered"] < pretest["total"] - 1:
        pretest = someone.answer(pretest)["session"]
    token, answer = someone.token(), someone.answer_to(pretest)

    first, second = (someone.send(pretest, answer, token=token).json() for _ in range(2))

    assert first == second
    assert second["session"]["state"] == "done"


def test_a_retry_with_another_answer_does_not_change_the_answer(someone, pretest):
    token = someone.token()
    someone.send(pretest, someone.answer_to(pretest, right=False), token=token)

    again = someone.send(pretest, someone.answer_to(pretest), token=token)

    assert again.json()["answer"] == someone.answer_to(pretest, right=False)
    assert [row["right"] for row in answers_of(someone)] == [False]


@pytest.fixture
def shared(serve, course, database_url):
    return Someone.new(serve(database_url=database_url), course)


def test_double_submission_from_two_threads_is_one_answer(shared):
    session = shared.begin("pretest")
    with ThreadPoolExecutor(4) as pool:
        while session["item"]:
            token, answer = shared.token(), shared.answer_to(session)
            sent = [pool.submit(shared.send, session, answer, token=token) for _ in range(4)]
            replies = [each.result() for each in sent]
            assert {reply.status_code for reply in replies} == {200}
            assert all(reply.json() == replies[0].json() for reply in replies)
            session = replies[0].json()["session"]

    assert session["score"] == {"right": 5, "total": 5, "passed": None}
    assert len(answers_of(shared)) == 5


def test_two_tabs_answer_an_item_once(shared, assert_problem):
    session = shared.begin("pretest")
    with ThreadPoolExecutor(2) as pool:
        # Each tab has a token of its own.
        sent = [pool.submit(shared.send, session, shared.answer_to(session)) for _ in range(2)]
        taken, refused = sorted((each.result() for each in sent), key=lambda one: one.status_code)

    assert taken.status_code == 200
    assert_problem(refused, 409, "not-current")
    assert len(answers_of(shared)) == 1


def test_two_tabs_begin_one_session(shared):
    with ThreadPoolExecutor(4) as pool:
        begun = [pool.submit(shared.begin, "pretest") for _ in range(4)]

    assert len({each.result()["id"] for each in begun}) == 1
    assert len(shared.get("/me")["session"]) == 1


def test_the_back_button_finds_the_item_answered(someone, pretest, assert_problem):
    someone.answer(pretest)

    problem = assert_problem(someone.send(pretest, someone.answer_to(pretest)), 409, "not-current")

    assert "この解答は記録していません" in problem["detail"]
    now = someone.get(f"/sessions/{pretest['id']}")
    assert (now["answered"], now["item"]["number"]) == (1, 2)


def test_an_open_session_is_gone_on_with(someone, pretest):
    someone.answer(pretest)

    again = someone.begin("pretest")

    assert (again["id"], again["answered"]) == (pretest["id"], 1)


def test_a_session_that_is_done_takes_no_answer(someone, assert_problem):
    done = someone.go_through("pretest")

    response = someone.send(done, "正しい", item="choice-term-24639")

    assert_problem(response, 409, "not-current")


def test_an_old_tab_does_not_answer_the_item_that_came_back(someone, assert_problem):
    someone.go_through("pretest")
    session = someone.begin("module", 1)
    while session["answered"] < session["total"] - 1:
        session = someone.answer(session)["session"]
    back = someone.answer(session, right=False)["session"]

    old = someone.send(session, someone.answer_to(session))

    assert back["item"]["id"] == session["item"]["id"]
    assert_problem(old, 409, "not-current")
    assert someone.answer(back)["session"]["state"] == "done"


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


def test_answers_of_a_test_are_withheld_until_it_is_done(someone, pretest, assert_problem):
    result = someone.answer(pretest, right=False)

    assert [result[name] for name in ("right", "key", "explanation", "due_at")] == [None] * 4
    assert result["citations"] == []
    assert result["again"] is False
    assert_problem(someone.ask("GET", f"/sessions/{pretest['id']}/results"), 409, "not-done")
    someone.go_through("pretest")
    results = someone.get(f"/sessions/{pretest['id']}/results")
    assert [one["right"] for one in results] == [False, True, True, True, True]
    assert all(one["key"] and one["explanation"] and one["citations"] for one in results)


def test_an_open_item_does_not_give_its_key_away(someone):
    someone.has_done(Kind.PRETEST)
    for module in (1, 4, 7):
        session = someone.begin("module", module)
        while session["item"]:
            shown = session["item"]
            item = someone.course.item(shown["id"])
            assert shown.keys() == {
                *("id", "type", "module", "stem", "choices"),
                *("number", "again", "section", "back"),
            }
            assert " ＞ " not in shown["section"]
            assert shown["back"] == (item.key if item.type == "card" else None)
            session = someone.answer(session)["session"]


def test_quotes_are_the_plans(someone, plan):
    someone.go_through("pretest")
    session = someone.begin("module", 3)
    while session["item"]:
        result = someone.answer(session)
        session = result["session"]
        for citation in result["citations"]:
            printed = plan.text[citation["start"] : citation["end"]]
            assert "".join(citation["quote"].split()) == "".join(printed.split())


def one_a_minute():
    """A limit whose clock stands still."""
    return RateLimit(1, lambda: 0.0)


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
