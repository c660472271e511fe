"""How often a client may ask."""

import pytest

from api.answerer import Desk
from api.limits import CLIENTS, RateLimit

QUESTION = {"messages": [{"role": "user", "content": "問い"}]}


class HandClock:
    """Stands still until it is moved."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return HandClock()


def test_a_minutes_questions_may_come_at_once_then_at_an_even_pace(clock):
    limit = RateLimit(6, clock)

    assert [limit.take("a") for _ in range(8)] == [0, 0, 0, 0, 0, 0, 10, 10]
    clock.now += 9.5
    assert limit.take("a") == 1
    clock.now += 0.5
    assert [limit.take("a"), limit.take("a")] == [0, 10]


def test_each_client_has_questions_of_its_own(clock):
    limit = RateLimit(1, clock)

    assert [limit.take("a"), limit.take("b"), limit.take("a")] == [0, 0, 60]


def test_waiting_saves_no_more_than_a_minutes_questions(clock):
    limit = RateLimit(2, clock)
    limit.take("a")
    clock.now += 86_400

    assert [limit.take("a") for _ in range(3)] == [0, 0, 30]


def test_zero_limits_nobody(clock):
    limit = RateLimit(0, clock)

    assert {limit.take("a") for _ in range(10_000)} == {0}


def test_silent_clients_are_forgotten_and_busy_ones_are_not(clock):
    limit = RateLimit(1, clock)
    for number in range(CLIENTS - 1):
        limit.take(str(number))
    clock.now += 61
    limit.take("busy")

    assert limit.take("new") == 0
    assert limit.take("busy") == 60
    assert len(limit) == 2


@pytest.mark.parametrize("path", ["/api/chat", "/api/chat/stream"])
def test_question_too_many_is_refused_with_the_time_to_wait(
    client_of, answerer, assert_problem, path
):
    client = client_of(Desk(answerer), rate_per_minute=2)
    for _ in range(2):
        assert client.post(path, json=QUESTION).status_code == 200

    response = client.post(path, json=QUESTION)

    detail = assert_problem(response, 429, "too-many-requests")["detail"]
    seconds = int(response.headers["retry-after"])
    assert 1 <= seconds <= 30
    assert detail == f"利用が集中しています。{seconds}秒後にもう一度お試しください。"
    assert len(answerer.asked) == 2


def test_bad_requests_count_too(client_of, answerer):
    client = client_of(Desk(answerer), rate_per_minute=1)

    statuses = [client.post("/api/chat", content=b"{").status_code for _ in range(2)]

    assert statuses == [415, 429]


def test_form_shows_the_time_to_wait_and_keeps_the_question(client_of, answerer):
    client = client_of(Desk(answerer), rate_per_minute=1)
    client.get("/ask?q=問い")

    page = client.get("/ask?q=問い")

    assert page.status_code == 429
    assert page.headers["retry-after"]
    assert "利用が集中しています。" in page.text
    assert 'value="問い"' in page.text


def test_reading_is_not_limited(client_of, answerer):
    client = client_of(Desk(answerer), rate_per_minute=1)

    assert {client.get(path).status_code for path in ["/api/plan", "/plan", "/ask"] * 3} == {200}
