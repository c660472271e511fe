"""What the service does with one question: bytes, pauses, and the ways in which it fails."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from starlette.responses import Response, StreamingResponse

POLL_S = 0.005
EVENTS = "text/event-stream; charset=utf-8"


class Cut(Exception):
    """The connection breaks at this point."""


@dataclass(frozen=True)
class Pause:
    """Nothing comes for some seconds."""

    seconds: float


class Gate(threading.Event):
    """Nothing comes until the test opens it."""


@dataclass(frozen=True)
class Play:
    """One response: its status and headers, then its steps in order.

    A step is text to send, a `Pause`, a `Gate`, or the class `Cut`.
    """

    steps: tuple[object, ...] = ()
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    media_type: str = EVENTS

    def response(self):
        """Return the response that does all this."""
        stream = self._perform(self.steps)
        return StreamingResponse(stream, self.status, self.headers, self.media_type)

    async def _perform(self, steps) -> AsyncIterator[bytes]:
        for step in steps:
            match step:
                case str():
                    yield step.encode("utf-8")
                case Pause(seconds):
                    await asyncio.sleep(seconds)
                case Gate():
                    while not step.is_set():
                        await asyncio.sleep(POLL_S)
                case _ if step is Cut:
                    raise Cut
                case _:
                    raise TypeError(f"expected a step, found {step!r}")


def event(name, value):
    """Return one server-sent event."""
    return f"event: {name}\ndata: {json.dumps(value, ensure_ascii=False)}\n\n"


STATUS = event("status", {"phase": "retrieving"})


def deltas(*texts, pause=0.0):
    """Return steps that send pieces of an answer, `pause` seconds before each."""
    return tuple(step for text in texts for step in (Pause(pause), event("delta", {"text": text})))


def answering(reply, *between, beginning=STATUS):
    """Return a play that streams a reply; `between` are the steps before its end."""
    citations = event("citations", reply["citations"])
    return Play((beginning, *between, citations, event("reply", reply)))


def at_once(reply):
    """Return a play that sends a reply as one JSON document, as a proxy may do."""
    return Play((json.dumps(reply, ensure_ascii=False),), media_type="application/json")


def failing(status, *, slug="internal", detail="", headers=None):
    """Return a play that refuses with a problem document."""
    problem = {
        "type": f"urn:plan-assistant:problem:{slug}",
        "title": "エラー",
        "status": status,
        "detail": detail,
        "request_id": "test-request-7",
    }
    text = json.dumps(problem, ensure_ascii=False)
    return Play((text,), status, headers or {}, "application/problem+json")


def unexpected():
    """Return the response to a question that the test has not planned for."""
    return Response("the test has planned no answer to this question", status_code=500)
