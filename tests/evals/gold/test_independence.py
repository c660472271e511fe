"""Gold questions are no copies of the questions by which the plan's units are found."""

import pytest

from corpus.library import load_plan
from corpus.questions import ExpectedQuestion
from evals.gold.independence import NearCopy, near_copies
from evals.gold.load import QuestionSet, files_of, load_files


def asking(*texts, unit="measure-1-イ"):
    return [ExpectedQuestion(text, unit, "visitor") for text in texts]


@pytest.mark.parametrize("question_set", [QuestionSet.TUNE, QuestionSet.HARD, QuestionSet.CHECK])
def test_no_shipped_question_copies_a_gold_one(question_set):
    plan_file = load_plan()
    golds = load_files(files_of(question_set), plan_file.plan.text)

    # A count alone: a failing test must not show questions of the check set.
    copies = len(near_copies(golds, plan_file.questions))

    assert copies == 0


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        pytest.param("窓口の課題は何ですか", "窓口の課題は何ですか", id="the same"),
        pytest.param("窓口の課題は何ですか", "窓口の課題は、何ですか？", id="signs"),
        pytest.param("ＲＰＡとは何？", "rpaとは何", id="width and case"),
        pytest.param("まいなぽーたるとは", "マイナポータルとは", id="kana"),
        pytest.param(
            "書かない窓口は今どの手続で使えますか",
            "書かない窓口は今どの手続で使えますかね",
            id="one letter more",
        ),
    ],
)
def test_a_near_copy_is_found(gold, turn, expected):
    (question,) = asking(expected)

    assert near_copies([gold(turns=[turn])], [question]) == [NearCopy("X1", question)]


@pytest.mark.parametrize(
    ("turn", "expected"),
    [
        pytest.param("窓口の課題は何ですか", "窓口の現状は何ですか", id="another row"),
        pytest.param("1-アの課題は？", "1-イの課題は？", id="another measure"),
        pytest.param("交付率は何％ですか", "マイナンバーカードの交付率", id="like words"),
    ],
)
def test_a_question_in_other_words_is_no_copy(gold, turn, expected):
    assert near_copies([gold(turns=[turn])], asking(expected)) == []


def test_every_turn_of_a_conversation_is_compared(gold):
    first, last = asking("窓口の課題は？", "その現状は？")

    found = near_copies([gold(turns=["窓口の課題は", "その現状は"])], [last, first])

    assert [copy.question for copy in found] == [last, first]


def test_a_copy_of_two_turns_counts_once(gold):
    questions = asking("窓口の課題は？")

    assert len(near_copies([gold(turns=["窓口の課題は", "窓口の課題は？"])], questions)) == 1


def test_what_the_plan_does_not_answer_can_be_a_copy_too(absent):
    questions = asking("交付率の目標値は？", unit=None)

    assert [copy.question for copy in near_copies([absent()], questions)] == questions


def test_copies_come_in_the_order_of_the_gold_questions(gold):
    questions = asking("研修は何回ですか", "窓口の課題は？")
    golds = [gold(id="G1", turns=["窓口の課題は"]), gold(id="G2", turns=["研修は何回ですか？"])]

    assert [copy.gold for copy in near_copies(golds, questions)] == ["G1", "G2"]


def test_without_expected_questions_there_is_nothing_to_copy(gold):
    assert near_copies([gold()], []) == []
