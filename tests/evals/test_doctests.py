"""The examples in the documentation of the evaluation are true."""

import doctest
import importlib
import pkgutil

import pytest

import evals

MODULES = [
    module.name
    for module in pkgutil.walk_packages(evals.__path__, "evals.")
    if not module.name.endswith("__main__")
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module(name):
    result = doctest.testmod(importlib.import_module(name))

    assert result.failed == 0


def test_the_rules_that_decide_have_examples():
    for name in ("grading.match", "grading.support", "statistics.intervals", "statistics.paired"):
        assert doctest.testmod(importlib.import_module(f"evals.{name}")).attempted
