"""What a follow-up leaves out is taken from the questions before it."""

import pytest

from assistant.messages import Message
from assistant.question import Ask, Chat
from assistant.understand.dialogue import understand
from corpus.plan import Edition, Field, IndicatorKind, MeasureId, Topic

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
            ("1-イの課題は？", "話は変わりますが、その現状は？"),
            (SECOND["1-イ"],),
            (Field.CURRENT_STATE,),
            id="a change of subject that points back is none",
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
        pytest.param(
            ("1-ウの現状は？", "あ、ごめん、1-イのほうだった"),
            (SECOND["1-イ"],),
            (Field.CURRENT_STATE,),
            id="a slip of the measure is corrected",
        ),
        pytest.param(
            ("2-イの現状は？", "あ まちがい 1-ウだった"),
            (SECOND["1-ウ"],),
            (Field.CURRENT_STATE,),
            id="a slip that is owned up to in kana",
        ),
        pytest.param(
            ("2-イの課題は？", "課題じゃなくて現状"),
            (SECOND["2-イ"],),
            (Field.CURRENT_STATE,),
            id="a slip of the row is corrected",
        ),
        pytest.param(
            ("第1次の1-ウの成果指標は", "同じ番号で今の計画のほうは？"),
            (SECOND["1-ウ"],),
            (Field.OUTCOME,),
            id="the same code in the other plan",
        ),
        pytest.param(
            ("1-アの課題は？", "ところで、ＣＩＯって誰？", "話を戻すけど、現状は？"),
            (SECOND["1-ア"],),
            (Field.CURRENT_STATE,),
            id="back to the earlier subject",
        ),
        pytest.param(
            ("1-アの課題は？", "話変わるけど、ＣＩＯって誰？", "さっきの取組の現状は？"),
            (SECOND["1-ア"],),
            (Field.CURRENT_STATE,),
            id="a word for the earlier subject",
        ),
        pytest.param(
            ("What are the issues of 1-ア?", "And the outcome indicators?"),
            (SECOND["1-ア"],),
            (Field.OUTCOME,),
            id="English",
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


@pytest.mark.parametrize("switch", ["ところで", "話変わるけど、", "別件ですが、", "By the way, "])
def test_change_of_subject_takes_nothing_from_before(heard, switch):
    question = heard("1-アの課題は？", f"{switch}スマホの講習会は何回やった？")

    assert question.focus.measures == question.focus.fields == ()
    assert not question.inherited


@pytest.mark.parametrize(
    ("turns", "means"),
    [
        (("RPAを使う課はいくつ？", "AI-OCRは？"), "ai-ocrを使う課はいくつ?"),
        (("庁内研修の参加者は何人？", "前の計画では？"), "前の計画の庁内研修の参加者は何人?"),
        (("庁内研修は何回？", "庁内研修じゃなくて講習会"), "講習会は何回?"),
    ],
    ids=["another term", "the other plan", "another word"],
)
def test_elliptic_question_is_read_as_the_whole_one(heard, turns, means):
    assert heard(*turns).text == means


@pytest.mark.parametrize(
    "more", ["他には？", "もっと詳しく教えて", "詳しくお願いします", "Tell me more"]
)
def test_more_is_the_same_question_again(heard, more):
    before = heard("新庁舎の窓口では何が使える？")
    question = heard("新庁舎の窓口では何が使える？", more)

    assert question.wants_more
    assert (question.text, question.focus) == (before.text, before.focus)


def test_ordinal_means_an_item_of_the_last_reply(assistant):
    messages = [
        Message("user", "推進方針を教えて"),
        Message("assistant", "次の2つです。\n・推進方針1「窓口」[1]\n・推進方針2「事務」[2]"),
        Message("user", "2つ目の取組は？"),
    ]

    assert understand(messages, assistant.names).focus.policies == (2,)


def test_a_figure_is_asked_for_whatever_was_asked_before(heard):
    question = heard("データ分析の研修を入れるのはどの取組？", "前の計画の参加人数は？")

    assert Ask.WHICH not in question.asks


def test_what_is_done_about_a_thing_is_no_question_for_its_meaning(heard):
    question = heard("モバイルワークってどういう働き方？", "それ、この計画ではどうするの？")

    assert "どうする" in question.text


def test_greeting_is_no_follow_up(heard):
    question = heard("1-アの課題は？", "こんにちは")

    assert Chat.GREETING in question.chat
    assert question.focus.measures == ()


def test_assistants_words_are_no_context(heard):
    assert heard("こんにちは", "課題は？").focus.measures == ()


def test_conversation_of_the_same_messages_is_the_same_question(heard):
    assert heard("1-アの課題は？", "現状は？") == heard("1-アの課題は？", "現状は？")


def test_a_follow_up_means_the_one_measure_that_the_reply_named(assistant):
    reply = "第2次計画の取組のうち、次の1件です。\n・2-ウ「デジタル・ワークスタイルの推進」[1]"
    messages = [
        Message("user", "チャットツールの割合を指標にしているのはどの取組"),
        Message("assistant", reply),
        Message("user", "その成果指標は"),
    ]

    focus = understand(messages, assistant.names).focus

    assert [measure.code for measure in focus.measures] == ["2-ウ"]
    assert focus.fields == (Field.OUTCOME,)


def test_the_result_of_an_indicator_is_asked_for_after_its_kind(heard):
    question = heard("3-アの成果指標は", "その前計画での実績値は")

    assert question.kinds == (IndicatorKind.OUTCOME,)


def test_an_ellipsis_after_a_change_of_subject_asks_the_same_of_another_thing(heard):
    focus = heard("4-イの課題って何だった？", "ありがと。話変わるけど3-イの方は？").focus

    assert (focus.measures[0].code, focus.fields) == ("3-イ", (Field.ISSUE,))


def test_an_acknowledgement_is_no_question(heard):
    assert Chat.GREETING in heard("1-アの課題は？", "負担のほうね、了解").chat


@pytest.mark.parametrize(
    "now",
    [
        pytest.param("この計画って何年度まで続くの？", id="this plan"),
        pytest.param("本計画の期間は", id="the present plan"),
    ],
)
def test_a_question_about_the_plan_itself_leans_on_nothing(assistant, now):
    messages = [Message("user", "マイナンバーカードの普及促進の実績は？"), Message("assistant", "")]

    question = understand([*messages, Message("user", now)], assistant.names)

    assert not question.inherited
    assert question.focus.measures == ()


def test_a_question_that_says_something_of_its_own_keeps_nothing_that_was_asked(assistant):
    messages = [Message("user", "計画は何年度までですか"), Message("assistant", "")]

    question = understand([*messages, Message("user", "生成AIを導入した？")], assistant.names)

    assert Ask.WHEN not in question.asks
