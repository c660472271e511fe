"""Running the service: one process, the socket open while the assistant is loading."""

import logging
import socket
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

import uvicorn

from api.answerer import Answerer, Desk
from api.app import create_app
from api.listen import Address, open_listener
from api.options import Options

logger = logging.getLogger(__name__)

GRACE_S = 5
"""How long a request under way may take after the signal to stop."""

_LOGGING: Final = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"level": "WARNING", "handlers": ["stderr"]},
    "loggers": {"api": {"level": "INFO"}},
}
"""The access log is that of `api.headers`: uvicorn's own would show the query string."""


def serve(
    address: Address,
    load: Callable[[], Answerer],
    options: Options | None = None,
    *,
    on_listen: Callable[[], None],
) -> None:
    """Serve until a signal comes; whatever stops `load` stops the service and is raised.

    Args:
        address: Where to listen.
        load: Returns the answerer; called in a thread of its own.
        options: What the operator chose; None for the defaults.
        on_listen: Called once the socket is open, before `load`.

    Raises:
        HostRefusedError: The host is not a loopback address.
        ListenError: The port is taken or may not be opened.
    """
    listener = open_listener(address)
    desk = Desk()
    service = create_app(desk, options)
    config = uvicorn.Config(
        service,
        access_log=False,
        log_config=_LOGGING,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE_S,
    )
    server = uvicorn.Server(config)
    started = time.perf_counter()

    def take_over(loading: Future[Answerer]) -> None:
        if loading.exception() is not None:
            server.should_exit = True
            return
        desk.open(loading.result())
        if not server.should_exit:
            logger.info("ready after %.1f s", time.perf_counter() - started)
            # Questions are answered meanwhile.
            service.state.training.warm_up(loading.result())

    on_listen()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="load") as pool, listener:
        loading = pool.submit(load)
        loading.add_done_callback(take_over)
        _run(server, listener)
        if not loading.done():
            logger.info("stopping as soon as loading has ended")
    loading.result()


def _run(server: uvicorn.Server, listener: socket.socket) -> None:
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        logger.info("stopped")
