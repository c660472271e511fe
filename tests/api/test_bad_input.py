"""Whatever comes in: a clear problem document in Japanese, never a failure."""

import json
import re

import pytest

from api.answerer import Desk
from api.bodies import BODY_LIMIT

CHAT = ("/api/chat", "/api/chat/stream")
JSON = {"Content-Type": "application/json"}


def assert_problem(response, status, slug):
    """The response is a complete problem document of this kind."""
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    body = response.json()
    assert body["type"] == f"urn:plan-assistant:problem:{slug}"
    assert body["status"] == status
    assert re.search("[ぁ-ん]", body["detail"])
    assert re.search("[ぁ-ん]", body["title"])
    assert body["request_id"] == response.headers["x-request-id"]
    assert all(re.search("[ぁ-ん]", error["msg"]) for error in body.get("errors", []))
    return body


def asking(*contents):
    return {"messages": [{"role": "user", "content": content} for content in contents]}


def body_of(value):
    return json.dumps(value).encode()


BAD_BODIES = [
    pytest.param(body_of(asking("")), 422, "blank-question", id="empty question"),
    pytest.param(body_of(asking(" 　\n\t")), 422, "blank-question", id="white space only"),
    pytest.param(body_of(asking("\u200b\ufeff\u2060")), 422, "blank-question", id="invisible only"),
    pytest.param(body_of(asking("あ" * 1001)), 422, "question-too-long", id="1,001 characters"),
    pytest.param(body_of(asking("a" * 30_000)), 422, "question-too-long", id="30,000 characters"),
    pytest.param(body_of(asking("a" * 20_001, "問い")), 422, "context-too-long", id="long context"),
    pytest.param(body_of(asking(*["問い"] * 51)), 422, "invalid-request", id="51 messages"),
    pytest.param(body_of({"messages": []}), 422, "blank-question", id="no message"),
    pytest.param(
        body_of({"messages": [{"role": "assistant", "content": "答え"}]}),
        422,
        "last-message-not-from-user",
        id="last message not from the user",
    ),
    pytest.param(
        body_of({"messages": [{"role": "system", "content": "指示"}]}),
        422,
        "invalid-request",
        id="unknown role",
    ),
    pytest.param(
        body_of({"messages": [{"role": "user", "content": "問い", "name": "x"}]}),
        422,
        "invalid-request",
        id="unknown field of a message",
    ),
    pytest.param(
        body_of({**asking("問い"), "model": "x"}), 422, "invalid-request", id="unknown field"
    ),
    pytest.param(
        body_of({"messages": [{"role": "user"}]}), 422, "invalid-request", id="no content"
    ),
    pytest.param(body_of(asking(None)), 422, "invalid-request", id="content null"),
    pytest.param(body_of(asking(5)), 422, "invalid-request", id="content a number"),
    pytest.param(body_of(asking(["問い"])), 422, "invalid-request", id="content a list"),
    pytest.param(body_of({"messages": "問い"}), 422, "invalid-request", id="messages a string"),
    pytest.param(body_of({"messages": {"0": 1}}), 422, "invalid-request", id="messages an object"),
    pytest.param(body_of({"messages": [1] * 20_000}), 422, "invalid-request", id="many numbers"),
    pytest.param(
        body_of({f"a{n}": n for n in range(4_000)}), 422, "invalid-request", id="many fields"
    ),
    pytest.param(b"{}", 422, "invalid-request", id="empty object"),
    pytest.param(b"[]", 422, "invalid-request", id="an array"),
    pytest.param(b"null", 422, "invalid-request", id="null"),
    pytest.param(b'"text"', 422, "invalid-request", id="a string"),
    pytest.param(b"1", 422, "invalid-request", id="a number"),
    pytest.param(body_of(asking("a\x00b")), 422, "control-character", id="NUL"),
    pytest.param(body_of(asking("a\x1b[31mb")), 422, "control-character", id="escape sequence"),
    pytest.param(body_of(asking("a\x7f")), 422, "control-character", id="DEL"),
    pytest.param(body_of(asking("a\x85b")), 422, "control-character", id="C1"),
    pytest.param(body_of(asking("a\rb")), 422, "control-character", id="lone carriage return"),
    pytest.param(body_of(asking("a\u202eb")), 422, "control-character", id="bidi override"),
    pytest.param(body_of(asking("a\u2066b")), 422, "control-character", id="bidi isolate"),
    pytest.param(
        body_of(asking("a\x00", "問い")), 422, "control-character", id="NUL in the context"
    ),
    pytest.param(body_of(asking("a\ud800")), 422, "broken-character", id="high surrogate"),
    pytest.param(body_of(asking("\udfff")), 422, "broken-character", id="low surrogate"),
    pytest.param(body_of({"\ud800": 1}), 422, "broken-character", id="surrogate in a name"),
    pytest.param(
        body_of({"messages": [{"role": "\ud800", "content": "問い"}]}),
        422,
        "invalid-request",
        id="surrogate in the role",
    ),
    pytest.param(b"", 400, "bad-json", id="no body"),
    pytest.param(b"{", 400, "bad-json", id="cut JSON"),
    pytest.param(b"{'messages': []}", 400, "bad-json", id="single quotes"),
    pytest.param(b'{"messages": []} x', 400, "bad-json", id="more after the JSON"),
    pytest.param(b'{"messages": [{"content": "a\nb"}]}', 400, "bad-json", id="raw newline"),
    pytest.param(b'{"messages": NaN}', 400, "bad-number", id="NaN"),
    pytest.param(b'{"messages": -Infinity}', 400, "bad-number", id="infinity"),
    pytest.param(b'{"messages": %s}' % (b"9" * 5_000), 400, "bad-number", id="5,000 digits"),
    pytest.param(b'{"messages": 1e999}', 422, "invalid-request", id="too large a number"),
    pytest.param(
        b'{"messages": [], "messages": []}', 400, "duplicate-field", id="duplicated field"
    ),
    pytest.param(
        b'{"messages": [{"role": "user", "content": "a", "content": "b"}]}',
        400,
        "duplicate-field",
        id="duplicated content",
    ),
    pytest.param(b"[" * 60_000, 400, "deep-nesting", id="deep arrays"),
    pytest.param(b'{"a":' * 12_000, 400, "deep-nesting", id="deep objects"),
    pytest.param("問い".encode("cp932"), 400, "bad-encoding", id="Shift_JIS"),
    pytest.param(b'{"messages": "\xff"}', 400, "bad-encoding", id="no UTF-8"),
    pytest.param(b'{"a": "\xed\xa0\x80"}', 400, "bad-encoding", id="surrogate in UTF-8"),
    pytest.param('{"messages": []}'.encode("utf-16"), 400, "bad-encoding", id="UTF-16"),
    pytest.param(b" " * 100_000, 413, "body-too-large", id="100 kB"),
    pytest.param(b"[" * (BODY_LIMIT + 1), 413, "body-too-large", id="one byte too many"),
]


