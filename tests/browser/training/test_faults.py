"""Whatever happens to an answer: it is not lost, it counts once, and what went wrong is told."""

import json
import re

import pytest
from playwright.sync_api import expect

from assistant.training.course import MODULES
from assistant.training.item import ItemType
from tests.browser.training.learner import LearnerPage

ANSWERS = re.compile("/api/training/sessions/[^/]+/answers$")


def answers_of(watch):
    return [one for one in watch.requests if ANSWERS.search(one.url)]


def problem(status, slug, detail):
    body = {"type": f"urn:plan-assistant:problem:{slug}", "detail": detail, "request_id": "id-7"}
    return {
        "status": status,
        "content_type": "application/problem+json",
        "body": json.dumps(body, ensure_ascii=False),
    }


def test_an_answer_whose_reply_was_lost_counts_once(learner):
    lost = []

    def lose(route):
        lost.append(route.fetch())
        route.abort("connectionreset")

    learner.page.route(ANSWERS, lose)
    learner.answer()
    expect(learner.alert).to_contain_text("サーバーに接続できません。答えは残っています。")
    learner.page.unroute(ANSWERS)

    learner.button("もう一度試す").click()

    expect(learner.verdict).to_have_text("正解")
    assert [response.status for response in lost] == [200]
    learner.next.click()
    expect(learner.position).to_contain_text("2問目")


def test_a_double_click_sends_once_and_skips_nothing(learner, watch):
    learner.fill_in()

    learner.submit.dblclick()

    expect(learner.verdict).to_have_text("正解")
    learner.page.wait_for_timeout(200)
    expect(learner.verdict).to_be_visible()
    watch.settle()
    assert len(answers_of(watch)) == 1


def test_two_tabs_answer_an_item_once(learner, context, stub):
    other = LearnerPage(context.new_page(), stub)
    other.open()
    other.start(MODULES[0].title)
    other.fill_in(right=False)
    learner.answer()
    expect(learner.verdict).to_be_visible()

    other.submit.click()

    expect(other.alert).to_contain_text("この解答は記録していません。")
    other.button("続きを表示する").click()
    expect(other.position).to_contain_text("2問目")
    expect(other.alert).to_be_empty()


def test_nothing_chosen_is_told_and_sends_nothing(learner, watch):
    learner.submit.click()

    expect(learner.training.locator(".pat-error")).to_contain_text("＊答えを")
    assert answers_of(watch) == []


def test_an_answer_written_offline_stays_and_can_be_sent(learner, context):
    item = learner.fill_in()
    context.set_offline(True)
    learner.submit.click()
    expect(learner.alert).to_contain_text("ネットワークにつながっていません。")
    if item.type is ItemType.FILL:
        expect(learner.word).to_have_value(item.key)
    else:
        expect(learner.choice(item.key)).to_be_checked()
    context.set_offline(False)
    expect(learner.alert).to_be_empty()

    learner.submit.click()

    expect(learner.verdict).to_have_text("正解")


@pytest.mark.parametrize(
    ("status", "slug", "detail", "shown"),
    [
        pytest.param(503, "store-busy", "混み合っています。", "混み合っています。", id="locked"),
        pytest.param(507, "store-full", "保存先がいっぱいです。", "いっぱいです。", id="full"),
        pytest.param(500, "internal", "内部の誤りです。", "一時的な不具合です。", id="ours"),
    ],
)
def test_a_service_in_trouble_is_told_and_the_answer_kept(learner, status, slug, detail, shown):
    learner.page.route(ANSWERS, lambda route: route.fulfill(**problem(status, slug, detail)))
    learner.answer()
    expect(learner.alert).to_contain_text(shown)
    learner.page.unroute(ANSWERS)

    learner.button("もう一度試す").click()

    expect(learner.verdict).to_have_text("正解")


def test_a_changed_plan_leads_back_to_the_list(learner):
    detail = "計画の本文が改訂されたため、この学習は終了しました。"
    learner.page.route(ANSWERS, lambda route: route.fulfill(**problem(409, "plan-changed", detail)))
    learner.answer()
    expect(learner.alert).to_have_text(detail)

    learner.button("研修の一覧へもどる").click()

    expect(learner.title).to_have_text("研修の進み具合")


def test_a_learner_whom_nobody_knows_may_begin_anew(newcomer):
    newcomer.hold("x" * 32)
    newcomer.open()
    expect(newcomer.alert).to_contain_text("受講の記録が見つかりません。")

    newcomer.button("新しく始める").click()

    expect(newcomer.training).to_contain_text("案内 1／5")


def test_a_word_in_conversion_is_not_sent_by_enter(learner, page, watch):
    while learner.item.type is not ItemType.FILL:
        learner.answer()
        learner.next.click()
        expect(learner.verdict).to_have_count(0)
    sent = len(answers_of(watch))
    learner.word.focus()
    session = page.context.new_cdp_session(page)
    text = {"text": "れいわ", "selectionStart": 3, "selectionEnd": 3}
    session.send("Input.imeSetComposition", text)
    key = {"type": "rawKeyDown", "windowsVirtualKeyCode": 229, "key": "Enter", "code": "Enter"}
    session.send("Input.dispatchKeyEvent", key)

    page.wait_for_timeout(100)

    assert len(answers_of(watch)) == sent
    expect(learner.word).to_be_visible()
