"""The gold questions are what they claim to be, and wrong files are refused."""

import json

import pytest

from corpus.library import load_plan
from evals.errors import GoldError
from evals.gold import QUESTIONS, QuestionSet, load_questions

PLAN = load_plan().plan.text
GOLD = {
    "id": "X1",
    "category": "result",
    "style": "formal",
    "turns": ["講習会は何件ですか"],
    "answerable": True,
    "must": [["8件"]],
    "must_not": [],
    "evidence": ["講習会の開催件数 ８件"],
    "max_chars": 200,
}


@pytest.mark.parametrize("question_set", QuestionSet)
def test_every_question_of_a_set_stands_on_the_plan(question_set):
    questions = load_questions(QUESTIONS / f"{question_set.value}.jsonl", PLAN)

    assert len(questions) >= 100
    assert {gold.answerable for gold in questions} == {True, False}


def test_no_question_is_in_both_sets():
    tune, check = (
        {gold.turns for gold in load_questions(QUESTIONS / f"{name}.jsonl", PLAN)}
        for name in QuestionSet
    )

    assert not tune & check


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        pytest.param(["{"], "q.jsonl:1: expected a gold question", id="no JSON"),
        pytest.param([{**GOLD, "category": "x"}], "category", id="unknown category"),
        pytest.param([{**GOLD, "extra": 1}], "extra", id="unknown field"),
        pytest.param([GOLD, GOLD], "q.jsonl:2: expected every id once", id="repeated id"),
        pytest.param([{**GOLD, "evidence": ["講習会９件"]}], "words of the plan", id="not in plan"),
        pytest.param([{**GOLD, "must": []}], "without them", id="nothing to hold"),
    ],
)
def test_a_wrong_file_names_line_and_reason(tmp_path, lines, named):
    file = tmp_path / "q.jsonl"
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    file.write_text(text, encoding="utf-8")

    with pytest.raises(GoldError, match=named):
        load_questions(file, PLAN)
