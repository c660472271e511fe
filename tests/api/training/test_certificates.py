"""Certificates: for who has passed, once, and checked by their number."""

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from api.training.certificate_id import SIGNS, new_id, read_id
from tests.api.training.learning import API, Someone


@pytest.fixture
def passed(someone):
    someone.has_passed()
    return someone


def issue(someone, name="国分 寺子"):
    return someone.ask("POST", "/certificate", json={"name": name})


def test_a_second_request_returns_the_first_certificate(passed):
    first, second = issue(passed), issue(passed, "別の名前")

    assert (first.status_code, second.status_code) == (201, 200)
    assert first.json() == second.json()
    assert passed.get("/progress")["certificate"] == first.json()


def test_requests_at_the_same_time_issue_one(passed):
    with ThreadPoolExecutor(4) as pool:
        issued = [pool.submit(issue, passed) for _ in range(4)]

    assert len({one.result().json()["id"] for one in issued}) == 1


def test_nobody_gets_one_before_passing(someone, assert_problem):
    someone.has_done_modules()
    someone.go_through("final", wrong=4)

    assert_problem(issue(someone), 409, "not-passed")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        pytest.param("", "blank-name", id="empty"),
        pytest.param(" 　\u200b", "blank-name", id="nothing visible"),
        pytest.param("あ" * 61, "invalid-request", id="long"),
        pytest.param("a\u202eb", "control-character", id="turned direction"),
        pytest.param("a\x07", "control-character", id="bell"),
        pytest.param(None, "invalid-request", id="null"),
    ],
)
def test_bad_name_is_refused(passed, assert_problem, name, slug):
    assert_problem(issue(passed, name), 422, slug)
    assert passed.get("/progress")["certificate"] is None


def test_hostile_name_is_kept_as_text(passed):
    name = "<img src=x onerror=alert(1)>"

    assert issue(passed, name).json()["name"] == name


def test_everybody_can_check_it_without_being_known(passed):
    issued = issue(passed).json()

    response = passed.client.get(f"{API}/certificates/{issued['id']}")

    assert response.json() == issued | {"valid": True}
    assert issued["plan_title"] == "第2次国分寺市行政デジタル化推進計画"
    assert issued["edition"] == "第2次"


@pytest.mark.parametrize(
    "write",
    [
        pytest.param(str.lower, id="lower case"),
        pytest.param(lambda id: id.replace("-", ""), id="without hyphens"),
        pytest.param(lambda id: id.replace("-", " "), id="with spaces"),
        pytest.param(lambda id: id.replace("0", "O").replace("1", "l"), id="look-alikes"),
        pytest.param(lambda id: "".join(chr(ord(sign) + 0xFEE0) for sign in id), id="full width"),
    ],
)
def test_its_number_may_be_typed_in_any_way(passed, write):
    issued = issue(passed).json()

    assert passed.get(f"/certificates/{write(issued['id'])}")["id"] == issued["id"]


@pytest.mark.parametrize(
    "forged", ["0000-0000-0000-0000", "x", "0123-4567-89AB-CDEF", "A" * 5000, "%00", "あ", "%2e%2e"]
)
def test_forged_number_is_unknown(passed, assert_problem, forged):
    issue(passed)

    response = passed.client.get(f"{API}/certificates/{forged}")

    assert_problem(response, 404, "unknown-certificate")


def test_numbers_are_random_and_say_nothing():
    ids = {new_id() for _ in range(1000)}

    assert len(ids) == 1000
    assert all(re.fullmatch(rf"[{SIGNS}]{{4}}(-[{SIGNS}]{{4}}){{3}}", id) for id in ids)
    assert all(read_id(id) == id for id in ids)


def test_every_single_wrong_sign_is_noticed():
    id = "5AWS-TWCB-CNQF-0TVA"
    assert read_id(id) == id

    for place, sign in enumerate(id):
        for other in SIGNS.replace(sign, ""):
            if sign != "-":
                assert read_id(id[:place] + other + id[place + 1 :]) is None


def test_certificate_goes_with_everything_else(passed, assert_problem):
    issued = issue(passed).json()
    assert len(passed.get("/me")["certificate"]) == 1

    passed.ask("DELETE", "/me")

    response = passed.client.get(f"{API}/certificates/{issued['id']}")
    assert_problem(response, 404, "unknown-certificate")


def test_certificate_may_stay_when_everything_else_goes(passed, assert_problem):
    issued = issue(passed).json()

    response = passed.ask("DELETE", "/me", json={"keep_certificate": True})

    assert response.status_code == 204
    assert passed.get(f"/certificates/{issued['id']}")["name"] == "国分 寺子"
    assert_problem(passed.ask("GET", "/progress"), 401, "unknown-learner")


@pytest.mark.parametrize("body", [{"keep_certificate": "maybe"}, {"keep": True}, []])
def test_bad_wish_removes_nothing(passed, assert_problem, body):
    assert_problem(passed.ask("DELETE", "/me", json=body), 422, "invalid-request")
    assert passed.state("final") == "done"


def test_it_names_the_plan_of_its_day(passed, serve, giver):
    issued = issue(passed).json()
    identity = replace(giver.identity, title="改訂された計画", sha256="f" * 64)
    later = Someone(serve(replace(giver, identity=identity)), giver.course, passed.headers)

    assert issue(later).json() == issued
    assert later.get(f"/certificates/{issued['id']}")["plan_title"] == issued["plan_title"]
