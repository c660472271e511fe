"""The command: what it prints, writes and returns; the measuring is a fake."""

import json

import pytest
from typer.testing import CliRunner

from evals.bench import FULL, QUICK, Bench, Size, app
from evals.errors import NotReadyError


class FakeMeasure:
    """Returns a report, or raises, instead of measuring; remembers how much was asked for."""

    def __init__(self, outcome):
        self.outcome = outcome
        self.sizes = []

    def __call__(self, size, progress):
        self.sizes.append(size)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@pytest.fixture
def bench(tmp_path):
    def invoke(outcome, *arguments):
        fake = FakeMeasure(outcome)
        result = CliRunner().invoke(app, arguments, obj=Bench(fake, tmp_path / "runs"))
        return result, fake

    return invoke


@pytest.mark.parametrize(
    ("p50", "code", "verdict"),
    [
        pytest.param(14.0, 0, "met", id="every limit kept"),
        pytest.param(16.0, 1, "missed", id="a limit missed"),
    ],
)
def test_the_exit_code_is_that_of_the_verdicts(bench, report, p50, code, verdict):
    result, _ = bench(report(p50))

    assert result.exit_code == code
    assert verdict in result.stdout


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(NotReadyError("/readyz", "503\nafter 60 s"), id="the service does not start"),
        pytest.param(FileNotFoundError(2, "No such file", "assistant"), id="it is not installed"),
    ],
)
def test_a_failure_is_one_line_and_exit_code_1(bench, error, tmp_path):
    result, _ = bench(error)

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "runs").exists()


@pytest.mark.parametrize(
    ("arguments", "size"),
    [
        pytest.param((), FULL, id="default"),
        pytest.param(("--quick",), QUICK, id="quick"),
        pytest.param(("--rounds", "7"), Size(FULL.builds, FULL.starts, 7), id="rounds"),
        pytest.param(("--quick", "--rounds", "2"), Size(QUICK.builds, QUICK.starts, 2), id="both"),
    ],
)
def test_options_say_how_much_is_measured(bench, report, arguments, size):
    _, fake = bench(report(1.0), *arguments)

    assert fake.sizes == [size]


@pytest.mark.parametrize("rounds", ["0", "21", "x"])
def test_rounds_are_bounded(bench, report, rounds):
    result, fake = bench(report(1.0), "--rounds", rounds)

    assert (result.exit_code, fake.sizes) == (2, [])


def test_the_file_is_named_by_the_time_and_holds_what_is_needed_to_compare(bench, report, tmp_path):
    bench(report(16.0))

    (path,) = (tmp_path / "runs").iterdir()
    content = json.loads(path.read_text(encoding="utf-8"))
    assert path.name == "bench-20260401T090507Z.json"
    assert content["begun"] == "2026-04-01T09:05:07+00:00"
    assert content["passed"] is False
    assert content["machine"]["versions"] == {"numpy": "2"}
    assert content["figures"][0] == {
        "name": "chat p50",
        "value": 16.0,
        "unit": "ms",
        "n": 3,
        "limit": 15.0,
        "verdict": "missed",
    }
    assert [each["ms"] for each in content["slowest"]] == [30.0, 20.0, 5.0]
    assert content["statuses"] == {"answered": 3}
    assert content["failed"] == {}


def test_kinds_of_question_are_shown_fastest_first(bench, report, tmp_path):
    bench(report(1.0))

    (path,) = (tmp_path / "runs").iterdir()
    kinds = json.loads(path.read_text(encoding="utf-8"))["kinds"]
    assert [(each["name"], each["value"]) for each in kinds] == [
        ("term p50", 5.0),
        ("term p95", 5.0),
        ("result p50", 25.0),
        ("result p95", 29.5),
    ]