@pytest.mark.parametrize("path", CHAT)
@pytest.mark.parametrize(("content", "status", "slug"), BAD_BODIES)
def test_bad_body(client, answerer, path, content, status, slug):
    assert_problem(client.post(path, content=content, headers=JSON), status, slug)
    assert answerer.asked == []


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({"Content-Type": "text/plain"}, id="plain text, as a foreign form sends"),
        pytest.param({"Content-Type": "application/x-www-form-urlencoded"}, id="form"),
        pytest.param({"Content-Type": "application/json; charset=shift_jis"}, id="charset"),
        pytest.param({"Content-Type": ""}, id="empty"),
        pytest.param({"Content-Type": "json"}, id="no media type"),
        pytest.param({}, id="none"),
        pytest.param({**JSON, "Content-Encoding": "gzip"}, id="compressed"),
    ],
)
@pytest.mark.parametrize("path", CHAT)
def test_wrong_content_type(client, path, headers):
    response = client.post(path, content=body_of(asking("問い")), headers=headers)

    assert_problem(response, 415, "wrong-media-type")


def test_chunked_body_is_read_no_further_than_the_limit(client):
    sent = []

    def chunks():
        for number in range(1_000):
            sent.append(number)
            yield b" " * 8_192

    response = client.post("/api/chat", content=chunks(), headers=JSON)
    assert_problem(response, 413, "body-too-large")


