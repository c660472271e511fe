"""What a follow-up leaves out is taken from the questions before it."""

import pytest

from assistant.question import Chat
from corpus.plan import Edition, Field, MeasureId, Topic

SECOND = {
    code: MeasureId(Edition.SECOND, code) for code in ("1-ア", "1-イ", "1-ウ", "2-ア", "2-イ")
}
FIRST = {code: MeasureId(Edition.FIRST, code) for code in ("1-ウ", "1-エ")}


@pytest.mark.parametrize(
    ("turns", "measures", "fields"),
    [
        pytest.param(
            ("1-アの課題は？", "では2-イは？"),
            (SECOND["2-イ"],),
            (Field.ISSUE,),
            id="the row is inherited",
        ),
        pytest.param(
            ("1-アの課題は？", "現状は？"),
            (SECOND["1-ア"],),
            (Field.CURRENT_STATE,),
            id="the measure is inherited",
        ),
        pytest.param(
            ("1-アの課題は？", "こんにちは", "現状は？"),
            (SECOND["1-ア"],),
            (Field.CURRENT_STATE,),
            id="past a greeting",
        ),
        pytest.param(
            ("1-アの課題は？", "ありがとう！", "2-アはどうですか"),
            (SECOND["2-ア"],),
            (Field.ISSUE,),
            id="past thanks",
        ),
        pytest.param(
            ("推進方針1の取組は？", "二つ目の課題は？"),
            (SECOND["1-イ"],),
            (Field.ISSUE,),
            id="ordinal of a policy's measures",
        ),
        pytest.param(
            ("1-アと2-イを比べて", "2つ目の現状は"),
            (SECOND["2-イ"],),
            (Field.CURRENT_STATE,),
            id="ordinal of two measures",
        ),
        pytest.param(
            ("窓口サービスの拡充の活動指標は", "前の計画では？"),
            (FIRST["1-ウ"],),
            (Field.ACTIVITY,),
            id="edition switches to the predecessor",
        ),
        pytest.param(
            ("第1次の1-エの成果指標は", "今の計画ではどうですか"),
            (SECOND["1-ウ"],),
            (Field.OUTCOME,),
            id="edition switches to the successor",
        ),
        pytest.param(
            ("1-アの課題は？", "では現状は？", "2-イについても"),
            (SECOND["2-イ"],),
            (Field.CURRENT_STATE,),
            id="the nearest row is inherited",
        ),
    ],
)
def test_follow_up_takes_what_it_leaves_out_from_before(heard, turns, measures, fields):
    focus = heard(*turns).focus

    assert focus.measures == measures
    assert focus.fields == fields


def test_new_topic_takes_nothing_from_before(heard):
    question = heard("1-アの課題は？", "計画期間はいつまでですか")

    assert question.focus.measures == ()
    assert Topic.PERIOD in question.focus.topics


def test_greeting_is_no_follow_up(heard):
    question = heard("1-アの課題は？", "こんにちは")

    assert Chat.GREETING in question.chat
    assert question.focus.measures == ()


def test_assistants_words_are_no_context(heard):
    assert heard("こんにちは", "課題は？").focus.measures == ()


def test_conversation_of_the_same_messages_is_the_same_question(heard):
    assert heard("1-アの課題は？", "現状は？") == heard("1-アの課題は？", "現状は？")
