"""Learners, in the browser and without one, and the same page for each test."""

import httpx2
import pytest

from assistant.training.course import MODULES
from tests.api.training.learning import Someone
from tests.browser.training.learner import LearnerPage


@pytest.fixture(scope="session")
def _direct(stub_server):
    with httpx2.Client(base_url=stub_server.origin) as client:
        yield client


@pytest.fixture
def new_learner(_direct, stub):
    """Makes learners who speak to the scripted service without a browser."""
    return lambda: Someone.new(_direct, stub.course)


@pytest.fixture(scope="module")
def _graduation(_direct, stub_server):
    made = Someone.new(_direct, stub_server.course)
    made.ask("POST", "/tour")
    made.learn_modules()
    return made, made.go_through("final")


@pytest.fixture
def graduate(_graduation):
    """A learner who has passed the final test."""
    return _graduation[0]


@pytest.fixture
def final_session(_graduation):
    """The final test of the graduate."""
    return _graduation[1]


@pytest.fixture
def newcomer(page, stub):
    """The training on a page that nobody has opened yet."""
    return LearnerPage(page, stub)


@pytest.fixture
def learner(newcomer, new_learner):
    """A learner who has done the pre-test, at the first item of a lesson."""
    made = new_learner()
    made.ask("POST", "/tour")
    made.go_through("pretest")
    newcomer.become(made)
    newcomer.start(MODULES[0].title)
    return newcomer
