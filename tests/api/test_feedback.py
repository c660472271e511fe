"""Votes on replies are kept, and nothing else of the conversation."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pytest

from api.app import VOTES_PER_MINUTE
from api.feedback import FeedbackBody, FeedbackStore
from api.problems import ApiProblem

VOTE = {"reply_id": "0b9d7e1c-1d7f-4a53-8a39-0f3b4c1de111", "vote": "up"}


def kept(folder):
    text = (folder / "feedback.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def test_vote_is_kept_with_its_time(client, tmp_path):
    body = {**VOTE, "vote": "down", "reasons": ["wrong", "other"], "comment": "数字が違う\n<b>"}

    response = client.post("/api/feedback", json=body)

    assert (response.status_code, response.content) == (204, b"")
    (entry,) = kept(tmp_path)
    assert datetime.fromisoformat(entry.pop("at")).tzinfo is not None
    assert entry == body


def test_a_vote_alone_is_enough(client, tmp_path):
    assert client.post("/api/feedback", json=VOTE).status_code == 204
    assert kept(tmp_path)[0].items() >= {**VOTE, "reasons": [], "comment": ""}.items()


def test_only_the_operator_may_read_the_file(client, tmp_path):
    client.post("/api/feedback", json=VOTE)

    assert stat.S_IMODE((tmp_path / "feedback.jsonl").stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("change", "slug"),
    [
        pytest.param({"vote": "maybe"}, "invalid-request", id="unknown vote"),
        pytest.param({"vote": None}, "invalid-request", id="no vote"),
        pytest.param({"reply_id": ""}, "invalid-request", id="empty id"),
        pytest.param({"reply_id": "x" * 65}, "invalid-request", id="long id"),
        pytest.param({"reply_id": "a\n"}, "invalid-request", id="newline in the id"),
        pytest.param({"reply_id": "../x y"}, "invalid-request", id="signs in the id"),
        pytest.param({"reasons": ["nonsense"]}, "invalid-request", id="unknown reason"),
        pytest.param({"reasons": "wrong"}, "invalid-request", id="reasons no list"),
        pytest.param({"reasons": ["wrong"] * 6}, "invalid-request", id="six reasons"),
        pytest.param({"comment": "あ" * 1001}, "invalid-request", id="long comment"),
        pytest.param({"comment": 5}, "invalid-request", id="comment a number"),
        pytest.param({"comment": "a\x00"}, "control-character", id="NUL in the comment"),
        pytest.param({"comment": "a\u202eb"}, "control-character", id="bidi override"),
        pytest.param({"question": "問い"}, "invalid-request", id="the conversation"),
    ],
)
def test_bad_vote_is_refused_and_not_kept(client, tmp_path, assert_problem, change, slug):
    assert_problem(client.post("/api/feedback", json={**VOTE, **change}), 422, slug)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "status", "slug"),
    [
        pytest.param(b"{", 400, "bad-json", id="cut JSON"),
        pytest.param(b'{"vote": "up", "vote": "down"}', 400, "duplicate-field", id="twice"),
        pytest.param(b" " * 70_000, 413, "body-too-large", id="70 kB"),
        pytest.param(b'{"comment": "\xff"}', 400, "bad-encoding", id="no UTF-8"),
    ],
)
def test_bad_body(client, assert_problem, content, status, slug):
    headers = {"Content-Type": "application/json"}

    assert_problem(client.post("/api/feedback", content=content, headers=headers), status, slug)


def test_longest_comment_and_every_reason_are_kept(client, tmp_path):
    reasons = ["wrong", "wrong_source", "incomplete", "unclear", "other"]
    body = {**VOTE, "reasons": reasons, "comment": "あ" * 1000}

    assert client.post("/api/feedback", json=body).status_code == 204
    assert kept(tmp_path)[0]["comment"] == "あ" * 1000


def test_votes_at_the_same_time_keep_their_lines(tmp_path):
    store = FeedbackStore(tmp_path / "made" / "when needed")
    votes = [FeedbackBody(reply_id=f"r{n}", vote="up", comment="あ" * 900) for n in range(100)]

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(store.add, votes))

    assert {entry["reply_id"] for entry in kept(store.path.parent)} == {f"r{n}" for n in range(100)}


def test_full_file_refuses_more_and_stays_as_it_is(tmp_path):
    store = FeedbackStore(tmp_path, limit=200)
    store.add(FeedbackBody(**VOTE))

    with pytest.raises(ApiProblem, match="feedback-full"):
        store.add(FeedbackBody(**VOTE))
    assert len(kept(tmp_path)) == 1


def test_folder_that_cannot_be_written_is_a_failure_with_a_number(client, tmp_path, assert_problem):
    (tmp_path / "feedback.jsonl").mkdir()

    assert_problem(client.post("/api/feedback", json=VOTE), 500, "internal")


def test_votes_of_one_client_are_limited(client, tmp_path, assert_problem):
    statuses = [client.post("/api/feedback", json=VOTE).status_code for _ in range(40)]

    assert statuses == [204] * VOTES_PER_MINUTE + [429] * (40 - VOTES_PER_MINUTE)
    assert len(kept(tmp_path)) == VOTES_PER_MINUTE


def test_log_holds_no_comment(client, caplog):
    with caplog.at_level("INFO"):
        client.post("/api/feedback", json={**VOTE, "comment": "ひみつ"})

    assert "ひみつ" not in caplog.text
