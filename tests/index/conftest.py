"""Fixtures of the index's tests."""

import pytest

from tests.index.folders import opened


@pytest.fixture
def built(tmp_path):
    opened(tmp_path / "index").close()
    return tmp_path / "index"
