"""Starting and stopping a service; small programs stand in for it."""

import sys
import time
from pathlib import Path

import pytest

from evals.errors import CommandFailedError, NotReadyError
from evals.machine import memory_of
from evals.server import environment, free_port, run, serving

SERVER = """
import sys, time
from http.server import BaseHTTPRequestHandler, HTTPServer
began = time.monotonic()
class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        ready = self.path == "/healthz" or time.monotonic() - began > 0.2
        self.send_response(200 if ready else 503)
        self.end_headers()
port = int(sys.argv[sys.argv.index("--port") + 1])
HTTPServer(("127.0.0.1", port), Handler).serve_forever()
"""


def is_running(pid):
    return Path(f"/proc/{pid}").exists()


def test_a_service_is_alive_before_it_is_ready_and_ends_with_the_block(tmp_path):
    with serving(tmp_path, (sys.executable, "-c", SERVER)) as start:
        assert 0 < start.alive_s < start.ready_s
        assert start.ready_s > 0.2
        memory = memory_of(start.pid)
        assert 1 < memory.now_mb <= memory.peak_mb

    assert not is_running(start.pid)


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_a_service_ends_whatever_happens_while_it_runs(tmp_path, error):
    with pytest.raises(error), serving(tmp_path, (sys.executable, "-c", SERVER)) as start:
        raise error

    assert not is_running(start.pid)


def test_a_service_that_ends_by_itself_is_named_with_its_last_words(tmp_path):
    program = (
        sys.executable,
        "-c",
        "import sys; print('first', flush=True); sys.exit('port taken')",
    )

    with (
        pytest.raises(NotReadyError, match=r"/healthz: .* found exit code 1: port taken"),
        serving(tmp_path, program),
    ):
        pass


def test_a_failed_command_is_named_with_its_last_line(tmp_path):
    with pytest.raises(CommandFailedError, match=r"expected exit code 0, found 1: no disk"):
        run(sys.executable, "-c", "import sys; sys.exit('no disk')", data_dir=tmp_path)


def test_commands_get_the_environment_of_the_benchmark_alone(tmp_path, monkeypatch):
    monkeypatch.setenv("ASSISTANT_ENCODER", "another")
    program = "import os; print(sorted(name for name in os.environ if 'ASSISTANT' in name))"

    printed = run(sys.executable, "-c", program, data_dir=tmp_path)

    assert printed == "['ASSISTANT_DATA_DIR']\n"
    assert environment(tmp_path)["ASSISTANT_DATA_DIR"] == str(tmp_path)


def test_a_free_port_is_above_those_of_the_system():
    assert free_port() > 1023


def test_a_program_that_is_not_there_is_an_error_of_the_system(tmp_path):
    begun = time.monotonic()

    with pytest.raises(FileNotFoundError), serving(tmp_path, (str(tmp_path / "none"),)):
        pass
    assert time.monotonic() - begun < 1
