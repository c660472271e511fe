"""Whatever an assistant does, every question has an outcome."""

import time
from threading import Event

import pytest

from assistant.messages import Message
from assistant.reply import Line, Paragraph, Reply, Status
from evals.asking.ask import ask_all
from evals.asking.outcome import Heard, ask_function


def echo(messages):
    """Return what was said so far, as an answer."""
    text = "|".join(f"{each.role}:{each.content}" for each in messages)
    return Reply(Status.ANSWERED, None, (Paragraph(Line(text)),), (), ())


def fail(error):
    def ask(_):
        raise error

    return ask


def test_earlier_turns_are_answered_and_only_the_last_reply_is_kept():
    (outcome,) = ask_all([("一", "二")], ask_function(echo))

    assert outcome.heard.said.answer == "user:一|assistant:user:一|user:二"
    assert outcome.error is None


@pytest.mark.parametrize(
    ("asker", "error"),
    [
        pytest.param(
            fail(RuntimeError("too\nmuch")), "crashed: RuntimeError: too much", id="crash"
        ),
        pytest.param(fail(RecursionError()), "crashed: RecursionError:", id="recursion"),
        pytest.param(lambda _: None, "no reply: NoneType", id="nothing"),
        pytest.param(lambda _: "82%", "no reply: str", id="bare text"),
        pytest.param(lambda _: Heard("82%"), "no reply: Heard", id="bare text inside"),
        pytest.param(ask_function(lambda _: None), "crashed: AttributeError", id="no reply type"),
        pytest.param(
            ask_function(lambda _: echo([Message("user", "\ud800")])),
            "crashed: ValidationError",
            id="half a character",
        ),
    ],
)
def test_what_is_no_reply_is_an_error_and_the_next_question_is_asked(asker, error):
    outcomes = ask_all([("一",), ("二",)], asker)

    assert [outcome.heard for outcome in outcomes] == [None, None]
    assert all(outcome.error.startswith(error) for outcome in outcomes)


def test_who_hangs_is_given_up_and_the_next_question_is_asked():
    ended = Event()

    def hang_at_first(messages):
        if messages[-1].content == "一":
            ended.wait(20)
        return ask_function(echo)(messages)

    begun = time.perf_counter()
    first, second = ask_all([("一",), ("二",)], hang_at_first, limit_s=0.2)
    ended.set()

    assert first.error == "no reply after 0.2 s"
    assert second.heard.said.answer == "user:二"
    assert time.perf_counter() - begun < 5


def test_an_error_in_an_earlier_turn_ends_the_conversation():
    (outcome,) = ask_all([("一", "二")], fail(ValueError("x")))

    assert outcome.error == "crashed: ValueError: x"


def test_each_conversation_is_reported_when_done():
    done = []

    ask_all([("一",), ("二",)], ask_function(echo), on_done=lambda: done.append(1))

    assert len(done) == 2
