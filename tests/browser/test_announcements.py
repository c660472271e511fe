"""What a screen reader hears: the boundaries of the work, and each answer once."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.plays import Cut, Gate, answering, deltas
from tests.browser.replies import bullets, citation, paragraph, reply

LISTEN = """(host) => {
  const root = host.shadowRoot;
  window.heard = { log: [], status: [], alert: [] };
  const note = (into, selector, options) => {
    const target = root.querySelector(selector);
    new MutationObserver((records) => records.forEach((record) => {
      record.addedNodes.forEach((node) => window.heard[into].push(node.textContent));
    })).observe(target, { childList: true, ...options });
  };
  note("log", "[role=log] ol");
  note("log", "[role=log]");
  note("status", ".pa-panel > [role=status]");
  note("alert", "[role=alert]");
}"""
PIECES = tuple(f"{number}番目の文です。" for number in range(200))
LONG = reply(paragraph("".join(PIECES), 1), bullets(("一つ目です。", 1)), citations=[citation(1)])
SHORT = reply(paragraph("令和7年度からです。", 1), citations=[citation(1)])


@pytest.fixture
def heard(widget):
    """Listens from now on; returns what was added to each live region so far."""
    widget.root.evaluate(LISTEN)
    return lambda: widget.page.evaluate("window.heard")


def test_two_hundred_pieces_are_announced_as_one_answer(widget, stub, heard):
    stub.plan(answering(LONG, *deltas(*PIECES, pause=0.02)))
    widget.submit("問い")
    expect(widget.draft).to_contain_text(PIECES[100], timeout=10_000)
    assert heard()["log"] == []

    expect(widget.answers).to_have_count(1, timeout=10_000)
    expect(widget.status).to_have_text("回答が届きました。出典1件")
    widget.page.wait_for_timeout(600)

    assert len(heard()["log"]) == 1
    assert heard()["status"] == ["検索を開始しました", "回答が届きました。出典1件"]
    assert heard()["alert"] == []


def test_the_log_reads_as_the_answer(widget, stub):
    stub.plan(answering(LONG))

    answer = widget.ask("問い")

    blocks = answer.locator(".pa-block").all_inner_texts()
    read = re.sub(r"\s", "", "".join(blocks))
    assert read == re.sub(r"[\s・]", "", LONG["answer"])


def test_the_growing_draft_is_hidden_from_screen_readers_and_outside_the_log(widget, stub):
    gate = Gate()
    stub.plan(answering(SHORT, *deltas("書きかけの文"), gate))
    widget.submit("問い")

    expect(widget.draft).to_contain_text("書きかけの文")

    expect(widget.draft).to_have_attribute("aria-hidden", "true")
    assert widget.log.get_by_text("書きかけの文").count() == 0
    assert widget.draft.locator("button, a, [tabindex]").count() == 0
    gate.set()
    expect(widget.draft).to_be_hidden()
    assert widget.draft.inner_text() == ""


def test_a_long_wait_is_told_every_five_seconds(page, widget, stub, heard):
    gate = Gate()
    stub.plan(answering(SHORT, gate))
    page.clock.install()
    widget.submit("問い")
    expect(widget.draft).to_be_visible()

    page.clock.run_for(16_000)

    waiting = [text for text in heard()["status"] if text == "回答を準備しています"]
    assert len(waiting) == 3
    expect(widget.draft).to_contain_text("回答を準備しています")
    gate.set()
    expect(widget.answers).to_have_count(1)


def test_a_stopped_answer_is_told_once(widget, stub, heard):
    stub.plan(answering(SHORT, *deltas("途中まで。"), Gate()))
    widget.submit("問い")
    expect(widget.draft).to_contain_text("途中まで。")

    widget.stop.click()

    expect(widget.status).to_have_text("途中で中止しました")
    assert len(heard()["log"]) == 1
    assert heard()["alert"] == []


def test_an_error_is_an_alert_and_nothing_else(widget, stub, heard):
    stub.plan(answering(SHORT, Cut))
    widget.submit("問い")

    expect(widget.alert).to_contain_text("途中で切れました")

    assert len(heard()["alert"]) == 1
    assert heard()["log"] == []
    assert heard()["status"] in ([], ["検索を開始しました"])


def test_turns_of_before_are_not_read_out_after_a_reload(widget, stub):
    stub.plan(answering(SHORT), answering(SHORT))
    widget.ask("一つ目")
    widget.ask("二つ目")
    widget.page.reload()
    widget.page.evaluate(
        """() => { window.live = [];
        const host = document.querySelector("plan-assistant");
        const log = host.shadowRoot.querySelector("[role=log]");
        new MutationObserver((records) => records.forEach(({ addedNodes }) => {
          if (addedNodes.length) window.live.push(log.getAttribute("aria-live"));
        })).observe(log.querySelector("ol"), { childList: true }); }"""
    )

    widget.open()
    expect(widget.answers).to_have_count(2)

    assert set(widget.page.evaluate("window.live")) <= {"off"}
    expect(widget.log).not_to_have_attribute("aria-live", "off")


def test_the_status_line_is_polite_by_its_role_alone(widget):
    expect(widget.status).to_have_count(1)

    assert widget.status.get_attribute("aria-live") is None
    assert widget.status.get_attribute("aria-atomic") is None
