"""The element as a page uses it: attributes, methods, events, variables, parts."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.hosts import CALM
from tests.browser.plays import answering, failing
from tests.browser.replies import citation, paragraph, reply
from tests.browser.widget import Widget

ANSWER = reply(paragraph("窓口サービスの拡充です。", 1), citations=[citation(1)])
NAMES = "pa-ready pa-open pa-close pa-answer pa-citation pa-feedback pa-error"
LISTEN = """(names) => {
  window.heard = [];
  for (const name of names.split(" ")) {
    document.addEventListener(name, ({ type, detail }) => window.heard.push([type, detail]));
  }
}"""


def make(page, stub, attributes="", *, css=CALM):
    page.goto(stub.host(f"<plan-assistant {attributes}></plan-assistant>", css=css))
    return Widget(page)


def test_a_floating_widget_opens_over_the_page_without_taking_it_away(page, stub):
    widget = make(page, stub)
    widget.open()

    assert widget.panel.get_attribute("role") == "region"
    assert widget.panel.get_attribute("aria-modal") is None
    page.locator("#before").click()
    expect(widget.panel).to_be_visible()


@pytest.mark.parametrize("mode", ["inline", "page"])
def test_a_widget_in_the_page_is_there_at_once_and_cannot_be_closed(page, stub, mode):
    widget = make(page, stub, f'mode="{mode}"')

    expect(widget.panel).to_be_visible()
    expect(widget.launcher).to_be_hidden()
    expect(widget.close).to_be_hidden()
    widget.area.press("Escape")
    expect(widget.panel).to_be_visible()


def test_an_unknown_mode_is_the_floating_one(page, stub):
    widget = make(page, stub, 'mode="sideways"')

    expect(widget.launcher).to_be_visible()


def test_the_attribute_open_opens_and_closes(page, stub):
    widget = make(page, stub, "open")
    expect(widget.panel).to_be_visible()

    widget.root.evaluate("(element) => element.removeAttribute('open')")
    expect(widget.panel).to_be_hidden()

    widget.root.evaluate("(element) => element.setAttribute('open', '')")
    expect(widget.panel).to_be_visible()


def test_the_heading_names_panel_and_launcher(page, stub):
    widget = make(page, stub, 'heading="行革の計画に聞く"')
    expect(page.get_by_role("button", name="行革の計画に聞くを開く")).to_be_visible()

    widget.root.evaluate("(element) => element.setAttribute('heading', '別の名前')")

    expect(page.get_by_role("button", name="別の名前を開く")).to_be_visible()
    widget.open()
    expect(page.get_by_role("region", name="別の名前")).to_be_visible()


def test_the_page_proposes_questions(page, stub):
    stub.plan(answering(ANSWER))
    questions = json.dumps(["一つ目の例", {"topic": "窓口", "question": "二つ目の例"}])
    widget = make(page, stub, f"open suggestions='{questions}'")

    widget.root.get_by_role("button", name="窓口 二つ目の例").click()

    expect(widget.answers).to_have_count(1)
    assert stub.asked == [[("user", "二つ目の例")]]


def test_proposed_questions_can_come_from_an_address(page, stub):
    stub.pages.put("questions.json", '["遠くの例"]', "application/json")

    widget = make(page, stub, 'open suggestions="/host/questions.json"')

    expect(widget.button("遠くの例")).to_be_visible()


def test_methods_open_close_ask_and_reset(page, stub):
    stub.plan(answering(ANSWER))
    widget = make(page, stub)

    page.evaluate("document.querySelector('plan-assistant').ask('問い')")
    expect(widget.answers).to_have_count(1)
    page.evaluate("document.querySelector('plan-assistant').reset()")
    expect(widget.answers).to_have_count(0)
    page.evaluate("document.querySelector('plan-assistant').close()")
    expect(widget.panel).to_be_hidden()
    page.evaluate("document.querySelector('plan-assistant').open()")

    expect(widget.panel).to_be_visible()


def test_reset_closes_the_source_that_is_shown(page, stub):
    stub.plan(answering(ANSWER))
    widget = make(page, stub, "open")
    widget.ask("問い")
    widget.cite()

    page.evaluate("document.querySelector('plan-assistant').reset()")

    expect(widget.drawer).to_be_hidden()
    assert widget.has_focus(widget.area)


def test_events_tell_the_page_what_happens_without_any_text(context, page, stub):
    context.add_init_script(f"({LISTEN})({json.dumps(NAMES)})")
    stub.plan(answering(ANSWER), failing(500))
    widget = make(page, stub)
    widget.open()
    widget.ask("秘密の問い")
    widget.cite()
    page.keyboard.press("Escape")
    widget.button("役に立った").click()
    expect(widget.answers.last).to_contain_text("評価を送りました。")
    widget.submit("秘密の失敗")
    expect(widget.alert).not_to_be_empty()
    widget.close.click()

    heard = page.evaluate("window.heard")

    assert [name for name, _ in heard] == [
        *("pa-ready", "pa-open", "pa-answer", "pa-citation", "pa-feedback", "pa-error", "pa-close")
    ]
    assert "秘密" not in json.dumps(heard, ensure_ascii=False)
    assert "窓口" not in json.dumps(heard, ensure_ascii=False)
    assert dict(heard)["pa-answer"] == {"id": "reply-1", "status": "answered", "citations": 1}
    assert dict(heard)["pa-error"] == {"kind": "server", "requestId": "test-request-7"}


def test_a_page_that_asks_for_texts_gets_them(context, page, stub):
    context.add_init_script(f"({LISTEN})({json.dumps(NAMES)})")
    stub.plan(answering(ANSWER))
    widget = make(page, stub, "expose-text open")

    widget.ask("問い")

    detail = dict(page.evaluate("window.heard"))["pa-answer"]
    assert detail["question"] == "問い"
    assert detail["answer"] == ANSWER["answer"]


def test_variables_of_the_page_change_colour_and_place(page, stub):
    css = CALM + "plan-assistant { --pa-accent: #006400; --pa-right: 200px; --pa-width: 500px; }"
    widget = make(page, stub, css=css)

    colour = widget.launcher.evaluate("(element) => getComputedStyle(element).backgroundColor")
    right = 1280 - sum(widget.launcher.bounding_box()[name] for name in ("x", "width"))
    widget.open()

    assert colour == "rgb(0, 100, 0)"
    assert right == pytest.approx(200, abs=20)
    assert widget.panel.bounding_box()["width"] == 500


@pytest.mark.parametrize("part", ["launcher", "panel", "log", "composer"])
def test_parts_can_be_styled(page, stub, part):
    css = CALM + f"plan-assistant::part({part}) {{ border-top: 7px solid rgb(1, 2, 3); }}"
    widget = make(page, stub, css=css)
    if part != "launcher":
        widget.open()

    element = widget.root.locator(f"[part~={part}]")

    assert element.evaluate("(one) => getComputedStyle(one).borderTopColor") == "rgb(1, 2, 3)"
