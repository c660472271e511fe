"""The examples in the documentation of the training are true."""

import doctest
import importlib
import pkgutil

import pytest

import assistant.training as package

NAME = package.__name__
MODULES = [module.name for module in pkgutil.walk_packages(package.__path__, f"{NAME}.")]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module(name):
    assert doctest.testmod(importlib.import_module(name)).failed == 0


@pytest.mark.parametrize("name", ["grading", "makers.writings", "makers.sentences"])
def test_what_decides_has_examples(name):
    assert doctest.testmod(importlib.import_module(f"{NAME}.{name}")).attempted
