"""Replies, questions and reports that nobody had to measure."""

from datetime import UTC, datetime

import pytest

from assistant.messages import Message
from corpus.library import load_plan
from corpus.text import unwrap
from evals.asking.said import Cited, Said
from evals.bench_report import Report
from evals.evaluate import Evaluation
from evals.generated import Generated, QuestionKind
from evals.gold.case import make_cases
from evals.gold.places import places_in
from evals.gold.record import Gold
from evals.grading.grade import grade
from evals.limits import Figure
from evals.machine import Machine
from evals.results.item import Item, Timing
from evals.traffic import Timed


@pytest.fixture(scope="session")
def plan():
    return load_plan().plan


@pytest.fixture
def gold():
    """Return a question about 交付率; named fields replace its own."""

    def make(**changes):
        fields = {
            "id": "X1",
            "category": "result",
            "style": "formal",
            "turns": ["マイナンバーカードの交付率は"],
            "answerable": True,
            "must": [["82%"]],
            "must_not": [],
            "evidence": ["マイナンバーカードの交付率 82%"],
            "max_chars": 200,
        }
        return Gold.model_validate(fields | changes)

    return make


@pytest.fixture
def absent(gold):
    """Return a question that the plan does not answer; named fields replace its own."""

    def make(**changes):
        nothing = {"answerable": False, "must": [], "evidence": [], "category": "unanswerable"}
        return gold(**(nothing | {"turns": ["交付率の目標値は"]} | changes))

    return make


@pytest.fixture
def case(plan):
    """Return a gold question ready to be graded."""
    return lambda gold: make_cases([gold], plan)[0]


@pytest.fixture
def cite(plan):
    """Return a valid citation of the first place of an excerpt."""

    def make(excerpt, n=1, **changes):
        span = places_in(plan.text).find(excerpt)[0]
        page = plan.pages.page_of(span.start)
        cited = Cited(
            n=n,
            section="",
            page=page.number,
            page_certain=page.is_certain,
            start=span.start,
            end=span.end,
            quote=unwrap(plan.text[span.start : span.end]),
        )
        return cited.model_copy(update=changes)

    return make


@pytest.fixture
def said():
    """Return a reply of some text and citations."""

    def make(answer, *citations, status="answered"):
        return Said(status=status, answer=answer, citations=citations)

    return make


@pytest.fixture
def right(said, cite):
    """Return the right reply to the question about 交付率."""
    return said("交付率は82％です。[1]", cite("マイナンバーカードの交付率 82%"))


@pytest.fixture
def refusal(said):
    """Return a reply that says that the plan does not say it."""
    return said("目標値は、この計画には記載されていません。", status="not_in_plan")


@pytest.fixture
def item(plan, case):
    """Return what came of a question that was met with a reply."""

    def make(gold, reply, **changes):
        asked = case(gold)
        return Item(
            **{
                "gold": gold,
                "cluster": asked.cluster,
                "question_sha256": gold.question_sha256,
                "said": reply,
                "error": None,
                "grade": grade(asked, reply, plan),
                "seen": None,
                "attribution": None,
                "timing": Timing(total_ms=5.0, stages_ms={"find": 3.0}),
            }
            | changes
        )

    return make


@pytest.fixture
def evaluation(plan):
    """Return what grades replies to some questions."""
    return lambda *golds: Evaluation(make_cases(golds, plan), plan, limit_s=0.5)


@pytest.fixture
def question():
    return Generated(QuestionKind.TERM, (Message("user", "ＢＰＲとは"),))


@pytest.fixture
def report(question):
    """Return a report whose only limited figure has the given value, under a limit of 15."""

    def make(value):
        replies = tuple(
            Timed(Generated(kind, question.messages), float(ms), ms / 2, "answered")
            for kind, ms in [
                (QuestionKind.RESULT, 30),
                (QuestionKind.RESULT, 20),
                (QuestionKind.TERM, 5),
            ]
        )
        return Report(
            begun=datetime(2026, 4, 1, 9, 5, 7, tzinfo=UTC),
            machine=Machine("CPU", 2, 4000, "Linux", "3.11", {"numpy": "2"}, "abc+", 0.5),
            figures=(Figure("chat p50", value, "ms", 3, 15.0), Figure("chat max", 99.0, "ms", 3)),
            build_steps_s={"語の索引を作っています": 1.5},
            replies=replies,
        )

    return make
