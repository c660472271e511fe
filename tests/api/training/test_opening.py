"""The training is opened once, before anybody asks for it where possible."""

import doctest
import importlib
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from api.store.engine import FILE
from api.store.errors import StoreBusyError
from api.training.training import TrainingDesk
from assistant.training.errors import TrainingError


@pytest.fixture
def desk(tmp_path):
    desk = TrainingDesk("", tmp_path)
    yield desk
    desk.close()


class Counting:
    """An answerer that counts how often its course is asked for."""

    def __init__(self, giver):
        self.plan, self.identity, self._course = giver.plan, giver.identity, giver.course
        self.asked = 0

    @property
    def course(self):
        self.asked += 1
        if isinstance(self._course, Exception):
            raise self._course
        return self._course


def test_it_is_open_after_it_was_warmed_up(desk, giver, tmp_path):
    counting = Counting(giver)

    desk.warm_up(counting)

    assert (tmp_path / FILE).exists()
    assert desk.open(counting).course is giver.course
    assert counting.asked == 1


def test_many_who_ask_at_once_open_it_once(desk, giver):
    counting = Counting(giver)
    with ThreadPoolExecutor(8) as pool:
        opened = list(pool.map(desk.open, [counting] * 8))

    assert all(one is opened[0] for one in opened)
    assert counting.asked == 1


def test_a_failure_to_open_stops_nothing(desk, giver, caplog):
    giver.course = TrainingError("no items")

    desk.warm_up(Counting(giver))

    assert "the training is off until a restart: no items" in caplog.text


def test_a_database_that_is_locked_is_tried_again(desk, giver, caplog):
    locked = Counting(replace(giver, course=StoreBusyError("database is locked")))

    desk.warm_up(locked)

    assert "not open yet: database is locked" in caplog.text
    assert desk.open(giver).course is giver.course


def test_nothing_is_written_before_the_training_is_asked_for(client, tmp_path):
    client.get("/api/plan")

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["api.training.dates", "api.training.certificate_id"])
def test_the_examples_of_a_module(name):
    result = doctest.testmod(importlib.import_module(name))

    assert (result.failed, result.attempted > 0) == (0, True)