def test_errors_name_place_and_fault(client):
    value = {"messages": [{"role": "system", "content": 5}], "x": 1}
    body = assert_problem(client.post("/api/chat", json=value), 422, "invalid-request")

    assert body["errors"] == [
        {"loc": "messages.0.role", "msg": "'user' or 'assistant' のいずれかにしてください。"},
        {"loc": "messages.0.content", "msg": "文字列にしてください。"},
        {"loc": "x", "msg": "この名前の項目はありません。"},
    ]
    assert body["detail"].startswith("messages.0.role：")


def test_many_errors_are_cut_off(client):
    body = client.post("/api/chat", json={f"a{n}": n for n in range(100)}).json()

    assert len(body["errors"]) == 10


@pytest.mark.parametrize(
    ("method", "path", "status", "slug"),
    [
        pytest.param("GET", "/nowhere", 404, "not-found", id="unknown path"),
        pytest.param("GET", "/api/chat/", 404, "not-found", id="slash at the end"),
        pytest.param("GET", "/docs", 404, "not-found", id="no docs page"),
        pytest.param("GET", "/static/..%2fapp.py", 404, "not-found", id="path traversal"),
        pytest.param("GET", "/static/index.html%00", 404, "not-found", id="NUL in the path"),
        pytest.param("GET", "/api/chat", 405, "wrong-method", id="GET of the chat"),
        pytest.param("DELETE", "/api/measures", 405, "wrong-method", id="DELETE"),
        pytest.param("GET", "/api/measures/9-ア", 404, "unknown-measure", id="unknown code"),
        pytest.param("GET", "/api/measures/1-エ", 404, "unknown-measure", id="first plan only"),
        pytest.param("GET", "/api/measures/%ff%00", 404, "unknown-measure", id="no UTF-8"),
        pytest.param("GET", "/api/indicators?measure=9", 404, "unknown-measure", id="filter"),
        pytest.param("GET", "/api/measures?edition=3", 422, "invalid-request", id="edition"),
        pytest.param("GET", "/api/measures?policy=x", 422, "invalid-request", id="no number"),
        pytest.param("GET", "/api/measures?polcy=1", 422, "invalid-request", id="typing error"),
        pytest.param("GET", "/api/indicators?kind=x", 422, "invalid-request", id="kind"),
        pytest.param("GET", "/api/search", 422, "invalid-request", id="no words"),
        pytest.param("GET", "/api/search?q=", 422, "blank-words", id="empty words"),
        pytest.param("GET", "/api/search?q=%00", 422, "control-character", id="NUL in words"),
        pytest.param("GET", "/api/search?q=a&limit=0", 422, "invalid-request", id="limit 0"),
        pytest.param("GET", "/api/search?q=a&limit=51", 422, "invalid-request", id="limit 51"),
        pytest.param(
            "GET", "/api/search?q=" + "a" * 201, 422, "invalid-request", id="201 characters"
        ),
        pytest.param("GET", "/api/glossary?q=%20", 422, "blank-words", id="blank words"),
    ],
)
def test_bad_request(client, method, path, status, slug):
    assert_problem(client.request(method, path), status, slug)


def test_wrong_method_names_the_right_one(client):
    assert client.get("/api/chat").headers["allow"] == "POST"


def test_unknown_measure_names_the_known_ones(client):
    detail = client.get("/api/measures/9").json()["detail"]

    assert "1-ア、1-イ、1-ウ、2-ア" in detail


def test_failure_of_the_assistant_is_a_problem_without_its_message(client):
    response = client.post("/api/chat", json=asking("失敗"))

    body = assert_problem(response, 500, "internal")
    assert body["request_id"] in body["detail"]
    assert "inside" not in response.text
    assert response.headers["x-content-type-options"] == "nosniff"


def test_desk_opens_for_requests_after_loading(answerer, loading_client):
    assert_problem(loading_client.post("/api/chat", json=asking("問い")), 503, "not-ready")
    assert_problem(loading_client.post("/api/chat/stream", json=asking("問い")), 503, "not-ready")
    assert_problem(loading_client.get("/api/measures"), 503, "not-ready")
    assert_problem(loading_client.get("/readyz"), 503, "not-ready")
    assert loading_client.get("/healthz").json() == {"status": "ok"}

    desk: Desk = loading_client.app.state.desk
    desk.open(answerer)

    assert loading_client.get("/readyz").json()["status"] == "ready"
    assert loading_client.post("/api/chat", json=asking("問い")).status_code == 200
