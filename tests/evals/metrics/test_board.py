"""The tables of a run add up."""

import pytest

from evals.metrics import board
from evals.metrics.confidence import auroc, average_precision, confidence
from evals.results.item import Leg, Retrieved, Seen, Timing


def seen(confidence=0.5, first=1, whole=2):
    leg = Leg(name="ranking", first=first, whole=whole, ndcg10=0.5)
    top = Retrieved(id="a", spans=((0, 1),), score=0.5, grade=1)
    return Seen(route="retrieval", confidence=confidence, legs=(leg,), top=(top,))


def test_outcomes_and_confusion_hold_every_question(item, gold, absent, right, refusal):
    items = [
        item(gold(), right),
        item(gold(id="X2"), refusal),
        item(absent(id="X3", reason="future"), refusal),
        item(absent(id="X4"), right),
        item(gold(id="X5"), right, said=None, error="crashed"),
    ]

    assert board.outcomes(items) == {
        "answerable": {"C": 2, "P": 0, "I": 0, "M": 1},
        "unanswerable": {"C": 1, "P": 0, "I": 1, "M": 0},
    }
    assert board.confusion(items) == {
        "answerable": {"answered": 1, "error": 1, "not_in_plan": 1},
        "future": {"not_in_plan": 1},
        "unanswerable": {"answered": 1},
    }


def test_a_category_without_answers_has_no_accuracy(item, gold, absent, right, refusal):
    items = [item(gold(), right), item(absent(id="X2"), refusal)]

    result, unanswerable = board.rows_by(items, lambda each: each.gold.category)

    assert (result.name, result.n, result.strict.value, result.refusal) == ("result", 1, 1, None)
    assert (unanswerable.strict, unanswerable.refusal.value) == (None, 1)


def test_a_ranking_that_is_missing_counts_as_not_found(item, gold, right):
    items = [item(gold(), right, seen=seen()), item(gold(id="X2"), right)]

    found = board.legs(items)["ranking"]

    assert (found["hit@1"], found["set_recall@1"], found["set_recall@3"]) == (0.5, 0, 0.5)
    assert (found["mrr@10"], found["ndcg@10"]) == (0.5, 0.25)


def test_the_first_replies_warm_up_and_do_not_count():
    timings = [Timing(total_ms=1000.0, stages_ms={})] * 10
    timings += [Timing(total_ms=float(ms), stages_ms={"find": 1.0}) for ms in range(1, 102)]

    total, find = board.latency(timings)

    assert (total.name, total.n, total.p50, total.p90, total.max) == ("total", 101, 51, 91, 101)
    assert (find.name, find.p99) == ("find", 1)


def test_a_family_is_consistent_if_all_its_questions_are_right(item, gold, right, refusal):
    items = [
        item(gold(family="a"), right),
        item(gold(id="X2", family="a"), right),
        item(gold(id="X3", family="b"), right),
        item(gold(id="X4", family="b"), refusal),
        item(gold(id="X5", family="alone"), right),
    ]

    found = board.paraphrase_consistency(items)

    assert (found.hits, found.n) == (1, 2)


def test_no_families_no_consistency(item, gold, right):
    assert board.paraphrase_consistency([item(gold(), right)]).value is None


def test_confidence_that_tells_right_from_wrong(item, gold, absent, right):
    items = [
        item(gold(), right, seen=seen(0.9)),
        item(gold(id="X2"), right, seen=seen(0.8)),
        item(absent(id="X3"), right, seen=seen(0.1)),
    ]

    found = confidence(items)

    assert (found.auroc, found.average_precision) == (1, 1)
    assert found.coverage_at_2_percent == pytest.approx(2 / 3)
    assert found.curve[-1].risk == pytest.approx(1 / 3)


def test_without_a_look_inside_there_is_no_confidence(item, gold, right):
    assert confidence([item(gold(), right)]) is None


@pytest.mark.parametrize("scored", [[], [(0.5, True)]])
def test_one_kind_alone_cannot_be_told_apart(scored):
    assert auroc(scored) is None


def test_average_precision_takes_ties_together():
    assert average_precision([(0.5, True), (0.5, False)]) == 0.5
