"""A strict fake of the assistant over the real plan, and a client of the service."""

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.answerer import Answer, Desk
from api.app import create_app
from api.options import Options
from api.pictures import PictureBody
from assistant.messages import Message
from assistant.reply import (
    Citation,
    ItemList,
    Line,
    Notice,
    Paragraph,
    Reply,
    Status,
    Table,
)
from assistant.training.course import Course, load_course
from corpus.library import Identity, PlanFile, load_plan
from corpus.passages import Passage, make_passages
from corpus.plan import Edition, Plan


@dataclass(frozen=True)
class Hit:
    passage: Passage
    score: float


@dataclass
class FakeAnswerer:
    """Knows the questions of `replies` only, and refuses what a checked request cannot hold."""

    plan_file: PlanFile
    replies: dict[str, Reply | Exception]
    pictures: tuple[PictureBody, ...] = ()
    asked: list[tuple[Message, ...]] = field(default_factory=list)

    @property
    def plan(self) -> Plan:
        return self.plan_file.plan

    @property
    def identity(self) -> Identity:
        return self.plan_file.identity

    @cached_property
    def course(self) -> Course:
        return load_course(self.plan, self.identity)

    def answer(self, messages: Sequence[Message]) -> Answer:
        question = messages[-1]
        if question.role != "user" or question.content != question.content.strip():
            raise AssertionError(f"not a checked question: {question!r}")
        self.asked.append(tuple(messages))
        found = self.replies.get(question.content)
        if found is None:
            raise AssertionError(f"the fake has no reply to {question.content!r}")
        if isinstance(found, Exception):
            raise found
        return Answer(found, self.pictures)

    def search(self, query: str, *, limit: int) -> Sequence[Hit]:
        found = [one for one in make_passages(self.plan) if query in one.text]
        return [Hit(passage, 1 / rank) for rank, passage in enumerate(found[:limit], start=1)]


def a_reply(plan: Plan) -> Reply:
    """A reply with every kind of block, cited from the plan."""
    leaf = plan.measure("1-イ").name
    citation = Citation(
        n=1,
        section=" ＞ ".join(leaf.path),
        measure="1-イ",
        edition=Edition.SECOND,
        page=plan.page_of(leaf).number,
        page_certain=plan.page_of(leaf).is_certain,
        start=leaf.span.start,
        end=leaf.span.end,
        quote=leaf.quote,
    )
    cited = Line("窓口サービスの拡充です。", (1,))
    return Reply(
        status=Status.ANSWERED,
        reason=None,
        blocks=(
            Paragraph(Line("一つ目の文です。二つ目の文です。", (1,))),
            ItemList((cited, Line("[red]印[/red] :smile:"))),
            Table(("番号", "名称"), ((Line("1-イ"), cited),)),
            Notice(Line("第2次計画の取組です。")),
        ),
        citations=(citation,),
        followups=("1-イの課題は何ですか。",),
    )


@pytest.fixture(scope="session")
def plan_file() -> PlanFile:
    return load_plan()


@pytest.fixture(scope="session")
def plan(plan_file: PlanFile) -> Plan:
    return plan_file.plan


@pytest.fixture
def answerer(plan_file: PlanFile) -> FakeAnswerer:
    failure = RuntimeError("a failure inside the assistant")
    return FakeAnswerer(plan_file, {"問い": a_reply(plan_file.plan), "失敗": failure})


@pytest.fixture
def client_of(tmp_path: Path) -> Iterator[Callable[..., TestClient]]:
    """Makes clients of a desk with options; what is kept is kept in `tmp_path`."""
    with ExitStack() as stack:

        def make(desk: Desk, **options: object) -> TestClient:
            app = create_app(desk, Options(**{"data_dir": tmp_path, **options}))
            base = "http://127.0.0.1:8000"
            client = TestClient(app, base_url=base, raise_server_exceptions=False)
            return stack.enter_context(client)

        yield make


@pytest.fixture
def client(client_of: Callable[..., TestClient], answerer: FakeAnswerer) -> TestClient:
    return client_of(Desk(answerer))


@pytest.fixture
def loading_client(client_of: Callable[..., TestClient]) -> TestClient:
    return client_of(Desk())


@pytest.fixture
def assert_problem():
    """The check that a response is a complete problem document of one kind."""

    def check(response, status, slug):
        """The response is a complete problem document of this kind."""
        assert response.status_code == status
        assert response.headers["content-type"] == "application/problem+json"
        body = response.json()
        assert body["type"] == f"urn:plan-assistant:problem:{slug}"
        assert body["status"] == status
        assert re.search("[ぁ-ん]", body["detail"])
        assert re.search("[ぁ-ん]", body["title"])
        assert body["request_id"] == response.headers["x-request-id"]
        assert all(re.search("[ぁ-ん]", error["msg"]) for error in body.get("errors", []))
        return body

    return check
