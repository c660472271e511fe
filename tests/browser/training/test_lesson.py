"""A lesson from item to item: result, passage, coming back, going on after a break."""

import re

from playwright.sync_api import expect

from tests.browser.plays import answering
from tests.browser.replies import citation, paragraph, reply

HOSTILE = "<img src=x onerror=alert(1)>\u202e</textarea><script>alert(2)</script>"


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


def test_a_reload_at_a_result_shows_the_result_again(learner):
    learner.answer()
    expect(learner.verdict).to_have_text("正解")
    stem = learner.stem.inner_text()

    learner.page.reload()

    expect(learner.verdict).to_have_text("正解")
    assert learner.stem.inner_text() == stem
    learner.next.click()
    expect(learner.position).to_contain_text("2問目")


def test_going_back_in_the_browser_doubles_nothing(learner):
    learner.answer()
    expect(learner.verdict).to_be_visible()
    learner.next.click()
    expect(learner.position).to_contain_text("2問目")

    learner.page.goto(f"{learner.host.origin}/training/certificate")
    learner.page.go_back()

    expect(learner.position).to_contain_text("2問目")


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


def test_a_pre_test_tells_nothing_before_its_end(newcomer, new_learner):
    learner = newcomer
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


def test_hostile_text_of_an_item_is_text(learner):
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
