"""Well-formed requests to the chat."""

import json

import pytest

from api.routes.chat import split_sentences

QUESTION = {"messages": [{"role": "user", "content": "問い"}]}


def events_of(text):
    """Return the (name, value) pairs of an event stream."""
    for chunk in text.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in chunk.splitlines() if line)
        if "event" in fields:
            yield fields["event"], json.loads(fields["data"])


def test_reply_has_the_shape_of_the_contract(client, plan):
    body = client.post("/api/chat", json=QUESTION).json()

    leaf = plan.measure("1-イ").name
    assert body.pop("id")
    assert body.pop("took_ms") >= 0
    assert body == {
        "status": "answered",
        "reason": None,
        "answer": "一つ目の文です。二つ目の文です。[1]\n"
        "・窓口サービスの拡充です。[1]\n・[red]印[/red] :smile:\n"
        "・1-イ：窓口サービスの拡充です。[1]\n第2次計画の取組です。",
        "blocks": [
            {
                "type": "paragraph",
                "role": "answer",
                "text": "一つ目の文です。二つ目の文です。",
                "cites": [1],
            },
            {
                "type": "list",
                "role": "answer",
                "items": [
                    {"text": "窓口サービスの拡充です。", "cites": [1]},
                    {"text": "[red]印[/red] :smile:", "cites": []},
                ],
            },
            {
                "type": "table",
                "role": "answer",
                "header": ["番号", "名称"],
                "rows": [
                    [
                        {"text": "1-イ", "cites": []},
                        {"text": "窓口サービスの拡充です。", "cites": [1]},
                    ]
                ],
            },
            {"type": "notice", "role": "note", "text": "第2次計画の取組です。", "cites": []},
        ],
        "citations": [
            {
                "n": 1,
                "section": " ＞ ".join(leaf.path),
                "measure": "1-イ",
                "edition": "第2次",
                "page": 15,
                "page_certain": True,
                "start": leaf.span.start,
                "end": leaf.span.end,
                "quote": "■窓口サービスの拡充",
            }
        ],
        "followups": ["1-イの課題は何ですか。"],
        "mode": "extractive",
        "plan": {
            "id": "kokubunji-digital-2",
            "title": "第2次国分寺市行政デジタル化推進計画",
            "sha256": body["plan"]["sha256"],
        },
    }


def test_each_reply_has_an_id_of_its_own(client):
    ids = {client.post("/api/chat", json=QUESTION).json()["id"] for _ in range(3)}

    assert len(ids) == 3


def test_context_reaches_the_assistant_and_the_question_is_stripped(client, answerer):
    messages = [
        {"role": "user", "content": " 前の問い "},
        {"role": "assistant", "content": "前の答え[1]"},
        {"role": "user", "content": "　\n問い\t "},
    ]

    assert client.post("/api/chat", json={"messages": messages}).status_code == 200
    assert [one.content for one in answerer.asked[0]] == [" 前の問い ", "前の答え[1]", "問い"]


@pytest.mark.parametrize(
    ("content_type", "prefix"),
    [
        pytest.param("application/json; charset=UTF-8", b"", id="charset named"),
        pytest.param("Application/JSON", b"", id="capitals"),
        pytest.param("application/json", b"\xef\xbb\xbf", id="byte order mark, Windows"),
    ],
)
def test_harmless_variants_of_the_body_are_accepted(client, content_type, prefix):
    content = prefix + json.dumps(QUESTION, ensure_ascii=False).encode()

    response = client.post("/api/chat", content=content, headers={"Content-Type": content_type})
    assert response.status_code == 200


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("１－アの課題ｶﾅ", id="full and half width"),
        pytest.param("一行目\n\t二行目", id="newline and tab"),
        pytest.param("一行目\r\n二行目", id="newline of Windows"),
        pytest.param("髙﨑\ue000\U0001f600", id="variants, private use, emoji"),
        pytest.param("葛\U000e0100飾区", id="ideographic variation"),
        pytest.param("あ" * 1000, id="longest"),
        pytest.param(" " * 900 + "あ" * 1000, id="longest but for white space"),
    ],
)
def test_unusual_but_good_questions_are_asked(client, answerer, question):
    answerer.replies[question.strip().replace("\r", "")] = answerer.replies["問い"]
    messages = [{"role": "user", "content": question}]

    assert client.post("/api/chat", json={"messages": messages}).status_code == 200


def test_stream_tells_status_citations_deltas_and_reply_in_this_order(client):
    response = client.post("/api/chat/stream", json=QUESTION)
    events = list(events_of(response.text))
    names = [name for name, _ in events]
    reply = events[-1][1]

    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["cache-control"] == "no-cache"
    assert response.headers["x-accel-buffering"] == "no"
    assert names == ["status", "citations", *["delta"] * (len(names) - 3), "reply"]
    assert events[1][1] == reply["citations"]
    assert "".join(value["text"] for name, value in events if name == "delta") == reply["answer"]
    assert set(reply) == set(client.post("/api/chat", json=QUESTION).json())


def test_stream_is_not_escaped(client):
    assert "窓口サービスの拡充" in client.post("/api/chat/stream", json=QUESTION).text


def test_failure_while_streaming_ends_the_stream_with_a_problem(client):
    messages = [{"role": "user", "content": "失敗"}]
    headers = {"X-Request-ID": "stream-1"}

    response = client.post("/api/chat/stream", json={"messages": messages}, headers=headers)
    events = list(events_of(response.text))
    assert [name for name, _ in events] == ["status", "error"]
    assert events[1][1]["status"] == 500
    assert events[1][1]["request_id"] == "stream-1"
    assert "stream-1" in events[1][1]["detail"]


@pytest.mark.parametrize(
    ("answer", "pieces"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("一。[1][2]二。", ["一。[1][2]", "二。"], id="marks stay with their sentence"),
        pytest.param("「一。」二", ["「一。」", "二"], id="closing bracket stays too"),
        pytest.param("・一[1]\n・二", ["・一[1]\n", "・二"], id="list"),
        pytest.param("一。[1]\n\n二。", ["一。[1]\n", "\n", "二。"], id="newline stays as well"),
        pytest.param("\n\n。。", ["\n", "\n", "。", "。"], id="nothing but ends"),
    ],
)
def test_split_sentences(answer, pieces):
    assert split_sentences(answer) == pieces
    assert "".join(pieces) == answer
