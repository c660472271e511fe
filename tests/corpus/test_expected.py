"""Expected questions: too few for a unit, or one nearly said twice, is found."""

from dataclasses import replace

import pytest

from corpus.expected import ENOUGH, check_questions
from corpus.questions import ExpectedQuestion
from corpus.units import make_units

UNIT, NEIGHBOUR = "measure-1-イ", "measure-1-ウ"
DIFFERENT = (
    "窓口の取組は？",
    "書かない窓口って何をするの",
    "What is planned for the counters?",
    "来庁した人を待たせないための工夫",
    "庁舎で手続するとき楽になる？",
    "1-イの内容を教えて",
    "市役所 カウンター 改善 内容",
    "届出をまとめて受け付ける計画はある？",
)


def asking(unit, *texts, role="visitor"):
    return tuple(ExpectedQuestion(text, unit, role) for text in texts)


@pytest.fixture
def checked(plan_file):
    """Return a function that checks the plan with other questions."""
    return lambda *questions: check_questions(replace(plan_file, questions=questions))


def missing(report, unit=UNIT):
    """Return how many questions a unit lacks; None if it is not named."""
    return {each.unit.id: each.missing for each in report.shortages}.get(unit)


def test_the_shipped_questions_cover_every_unit_without_repeats(plan_file):
    report = check_questions(plan_file)

    assert report.is_covered
    assert (report.shortages, report.repeats) == ((), ())
    assert report.units == len(make_units(plan_file.plan))
    assert report.questions > ENOUGH * report.units


def test_a_unit_has_enough_with_eight_different_questions(checked):
    assert len(DIFFERENT) == ENOUGH

    assert missing(checked(*asking(UNIT, *DIFFERENT))) is None
    assert missing(checked(*asking(UNIT, *DIFFERENT[1:]))) == 1


def test_without_questions_every_unit_lacks_all_of_them(checked, plan_file):
    report = checked()

    assert not report.is_covered
    assert [each.unit for each in report.shortages] == list(make_units(plan_file.plan))
    assert {each.missing for each in report.shortages} == {ENOUGH}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("窓口の課題は？", "窓口の課題は", id="question mark"),
        pytest.param("シン・トセイ 1～3 焦点", "しんとせい１〜３ 焦点", id="width, kana and signs"),
        pytest.param(
            "スマホ教室みたいなの、これまで何回やった？",
            "スマホ教室みたいなの、これまで何回やったの？",
            id="one letter more",
        ),
        pytest.param("電子申請はいつから？ 教えて", "電子申請はいつから?教えて", id="spaces"),
    ],
)
def test_nearly_the_same_question_counts_once(checked, one, other):
    first, again = asking(UNIT, one, other)

    report = checked(first, again)

    assert [(each.first, each.question) for each in report.repeats] == [(first, again)]
    assert missing(report) == ENOUGH - 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("窓口の課題は？", "窓口の現状は？", id="another word"),
        pytest.param("交付率は何％？", "82%なのは何の値？", id="the figure that answers it"),
        pytest.param(
            "研修は20回？", "研修って何回あったの、教えて", id="with and without a figure"
        ),
    ],
)
def test_a_different_question_is_no_repeat(checked, one, other):
    assert checked(*asking(UNIT, one, other)).repeats == ()


def test_a_question_like_the_one_left_out_is_compared_with_what_is_kept(checked):
    # Each is near the next; the third is far enough from the first to stay.
    chain = asking(UNIT, "窓口の待ち時間", "窓口の待ち時間は", "窓口の待ち時間はあ")

    report = checked(*chain)

    assert [each.question for each in report.repeats] == [chain[1]]


def test_the_repeat_is_the_later_one_whoever_asks(checked):
    first, again = asking(UNIT, "窓口の課題は？", role="clerk") + asking(
        UNIT, "窓口の課題は", role="chief"
    )

    assert checked(again, first).repeats[0].question == first


def test_units_are_compared_with_themselves_alone(checked):
    report = checked(*asking(UNIT, "課題は何"), *asking(NEIGHBOUR, "課題は何？"))

    assert report.repeats == ()


def test_what_the_plan_does_not_answer_is_neither_counted_nor_compared(checked):
    report = checked(*asking(None, "明日の天気は", "明日の天気は？"))

    assert (report.questions, report.repeats) == (0, ())
