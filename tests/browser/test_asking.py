"""Asking: what is checked before, what happens meanwhile, what is offered after."""

import pytest
from playwright.sync_api import expect

from tests.browser.plays import Gate, answering, deltas
from tests.browser.replies import citation, paragraph, reply
from tests.browser.watch import origin_of

ANSWER = reply(
    paragraph("窓口サービスの拡充です。", 1),
    citations=[citation(1)],
    followups=["1-イの課題は何ですか。", "1-イの指標は何ですか。"],
)
PLAIN = reply(paragraph("答えです。"))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n　", id="white space"),
        pytest.param("\u200b\ufeff\u3164", id="characters that nobody sees"),
    ],
)
def test_an_empty_question_is_not_sent(row, stub, text):
    row.submit(text)

    expect(row.alert).to_have_text("＊質問を入力してください。")
    expect(row.area).to_have_attribute("aria-invalid", "true")
    assert row.has_focus(row.area)
    assert stub.asked == []


@pytest.mark.parametrize(
    ("length", "excess"), [pytest.param(501, 1, id="501"), pytest.param(9_999, 9_499, id="9999")]
)
def test_a_question_that_is_too_long_is_kept_and_not_sent(row, stub, length, excess):
    row.submit("あ" * length)

    expect(row.alert).to_have_text(f"＊{excess}文字超過しています。500文字以内で入力してください。")
    expect(row.area).to_have_value("あ" * length)
    assert stub.asked == []


def test_characters_are_counted_as_people_count_them(row, stub):
    stub.plan(answering(PLAIN))
    row.area.fill("𠮷" * 500)
    expect(row.root.locator(".pa-counter")).to_have_text("残り0文字")

    row.area.press("Enter")

    expect(row.answers).to_have_count(1)


@pytest.mark.parametrize(
    "text",
    ["番号は123456789012です", "０４２-３２５-０１１１に電話", "taro@example.jp", "09012345678"],
)
def test_what_looks_like_a_persons_data_is_held_back(row, stub, text):
    stub.plan(answering(PLAIN))
    row.submit(text)
    expect(row.alert).to_contain_text("個人情報が含まれている可能性があります。")
    assert stub.asked == []
    row.button("修正する").click()
    assert row.has_focus(row.area)
    expect(row.area).to_have_value(text)
    row.area.press("Enter")

    row.button("このまま送信").click()

    expect(row.answers).to_have_count(1)
    assert len(stub.asked) == 1


@pytest.mark.parametrize("text", ["令和7(2025)年度の1,268人は", "2020-2025の計画は", "1-アは"])
def test_numbers_of_the_plan_are_no_personal_data(row, stub, text):
    stub.plan(answering(PLAIN))

    row.ask(text)

    assert len(stub.asked) == 1


def test_a_second_question_waits_for_the_first_answer(row, stub):
    gate = Gate()
    stub.plan(answering(PLAIN, gate), answering(PLAIN))
    row.submit("一つ目")
    expect(row.draft).to_be_visible()

    row.submit("二つ目")

    expect(row.status).to_have_text("回答が届いてから送信できます。")
    expect(row.area).to_have_value("二つ目")
    gate.set()
    expect(row.answers).to_have_count(1)
    assert len(stub.asked) == 1


@pytest.mark.parametrize("way", ["button", "escape"])
def test_a_stopped_answer_keeps_its_text_and_can_be_asked_again(row, stub, way):
    stub.plan(answering(ANSWER, *deltas("途中まで。"), Gate()), answering(ANSWER))
    row.submit("問い")
    expect(row.draft).to_contain_text("途中まで。")

    if way == "button":
        row.stop.click()
    else:
        row.page.keyboard.press("Escape")
    expect(row.answers.last).to_contain_text("途中まで。")
    expect(row.answers.last).to_contain_text("途中で中止しました")
    row.button("再実行").click()

    expect(row.answers).to_have_count(1)
    expect(row.answers.last).to_contain_text("窓口サービスの拡充です。")
    expect(row.questions).to_have_count(1)


def test_starters_are_six_questions_that_the_assistant_answers(asking):
    starters = asking.root.locator(".pa-suggestion span:last-child").all_inner_texts()
    assert 4 <= len(starters) <= 6

    url = f"{origin_of(asking.page.url)}/api/chat"
    for question in starters:
        asked = {"messages": [{"role": "user", "content": question}]}
        answer = asking.page.request.post(url, data=asked).json()
        assert answer["status"] == "answered", question


def test_followups_lead_on(row, stub):
    stub.plan(answering(ANSWER), answering(PLAIN))
    row.ask("問い")

    row.button("1-イの指標は何ですか。").click()

    expect(row.answers).to_have_count(2)
    assert stub.asked[1][-1] == ("user", "1-イの指標は何ですか。")
    assert row.has_focus(row.area)


def test_without_followups_other_examples_are_offered(row, stub):
    stub.plan(answering(PLAIN))

    row.ask("この計画の概要を教えてください")

    offered = row.root.locator(".pa-suggestion").all_inner_texts()
    assert len(offered) == 3
    assert not any("概要を教えて" in one for one in offered)
