"""questions.jsonl: what is read, and which lines are refused."""

import json

import pytest

from corpus.errors import PlanDataError
from corpus.questions import ExpectedQuestion, read_questions

UNITS = {"measure-1-ア", "terms"}
LINE = {"unit": "terms", "role": "visitor", "questions": ["用語集はどこ？"]}


@pytest.fixture
def read(tmp_path):
    """Return a function that reads a file of lines, given as objects or as text."""

    def reading(*lines):
        path = tmp_path / "questions.jsonl"
        text = "\n".join(
            line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)
            for line in lines
        )
        path.write_text(text + "\n", encoding="utf-8")
        return read_questions(path, UNITS)

    return reading


def test_questions_are_read_in_the_order_of_the_file(read):
    found = read(
        {"unit": "terms", "role": "visitor", "questions": ["用語集はどこ？", "言葉の意味"]},
        {"unit": None, "role": "clerk", "questions": ["明日の天気は？"]},
    )

    assert found == (
        ExpectedQuestion("用語集はどこ？", "terms", "visitor"),
        ExpectedQuestion("言葉の意味", "terms", "visitor"),
        ExpectedQuestion("明日の天気は？", None, "clerk"),
    )


def test_white_space_around_a_question_is_no_part_of_it(read):
    (found,) = read({**LINE, "questions": ["　用語集は どこ？ "]})

    assert found.text == "用語集は どこ？"


def test_a_plan_without_the_file_has_no_expected_questions(tmp_path):
    assert read_questions(tmp_path / "questions.jsonl", UNITS) == ()


@pytest.mark.parametrize("sign", ["\u2028", "\x0c", "\x85"])
def test_a_sign_within_a_question_that_looks_like_a_line_end_ends_no_line(read, sign):
    # JSON wants only signs below the space escaped.
    (found,) = read({**LINE, "questions": [f"用語{sign}集"]})

    assert found.text == f"用語{sign}集"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param("{", "questions.jsonl:2: expected a JSON object", id="no JSON"),
        pytest.param("", "questions.jsonl:2: expected a JSON object", id="blank line"),
        pytest.param("[" * 100_000, ":2: expected a JSON object", id="nested too deep"),
        pytest.param([1], r":2: expected an object with the keys \['questions'", id="no object"),
        pytest.param({**LINE, "extra": 1}, ":2: expected an object with the keys", id="more keys"),
        pytest.param(
            {"unit": None, "role": "x"}, ":2: expected an object with the keys", id="fewer keys"
        ),
        pytest.param(
            {**LINE, "unit": "9-ア"}, ":2: unit: expected the id .*found '9-ア'", id="unknown unit"
        ),
        pytest.param({**LINE, "unit": ""}, ":2: unit: expected the id", id="empty unit"),
        pytest.param({**LINE, "unit": 3}, ":2: unit: expected the id", id="number for a unit"),
        pytest.param({**LINE, "unit": ["terms"]}, ":2: unit: expected", id="list for a unit"),
        pytest.param({**LINE, "role": ""}, ":2: role: expected who asks", id="nobody asks"),
        pytest.param({**LINE, "role": " "}, ":2: role: expected who asks", id="blank role"),
        pytest.param({**LINE, "role": None}, ":2: role: expected who asks", id="null for a role"),
        pytest.param({**LINE, "questions": []}, "expected a list of questions", id="no questions"),
        pytest.param({**LINE, "questions": "x"}, "expected a list of questions", id="text for it"),
        pytest.param({**LINE, "questions": ["問い", "　"]}, "that are not empty", id="blank one"),
        pytest.param({**LINE, "questions": ["問い", 3]}, "that are not empty", id="number in it"),
    ],
)
def test_a_wrong_line_is_refused_by_its_number(read, line, message):
    with pytest.raises(PlanDataError, match=message):
        read({**LINE, "questions": ["はじめの問い"]}, line)


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(LINE, id="of the same unit"),
        pytest.param({**LINE, "unit": "measure-1-ア"}, id="of another unit"),
        pytest.param({**LINE, "unit": None}, id="of no unit"),
        pytest.param({**LINE, "questions": [" 用語集はどこ？"]}, id="but for white space"),
    ],
)
def test_a_question_that_stands_twice_names_both_lines(read, again):
    message = r"questions.jsonl:2: expected every question once \(it stands in line 1 too\)"

    with pytest.raises(PlanDataError, match=message):
        read(LINE, again)


def test_a_question_twice_in_one_line_is_refused(read):
    with pytest.raises(PlanDataError, match="it stands in line 1 too"):
        read({**LINE, "questions": ["用語集は", "用語集は"]})


def test_a_file_that_is_no_text_is_refused(tmp_path):
    path = tmp_path / "questions.jsonl"
    path.write_bytes(b"\xff\xfe")

    with pytest.raises(PlanDataError, match=r"questions.jsonl: expected text in UTF-8"):
        read_questions(path, UNITS)


def test_a_plan_folder_refuses_questions_of_units_that_it_does_not_have(folder):
    folder.write("questions.jsonl", json.dumps({**LINE, "unit": "measure-9-ア"}))

    with pytest.raises(PlanDataError, match=r"questions.jsonl:1: unit: .*found 'measure-9-ア'"):
        folder.load()
