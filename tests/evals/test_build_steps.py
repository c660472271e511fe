"""Telling the steps of a build apart."""

import pytest

from evals.build_steps import Stopwatch


def test_a_step_lasts_from_its_first_report_to_that_of_the_next_one():
    stopwatch = Stopwatch()
    for done, label in enumerate(["words", "rows", "rows", "rows", "done"]):
        stopwatch(done, 5, label)

    seconds = stopwatch.seconds()

    assert list(seconds) == ["words", "rows"]
    assert all(value >= 0 for value in seconds.values())


@pytest.mark.parametrize("labels", [[], ["done"]])
def test_without_a_step_there_is_nothing_to_tell(labels):
    stopwatch = Stopwatch()
    for label in labels:
        stopwatch(0, 1, label)

    assert stopwatch.seconds() == {}
