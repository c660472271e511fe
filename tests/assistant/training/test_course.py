"""What is drawn for a sitting: always the same, mixed, and nothing twice."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.training.course import MODULES, Course, choices_for, load_course
from assistant.training.errors import TrainingError
from assistant.training.item import ItemType
from corpus.fuzzy import similarity

ROOT = Path(__file__).parents[3]
SEEDS = [f"seed-{number}" for number in range(20)]
NUMBERS = [module.number for module in MODULES]


def ids(items):
    return [item.id for item in items]


def test_modules_are_numbered_in_the_order_of_the_plan():
    assert NUMBERS == [1, 2, 3, 4, 5, 6, 7]


def test_there_are_items_enough(course):
    asked = Counter(item.module for item in course.items if item.type is not ItemType.CARD)

    assert asked.total() >= 300
    assert min(asked[number] for number in NUMBERS) >= 20
    assert {item.type for item in course.items} == set(ItemType)


def test_true_and_false_statements_are_in_balance(course):
    keys = Counter(item.key for item in course.items if item.type is ItemType.TRUTH)

    assert 0.4 < keys["誤り"] / keys.total() < 0.6


def test_the_key_is_not_known_by_its_length(course):
    chosen = [item for item in course.items if len(item.choices) == 4]

    longest = sum(
        all(len(item.key) > len(choice) for choice in item.choices if choice != item.key)
        for item in chosen
    )

    assert longest / len(chosen) < 0.35


def test_an_item_is_found_by_its_id(course):
    assert all(course.item(item.id) is item for item in course.items)
    with pytest.raises(KeyError):
        course.item("choice-nothing")


def test_a_course_made_again_draws_the_same(course, plan_file):
    again = load_course(plan_file.plan, plan_file.identity)

    assert again == course
    for seed in SEEDS[:5]:
        assert again.pretest(seed) == course.pretest(seed)
        assert again.final(seed) == course.final(seed)
        assert [again.lesson(n, seed) for n in NUMBERS] == [course.lesson(n, seed) for n in NUMBERS]


def test_another_seed_draws_another_test(course):
    assert len({tuple(ids(course.final(seed))) for seed in SEEDS}) == len(SEEDS)


def test_a_seed_draws_the_same_in_another_process(course):
    made = """
from assistant.training.course import load_course
from corpus.library import load_plan
plan = load_plan()
print(*(item.id for item in load_course(plan.plan, plan.identity).final("a")))
"""
    environment = {"PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)}

    drawn = subprocess.run(
        [sys.executable, "-c", made], env=environment, capture_output=True, text=True, check=True
    )

    assert drawn.stdout.split() == ids(course.final("a"))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_pretest_asks_one_thing_of_five_modules(course, seed):
    items = course.pretest(seed)

    assert len({item.module for item in items}) == len(items) == 5
    assert ItemType.CARD not in {item.type for item in items}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_final_test_covers_every_module(course, seed):
    items = course.final(seed)
    modules = Counter(item.module for item in items)

    assert len(items) == 15
    assert min(modules[number] for number in NUMBERS) >= 2
    assert ItemType.CARD not in {item.type for item in items}


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("seed", SEEDS[:5])
def test_a_lesson_is_long_enough_and_mixes_types(course, number, seed):
    items = course.lesson(number, seed)
    own = [item for item in items if item.module == number and item.type is not ItemType.CARD]

    assert len(own) == 12
    assert len({item.type for item in own}) >= 3


@pytest.mark.parametrize("seed", SEEDS[:5])
def test_earlier_modules_come_back_from_the_third_on(course, seed):
    earlier = {
        number: sum(item.module < number for item in course.lesson(number, seed))
        for number in NUMBERS
    }

    assert earlier == {1: 0, 2: 0, 3: 3, 4: 3, 5: 3, 6: 3, 7: 3}


def test_earlier_items_stand_between_those_of_the_module(course):
    places = {[item.module < 5 for item in course.lesson(5, seed)].index(True) for seed in SEEDS}

    assert len(places) > 3


@pytest.mark.parametrize("seed", SEEDS[:5])
def test_the_glossary_begins_with_cards_that_its_items_do_not_ask_for(course, seed):
    items = course.lesson(7, seed)
    cards, asked = items[:6], items[6:]

    assert {item.type for item in cards} == {ItemType.CARD}
    assert ItemType.CARD not in {item.type for item in asked}
    assert not {card.fact for card in cards} & {item.fact for item in asked}


def test_there_is_no_eighth_module(course):
    with pytest.raises(KeyError):
        course.lesson(8, "a")


@settings(max_examples=25, deadline=None)
@given(seed=st.text(max_size=20))
def test_no_sitting_asks_for_a_fact_twice(course, seed):
    for items in (
        course.pretest(seed),
        course.final(seed),
        *(course.lesson(n, seed) for n in NUMBERS),
    ):
        facts = Counter(item.fact for item in items)
        keys = [item.key for item in items if item.type not in {ItemType.TRUTH, ItemType.CARD}]
        assert facts.most_common(1)[0][1] == 1
        assert len(keys) == len(set(keys))


def test_a_final_test_gives_no_key_away_by_another(course):
    for seed in SEEDS:
        keys = [item.key for item in course.final(seed) if item.type is not ItemType.TRUTH]
        assert all(
            similarity(one, other) < 0.8 for at, one in enumerate(keys) for other in keys[at + 1 :]
        )


@given(seed=st.text(max_size=20))
def test_choices_are_shown_in_an_order_of_their_own(course, seed):
    item = next(item for item in course.items if item.type is ItemType.CHOICE)

    shown = choices_for(item, seed)

    assert sorted(shown) == sorted(item.choices)
    assert shown == choices_for(item, seed)


def test_the_key_stands_in_every_place(course):
    chosen = [item for item in course.items if len(item.choices) == 4]

    places = Counter(choices_for(item, "a").index(item.key) for item in chosen)

    assert min(places[place] for place in range(4)) > len(chosen) / 6


def test_true_stands_before_false(course):
    truth = next(item for item in course.items if item.type is ItemType.TRUTH)

    assert {choices_for(truth, seed) for seed in SEEDS} == {("正しい", "誤り")}


def test_a_retired_item_is_never_asked(course, plan_file, review):
    retired = course.items[0].id
    review.write(
        f'[[item]]\nid = "{retired}"\nstatus = "retired"\nreviewer = "係"\n'
        'on = 2026-11-26\nwhy = "紛らわしい"\n'
    )

    reviewed = load_course(plan_file.plan, plan_file.identity, plans=review.plans)

    assert retired in ids(course.items)
    assert retired not in ids(reviewed.items)


def test_a_course_that_is_not_proven_is_not_given(course, plan_file, review):
    first = [item for item in course.items if item.module == 1]
    review.write(
        "".join(
            f'[[item]]\nid = "{item.id}"\nstatus = "retired"\nreviewer = "係"\n'
            'on = 2026-11-26\nwhy = "古い"\n'
            for item in first
        )
    )

    with pytest.raises(TrainingError, match=r"20 items or more in module 1, found \d; approve"):
        load_course(plan_file.plan, plan_file.identity, plans=review.plans)


def test_a_course_without_items_is_still_a_course():
    assert Course((), "0" * 64).lesson(1, "a") == ()
