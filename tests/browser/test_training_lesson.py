"""A lesson through everything that may happen to it: nothing is lost, nothing counts twice."""

import json
import re

import pytest
from playwright.sync_api import expect

from assistant.training.course import MODULES
from assistant.training.item import ItemType
from tests.browser.learner import LearnerPage
from tests.browser.plays import answering
from tests.browser.replies import citation, paragraph, reply

FIRST = MODULES[0].title
ANSWERS = re.compile("/api/training/sessions/[^/]+/answers$")
HOSTILE = "<img src=x onerror=alert(1)>\u202e</textarea><script>alert(2)</script>"


@pytest.fixture
def someone(new_learner):
    """A learner who has done the pre-test, so that all modules are open."""
    made = new_learner()
    made.ask("POST", "/tour")
    made.go_through("pretest")
    return made


@pytest.fixture
def learner(page, stub, someone):
    """The same learner at the first item of a lesson."""
    shown = LearnerPage(page, stub)
    shown.become(someone)
    shown.start(FIRST)
    return shown


def answers_of(watch):
    return [one for one in watch.requests if ANSWERS.search(one.url)]


def problem(status, slug, detail):
    body = {"type": f"urn:plan-assistant:problem:{slug}", "detail": detail, "request_id": "id-7"}
    return {
        "status": status,
        "content_type": "application/problem+json",
        "body": json.dumps(body, ensure_ascii=False),
    }


def changing(page, change):
    """Let `change` have what the service says about a session before the page does."""

    def handle(route):
        response = route.fetch()
        value = response.json()
        change(value)
        route.fulfill(response=response, json=value)

    page.route("**/api/training/sessions**", handle)


def test_the_result_shows_word_key_passage_and_day(learner):
    learner.answer(right=True)

    expect(learner.verdict).to_have_text("正解")
    assert learner.verdict.evaluate("(e) => e.getRootNode().activeElement === e")
    expect(learner.training.locator("[role=status]:has(h2)")).to_have_text("正解")
    expect(learner.training.locator("blockquote mark").first).not_to_be_empty()
    expect(learner.training.locator(".pat-due")).to_have_text(
        "この問題は、令和8（2026）年11月27日にもう一度出ます。"
    )


def test_a_wrong_answer_shows_the_key_and_comes_back_until_it_is_right(learner):
    mistaken = learner.answer(right=False)
    expect(learner.verdict).to_have_text("不正解")
    expect(learner.training).to_contain_text("正しい答え")
    expect(learner.training.locator(".pat-due")).to_contain_text("このあともう一度出ます。")
    learner.next.click()

    returned = None
    while returned is None:
        again = learner.position.inner_text() == "もう一度出た問題"
        item = learner.answer()
        expect(learner.verdict).to_have_text("正解")
        returned = item if again else None
        learner.next.click()
        expect(learner.verdict).to_have_count(0)

    assert returned == mistaken
    expect(learner.title).to_have_text("モジュールが終わりました")


def test_the_chip_opens_the_passage_and_gives_the_focus_back(learner):
    learner.answer()
    chip = learner.training.get_by_role("button", name="出典1を前後の文と一緒に表示")

    chip.click()

    drawer = learner.root.locator("dialog")
    expect(drawer.locator("mark")).to_be_visible()
    expect(drawer).to_contain_text("第2次国分寺市行政デジタル化推進計画（本文の識別値 ")
    expect(drawer.get_by_role("button", name="この出典は違う")).to_have_count(0)
    learner.page.keyboard.press("Escape")
    assert chip.evaluate("(e) => e.getRootNode().activeElement === e")


def test_a_reload_leads_back_to_the_same_item(learner):
    learner.answer()
    learner.next.click()
    expect(learner.position).to_contain_text("2問目")
    item = learner.item

    learner.page.reload()

    expect(learner.position).to_contain_text("2問目")
    assert learner.item == item


