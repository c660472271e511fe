"""No rule of axe-core is broken in any state, bright or dark."""

import pytest
from playwright.sync_api import expect

from tests.browser.axe import violations
from tests.browser.plays import Gate, answering, deltas, failing
from tests.browser.replies import bullets, citation, notice, paragraph, picture, reply, table
from tests.browser.widget import Widget

TREE = [{"label": "推進方針1", "children": [{"label": "1-ア 窓口", "children": []}]}]
BARS = [{"label": "検討", "first_year": 2025, "last_year": 2026}]
NUMBERS = [{"label": "交付率", "value": "82%", "number": 82.0, "unit": "%", "cites": [1]}]
RICH = reply(
    paragraph("窓口サービスの拡充です。", 1),
    bullets(("一つ目です。", 1), ("二つ目です。", 2)),
    table(("番号", "名称"), [("1-イ", ("窓口サービスの拡充", 1))]),
    picture("plan_map", "全体像", TREE),
    picture("schedule", "スケジュール", BARS, "1-ア"),
    picture("results", "実績", NUMBERS),
    notice("第2次計画の取組です。"),
    citations=[citation(1), citation(2, page=36, page_certain=False)],
    followups=["1-イの課題は何ですか。"],
)
REFUSAL = reply(paragraph("市長の給料は、計画に書かれていません。"), status="not_in_plan")
CHOICE = reply(
    paragraph("どちらの計画ですか。"),
    bullets(("第1次計画",), ("第2次計画",)),
    status="clarify",
    reason="ambiguous",
)


def closed(widget, stub):
    expect(widget.launcher).to_be_visible()


def welcome(widget, stub):
    widget.open()


def settings(widget, stub):
    widget.open()
    widget.button("設定").click()


def streaming(widget, stub):
    stub.plan(answering(RICH, *deltas("書きかけの文です。"), Gate()))
    widget.open()
    widget.submit("問い")
    expect(widget.draft).to_contain_text("書きかけ")


def done(widget, stub):
    stub.plan(answering(RICH))
    widget.open()
    widget.ask("問い")
    for summary in widget.root.locator("summary").all():
        if summary.locator("..").get_attribute("open") is None:
            summary.click()


def refused(widget, stub):
    stub.plan(answering(REFUSAL))
    widget.open()
    widget.ask("市長の給料は")


def asked_back(widget, stub):
    stub.plan(answering(CHOICE))
    widget.open()
    widget.ask("1-イは")


def citation_open(widget, stub):
    done(widget, stub)
    widget.cite()
    expect(widget.mark).to_be_visible()


def failed(widget, stub):
    stub.plan(failing(500))
    widget.open()
    widget.submit("問い")
    expect(widget.alert).to_contain_text("一時的な不具合です。")


def stopped(widget, stub):
    streaming(widget, stub)
    widget.stop.click()
    expect(widget.button("再実行")).to_be_visible()


def feedback(widget, stub):
    done(widget, stub)
    widget.button("役に立たなかった").click()


def asking_to_reset(widget, stub):
    done(widget, stub)
    widget.button("新しい会話").click()


STATES = (
    *(closed, welcome, settings, streaming, done, refused, asked_back, citation_open),
    *(failed, stopped, feedback, asking_to_reset),
)


@pytest.mark.parametrize("state", [pytest.param(state, id=state.__name__) for state in STATES])
def test_a_state_breaks_no_rule(page, stub, state):
    page.emulate_media(reduced_motion="reduce")
    page.goto(stub.host())

    state(Widget(page), stub)

    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []


@pytest.mark.parametrize("path", ["/", "/plan", "/ask", "/docs", "/nothing-here"])
def test_a_page_breaks_no_rule(page, stub, path):
    page.goto(stub.origin + path)
    page.wait_for_load_state("networkidle")

    assert violations(page) == []


def test_the_form_with_an_answer_breaks_no_rule(page, real, watch):
    watch.allow(real)
    page.goto(f"{real}/ask?q=推進方針を一覧で教えてください")
    expect(page.get_by_role("heading", name="回答")).to_be_visible()

    assert violations(page) == []


def test_a_broken_rule_is_found(page, stub):
    page.goto(stub.host('<div role="log"><li>一つ</li></div><img src="/static/icon.svg">'))

    assert any("image-alt" in found for found in violations(page))
