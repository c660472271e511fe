"""Which key sends is the reader's choice, and it is remembered."""

import pytest
from playwright.sync_api import expect

from tests.browser.hosts import ELEMENT
from tests.browser.plays import answering
from tests.browser.replies import paragraph, reply
from tests.browser.widget import Widget

ANSWER = reply(paragraph("令和7年度からです。"))
WITH_CONTROL = "Ctrl＋Enterで送信（Enterで改行）"
WITHOUT = "Enterで送信（Shift＋Enterで改行）"


def choose(widget, name):
    widget.button("設定").click()
    widget.root.get_by_role("radio", name=name, exact=True).check()
    widget.button("設定").click()


def type_and_press(widget, key):
    widget.area.fill("問い")
    widget.area.press(key)


@pytest.mark.parametrize(
    ("choice", "key"),
    [
        pytest.param(WITHOUT, "Enter", id="enter"),
        pytest.param(WITHOUT, "Control+Enter", id="ctrl-enter sends in either way"),
        pytest.param(WITH_CONTROL, "Control+Enter", id="ctrl-enter"),
        pytest.param(WITH_CONTROL, "Meta+Enter", id="the command key of a Mac"),
    ],
)
def test_the_chosen_key_sends_once(widget, stub, choice, key):
    stub.plan(answering(ANSWER))
    choose(widget, choice)

    type_and_press(widget, key)

    expect(widget.answers).to_have_count(1)
    assert stub.asked == [[("user", "問い")]]
    expect(widget.area).to_have_value("")


@pytest.mark.parametrize(
    ("choice", "key"),
    [
        pytest.param(WITHOUT, "Shift+Enter", id="shift-enter"),
        pytest.param(WITH_CONTROL, "Enter", id="enter where ctrl-enter sends"),
        pytest.param(WITH_CONTROL, "Shift+Enter", id="shift-enter where ctrl-enter sends"),
    ],
)
def test_the_other_key_begins_a_new_line(widget, stub, choice, key):
    choose(widget, choice)

    type_and_press(widget, key)

    expect(widget.area).to_have_value("問い\n")
    assert stub.asked == []


def test_the_choice_outlives_the_page(widget, stub):
    stub.plan(answering(ANSWER))
    choose(widget, WITH_CONTROL)
    widget.page.reload()
    widget.open()

    type_and_press(widget, "Enter")
    assert stub.asked == []
    widget.area.press("Control+Enter")

    expect(widget.answers).to_have_count(1)
    expect(widget.root.get_by_text("Ctrl＋Enterで送信・Enterで改行")).to_be_visible()


def test_the_page_proposes_a_key_and_the_reader_decides(page, stub):
    element = ELEMENT.replace("mode", 'send-key="ctrl-enter" mode')
    page.goto(stub.host(element))
    widget = Widget(page)
    widget.open()
    expect(widget.root.get_by_text("Ctrl＋Enterで送信・Enterで改行")).to_be_visible()
    choose(widget, WITHOUT)

    page.reload()
    widget.open()

    expect(widget.root.get_by_text("Enterで送信・Shift＋Enterで改行", exact=True)).to_be_visible()


def test_the_button_sends_whichever_key_does(widget, stub):
    stub.plan(answering(ANSWER))
    choose(widget, WITH_CONTROL)
    widget.area.fill("問い")

    widget.send.click()

    expect(widget.answers).to_have_count(1)
