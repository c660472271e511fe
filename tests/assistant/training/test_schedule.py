"""An item is due after 1, 7 and 30 days, and at once after a wrong answer."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from assistant.training.schedule import after, first, recall

NOW = datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def waits(answers, memory=None, now=NOW):
    """Answer an item each time that it is due, and return how long it then waits."""
    memory = memory or first(now)
    found = []
    for right in answers:
        memory = after(memory, right, now)
        found.append(memory.due - now)
        now = memory.due
    return found


def test_a_new_item_is_due_at_once():
    assert first(NOW).due == NOW


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param([True], [DAY], id="right"),
        pytest.param([True] * 3, [DAY, 7 * DAY, 30 * DAY], id="three times right"),
        pytest.param([False], [0 * DAY], id="wrong: again in the same session"),
        pytest.param([False, False, True], [0 * DAY, 0 * DAY, DAY], id="until it is right"),
        pytest.param([True, True, False, True], [DAY, 7 * DAY, 0 * DAY, DAY], id="forgotten"),
        pytest.param([False, True, True, True], [0 * DAY, DAY, 7 * DAY, 30 * DAY], id="learned"),
    ],
)
def test_the_steps_are_a_day_a_week_and_a_month(answers, expected):
    assert waits(answers) == expected


def test_what_was_kept_for_a_month_waits_longer_and_longer():
    *_, fourth, fifth = waits([True] * 5)

    assert timedelta(days=30) < fourth < fifth


def test_what_was_known_and_forgotten_is_due_at_once_and_a_day_later():
    assert waits([True] * 4 + [False, True])[-2:] == [0 * DAY, DAY]


def test_a_right_answer_before_the_day_changes_nothing():
    memory = after(first(NOW), True, NOW)

    assert after(memory, True, NOW + DAY / 2) == memory


def test_a_wrong_answer_before_the_day_counts():
    memory = after(first(NOW), True, NOW)

    assert after(memory, False, NOW + DAY / 2).due == NOW + DAY / 2


def test_the_same_answers_give_the_same_days():
    assert waits([True] * 6 + [False, True]) == waits([True] * 6 + [False, True])


def test_recall_fades_from_one_and_is_nothing_before_the_first_answer():
    memory = after(first(NOW), True, NOW)

    fading = [recall(memory, NOW + days * DAY) for days in range(0, 60, 10)]

    assert recall(first(NOW), NOW) == 0
    assert fading[0] == 1
    assert fading == sorted(fading, reverse=True)
    assert fading[-1] > 0


def test_times_of_other_zones_are_kept_in_utc():
    tokyo = timezone(timedelta(hours=9))

    memory = after(first(NOW.astimezone(tokyo)), True, NOW.astimezone(tokyo))

    assert memory == after(first(NOW), True, NOW)
    assert memory.due.tzinfo is UTC
