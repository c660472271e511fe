"""The pages around the widget: portal, reader view, form without JavaScript, API."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.widget import Widget

PRINTER = """window.printed = new Promise((tell) => {
  const { prototype } = HTMLIFrameElement;
  const { get } = Object.getOwnPropertyDescriptor(prototype, "contentWindow");
  Object.defineProperty(prototype, "contentWindow", { get() {
    const view = get.call(this);
    view.print = () => tell(view.document.body.innerText);
    return view;
  } });
});"""
"""Takes down what a frame would have printed."""


@pytest.fixture
def portal_page(page, real, watch):
    watch.allow(real)
    page.goto(real)
    return page


@pytest.fixture
def reader(page, real, watch):
    watch.allow(real)
    page.goto(f"{real}/plan")
    return page


@pytest.fixture
def without_script(browser, real):
    """A page of a browser that runs no JavaScript."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(real)
    yield page
    context.close()


def test_an_example_of_the_portal_is_asked_in_the_widget(portal_page):
    widget = Widget(portal_page, "plan-assistant[mode=floating]")

    portal_page.locator("main").get_by_role("link", name="1-アの課題は何ですか。").click()

    expect(widget.panel).to_be_visible()
    expect(widget.answers).to_have_count(1)
    expect(widget.questions.last).to_contain_text("1-アの課題は何ですか。")


def test_the_first_button_of_the_portal_opens_the_widget(portal_page):
    widget = Widget(portal_page, "plan-assistant[mode=floating]")

    portal_page.get_by_role("link", name="質問する", exact=True).click()

    expect(widget.panel).to_be_visible()
    assert widget.has_focus(widget.area)


def test_the_portal_has_a_widget_in_the_page_too(portal_page):
    widget = Widget(portal_page, "plan-assistant[mode=inline]")

    answer = widget.ask("計画期間はいつからいつまでですか")

    expect(answer).to_contain_text("令和")


def test_without_javascript_the_form_answers(without_script):
    page = without_script
    page.get_by_role("link", name="質問フォーム").first.click()
    page.get_by_label("質問").fill("1-アの課題は何ですか。")
    page.get_by_role("button", name="送信").click()

    expect(page.get_by_role("heading", name="回答", exact=True)).to_be_visible()
    page.get_by_role("link", name="出典1", exact=True).first.click()
    expect(page.locator("#source-1")).to_be_in_viewport()
    page.locator("#source-1").get_by_role("link").click()

    assert re.search(r"/plan#s-\d+$", page.url)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_reader_finds_words_and_goes_round(reader):
    words = reader.get_by_label("このページの中を探す")
    words.fill("ai-ocr")
    total = int(re.search(r"全(\d+)件", reader.locator("#found").inner_text())[1])
    assert total > 1

    words.press("Enter")
    expect(reader.locator("#found")).to_contain_text("1件目")
    expect(reader.locator("mark.is-current")).to_be_in_viewport()
    words.press("Shift+Enter")
    expect(reader.locator("#found")).to_contain_text(f"{total}件目")
    reader.get_by_role("button", name="次へ").click()

    expect(reader.locator("#found")).to_contain_text("1件目")
    assert "OCR" in reader.locator("mark.is-current").inner_text().upper().replace("ＯＣＲ", "OCR")


def test_words_that_are_not_there_are_told(reader):
    reader.get_by_label("このページの中を探す").fill("量子計算機")

    expect(reader.locator("#found")).to_have_text("見つかりませんでした。")


@pytest.mark.parametrize("number", [1, 13, 35])
def test_a_page_of_the_plan_has_an_address(reader, number):
    reader.goto(reader.url + f"#p-{number}")

    expect(reader.locator(f"#p-{number}")).to_be_in_viewport()


def test_the_outline_leads_to_a_heading(reader):
    outline = reader.get_by_role("navigation", name="計画の目次")

    outline.get_by_role("link", name="１-ウ").first.click()

    expect(reader.get_by_role("heading", name="１-ウ").first).to_be_in_viewport()


def test_a_cited_place_is_marked_and_named(reader, plan_file):
    leaf = plan_file.plan.measure("1-ア").name
    reader.goto(reader.url + f"#c-{leaf.span.start}-{leaf.span.end}")

    marked = reader.get_by_role("mark")

    expect(marked).to_have_text(leaf.quote)
    expect(marked).to_be_in_viewport()
    expect(reader.locator("#cited")).to_contain_text("印を付けています。")


def test_a_place_that_does_not_exist_is_told(reader):
    reader.goto(reader.url + "#c-9999990-9999999")

    expect(reader.locator("#cited")).to_contain_text("見つかりませんでした。")


@pytest.mark.parametrize("path", ["/", "/plan", "/ask?q=1-アの課題は", "/docs"])
def test_a_page_fits_a_narrow_screen(page, real, watch, path):
    watch.allow(real)
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(real + path)
    page.wait_for_load_state("networkidle")

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_description_of_the_api_names_every_path(page, real, watch):
    watch.allow(real)
    page.goto(f"{real}/docs")
    expect(page.locator("#docs-status")).not_to_contain_text("読み込んでいます")
    paths = page.request.get(f"{real}/api/openapi.json").json()["paths"]

    shown = page.locator("#docs").inner_text()

    assert [path for path in paths if path not in shown] == []


def test_printing_hides_controls_and_keeps_the_plan(reader):
    reader.emulate_media(media="print")

    expect(reader.get_by_role("search", include_hidden=True)).to_be_hidden()
    expect(reader.get_by_role("article")).to_be_visible()
    assert len(reader.pdf()) > 50_000


def test_a_conversation_is_printed_with_its_sources(context, portal_page):
    context.add_init_script(PRINTER)
    portal_page.reload()
    widget = Widget(portal_page, "plan-assistant[mode=floating]")
    widget.open()
    widget.ask("1-アの課題は何ですか。")
    sentence = widget.answers.last.locator("bdi").first.inner_text()
    widget.button("設定").click()

    widget.button("会話を印刷").click()

    printed = portal_page.evaluate("window.printed")
    assert "1-アの課題は何ですか。" in printed
    assert sentence in printed
    assert "（第2次国分寺市行政デジタル化推進計画 p." in printed
    assert "出典つきでコピー" not in printed
