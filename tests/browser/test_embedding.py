"""A page of another origin embeds the widget with the two lines of the README, if it is allowed."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.plays import answering
from tests.browser.replies import citation, paragraph, reply
from tests.browser.widget import Widget

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
ANSWER = reply(paragraph("窓口サービスの拡充です。", 1), citations=[citation(1)])
LINES = re.search(r"```html\n(<script.*</script>)\n(<plan-assistant.*>)\n```", README)
READ_OUT = """async (url) => {
  try { return await (await fetch(url)).text(); } catch (error) { return error.name; }
}"""


@pytest.fixture
def embed(page, portal, portal_pages, stub, watch):
    """Opens a page of the portal, under one of its two names, with the lines of the README."""

    def open_page(name, body=None):
        origin = f"http://{name}:{portal}"
        watch.allow(origin)
        script, element = LINES.groups()
        lines = script.replace("http://127.0.0.1:8000", stub.origin) + element
        policy = (
            f"default-src 'none'; script-src {stub.origin}; connect-src {stub.origin}; "
            f"frame-src {stub.origin}; require-trusted-types-for 'script'; trusted-types 'none'"
        )
        html = (
            f'<!doctype html><html lang="ja"><title>他</title><body>{body or lines}</body></html>'
        )
        page.goto(origin + portal_pages.put("other", html, "text/html", policy))
        return Widget(page)

    return open_page


def test_the_readme_shows_two_lines():
    assert LINES is not None


def test_a_listed_origin_asks_and_cites_and_votes(embed, stub):
    stub.plan(answering(ANSWER))
    widget = embed("localhost")
    widget.open()

    widget.ask("問い")

    widget.cite()
    expect(widget.mark).to_have_text("窓口サービスの拡充")
    widget.page.keyboard.press("Escape")
    widget.button("役に立った").click()
    expect(widget.answers.last).to_contain_text("評価を送りました。")
    link = widget.drawer.get_by_role("link", include_hidden=True)
    assert link.get_attribute("href").startswith(f"{stub.origin}/plan#c-")


def test_an_origin_that_is_not_listed_gets_no_widget(embed, stub, watch):
    widget = embed("127.0.0.1")
    widget.page.wait_for_load_state("networkidle")

    assert not widget.page.evaluate("!!customElements.get('plan-assistant')")
    assert widget.root.evaluate("(element) => element.shadowRoot === null")
    expect(widget.launcher).to_have_count(0)


@pytest.mark.parametrize("path", ["/api/plan", "/api/plan/source", "/widget.js", "/api/measures"])
def test_an_origin_that_is_not_listed_can_read_nothing(embed, stub, path):
    page = embed("127.0.0.1").page

    assert page.evaluate(READ_OUT, stub.origin + path) == "TypeError"


@pytest.mark.parametrize(
    "path", ["/api/measures", "/api/search?q=計画", "/healthz", "/api/glossary"]
)
def test_a_listed_origin_can_read_what_the_widget_needs_and_no_more(embed, stub, path):
    page = embed("localhost").page

    assert page.evaluate(READ_OUT, stub.origin + path) == "TypeError"
    assert "measures" in page.evaluate(READ_OUT, f"{stub.origin}/api/plan")


@pytest.mark.parametrize(
    ("name", "is_shown"),
    [pytest.param("localhost", True, id="listed"), pytest.param("127.0.0.1", False, id="not")],
)
def test_only_a_listed_origin_can_frame_the_pages(embed, stub, watch, name, is_shown):
    page = embed(name, f'<iframe src="{stub.origin}/ask" title="質問"></iframe>').page
    page.wait_for_load_state("networkidle")

    heading = page.frame_locator("iframe").get_by_role("heading", name="質問フォーム")

    assert heading.is_visible() is is_shown
    watch.settle()
    watch.violations.clear()
