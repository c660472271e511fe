"""What becomes of a load: its figures."""

import pytest

from evals.limits import Verdict
from evals.machine import Memory
from evals.server import Start
from evals.traffic import Timed
from evals.under_load import Load, Served, figures


@pytest.fixture
def served(question):
    def make(failed):
        good = [Timed(question, ms, ms / 2, "answered") for ms in (10.0, 12.0)]
        bad = [Timed(question, 999.0, 0.0, "HTTP 500", failed=True)] * failed
        load = Load([*good, *bad], good, 2.0, Memory(700, 800), Memory(750, 901))
        return Served([Start(1, 2, 0.5, 7.0), Start(1, 2, 0.7, 9.0)], [300.0, 400.0], load)

    return make


def by_name(served):
    return {figure.name: figure for figure in figures(served)}


@pytest.mark.parametrize(
    ("failed", "verdict"),
    [
        pytest.param(0, Verdict.MET, id="every question answered"),
        pytest.param(1, Verdict.MISSED, id="no failure is allowed"),
    ],
)
def test_failures_are_counted_and_their_time_is_not(served, failed, verdict):
    found = by_name(served(failed))

    assert (found["chat, failed"].value, found["chat, failed"].verdict) == (failed, verdict)
    assert (found["chat max"].value, found["chat max"].n) == (12.0, 2)


@pytest.mark.parametrize(
    ("name", "value", "verdict"),
    [
        pytest.param("start to /readyz median", 8.0, Verdict.UNLIMITED, id="median start"),
        pytest.param("start to /readyz max", 9.0, Verdict.MISSED, id="the slowest start counts"),
        pytest.param("chat p50", 11.0, Verdict.MET, id="one client"),
        pytest.param("chat, 4 clients p95", 11.9, Verdict.UNLIMITED, id="several share cores"),
        pytest.param("chat, 4 clients, replies a second", 1.0, Verdict.UNLIMITED, id="rate"),
        pytest.param("memory after the load", 750, Verdict.MET, id="memory"),
        pytest.param("memory after the load, peak", 901, Verdict.MISSED, id="the peak counts"),
    ],
)
def test_each_figure_has_the_limit_that_is_meant_for_it(served, name, value, verdict):
    found = by_name(served(0))[name]

    assert found.value == pytest.approx(value)
    assert found.verdict is verdict
