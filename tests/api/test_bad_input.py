"""Whatever body comes in: a clear problem document in Japanese, never a failure."""

import json

import anyio
import pytest
from starlette.requests import Request

from api.bodies import BODY_LIMIT, read_json
from api.problems import ApiProblem

CHAT = ("/api/chat", "/api/chat/stream")
JSON = {"Content-Type": "application/json"}


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
def test_bad_body(client, answerer, assert_problem, path, content, status, slug):
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
def test_wrong_content_type(client, assert_problem, path, headers):
    response = client.post(path, content=body_of(asking("問い")), headers=headers)

    assert_problem(response, 415, "wrong-media-type")


def test_chunked_body_is_read_no_further_than_the_limit(client, assert_problem):
    sent = []

    def chunks():
        for number in range(1_000):
            sent.append(number)
            yield b" " * 8_192

    response = client.post("/api/chat", content=chunks(), headers=JSON)
    assert_problem(response, 413, "body-too-large")


def test_body_that_is_cut_off_is_no_failure_of_ours():
    async def receive():
        return {"type": "http.disconnect"}

    headers = [(b"content-type", b"application/json")]
    request = Request({"type": "http", "headers": headers}, receive)

    with pytest.raises(ApiProblem, match="body-cut-off"):
        anyio.run(read_json, request)


def test_errors_name_place_and_fault(client, assert_problem):
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
