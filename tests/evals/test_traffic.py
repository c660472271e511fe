"""Sending questions; a small HTTP service stands in for the real one."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from assistant.messages import Message
from evals.errors import ConnectionBrokenError
from evals.generated import Generated, QuestionKind
from evals.traffic import Client, Service, statuses

CONVERSATION = (
    Message("user", "1-アは？"),
    Message("assistant", "行政手続のオンライン化です。"),
    Message("user", "その課題は？"),
)


class FakeService(ThreadingHTTPServer):
    """Answers with `status`, None to hang up; remembers what came in."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.status = 200
        self.bodies = []
        self.connections = set()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_POST(self):
        size = int(self.headers["content-length"])
        self.server.bodies.append((self.path, json.loads(self.rfile.read(size))))
        self.server.connections.add(self.client_address)
        if self.server.status is None:
            self.close_connection = True
            return
        reply = json.dumps({"took_ms": 4.5, "status": "answered"}).encode()
        self.send_response(self.server.status)
        self.send_header("content-length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)

    def log_message(self, *_):
        """Stay silent."""


@pytest.fixture
def service():
    with FakeService() as fake:
        Thread(target=fake.serve_forever, args=(0.01,), daemon=True).start()
        yield fake
        fake.shutdown()


@pytest.fixture
def questions():
    return [Generated(QuestionKind.TERM, (Message("user", f"{at}"),)) for at in range(20)]


def test_a_conversation_is_sent_as_the_service_expects_it(service):
    with Client(*service.server_address) as client:
        timed = client.ask(Generated(QuestionKind.FOLLOW_UP, CONVERSATION))

    assert service.bodies == [
        (
            "/api/chat",
            {"messages": [{"role": turn.role, "content": turn.content} for turn in CONVERSATION]},
        )
    ]
    assert (timed.server_ms, timed.status) == (4.5, "answered")
    assert timed.client_ms > 0


@pytest.mark.parametrize("clients", [1, 4])
def test_each_question_is_sent_once_over_one_connection_per_client(service, questions, clients):
    replies = []

    timed = Service(*service.server_address, 10).ask_all(
        questions, lambda: replies.append(1), clients=clients
    )

    sent = sorted(body["messages"][0]["content"] for _, body in service.bodies)
    assert sent == sorted(question.text for question in questions)
    assert len(timed) == len(replies) == len(questions)
    assert len(service.connections) == clients
    assert statuses(timed) == {"answered": 20}


def test_no_question_is_sent_after_the_time_limit(service, questions):
    assert Service(*service.server_address, limit_s=0).ask_all(questions, clients=2) == []
    assert service.bodies == []


def test_another_status_than_200_is_a_failure_of_that_question_alone(service, questions):
    service.status = 500

    timed = Service(*service.server_address, 10).ask_all(questions)

    assert {(each.failed, each.status) for each in timed} == {(True, "HTTP 500")}
    assert len(timed) == len(questions)


def test_a_broken_connection_is_an_error_that_names_the_question(service, question):
    service.status = None

    with (
        Client(*service.server_address) as client,
        pytest.raises(ConnectionBrokenError, match="ＢＰＲとは"),
    ):
        client.ask(question)
