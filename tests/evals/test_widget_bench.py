"""The benchmark of the widget: its figures, what it prints and returns; the measuring is a fake."""

import pytest

from evals.errors import BenchError
from evals.limits import Verdict
from evals.widget_bench import app, figures
from tests.evals.benches import run_bench

GOOD = {
    "ready": [120.0, 130.0],
    "drawn": [40.0, 50.0, 60.0],
    "delays": [1.0, 9.0],
    "frames": [16.7] * 99 + [60.0],
}


@pytest.fixture
def bench(report):
    def invoke(outcome, *arguments):
        is_error = isinstance(outcome, Exception)
        found = outcome if is_error else figures(**outcome)
        return run_bench(app, report(1.0).machine, found, *arguments)

    return invoke


def missed(times):
    return [one.name for one in figures(**times) if one.verdict is Verdict.MISSED]


@pytest.mark.parametrize(
    ("change", "names"),
    [
        pytest.param({}, [], id="all kept"),
        pytest.param({"ready": [100.0, 310.0]}, [], id="one slow start among fast ones"),
        pytest.param({"ready": [310.0] * 2}, ["widget ready p95"], id="slow to be ready"),
        pytest.param({"drawn": [151.0] * 9}, ["answer drawn p95"], id="slow to draw"),
        pytest.param({"delays": [1.0] * 99 + [51.0]}, ["interaction max"], id="blocked once"),
        pytest.param(
            {"frames": [16.7] * 98 + [60.0] * 2}, ["scrolling, frames over 50 ms"], id="jerky"
        ),
    ],
)
def test_a_figure_beyond_its_limit_is_missed(change, names):
    assert missed(GOOD | change) == names


@pytest.mark.parametrize("name", GOOD)
def test_nothing_measured_is_an_error(name):
    with pytest.raises((ValueError, ZeroDivisionError)):
        figures(**GOOD | {name: []})


@pytest.mark.parametrize(
    ("outcome", "code", "verdict"),
    [
        pytest.param(GOOD, 0, "met", id="every limit kept"),
        pytest.param(GOOD | {"ready": [999.0]}, 1, "missed", id="a limit missed"),
    ],
)
def test_the_exit_code_is_that_of_the_verdicts(bench, outcome, code, verdict):
    result, _ = bench(outcome)

    assert result.exit_code == code
    assert verdict in result.stdout
    assert "CPU" in result.stdout


def test_a_failure_is_one_line_and_exit_code_1(bench):
    result, _ = bench(BenchError("expected a browser,\nfound none"))

    assert result.exit_code == 1
    assert result.stderr == "expected a browser, found none\n"


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        pytest.param((), (20, 200), id="default"),
        pytest.param(("--rounds", "3", "--turns", "10"), (3, 10), id="as given"),
    ],
)
def test_options_say_how_much_is_measured(bench, arguments, asked):
    _, fake = bench(GOOD, *arguments)

    assert fake.asked == [asked]


@pytest.mark.parametrize("arguments", [("--rounds", "0"), ("--turns", "1"), ("--turns", "x")])
def test_options_are_bounded(bench, arguments):
    result, fake = bench(GOOD, *arguments)

    assert (result.exit_code, fake.asked) == (2, [])
