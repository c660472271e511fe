"""A learner of the tests, who knows every answer, and a clock that stands still."""

from datetime import UTC, datetime, timedelta
from itertools import count
from uuid import UUID

from starlette.datastructures import Headers

from api.store.records import Kind, Session, State
from api.store.sessions import add_session
from api.training.who import Visit, who_of
from assistant.training.course import MODULES
from assistant.training.item import NOT_YET, REMEMBERED, ItemType

API = "/api/training"


class HandClock:
    """Stands still until it is moved."""

    def __init__(self):
        self.now = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)

    def __call__(self):
        return self.now

    def forward(self, **much):
        self.now += timedelta(**much)


class Someone:
    """Sends requests as one learner and fails the test where the service refuses."""

    _numbers = count(1)

    def __init__(self, client, course, headers=None):
        self.client = client
        self.course = course
        self.headers = headers or {}

    @classmethod
    def new(cls, client, course):
        """Return a browser that has just been given an id."""
        made = client.post(f"{API}/learners")
        assert made.status_code == 201, made.text
        return cls(client, course, {"Learner": made.json()["learner"]})

    def ask(self, method, path, *, headers=None, **more):
        """Return the response, whatever it is."""
        headers = self.headers | (headers or {})
        return self.client.request(method, API + path, headers=headers, **more)

    def get(self, path):
        response = self.ask("GET", path)
        assert response.status_code == 200, response.text
        return response.json()

    def begin(self, kind, module=None):
        response = self.ask("POST", "/sessions", json={"kind": kind, "module": module})
        assert response.status_code == 200, response.text
        return response.json()

    def send(self, session, answer, *, item=None, token=None):
        """Return the response to an answer to the item that a session shows."""
        body = {
            "item": item or session["item"]["id"],
            "number": session["item"]["number"] if session["item"] else 1,
            "answer": answer,
            "token": token or self.token(),
        }
        return self.ask("POST", f"/sessions/{session['id']}/answers", json=body)

    def answer(self, session, *, right=True):
        """Return what comes of the right answer to the current item, or of a wrong one."""
        response = self.send(session, self.answer_to(session, right=right))
        assert response.status_code == 200, response.text
        return response.json()

    def answer_to(self, session, *, right=True):
        item = self.course.item(session["item"]["id"])
        match item.type:
            case ItemType.CARD:
                return REMEMBERED if right else NOT_YET
            case ItemType.FILL:
                return item.key if right else "これではありません"
            case _:
                others = [choice for choice in item.choices if choice != item.key]
                return item.key if right else others[0]

    def token(self):
        return str(UUID(int=next(self._numbers)))

    def go_through(self, kind, module=None, *, wrong=0):
        """Answer a whole session, the first few items wrong; return it as it ends."""
        session = self.begin(kind, module)
        while session["item"]:
            right = wrong <= 0
            wrong -= 1
            session = self.answer(session, right=right)["session"]
        return session

    def learn_modules(self):
        self.go_through("pretest")
        for module in MODULES:
            self.go_through("module", module.number)

    def pass_final(self):
        self.learn_modules()
        assert self.go_through("final")["score"]["passed"]

    def has_done(self, kind, module=0, *, passed=None):
        """Write into the database that a session was done: quicker than to do it."""
        app = self.client.app
        now = app.state.clock()
        training = app.state.training.open(app.state.desk.answerer)
        visit = Visit(training, who_of(Headers(self.headers), app.state.options.user_header), now)

        def add(work, learner):
            session = Session(
                id=f"{next(self._numbers):022d}",
                learner_id=learner.id,
                kind=kind,
                module=module,
                number=1,
                seed="",
                plan_sha256=learner.plan_sha256,
                state=State.DONE,
                begun_at=now,
                ended_at=now,
                total=1,
                right=1,
                passed=passed,
            )
            add_session(work, session, ["choice"])

        visit.write(add)

    def has_done_modules(self):
        self.has_done(Kind.PRETEST)
        for module in MODULES:
            self.has_done(Kind.MODULE, module.number)

    def has_passed(self):
        self.has_done_modules()
        self.has_done(Kind.FINAL, passed=True)

    def step(self, key):
        return next(step for step in self.get("/progress")["steps"] if step["key"] == key)

    def state(self, key):
        return self.step(key)["state"]


def answers_of(someone):
    return someone.get("/me")["answer"]
