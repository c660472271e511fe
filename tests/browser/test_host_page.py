"""One script and one element on any page: nothing leaks in, nothing leaks out."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.hosts import CALM, ELEMENT, HOSTILE
from tests.browser.plays import answering
from tests.browser.replies import bullets, citation, paragraph, picture, reply, table
from tests.browser.widget import Widget

STYLES = """(host) => {
  const names = (element) => `${element.localName}.${element.getAttribute("class") ?? ""}`;
  const wrapper = host.shadowRoot.querySelector(".pa");
  const styles = [wrapper, ...wrapper.querySelectorAll("*")].map((element) => {
    const style = getComputedStyle(element);
    const values = [...style].filter((name) => !name.startsWith("--"));
    return [names(element), Object.fromEntries(values.map((name) => [name, style[name]]))];
  });
  return JSON.stringify(styles);
}"""
RICH = reply(
    paragraph("窓口サービスの拡充です。", 1),
    bullets(("一つ目です。", 1), ("二つ目です。", 1)),
    table(("番号", "名称"), [("1-イ", ("窓口サービスの拡充", 1))]),
    picture("plan_map", "全体像", [{"label": "推進方針1", "children": []}]),
    citations=[citation(1)],
    followups=["1-イの課題は何ですか。"],
)


def styles_of(page, stub, css):
    """The computed style of every element of a widget that shows an answer and its source."""
    stub.plan(answering(RICH))
    page.goto(stub.host(css=css))
    widget = Widget(page)
    widget.open()
    widget.ask("問い")
    widget.cite()
    # The name and what is found around the quote (nothing) come from the service, a moment later.
    expect(widget.drawer).to_contain_text("1-イ 窓口サービスの拡充")
    expect(widget.drawer).to_contain_text("引用だけを表示しています")
    page.mouse.move(0, 0)
    return json.loads(widget.root.evaluate(STYLES))


def test_one_tag_shows_the_launcher_on_a_page_with_hostile_styles(page, stub):
    page.goto(stub.host(css=HOSTILE))

    launcher = page.get_by_role("button", name="計画アシスタントを開く")

    expect(launcher).to_be_visible()
    expect(launcher).to_be_in_viewport(ratio=1)


def test_hostile_styles_change_no_computed_style_of_the_widget(page, stub):
    page.emulate_media(reduced_motion="reduce")
    calm = styles_of(page, stub, CALM)
    page.evaluate("sessionStorage.clear()")

    hostile = styles_of(page, stub, HOSTILE)

    changed = {
        (name, prop, value, there.get(prop))
        for (name, here), (_, there) in zip(calm, hostile, strict=True)
        for prop, value in here.items()
        if value != there.get(prop)
    }
    assert changed == set()


def test_the_widget_changes_no_style_of_the_page(page, stub):
    script = """[...document.querySelectorAll("main, h1, p, a")]
      .map((one) => [...getComputedStyle(one)].map((name) => getComputedStyle(one)[name]))"""
    page.goto(stub.host("<!-- nothing -->"))
    before = page.evaluate(script)

    page.goto(stub.host(ELEMENT.replace("mode", "open mode")))
    expect(Widget(page).panel).to_be_visible()

    assert page.evaluate(script) == before
    assert page.evaluate("document.adoptedStyleSheets.length") == 0
    assert page.locator("style").count() == 0


@pytest.mark.parametrize(
    "attack",
    [
        pytest.param("document.body.innerHTML = '<b>x</b>'", id="markup from a string"),
        pytest.param("trustedTypes.createPolicy('any', {})", id="a policy of one's own"),
    ],
)
def test_the_policy_that_the_widget_lives_under_is_in_force(page, stub, watch, attack):
    page.goto(stub.host())

    script = f"() => {{ try {{ {attack}; return ''; }} catch (error) {{ return error.name; }} }}"
    refused = page.evaluate(script)

    assert refused == "TypeError"
    watch.settle()
    watch.violations.clear()


def test_the_watch_sees_a_breach_of_the_policy(page, stub, watch):
    page.goto(stub.host())

    page.evaluate("document.body.setAttribute('style', 'color: lime')")
    page.evaluate("document.body.append(document.createElement('style'))")
    page.evaluate("fetch('https://example.com/').catch(() => {})")
    watch.settle()

    found = [text.split()[0] for text in watch.violations]
    assert found == ["style-src-attr", "style-src-elem", "connect-src"]
    watch.violations.clear()


def test_nothing_is_stored_but_the_turns_and_the_send_key(widget, stub):
    stub.plan(answering(RICH))
    widget.ask("問い")
    widget.button("設定").click()
    widget.root.get_by_role("radio", name=re.compile("^Ctrl")).check()

    stored = widget.page.evaluate("[Object.keys(sessionStorage), Object.keys(localStorage)]")

    assert all(key.startswith("plan-assistant:") for key in stored[0])
    assert stored[1] == ["plan-assistant:send-key"]


def test_storage_that_is_forbidden_costs_the_memory_only(context, page, stub):
    context.add_init_script(
        "for (const name of ['sessionStorage', 'localStorage'])"
        "  Object.defineProperty(window, name, { get() { throw new DOMException('no'); } });"
    )
    stub.plan(answering(RICH), answering(RICH))
    page.goto(stub.host())
    widget = Widget(page)
    widget.open()

    widget.ask("一つ目")
    widget.ask("二つ目")

    assert [role for role, _ in stub.asked[1]] == ["user", "assistant", "user"]
