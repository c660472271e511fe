"""Controls answer in their own simple ways and are measured like us."""

import pytest

from assistant.messages import Message
from assistant.reply import Status
from evals.controls import ControlKind, always_refuse, controls, run_control, sample, top_passages


def test_always_refuse(evaluation, gold, absent, item, right, refusal):
    golds = [gold(), absent(id="X2")]
    ours = [item(golds[0], right), item(golds[1], refusal)]
    (kind,) = controls(None)

    found = run_control(kind, evaluation(*golds), ours)

    assert (found.n, found.metrics["strict_accuracy"], found.ours["strict_accuracy"]) == (2, 0, 1)
    assert found.metrics["refusal_recall"] == 1
    assert found.beats_us == ()


def test_a_control_that_is_better_is_flagged(evaluation, gold, item, refusal, right):
    kind = ControlKind("refuse", "拒否", always_refuse)
    question = gold(answerable=False, must=[], evidence=[])

    found = run_control(kind, evaluation(question), [item(question, right)])

    assert {"joint", "refusal_recall"} <= set(found.beats_us)


def test_a_control_that_crashes_is_wrong_and_stops_nothing(evaluation, gold, item, right):
    def crash(_):
        raise RuntimeError

    found = run_control(ControlKind("x", "x", crash), evaluation(gold()), [item(gold(), right)])

    assert found.metrics["strict_accuracy"] == 0


@pytest.mark.parametrize("count", [1, 3])
def test_the_first_passages_are_quoted_with_valid_citations(assistant, count):
    reply = top_passages(assistant, count)([Message("user", "書かない窓口の課題")])

    assert reply.status is Status.ANSWERED
    assert len(reply.blocks[0].items) == count


def test_what_thinks_long_is_asked_a_sample():
    kind = ControlKind("x", "x", always_refuse, is_cheap=False)

    assert (kind.size(50), kind.size(400)) == (50, 80)


@pytest.mark.parametrize(
    ("count", "most", "places"),
    [
        pytest.param(3, 5, [0, 1, 2], id="all"),
        pytest.param(10, 3, [0, 3, 6], id="evenly apart"),
        pytest.param(0, 3, [], id="none"),
    ],
)
def test_sample(count, most, places):
    assert sample(count, most) == places
