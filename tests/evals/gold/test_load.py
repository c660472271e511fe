"""The gold questions are what they claim to be, and wrong files are refused."""

import json

import pytest

from evals.errors import GoldError
from evals.gold.load import QuestionSet, doubts, files_of, load_files, load_questions

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
ABSENT = {**GOLD, "id": "X2", "answerable": False, "must": [], "evidence": []}


@pytest.fixture
def write(tmp_path):
    """Return a file of gold questions, given as objects or as lines."""

    def make(*lines, name="q.jsonl"):
        file = tmp_path / name
        text = "\n".join(
            line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)
            for line in lines
        )
        file.write_text(text + "\n", encoding="utf-8")
        return file

    return make


@pytest.mark.parametrize("question_set", QuestionSet)
def test_every_question_of_a_set_stands_on_the_plan(question_set, plan):
    questions = load_files(files_of(question_set), plan.text)

    assert len(questions) >= 100
    assert {gold.answerable for gold in questions} == {True, False}


def test_no_question_is_in_two_sets(plan):
    tune, hard, check = (
        {gold.turns for gold in load_files(files_of(name), plan.text)}
        for name in (QuestionSet.TUNE, QuestionSet.HARD, QuestionSet.CHECK)
    )

    assert not tune & check
    assert not hard & check
    assert not tune & hard


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        pytest.param(["{"], "q.jsonl:1: expected a gold question", id="no JSON"),
        pytest.param(["[" * 5000], "q.jsonl:1: expected a gold question", id="nested too deep"),
        pytest.param(["[1]"], "q.jsonl:1: expected a gold question", id="no object"),
        pytest.param([GOLD, ""], "q.jsonl:2: expected a gold question", id="blank line"),
        pytest.param([{**GOLD, "category": "x"}], "q.jsonl:1: .*category", id="unknown category"),
        pytest.param([{**GOLD, "extra": 1}], "q.jsonl:1: .*extra", id="unknown field"),
        pytest.param([GOLD, GOLD], "q.jsonl:2: .*X1 again, as in q.jsonl:1", id="repeated id"),
        pytest.param([{**GOLD, "evidence": ["講習会９件"]}], "words of the plan", id="not in plan"),
        pytest.param(
            [{**GOLD, "evidence_sets": [["講習会９件"]]}], "words of the plan", id="set not in plan"
        ),
        pytest.param([{**GOLD, "must": []}], "X1: one is empty", id="nothing to hold"),
        pytest.param([{**GOLD, "must": [[]]}], "no empty group", id="empty group"),
        pytest.param([{**GOLD, "must": [[""]]}], "no empty group", id="empty alternative"),
        pytest.param([{**GOLD, "turns": [""]}], "no empty turn", id="empty turn"),
        pytest.param([{**GOLD, "evidence": []}], "X1: one is empty", id="nothing to cite"),
        pytest.param([{**GOLD, "reason": "absent"}], "X1: absent", id="answer and reason why not"),
        pytest.param([{**ABSENT, "evidence": GOLD["evidence"]}], "has some", id="absent, yet"),
        pytest.param([{**ABSENT, "reason": "x"}], "reason", id="unknown reason"),
        pytest.param([{**GOLD, "max_chars": 0}], "max_chars", id="no length"),
    ],
)
def test_a_wrong_file_names_line_and_reason(write, plan, lines, named):
    file = write(*lines)

    with pytest.raises(GoldError, match=named):
        load_questions(file, plan.text)


def test_an_id_may_not_repeat_among_files(write, plan):
    files = [write(GOLD, name="a.jsonl"), write(GOLD, name="b.jsonl")]

    with pytest.raises(GoldError, match=r"b\.jsonl:1: .*as in a\.jsonl:1"):
        load_files(files, plan.text)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"\xff\xfe", id="not UTF-8"),
        pytest.param(b"", id="empty"),
    ],
)
def test_an_unreadable_file_is_named(tmp_path, plan, content):
    file = tmp_path / "q.jsonl"
    file.write_bytes(content)

    with pytest.raises(GoldError, match=r"q\.jsonl"):
        load_questions(file, plan.text)


def test_a_missing_file_is_named(tmp_path, plan):
    with pytest.raises(GoldError, match=r"none\.jsonl"):
        load_questions(tmp_path / "none.jsonl", plan.text)


def test_the_optional_fields_are_kept(write, plan):
    more = {
        "why": "表の値",
        "family": "講習会",
        "cluster": "1-エ",
        "split": "tune",
        "evidence_sets": [["講習会の開催件数 ８件"]],
        "clarify_ok": True,
        "derived": True,
    }

    (gold,) = load_questions(write({**GOLD, **more}), plan.text)

    assert gold.model_dump(mode="json", exclude_defaults=True) == {**GOLD, **more}


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param(GOLD, [], id="in the evidence"),
        pytest.param({**GOLD, "must": [["12件"]]}, ["no excerpt holds 12件"], id="worked out"),
        pytest.param({**GOLD, "must": [["12件"]], "derived": True}, [], id="marked as worked out"),
        pytest.param({**GOLD, "must": [["９件", "８件"]]}, [], id="one alternative is enough"),
        pytest.param(ABSENT, [], id="no answer"),
    ],
)
def test_a_group_that_no_excerpt_holds_is_doubted(write, plan, line, found):
    golds = load_questions(write(line), plan.text)

    assert [doubt.found for doubt in doubts(golds) if "characters" not in doubt.found] == found


def test_a_question_asked_twice_is_doubted(write, plan):
    golds = load_questions(
        write(GOLD, {**GOLD, "id": "X3", "turns": ["講習会は 何件ですか"]}), plan.text
    )

    assert ("X3", "asks the same as X1") in [(doubt.id, doubt.found) for doubt in doubts(golds)]
