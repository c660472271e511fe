"""The examples in the documentation of the corpus are true."""

import doctest
import importlib
import pkgutil

import pytest

import corpus

MODULES = [module.name for module in pkgutil.walk_packages(corpus.__path__, "corpus.")]
WITH_EXAMPLES = {"corpus.fuzzy", "corpus.parse.succession", "corpus.text", "corpus.years"}


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module(name):
    result = doctest.testmod(importlib.import_module(name))

    assert result.failed == 0
    assert (result.attempted > 0) == (name in WITH_EXAMPLES)
