"""Any service that keeps the contract can be asked; what breaks it is no reply."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from assistant.messages import Message
from evals.asking.ask import ask_all
from evals.asking.over_http import ask_over_http, read_reply
from evals.errors import NoReplyError, TargetError
from evals.server import HOST, free_port

REPLY = {
    "id": "1",
    "status": "answered",
    "reason": None,
    "answer": "82％です。[1]",
    "blocks": [],
    "citations": [
        {
            "n": 1,
            "section": "４",
            "measure": "1-イ",
            "edition": "第1次",
            "page": 5,
            "page_certain": True,
            "start": 10,
            "end": 20,
            "quote": "交付率",
        }
    ],
    "followups": [],
    "mode": "extractive",
    "took_ms": 1.5,
}


@pytest.fixture
def service():
    """Return the URL of a service that gives a fixed reply, and the requests that it got."""
    servers = []

    def start(content, status=200):
        got = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                got.append((self.path, json.loads(body)))
                self.send_response(status)
                self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        server = ThreadingHTTPServer((HOST, 0), Handler)
        servers.append(server)
        Thread(target=server.serve_forever, daemon=True).start()
        return f"http://{HOST}:{server.server_port}", got

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def test_a_question_is_asked_by_the_contract(service):
    url, got = service(json.dumps(REPLY).encode())

    heard = ask_over_http(f"{url}/base/", limit_s=5)([Message("user", "交付率は")])

    assert got == [("/base/api/chat", {"messages": [{"role": "user", "content": "交付率は"}]})]
    assert heard.said.answer == "82％です。[1]"
    assert heard.said.citations[0].quote == "交付率"
    assert heard.stages_ms == {"server": 1.5}


def test_an_error_of_the_service_is_no_reply(service):
    url, _ = service(b"{}", status=500)

    (outcome,) = ask_all([("一",)], ask_over_http(url, limit_s=5))

    assert outcome.error == "expected status 200, found 500"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"<html>", id="no JSON"),
        pytest.param(b"[]", id="no object"),
        pytest.param(b"\xff", id="no text"),
        pytest.param(b"[" * 100_000, id="nested too deep"),
        pytest.param(json.dumps(REPLY | {"status": "maybe"}).encode(), id="unknown status"),
        pytest.param(json.dumps(REPLY | {"answer": None}).encode(), id="no answer"),
        pytest.param(json.dumps(REPLY | {"citations": [{}]}).encode(), id="citation without span"),
        pytest.param(json.dumps(REPLY | {"took_ms": "long"}).encode(), id="time as a word"),
        pytest.param(b'{"status": "answered"}', id="fields missing"),
        pytest.param(b" " * (4 * 2**20 + 1), id="endless"),
    ],
)
def test_what_breaks_the_contract_is_no_reply(content):
    with pytest.raises(NoReplyError):
        read_reply(content)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("localhost:8000", id="no scheme"),
        pytest.param("ftp://localhost", id="other scheme"),
        pytest.param("http://", id="no host"),
        pytest.param("http://127.0.0.1:port", id="no port"),
        pytest.param(f"http://{HOST}:{free_port()}", id="nobody listens"),
    ],
)
def test_nobody_to_ask_is_noticed_before_anything_is_asked(url):
    with pytest.raises(TargetError, match="expected a running assistant"):
        ask_over_http(url, limit_s=5)
