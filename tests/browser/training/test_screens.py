"""Every screen of the training: no rule broken, nothing cut off, files to take along."""

import re

import pytest
from playwright.sync_api import expect

from assistant.training.course import MODULES
from tests.browser.axe import violations
from tests.browser.plays import answering
from tests.browser.replies import citation, paragraph, reply

ANSWER = reply(paragraph("答えです。", 1), citations=[citation(1)])
FIRST = MODULES[0].title
LAST = MODULES[-1].title


@pytest.fixture
def learner(newcomer):
    newcomer.page.emulate_media(reduced_motion="reduce")
    return newcomer


def is_for_everybody(page):
    """Assert that axe finds nothing, bright or dark, and that a narrow window shows all."""
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 320, "height": 256})
    fits(page)
    page.set_viewport_size({"width": 1280, "height": 900})


def fits(page):
    """Assert that nothing makes the page scroll sideways."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def card_of(learner):
    """Go on until a term card is on the screen."""
    turn = learner.button("裏を見る")
    while not turn.is_visible():
        learner.answer()
        learner.next.click()
        expect(learner.verdict).to_have_count(0)
    return turn


def lessons(learner, stub):
    """Yield each screen from the way in to a chat about a result."""
    learner.open()
    yield "newcomer"
    learner.button("研修を始める").click()
    yield "tour"
    learner.button("案内をとばす").click()
    expect(learner.title).to_have_text("研修の進み具合")
    yield "home"
    learner.start("事前テスト")
    learner.submit.click()
    yield "item with an error"
    for number in range(1, 6):
        expect(learner.position).to_contain_text(f"{number}問目")
        learner.answer(right=number > 1)
    expect(learner.title).to_have_text("事前テストの結果")
    yield "results"
    learner.button("研修の一覧へもどる").click()
    learner.start(LAST)
    turn = card_of(learner)
    yield "card"
    turn.click()
    learner.button("まだ").click()
    expect(learner.verdict).to_be_visible()
    yield "card to come again"
    learner.button("中断してもどる").click()
    learner.start(FIRST)
    learner.answer(right=False)
    expect(learner.verdict).to_be_visible()
    yield "wrong"
    stub.plan(answering(ANSWER))
    learner.button("この問題について質問").click()
    expect(learner.root.locator("article.pa-answer")).to_be_visible()
    yield "chat"


def ends(learner, graduate, final_session):
    """Yield each screen after the final test."""
    learner.become(graduate)
    expect(learner.training.get_by_role("img", name="覚えている割合の見込み")).to_be_visible()
    yield "home with plots"
    learner.resume(final_session)
    expect(learner.training).to_contain_text("合格です")
    yield "passed"
    learner.button("修了証を受け取る").click()
    learner.button("修了証を発行する").click()
    yield "name missing"
    learner.training.get_by_label("氏名").fill("国分寺 花子")
    learner.button("修了証を発行する").click()
    expect(learner.title).to_have_text("修了証を発行しました")
    yield "issued"
    learner.button("研修の一覧へもどる").click()
    learner.button("自分の記録を見る・消す").click()
    learner.button("記録を消す").click()
    yield "deletion"


def test_the_screens_of_a_lesson_are_for_everybody(learner, stub):
    for _ in lessons(learner, stub):
        is_for_everybody(learner.page)


def test_the_screens_after_the_final_test_are_for_everybody(learner, graduate, final_session):
    for _ in ends(learner, graduate, final_session):
        is_for_everybody(learner.page)


def test_large_letters_and_forced_colours_keep_the_controls(learner, graduate):
    learner.page.emulate_media(forced_colors="active")
    learner.become(graduate)
    learner.page.evaluate("document.documentElement.style.zoom = 2")

    fits(learner.page)
    border = learner.button("自分の記録を見る・消す").evaluate(
        "(element) => getComputedStyle(element).borderTopWidth"
    )
    assert border != "0px"


def test_a_failed_test_tells_when_to_try_again(learner, stub, new_learner):
    made = new_learner()
    made.learn_modules()
    session = made.go_through("final", wrong=15)
    learner.become(made)
    again = learner.training.get_by_role("button", name=re.compile("^最終テストを"))
    expect(learner.training).to_contain_text("次の最終テストは、令和8（2026）年11月27日")
    expect(again).to_have_count(0)

    learner.resume(session)
    expect(learner.training).to_contain_text("今回は不合格です")
    expect(learner.training).to_contain_text("次は令和8（2026）年11月27日")
    stub.clock.forward(days=1, minutes=1)
    learner.open()
    learner.button("研修の一覧へもどる").click()

    expect(again).to_be_visible()


def test_thirty_days_after_passing_five_items_are_asked(learner, stub, graduate):
    stub.clock.forward(days=31)
    learner.become(graduate)
    card = learner.training.locator("section").filter(has_text="合格から30日たちました。").last

    card.get_by_role("button", name="始める", exact=True).click()
    for number in range(1, 6):
        expect(learner.position).to_contain_text(f"5問中{number}問目")
        learner.answer()

    expect(learner.title).to_have_text("30日後の確認テストの結果")
    expect(learner.training).to_contain_text("5問中5問正解でした。")


def test_each_step_says_where_it_stands(learner, new_learner):
    made = new_learner()
    made.go_through("pretest")
    learner.become(made)

    steps = learner.training.get_by_role("listitem").filter(has_text="全11ステップ中")

    expect(steps).to_have_count(11)
    expect(steps.nth(1)).to_contain_text("全11ステップ中2番目、完了")
    expect(steps.nth(9)).to_contain_text("全11ステップ中10番目、まだ開きません")
    expect(learner.training.locator("[aria-current=step]")).to_have_count(1)


def test_plots_can_be_read_as_tables(learner, graduate):
    learner.become(graduate)
    plot = learner.training.get_by_role("figure", name="モジュールごとの正解")
    plot.get_by_text("図の内容を表で読む").click()

    rows = plot.get_by_role("row")

    expect(rows).to_have_count(1 + len(MODULES))
    expect(rows.nth(1)).to_contain_text(re.compile(r"\d+問中\d+問"))
