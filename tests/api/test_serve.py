"""Listening: on the loopback interface only, early, and with clear refusals."""

import logging
import os
import signal
import socket
import threading
import time
import urllib.error
import urllib.request

import pytest

from api.answerer import Desk
from api.errors import HostRefusedError, ListenError
from api.listen import Address, open_listener
from api.options import Options
from api.serve import serve


@pytest.mark.parametrize(
    "host",
    [
        "0.0.0.0",
        "::",
        "",
        "192.168.0.1",
        "127.0.0.2",
        "127.1",
        "2130706433",
        "localhost.evil.example",
        "LOCALHOST",
        "ローカル",
        "\udc80",
    ],
)
def test_other_hosts_are_refused(host):
    with pytest.raises(HostRefusedError, match="until authentication exists"):
        open_listener(Address(host, 0))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_listener_queues_connections_at_once(host):
    with open_listener(Address(host, 0)) as listener:
        port = listener.getsockname()[1]

        with socket.create_connection(("127.0.0.1", port), timeout=1):
            pass


@pytest.mark.parametrize("other", ["127.0.0.1", "0.0.0.0"])
def test_taken_port_is_named_with_the_remedy(other):
    with socket.create_server((other, 0)) as taken:
        port = taken.getsockname()[1]
        remedy = f"port {port} on 127.0.0.1: .*taken.*: assistant serve --port {port + 1}"

        with pytest.raises(ListenError, match=remedy):
            open_listener(Address("127.0.0.1", port))


def test_port_is_free_again_after_a_listener_closes():
    with open_listener(Address("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)):
            listener.accept()[0].close()

    open_listener(Address("127.0.0.1", port)).close()


@pytest.fixture(autouse=True)
def _logging_as_before():
    """Undo what `serve` does to the logging of the whole process."""
    root, ours = logging.getLogger(), logging.getLogger("api")
    before = list(root.handlers), root.level, ours.level
    yield
    root.handlers[:], level, our_level = before
    root.setLevel(level)
    ours.setLevel(our_level)


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def status_of(url):
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return response.status
    except urllib.error.HTTPError as error:
        with error:
            return error.code


def test_service_lives_while_loading_then_answers_and_stops_on_a_signal(answerer, tmp_path):
    port = free_port()
    base = f"http://127.0.0.1:{port}"
    listening, may_load = threading.Event(), threading.Event()
    seen = []

    def load():
        assert may_load.wait(10)
        return answerer

    def visit():
        assert listening.wait(10)
        seen.extend(status_of(base + path) for path in ("/healthz", "/readyz"))
        may_load.set()
        deadline = time.monotonic() + 10
        while status_of(base + "/readyz") != 200 and time.monotonic() < deadline:
            time.sleep(0.02)
        seen.append(status_of(base + "/api/plan"))
        os.kill(os.getpid(), signal.SIGINT)

    visitor = threading.Thread(target=visit)
    visitor.start()
    options = Options(data_dir=tmp_path)
    serve(Address("127.0.0.1", port), load, options, on_listen=listening.set)
    visitor.join()

    assert seen == [200, 503, 200]


def test_failure_to_load_stops_the_service():
    def load():
        raise ValueError("no index")

    with pytest.raises(ValueError, match="no index"):
        serve(Address("127.0.0.1", free_port()), load, on_listen=lambda: None)


def test_an_empty_desk_has_no_answerer(answerer):
    desk = Desk()
    assert desk.answerer is None

    desk.open(answerer)
    assert desk.answerer is answerer
