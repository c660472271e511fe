"""Hostile text is text: nothing in it executes, requests, hides or breaks the frame."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.hosts import ELEMENT
from tests.browser.plays import answering, deltas, failing
from tests.browser.replies import bullets, citation, notice, paragraph, picture, reply, table
from tests.browser.widget import Widget

HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "<style>*{display:none!important}</style>",
    "[押す](javascript:alert(1))",
    "![図](https://example.com/x.png)",
    "<a href='javascript:alert(1)'>押す</a>",
    "<iframe src=https://example.com></iframe>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "&lt;b&gt; ${alert(1)} {{7*7}} \\u003cscript\\u003e",
    "</textarea></template></title><script>alert(1)</script>",
    "\u202e逆さま\u202c \u2066隔離",
    "null\u0000\u0007\u001b[31m",
)
LOOK = """(element) => ({
  elements: [...element.querySelectorAll("*")].map(({ localName }) => localName),
  handlers: [...element.querySelectorAll("*")].flatMap((one) => one.getAttributeNames())
    .filter((name) => name.startsWith("on") || name === "style"),
  links: [...element.querySelectorAll("[href], [src]")]
    .map((one) => one.getAttribute("href") ?? one.src),
})"""
FORBIDDEN = {"img", "script", "style", "iframe", "animate", "link", "object", "embed", "template"}


def everywhere(text):
    """A reply that holds a text in every place where a text can stand."""
    node = {"label": text, "children": [{"label": text, "children": []}]}
    return reply(
        paragraph(text, 1),
        bullets((text, 1)),
        table((text, "名称"), [(text, (text, 1))]),
        picture("plan_map", text, [node]),
        notice(text),
        citations=[citation(1, section=text, quote=text, measure=None)],
        followups=[text],
        id=text,
        plan={"id": text, "title": text, "sha256": text},
    )


def harmless(locator):
    """Assert that a part of the widget holds nothing that text could have made."""
    found = locator.evaluate(LOOK)
    assert FORBIDDEN.isdisjoint(found["elements"])
    assert found["handlers"] == []
    assert [link for link in found["links"] if not link.startswith("http://127.0.0.1")] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_of_a_reply_is_shown_as_it_is(row, stub, text):
    stub.plan(answering(everywhere(text), *deltas(text)))

    answer = row.ask("問い")

    shown = answer.locator("bdi").first.evaluate("(element) => element.textContent")
    assert shown == text
    harmless(row.panel)
    row.cite()
    expect(row.mark).to_be_visible()
    harmless(row.drawer)
    assert row.mark.evaluate("(element) => element.textContent") == text


@pytest.mark.parametrize("text", HOSTILE[:-1])
def test_a_hostile_question_is_sent_and_shown_as_it_is(row, stub, text):
    stub.plan(answering(reply(paragraph("答えです。"))) if "\u202e" not in text else failing(422))
    row.area.fill(text)

    row.send.click()

    expect(row.spinner).to_have_count(0)
    assert row.page.evaluate("1 + 1") == 2
    harmless(row.panel)
    if "\u202e" not in text:
        assert stub.asked == [[("user", text)]]
        assert row.questions.last.locator("bdi").evaluate("(e) => e.textContent") == text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_of_an_error_is_shown_as_it_is(row, stub, text):
    stub.plan(failing(422, detail=text))

    row.submit("問い")

    expect(row.alert).not_to_be_empty()
    assert row.alert.evaluate("(element) => element.textContent") == text
    harmless(row.panel)


def test_bidi_controls_do_not_turn_what_stands_around_them(widget, stub):
    stub.plan(answering(reply(paragraph("\u202eこれは文です。", 1), citations=[citation(1)])))

    answer = widget.ask("問い")

    text, chip = answer.locator("bdi").first.bounding_box(), widget.chips().first.bounding_box()
    assert chip["x"] >= text["x"] + text["width"] - 1


def test_ten_thousand_characters_without_a_break_stay_inside(widget, stub):
    word = "W" * 10_000
    stub.plan(answering(everywhere(word), *deltas(word)))

    widget.ask("問い")

    too_wide = "(element) => element.scrollWidth > element.clientWidth + 1"
    assert not widget.root.locator(".pa-scroller").evaluate(too_wide)
    assert not widget.panel.evaluate(too_wide)
    widget.cite()
    assert not widget.drawer.evaluate(too_wide)
    assert not widget.page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_a_table_of_five_thousand_cells_scrolls_inside_the_panel(widget, stub):
    rows = [tuple(f"{row}行{column}" for column in range(10)) for row in range(500)]
    stub.plan(answering(reply(table([f"列{number}" for number in range(10)], rows))))

    widget.ask("問い")

    expect(widget.answers.last.locator("td")).to_have_count(5_000)
    scroller = widget.root.locator(".pa-scroller")
    assert scroller.evaluate("(element) => element.scrollHeight > 2 * element.clientHeight")
    expect(widget.area).to_be_in_viewport(ratio=1)
    expect(widget.log).not_to_have_attribute("aria-busy", "true")


def test_hostile_attributes_are_text_too(page, stub):
    bad = "&lt;img src=x onerror=alert(1)&gt;"
    suggestions = "[&quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot;]"
    attributes = f'heading="{bad}" contact="{bad}" suggestions="{suggestions}" mode'
    page.goto(stub.host(ELEMENT.replace('heading="計画アシスタント" mode', attributes)))
    widget = Widget(page)
    widget.open()

    heading = widget.root.get_by_role("heading", level=2)

    expect(heading).to_have_text("<img src=x onerror=alert(1)>")
    expect(widget.root.get_by_role("button", name="<script>alert(1)</script>")).to_be_visible()
    harmless(widget.panel)


def test_hostile_turns_in_the_storage_are_text_too(page, stub):
    page.goto(stub.host())
    turn = {"id": 1, "question": HOSTILE[0], "state": "done", "reply": everywhere(HOSTILE[1])}
    entries = [json.dumps(turn), "{", "null", '{"question": 5}', '{"question": "x", "reply": {}}']
    for number, entry in enumerate(entries):
        key = f"plan-assistant:floating:{number:06}"
        page.evaluate("([key, entry]) => sessionStorage.setItem(key, entry)", [key, entry])
    page.reload()
    widget = Widget(page)

    widget.open()

    expect(widget.area).to_be_visible()
    harmless(widget.panel)


@pytest.mark.parametrize(
    "place",
    [
        "/plan#<img src=x onerror=alert(1)>",
        "/plan#c-0-99999999999999999999",
        "/plan#c-5-1",
        "/ask?q=<script>alert(1)</script>",
        "/ask?q=%22%3E%3Cimg src=x onerror=alert(1)%3E",
        "/docs#<img src=x onerror=alert(1)>",
        "/<script>alert(1)</script>",
    ],
)
def test_hostile_addresses_of_the_pages_do_nothing(page, real, watch, place):
    watch.allow(real)

    page.goto(real + place)

    page.wait_for_load_state("networkidle")
    assert page.locator("main img, main script, main iframe").count() == 0
