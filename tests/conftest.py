"""The real assistant over the shipped plan and model, loaded once for all tests."""

import pytest

from assistant.load import load_assistant
from assistant.settings import Settings


@pytest.fixture(scope="session")
def assistant(tmp_path_factory):
    loaded = load_assistant(Settings(data_dir=tmp_path_factory.mktemp("data")))
    yield loaded
    loaded.index.close()
