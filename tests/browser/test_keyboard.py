"""Everything can be done with the keyboard, and nothing keeps the focus."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.plays import Gate, answering, deltas
from tests.browser.replies import citation, paragraph, reply

ANSWER = reply(
    paragraph("一つ目です。", 1),
    paragraph("二つ目です。", 2),
    citations=[citation(1), citation(2)],
    followups=["次は何ですか。"],
)
FOCUS_RING = """(element) => {
  const style = getComputedStyle(element);
  return style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth);
}"""
NAME = """(element) => element.getAttribute("aria-label")
  || element.labels?.[0]?.textContent || element.textContent.trim() || element.localName"""


def press(widget, key, times=1):
    for _ in range(times):
        widget.page.keyboard.press(key)


def focused_name(widget):
    return widget.focused().evaluate(NAME)


def tab_until(widget, name, key="Tab", limit=40):
    """Press Tab until an element of this name has the focus; return the names on the way."""
    names = []
    for _ in range(limit):
        press(widget, key)
        names.append(focused_name(widget))
        if re.search(name, names[-1]):
            return names
    raise AssertionError(f"no {name!r} among {names}")


def test_a_round_trip_needs_no_mouse(page, widget, stub):
    stub.plan(answering(ANSWER))
    press(widget, "Escape")
    assert widget.has_focus(widget.launcher)
    press(widget, "Enter")
    assert widget.has_focus(widget.area)
    page.keyboard.type("問い")
    press(widget, "Enter")
    expect(widget.answers).to_have_count(1)
    tab_until(widget, "^出典2 ", key="Shift+Tab")
    chip = widget.chips().nth(1)
    assert widget.has_focus(chip)

    press(widget, "Enter")
    expect(widget.drawer).to_be_visible()
    press(widget, "Escape")
    expect(widget.drawer).to_be_hidden()

    assert widget.has_focus(chip)
    press(widget, "Escape")
    expect(widget.panel).to_be_hidden()
    assert widget.has_focus(widget.launcher)


def test_the_tab_key_goes_through_the_parts_in_their_order(widget, stub):
    stub.plan(answering(ANSWER))
    widget.ask("問い")
    widget.page.locator("#before").focus()

    names = tab_until(widget, "^送信$")

    order = ("新しい会話", "設定", "閉じる", "会話履歴", "^出典1 ", "出典つきでコピー")
    order += ("^次は何ですか。$", "^質問$", "^送信$")
    places = [next(i for i, name in enumerate(names) if re.search(part, name)) for part in order]
    assert places == sorted(places)


def test_the_focus_leaves_the_panel_at_both_ends(widget, stub):
    widget.page.locator("#before").focus()
    tab_until(widget, "^送信$")

    press(widget, "Tab")
    assert focused_name(widget) == "後のリンク"

    tab_until(widget, "^送信$", key="Shift+Tab", limit=1)
    tab_until(widget, "^前のリンク$", key="Shift+Tab")


def test_each_element_shows_that_it_has_the_focus(widget, stub):
    stub.plan(answering(ANSWER))
    widget.ask("問い")
    widget.button("設定").click()
    widget.page.locator("#before").focus()

    rings = {}
    for _ in range(60):
        press(widget, "Tab")
        rings[focused_name(widget)] = widget.focused().evaluate(FOCUS_RING)
        if focused_name(widget) == "後のリンク":
            break
    del rings["後のリンク"]

    assert len(rings) > 15
    assert {name: ring for name, ring in rings.items() if ring < 2} == {}


def test_the_drawer_is_used_and_left_with_the_keyboard(widget, stub):
    stub.plan(answering(ANSWER))
    widget.ask("問い")
    widget.chips().first.focus()
    press(widget, "Enter")
    expect(widget.drawer.get_by_role("heading", name="出典1／全2件")).to_be_visible()
    tab_until(widget, "次の出典")

    press(widget, "Enter")

    expect(widget.drawer.get_by_role("heading", name="出典2／全2件")).to_be_visible()
    assert focused_name(widget) == "次の出典"


def test_f6_goes_to_and_fro_between_log_and_box(widget, stub):
    assert widget.has_focus(widget.area)

    press(widget, "F6")
    assert widget.has_focus(widget.log)
    press(widget, "F6")

    assert widget.has_focus(widget.area)


def test_f6_outside_the_widget_is_the_pages(widget):
    widget.page.locator("#before").focus()

    press(widget, "F6")

    assert not widget.has_focus(widget.area)


def test_escape_takes_one_step_at_a_time(widget, stub):
    stub.plan(answering(ANSWER, *deltas("途中まで。"), Gate()))
    widget.submit("問い")
    expect(widget.draft).to_contain_text("途中まで。")
    widget.button("設定").click()

    press(widget, "Escape")
    expect(widget.root.get_by_role("radio").first).to_be_hidden()
    expect(widget.stop).to_be_visible()
    press(widget, "Escape")
    expect(widget.answers.last).to_contain_text("途中で中止しました")
    expect(widget.panel).to_be_visible()
    press(widget, "Escape")

    expect(widget.panel).to_be_hidden()


def test_arrow_keys_scroll_the_log(widget, stub):
    long = reply(*[paragraph(f"{number}番目の文です。") for number in range(40)])
    stub.plan(answering(long))
    widget.ask("問い")
    scroller = widget.root.locator(".pa-scroller")
    scroller.evaluate("(element) => { element.scrollTop = 0; }")
    widget.log.focus()

    press(widget, "ArrowDown", times=3)

    widget.page.wait_for_timeout(300)
    assert scroller.evaluate("(element) => element.scrollTop") > 0


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_launcher_opens_with_the_keys_of_a_button(widget, key):
    press(widget, "Escape")

    press(widget, key)

    expect(widget.panel).to_be_visible()
    expect(widget.area).to_have_value("")
