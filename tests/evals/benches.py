"""Running the command line of a benchmark without measuring anything."""

from datetime import UTC, datetime

from typer.testing import CliRunner

from evals.bench_report import Report


class FakeMeasure:
    """Returns a report of some figures, or raises; remembers how much was asked for."""

    def __init__(self, machine, outcome):
        self.machine = machine
        self.outcome = outcome
        self.asked = []

    def __call__(self, *asked):
        self.asked.append(asked)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return Report(datetime(2026, 4, 1, tzinfo=UTC), self.machine, tuple(self.outcome), {}, ())


def run_bench(app, machine, outcome, *arguments):
    """Return what a command printed and its fake; the outcome is figures or an error."""
    fake = FakeMeasure(machine, outcome)
    return CliRunner().invoke(app, arguments, obj=fake), fake
