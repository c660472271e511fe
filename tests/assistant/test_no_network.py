"""Loading and answering open no connection; without a network nothing changes."""

import json
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from assistant.reply import Status
from tests.assistant.asking import ask
from tests.assistant.offline import QUESTIONS, Guard, catches

_ROOT = Path(__file__).parents[2]
_UNSHARE = ("unshare", "--map-root-user", "--net")


@pytest.fixture(scope="module")
def guard():
    return Guard()


def without_network():
    """Return how to run a program without any network, () where that is not permitted."""
    if shutil.which(_UNSHARE[0]) is None:
        return ()
    tried = subprocess.run([*_UNSHARE, "true"], capture_output=True, check=False)
    return _UNSHARE if tried.returncode == 0 else ()


def test_guard_would_catch_a_connection(guard):
    with guard:
        assert catches(guard)


def test_answering_opens_no_connection(guard, assistant):
    before = list(guard.tried)

    with guard:
        for question in QUESTIONS:
            ask(assistant, question)

    assert guard.tried == before


def test_fresh_index_is_built_and_asked_without_a_network(tmp_path, assistant):
    command = [*without_network(), sys.executable, "-m", "tests.assistant.offline", tmp_path]

    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["tried"] == []
    assert told["catches"]
    assert told["statuses"] == [ask(assistant, question).status for question in QUESTIONS]
    assert Counter(told["statuses"])[Status.ANSWERED] >= 12
