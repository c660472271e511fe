"""Two runs differ, or do not, by the tests for pairs."""

import pytest

from evals.statistics.intervals import Clusters, Interval
from evals.statistics.paired import (
    Change,
    change,
    difference_interval,
    holm,
    mcnemar,
    sign_flip,
)


@pytest.mark.parametrize(
    ("wins", "losses", "p"),
    [
        (0, 0, 1.0),
        (5, 0, 0.0625),
        (6, 0, 0.03125),
        (8, 1, 0.0390625),
        (10, 2, 0.0385742),
        (12, 4, 0.0768127),
        (4, 12, 0.0768127),
        (3, 3, 1.0),
    ],
)
def test_exact_mcnemar(wins, losses, p):
    assert mcnemar(wins, losses) == pytest.approx(p, abs=1e-6)


def test_equal_runs_cannot_be_told_apart():
    assert sign_flip([0.0] * 50) == 1.0


def test_sign_flips_agree_with_mcnemar_on_shares():
    assert sign_flip([1.0] * 12 + [-1.0] * 4) == pytest.approx(mcnemar(12, 4), abs=0.01)


def test_the_sign_of_the_difference_does_not_matter():
    values = [0.2, 0.5, -0.1, 0.4]

    assert sign_flip(values) == sign_flip([-value for value in values])


def test_a_clear_difference_has_an_interval_above_zero():
    found = difference_interval([0.5, 0.4, 0.6, 0.5], Clusters("abcd"))

    assert 0.4 <= found.low <= found.high <= 0.6


def test_holm_keeps_the_order_and_never_exceeds_one():
    assert holm({"a": 0.01, "b": 0.02, "c": 0.9}) == {"a": 0.03, "b": 0.04, "c": 0.9}
    assert holm({"a": 0.6, "b": 0.7}) == {"a": 1.0, "b": 1.0}


@pytest.mark.parametrize(
    ("low", "high", "found"),
    [
        (-0.05, -0.01, Change.REGRESSED),
        (0.01, 0.05, Change.IMPROVED),
        (-0.01, 0.01, Change.EQUIVALENT),
        (-0.02, 0.01, Change.INCONCLUSIVE),
        (0.0, 0.0, Change.EQUIVALENT),
    ],
)
def test_what_an_interval_allows_to_say(low, high, found):
    assert change(Interval(low, high)) is found
