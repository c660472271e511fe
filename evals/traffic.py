"""Questions sent to a running service, over connections that stay open."""

import json
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from threading import Event
from typing import Final, Self

from evals.errors import ConnectionBrokenError
from evals.generated import Generated

_HEADERS: Final = {"content-type": "application/json"}
_REQUEST_LIMIT_S: Final = 30.0


@dataclass(frozen=True, slots=True)
class Timed:
    """A question and what became of it."""

    question: Generated
    client_ms: float
    """From the first byte sent to the last byte received."""
    server_ms: float
    """The reply's own `took_ms`; 0 where it failed."""
    status: str
    """The reply's own status, such as answered; where it failed, the HTTP status."""
    failed: bool = False


class Client:
    """One connection to the service, kept open between questions."""

    def __init__(self, host: str, port: int) -> None:
        self._connection = HTTPConnection(host, port, timeout=_REQUEST_LIMIT_S)

    def __enter__(self) -> Self:
        self._connection.connect()
        return self

    def __exit__(self, *_: object) -> None:
        self._connection.close()

    def ask(self, question: Generated) -> Timed:
        """Send one question and wait for its reply.

        An answer with another status than 200 is a failure to be counted, and no
        end of the measuring: it tells of one question, the rest of all others.

        Raises:
            ConnectionBrokenError: No answer came.
        """
        turns = [{"role": each.role, "content": each.content} for each in question.messages]
        body = json.dumps({"messages": turns}, ensure_ascii=False).encode()
        begun = time.perf_counter()
        try:
            self._connection.request("POST", "/api/chat", body, _HEADERS)
            response = self._connection.getresponse()
            content = response.read()
        except (OSError, HTTPException) as error:
            raise ConnectionBrokenError(question.text, repr(error)) from error
        client_ms = (time.perf_counter() - begun) * 1000
        if response.status != 200:
            return Timed(question, client_ms, 0.0, f"HTTP {response.status}", failed=True)
        reply = json.loads(content)
        return Timed(question, client_ms, float(reply["took_ms"]), str(reply["status"]))


@dataclass(frozen=True, slots=True)
class Service:
    """Where to send questions, and until when."""

    host: str
    port: int
    limit_s: float
    """After this time no further question is sent; what came back until then counts."""

    def ask_all(
        self,
        questions: Sequence[Generated],
        on_reply: Callable[[], object] = lambda: None,
        *,
        clients: int = 1,
    ) -> list[Timed]:
        """Send each question once, over `clients` connections that do not wait for each other.

        Raises:
            ConnectionBrokenError: The service hung up, or does not answer.
        """
        deadline, stop = time.perf_counter() + self.limit_s, Event()

        def send(share: Sequence[Generated]) -> list[Timed]:
            timed = []
            with Client(self.host, self.port) as client:
                for question in share:
                    if stop.is_set() or time.perf_counter() > deadline:
                        break
                    timed.append(client.ask(question))
                    on_reply()
            return timed

        with ThreadPoolExecutor(clients) as pool:
            try:
                parts = list(pool.map(send, (questions[at::clients] for at in range(clients))))
            finally:
                stop.set()
        return [each for part in parts for each in part]


def statuses(timed: Sequence[Timed]) -> dict[str, int]:
    """Return how many questions were met in which way."""
    return dict(Counter(each.status for each in timed).most_common())
