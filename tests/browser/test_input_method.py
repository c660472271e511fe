"""Kana become kanji before anything is sent: the keys of a conversion belong to it alone."""

import pytest
from playwright.sync_api import expect

from tests.browser.plays import Gate, answering
from tests.browser.replies import paragraph, reply

ANSWER = reply(paragraph("令和7年度からです。"))


@pytest.fixture
def input_method(widget):
    """The input method, as the browser's own protocol works it."""
    widget.area.focus()
    return widget.page.context.new_cdp_session(widget.page)


def compose(input_method, text):
    """Type kana that are not confirmed yet."""
    given = {"text": text, "selectionStart": len(text), "selectionEnd": len(text)}
    input_method.send("Input.imeSetComposition", given)


def test_enter_while_converting_sends_nothing(widget, stub, input_method):
    compose(input_method, "けいかく")

    widget.page.keyboard.press("Enter")

    widget.page.wait_for_timeout(100)
    assert "けいかく" in widget.area.input_value()
    assert stub.asked == []
    assert widget.questions.count() == 0


def test_a_key_that_the_input_method_has_taken_sends_nothing(widget, stub, input_method):
    widget.area.fill("計画")
    key = {"type": "rawKeyDown", "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 229}

    input_method.send("Input.dispatchKeyEvent", key)

    widget.page.wait_for_timeout(100)
    assert stub.asked == []


def test_the_confirmed_text_is_sent_once_by_the_next_enter(widget, stub, input_method):
    stub.plan(answering(ANSWER))
    compose(input_method, "けいかくきかん")
    input_method.send("Input.insertText", {"text": "計画期間"})

    widget.page.keyboard.press("Enter")

    expect(widget.answers).to_have_count(1)
    assert stub.asked == [[("user", "計画期間")]]


def test_ctrl_enter_while_converting_sends_nothing(widget, stub, input_method):
    widget.button("設定").click()
    widget.root.get_by_role("radio", name="Ctrl＋Enterで送信（Enterで改行）").check()
    widget.area.focus()
    compose(input_method, "けいかく")

    widget.page.keyboard.press("Control+Enter")

    widget.page.wait_for_timeout(100)
    assert stub.asked == []


def test_escape_while_converting_closes_nothing(widget, input_method):
    compose(input_method, "けいかく")

    widget.page.keyboard.press("Escape")

    expect(widget.panel).to_be_visible()


def test_escape_while_converting_does_not_stop_an_answer(widget, stub, input_method):
    gate = Gate()
    stub.plan(answering(ANSWER, gate))
    widget.submit("いつからですか")
    expect(widget.stop).to_be_visible()
    widget.area.focus()
    compose(input_method, "つぎ")

    widget.page.keyboard.press("Escape")

    expect(widget.stop).to_be_visible()
    gate.set()
    expect(widget.answers).to_have_count(1)
    expect(widget.answers.last).to_contain_text("令和7年度からです。")


def test_the_counter_waits_for_the_end_of_a_conversion(widget, input_method):
    counter = widget.root.locator(".pa-counter")
    before = counter.inner_text()
    compose(input_method, "けいかく")
    expect(counter).to_have_text(before)

    input_method.send("Input.insertText", {"text": "計画"})

    expect(counter).to_have_text("残り498文字")
