"""Double submissions, tabs, the back button: nothing is lost, nothing doubled."""

from concurrent.futures import ThreadPoolExecutor

from tests.api.training.learning import answers_of


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
