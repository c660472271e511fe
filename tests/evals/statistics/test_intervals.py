"""Intervals are those of the books."""

import numpy as np
import pytest

from evals.statistics.intervals import (
    Clusters,
    design_effect,
    most_after_none,
    percentile_interval,
    wilson,
)


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [
        (195, 200, 0.943, 0.989),
        (196, 200, 0.950, 0.992),
        (198, 200, 0.964, 0.997),
        (98, 100, 0.930, 0.994),
        (118, 120, 0.941, 0.995),
        (2, 200, 0.003, 0.036),
        (0, 100, 0.0, 0.037),
        (100, 100, 0.963, 1.0),
        (53, 60, 0.778, 0.942),
    ],
)
def test_wilson(hits, n, low, high):
    found = wilson(hits, n)

    assert (found.low, found.high) == pytest.approx((low, high), abs=6e-4)


@pytest.mark.parametrize(("hits", "n"), [(95, 100), (186, 200), (231, 250), (276, 300)])
def test_the_smallest_sweep_above_the_best_published_share(hits, n):
    assert wilson(hits - 1, n).low <= 0.883 < wilson(hits, n).low + 5e-4


@pytest.mark.parametrize(("hits", "n"), [(0, 0), (-1, 5), (6, 5)])
def test_wilson_of_nothing_is_refused(hits, n):
    with pytest.raises(ValueError, match="wilson: expected"):
        wilson(hits, n)


def test_a_sweep_ends_at_the_end():
    assert wilson(0, 7).low == 0
    assert wilson(7, 7).high == 1


def test_none_of_a_hundred_leaves_three_percent_possible():
    assert most_after_none(100) == pytest.approx(0.03, abs=1e-3)


def test_the_bootstrap_is_the_same_on_every_run():
    values = [1.0, 0.0, 0.5, 1.0]

    first, second = (Clusters("abcd").totals(values) for _ in range(2))

    assert (first == second).all()


def test_questions_of_one_cluster_are_drawn_together():
    totals = Clusters("aab").totals([1.0, 1.0, 0.0])

    assert set(totals) <= {0.0, 2.0, 4.0}


def test_the_bootstrap_interval_is_near_the_one_of_wilson():
    values = [1.0] * 90 + [0.0] * 10

    found = percentile_interval(Clusters([str(at) for at in range(100)]).totals(values) / 100)

    assert (found.low, found.high) == pytest.approx((0.84, 0.95), abs=0.015)


def test_resamples_without_a_value_are_left_out():
    assert percentile_interval(np.array([0.5, np.nan])).low == 0.5
    with pytest.raises(ValueError, match="found none"):
        percentile_interval(np.array([np.nan]))


@pytest.mark.parametrize(
    ("clusters", "hits", "effect"),
    [
        pytest.param("aabbccdd", [1, 1, 0, 0, 1, 1, 0, 0], 2.0, id="alike within clusters"),
        pytest.param("abcdefgh", [1, 1, 0, 0, 1, 1, 0, 0], 1.0, id="each for itself"),
        pytest.param("aabb", [1, 0, 1, 0], 0.0, id="opposed within clusters"),
        pytest.param("aabb", [1, 1, 1, 1], None, id="all equal"),
    ],
)
def test_design_effect(clusters, hits, effect):
    found = design_effect(hits, [1.0] * len(hits), Clusters(clusters))

    assert found == (None if effect is None else pytest.approx(effect))
