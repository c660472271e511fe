"""A learner of the training's benchmark: sends requests, knows every answer, takes the time."""

import json
import time
from collections import defaultdict
from http.client import HTTPConnection, HTTPException
from typing import Any, Final
from uuid import uuid4

from assistant.training.course import MODULES, Course
from assistant.training.item import NOT_YET, REMEMBERED, ItemType
from evals import training_bench_ja as ja
from evals.errors import BenchError
from evals.server import HOST

_API: Final = "/api/training"
_LIMIT_S: Final = 30.0

Json = dict[str, Any]


class Learner:
    """One browser at a time over one connection; the times of all of them are kept by name."""

    def __init__(self, port: int, course: Course) -> None:
        self._connection = HTTPConnection(HOST, port, timeout=_LIMIT_S)
        self._course = course
        self.name = ""
        """The id that the service knows the browser by."""
        self.times: defaultdict[str, list[float]] = defaultdict(list)
        """Milliseconds of each request, by the name of the interaction."""

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def register(self) -> None:
        """Become a new learner."""
        self.name = str(self.send("new learner", "POST", "/learners")["learner"])

    def send(self, interaction: str, method: str, path: str, body: object = None) -> Json:
        """Send a request and return its JSON; empty where there is none.

        Raises:
            BenchError: The service refuses, or is away.
        """
        headers = {"content-type": "application/json"} | (
            {"learner": self.name} if self.name else {}
        )
        content = None if body is None else json.dumps(body).encode()
        begun = time.perf_counter()
        try:
            self._connection.request(method, _API + path, content, headers)
            response = self._connection.getresponse()
            received = response.read()
        except (OSError, HTTPException) as error:
            raise BenchError(f"{method} {path}: expected an answer, found {error!r}") from error
        self.times[interaction].append((time.perf_counter() - begun) * 1000)
        if response.status >= 400:
            found = f"{response.status} {received[:300].decode('utf-8', 'replace')}"
            raise BenchError(f"{method} {path}: expected success, found {found}")
        is_json = response.headers.get_content_type() == "application/json"
        return dict(json.loads(received)) if is_json else {}

    def begin(self, interaction: str, kind: str, module: int | None = None) -> Json:
        """Begin a session, or go on with the open one."""
        return self.send(interaction, "POST", "/sessions", {"kind": kind, "module": module})

    def answer(self, interaction: str, session: Json, *, right: bool = True) -> Json:
        """Answer the item that a session shows; return the session after it."""
        body = {
            "item": session["item"]["id"],
            "number": session["item"]["number"],
            "answer": self._answer_to(session["item"]["id"], right=right),
            "token": str(uuid4()),
        }
        path = f"/sessions/{session['id']}/answers"
        return dict(self.send(interaction, "POST", path, body)["session"])

    def complete_course(self) -> None:
        """Do everything from the tour to the certificate, a few answers wrong at first."""
        self.send("tour", "POST", "/tour")
        self._go_through("pretest")
        for module in MODULES:
            self._go_through("module", module.number)
        self._go_through("final")
        self.send("certificate", "POST", "/certificate", {"name": ja.NAME})

    def _go_through(self, kind: str, module: int | None = None) -> None:
        session, number = self.begin("begin", kind, module), 0
        while session["item"]:
            session = self.answer("answer", session, right=number not in {2, 5})
            number += 1

    def _answer_to(self, id: str, *, right: bool) -> str:
        item = self._course.item(id)
        match item.type:
            case ItemType.CARD:
                return REMEMBERED if right else NOT_YET
            case ItemType.FILL:
                return item.key if right else ja.WRONG
            case _:
                return item.key if right else next(one for one in item.choices if one != item.key)
