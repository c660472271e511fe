"""Applications on ports of the loopback interface, each in a thread of this process."""

import socket
import threading
import time
from contextlib import contextmanager

import uvicorn

START_S = 10
STOP_S = 10


def open_port():
    """Return a socket that listens on a port of its own, and the port."""
    listener = socket.create_server(("127.0.0.1", 0))
    return listener, listener.getsockname()[1]


@contextmanager
def serving(app, listener):
    """Serve an application on a socket until the end of the block."""
    config = uvicorn.Config(
        app, log_config=None, access_log=False, lifespan="off", ws="none", server_header=False
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + START_S
    while not server.started:
        assert thread.is_alive(), "the server ended before it had started"
        assert time.monotonic() < deadline, f"the server has not started after {START_S} s"
        time.sleep(0.01)
    try:
        yield
    finally:
        # A browser may hold a stream open; nobody waits for its end.
        server.should_exit = server.force_exit = True
        thread.join(STOP_S)
        listener.close()
        assert not thread.is_alive(), f"the server has not stopped after {STOP_S} s"