def test_a_reload_at_a_result_shows_the_result_again(learner, watch):
    learner.answer()
    expect(learner.verdict).to_have_text("正解")
    stem = learner.stem.inner_text()

    learner.page.reload()

    expect(learner.verdict).to_have_text("正解")
    assert learner.stem.inner_text() == stem
    learner.next.click()
    expect(learner.position).to_contain_text("2問目")


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
    other.start(FIRST)
    other.fill_in(right=False)
    learner.answer()
    expect(learner.verdict).to_be_visible()

    other.submit.click()

    expect(other.alert).to_contain_text("この解答は記録していません。")
    other.button("続きを表示する").click()
    expect(other.position).to_contain_text("2問目")
    expect(other.alert).to_be_empty()


def test_going_back_in_the_browser_doubles_nothing(learner):
    learner.answer()
    expect(learner.verdict).to_be_visible()
    learner.next.click()
    expect(learner.position).to_contain_text("2問目")

    learner.page.goto(f"{learner.host.origin}/training/certificate")
    learner.page.go_back()

    expect(learner.position).to_contain_text("2問目")


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


def test_a_learner_whom_nobody_knows_may_begin_anew(page, stub):
    learner = LearnerPage(page, stub)
    learner.hold("x" * 32)
    learner.open()
    expect(learner.alert).to_contain_text("受講の記録が見つかりません。")

    learner.button("新しく始める").click()

    expect(learner.training).to_contain_text("案内 1／5")


def test_hostile_text_of_an_item_is_text(learner, watch):
    def spoil(value):
        item = value.get("item") or {}
        item.update(type="choice", stem=HOSTILE, choices=[HOSTILE, "別の答え"])

    changing(learner.page, spoil)
    learner.page.reload()

    expect(learner.stem).to_be_visible()
    assert learner.stem.evaluate("(element) => element.textContent") == HOSTILE
    assert learner.training.locator("img, script, textarea").count() == 0


def test_hostile_text_of_a_result_is_text(learner):
    def spoil(value):
        if "explanation" in value:
            value.update(explanation=HOSTILE, key=HOSTILE, answer=HOSTILE, due_on_ja=HOSTILE)
            for one in value["citations"]:
                one.update(section=HOSTILE, quote=HOSTILE)

    changing(learner.page, spoil)
    learner.answer()

    expect(learner.verdict).to_be_visible()
    assert learner.training.locator("img, script, textarea").count() == 0
    assert HOSTILE in learner.training.evaluate("(element) => element.textContent")


def test_asking_about_an_item_leads_to_the_chat_and_back(learner, stub):
    stub.plan(answering(reply(paragraph("答えです。", 1), citations=[citation(1)])))
    learner.answer(right=False)
    expect(learner.verdict).to_be_visible()
    stem = learner.stem.inner_text()
    ask = learner.button("この問題について質問")

    ask.click()

    panel = learner.root.locator("[part~=panel]")
    expect(panel.locator("article.pa-answer")).to_contain_text("答えです。")
    assert re.search("を教えてください$|について教えてください$", stub.asked[0][-1][1])
    panel.get_by_role("button", name="研修にもどる").click()
    expect(panel).to_be_hidden()
    assert ask.evaluate("(e) => e.getRootNode().activeElement === e")
    expect(learner.verdict).to_have_text("不正解")
    assert learner.stem.inner_text() == stem


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


def test_a_pre_test_tells_nothing_before_its_end(page, stub, new_learner):
    learner = LearnerPage(page, stub)
    learner.become(new_learner())
    learner.start("事前テスト")
    learner.answer(right=False)
    expect(learner.position).to_contain_text("2問目")
    expect(learner.verdict).to_have_count(0)
    for number in range(2, 6):
        expect(learner.position).to_contain_text(f"{number}問目")
        learner.answer()

    expect(learner.title).to_have_text("事前テストの結果")
    expect(learner.training).to_contain_text("5問中4問正解でした。")
    expect(learner.training.locator(".pat-result[open] mark").first).to_be_visible()
