"""From the tour to the certificate with the keyboard alone, over the days that it takes."""

import re

from playwright.sync_api import expect

from assistant.training.course import MODULES


def see_the_tour(learner):
    learner.open()
    learner.press("研修を始める")
    for number in range(1, 5):
        expect(learner.training).to_contain_text(f"案内 {number}／5")
        learner.press("次へ")
    learner.press("案内を終える")
    expect(learner.title).to_have_text("研修の進み具合")


def take_test(learner, title):
    learner.press(f"{title}を始める")
    seen = []
    while not learner.training.locator(".pat-results").is_visible():
        number = len(seen) + 1
        expect(learner.position).to_contain_text(f"問中{number}問目")
        seen.append(learner.type_answer())
        expect(learner.position.get_by_text(f"問中{number}問目")).to_have_count(0)
        expect(learner.training.locator(".pat-results, form").first).to_be_visible()
    return seen


def test_a_newcomer_reaches_the_certificate_with_the_keyboard(newcomer, page, context, stub):
    learner = newcomer
    see_the_tour(learner)
    assert len(take_test(learner, "事前テスト")) == 5
    learner.press("研修の一覧へもどる")

    learner.press(f".*{re.escape(MODULES[0].title)}を始める")
    expect(learner.position).to_be_visible()
    mistaken = learner.press_answer(right=False)
    expect(learner.verdict).to_have_text("不正解")
    expect(learner.training.locator("mark").first).to_be_visible()
    learner.press("次の問題")
    expect(learner.verdict).to_have_count(0)
    learner.lesson()
    learner.press("研修の一覧へもどる")
    expect(learner.training).to_contain_text("今日の復習はありません。")

    stub.clock.forward(days=1, minutes=1)
    learner.open()
    expect(learner.training).to_contain_text(re.compile("今日の復習.*問あります。", re.DOTALL))
    learner.press("復習を始める")
    expect(learner.position).to_be_visible()
    asked = []
    while learner.position.is_visible():
        asked.append(learner.press_answer())
        expect(learner.training.locator(".pat-due")).to_contain_text("令和8（2026）年12月")
        learner.press("次の問題|結果を見る")
        expect(learner.verdict).to_have_count(0)
    assert mistaken in asked
    learner.press("研修の一覧へもどる")

    for module in MODULES[1:]:
        learner.press(f".*{re.escape(module.title)}を始める")
        learner.lesson()
        learner.press("研修の一覧へもどる")
        expect(learner.title).to_have_text("研修の進み具合")
    assert len(take_test(learner, "最終テスト")) == 15
    expect(learner.training).to_contain_text("合格です")
    learner.press("修了証を受け取る")
    page.keyboard.press("Tab")
    page.keyboard.insert_text("国分寺 花子")
    page.keyboard.press("Enter")
    expect(learner.title).to_have_text("修了証を発行しました")
    with context.expect_page() as opened:
        learner.press("修了証を開く.*")

    certificate = opened.value
    expect(certificate.get_by_role("status")).to_have_text(
        "この修了証は、このサービスで発行されたものです。"
    )
    shown = certificate.get_by_role("article")
    expect(shown).to_contain_text("国分寺 花子 様")
    expect(shown).to_contain_text("令和8（2026）年11月27日")
    expect(shown).to_contain_text("第2次国分寺市行政デジタル化推進計画")
    assert certificate.url.rsplit("/", 1)[1] in shown.inner_text()
