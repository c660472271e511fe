"""The service as a process of its own, started the way an operator starts it."""

import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from socket import create_server
from typing import Final

from evals.errors import CommandFailedError, NotReadyError

HOST: Final = "127.0.0.1"
START_LIMIT_S: Final = 60.0
"""A start that takes longer is given up."""
COMMAND_LIMIT_S: Final = 120.0
_POLL_S: Final = 0.02
_STOP_S: Final = 20.0
"""More than a load under way and the service's own grace for open requests."""
ASSISTANT: Final = (str(Path(sys.executable).parent / "assistant"),)
"""The console script beside the Python that runs."""


@dataclass(frozen=True, slots=True)
class Start:
    """A service that is ready, and how long that took from the start of the process."""

    port: int
    pid: int
    alive_s: float
    ready_s: float


def environment(data_dir: Path) -> dict[str, str]:
    """Return the whole environment of a command: the defaults, whatever is set around it."""
    return {
        "PATH": "/usr/local/bin:/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "ASSISTANT_DATA_DIR": str(data_dir),
    }


def run(*command: str, data_dir: Path) -> str:
    """Run a program in the environment of the service; return what it printed.

    Raises:
        CommandFailedError: It ended with an error, or not in time.
    """
    name = " ".join([Path(command[0]).name, *command[1:]])
    try:
        done = subprocess.run(
            command,
            env=environment(data_dir),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=COMMAND_LIMIT_S,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise CommandFailedError(name, f"none after {COMMAND_LIMIT_S:.0f} s") from error
    if done.returncode:
        last = done.stderr.strip().splitlines()[-1:]
        raise CommandFailedError(name, f"{done.returncode}: {' '.join(last)}")
    return done.stdout


@contextmanager
def serving(data_dir: Path, program: Sequence[str] = ASSISTANT) -> Iterator[Start]:
    """Start the service on a free port, wait until it is ready, and stop it at the end.

    Args:
        data_dir: Holds its index, and what it writes to its log.
        program: What takes `serve --host … --port …`.

    Raises:
        NotReadyError: It does not become ready, or ends.
    """
    port = free_port()
    log = data_dir / "serve.log"
    started = time.perf_counter()
    with log.open("w", encoding="utf-8") as stream:
        process = subprocess.Popen(
            [*program, "serve", "--host", HOST, "--port", str(port)],
            env=environment(data_dir),
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=stream,
        )
    try:
        alive = _wait_for("/healthz", port, process, log) - started
        ready = _wait_for("/readyz", port, process, log) - started
        yield Start(port, process.pid, alive, ready)
    finally:
        _stop(process)


def free_port() -> int:
    """Return a port of the loopback interface that nobody listens on now."""
    with create_server((HOST, 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def _wait_for(path: str, port: int, process: "subprocess.Popen[bytes]", log: Path) -> float:
    """Ask until the answer is 200; return the time at which it came."""
    deadline = time.perf_counter() + START_LIMIT_S
    found = "no answer"
    while time.perf_counter() < deadline:
        if process.poll() is not None:
            last = log.read_text(encoding="utf-8").strip().splitlines()[-1:]
            raise NotReadyError(path, f"exit code {process.returncode}: {' '.join(last)}")
        found = _status_of(path, port)
        if found == "200":
            return time.perf_counter()
        time.sleep(_POLL_S)
    raise NotReadyError(path, f"{found} after {START_LIMIT_S:.0f} s")


def _status_of(path: str, port: int) -> str:
    connection = HTTPConnection(HOST, port, timeout=START_LIMIT_S)
    try:
        connection.request("GET", path)
        return str(connection.getresponse().status)
    except (OSError, HTTPException) as error:
        return type(error).__name__
    finally:
        connection.close()


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """End the process: with a signal that it obeys, and by force if it does not."""
    process.terminate()
    try:
        process.wait(_STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
