"""A question that asks twice is answered twice; one that asks once is left whole."""

import pytest

from assistant.understand.parts import parts_of
from tests.assistant.asking import ask, check, row

TWICE = [
    pytest.param(
        "新任研修は何人でしたか。庁内研修は何回ですか",
        ("新任研修は何人でしたか", "庁内研修は何回ですか"),
        id="two sentences",
    ),
    pytest.param(
        "4-イでは何を数えて、何を成果とするのですか",
        ("4-イでは何を数えて", "何を成果とするのですか"),
        id="two clauses",
    ),
    pytest.param(
        "BPRとはどんな意味で、この計画ではどう位置付けられますか",
        ("BPRとはどんな意味で", "この計画ではどう位置付けられますか"),
        id="the second clause begins with a word of its own",
    ),
]
ONCE = [
    pytest.param("新任研修は何人?", id="one question"),
    pytest.param("窓口について、何が課題ですか", id="a theme before the question"),
    pytest.param(
        "どれだけ効果が出たかについて、何で測りますか", id="a theme that holds a question word"
    ),
    pytest.param("交付率は何%でしたか。件数は不要です", id="a remark behind the question"),
    pytest.param("何人?何回?", id="too short to be asked alone"),
    pytest.param("研修は何か、新しくなりますか", id="some and not what"),
]
BOTH = [
    row(
        "4-イでは何を数えて、何を成果とするのですか",
        says=["研修実施回数", "情報セキュリティ研修受講者の割合"],
        only=["4-イ"],
        id="two rows",
    ),
    row("1-ウの現状と課題を分けて教えて", says=["の現状は", "の課題は"], only=["1-ウ"]),
    row(
        "RPAとはどういうもので、前の計画ではどれくらい動いていましたか",
        says=["Robotic Process Automation", "４課22業務"],
        id="a meaning and a figure",
    ),
    row(
        "前計画の新任研修は何回で、庁内研修には何人が出ましたか",
        says=["１回", "1,357人"],
        only=["第1次 4-イ"],
        id="figures of two things",
    ),
]


@pytest.mark.parametrize(("text", "parts"), TWICE)
def test_two_questions_are_told_apart(text, parts):
    assert parts_of(text) == parts


@pytest.mark.parametrize("text", ONCE)
def test_one_question_has_no_parts(text):
    assert parts_of(text) == ()


@pytest.mark.parametrize("expected", BOTH)
def test_both_clauses_are_answered(assistant, expected):
    check(ask(assistant, *expected.turns), expected)
