"""Replies and reports that nobody had to measure."""

from datetime import UTC, datetime

import pytest

from assistant.messages import Message
from evals.bench_report import Report
from evals.generated import Generated, QuestionKind
from evals.limits import Figure
from evals.machine import Machine
from evals.traffic import Timed


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
