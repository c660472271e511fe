"""Figures, percentiles and verdicts."""

import math

import pytest

from evals.limits import Figure, Verdict, exit_code, percentiles, spread


@pytest.mark.parametrize(
    ("value", "limit", "verdict"),
    [
        pytest.param(14.9, 15.0, Verdict.MET, id="below the limit"),
        pytest.param(15.0, 15.0, Verdict.MET, id="at most means the limit itself is good"),
        pytest.param(15.1, 15.0, Verdict.MISSED, id="above the limit"),
        pytest.param(math.nan, 15.0, Verdict.MISSED, id="no number is never good"),
        pytest.param(1e9, None, Verdict.UNLIMITED, id="no limit"),
    ],
)
def test_a_figure_is_judged_by_its_limit(value, limit, verdict):
    assert Figure("p50", value, "ms", 1, limit).verdict is verdict


@pytest.mark.parametrize(
    ("values", "code"),
    [
        pytest.param([1.0, 2.0], 0, id="all met"),
        pytest.param([1.0, 9.0], 1, id="one missed"),
        pytest.param([], 0, id="nothing measured, nothing missed"),
    ],
)
def test_one_missed_limit_fails_the_run(values, code):
    figures = [Figure("p50", value, "ms", 1, 5.0) for value in values]

    assert exit_code([*figures, Figure("max", 99.0, "ms", 1)]) == code


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param([7.0], [7, 7, 7, 7, 7], id="a single value is every percentile"),
        pytest.param(range(101), [50, 90, 95, 99, 100], id="on the ranks"),
        pytest.param([0.0, 10.0], [5, 9, 9.5, 9.9, 10], id="linear between two ranks"),
        pytest.param([3.0, 1.0, 2.0], [2, 2.8, 2.9, 2.98, 3], id="in any order"),
    ],
)
def test_percentiles_are_interpolated(values, expected):
    figures = percentiles("chat", list(values))

    assert [figure.name for figure in figures] == [
        "chat p50",
        "chat p90",
        "chat p95",
        "chat p99",
        "chat max",
    ]
    assert [figure.value for figure in figures] == pytest.approx(expected)
    assert {figure.n for figure in figures} == {len(values)}


def test_limits_hold_for_the_percentile_that_they_name():
    figures = percentiles("chat", [10.0, 20.0], {50: 12.0, 95: 50.0})

    assert [figure.verdict for figure in figures] == [
        Verdict.MISSED,
        Verdict.UNLIMITED,
        Verdict.MET,
        Verdict.UNLIMITED,
        Verdict.UNLIMITED,
    ]


def test_the_limit_of_a_few_measurements_holds_for_the_slowest():
    median, slowest = spread("start", [3.0, 1.0, 9.0], "s", 8.0)

    assert (median.value, median.verdict) == (3.0, Verdict.UNLIMITED)
    assert (slowest.value, slowest.verdict) == (9.0, Verdict.MISSED)


@pytest.mark.parametrize("make", [lambda: percentiles("chat", []), lambda: spread("chat", [], "s")])
def test_nothing_measured_is_an_error(make):
    with pytest.raises(ValueError, match="chat: expected at least one measurement"):
        make()
