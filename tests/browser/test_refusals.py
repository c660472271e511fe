"""What the plan does not say is said to be missing, without a citation behind it."""

import pytest
from playwright.sync_api import expect

from tests.browser.plays import answering
from tests.browser.replies import bullets, citation, paragraph, reply
from tests.browser.widget import Widget

SENTENCE = "この計画には記載が見つかりませんでした。"


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("市長の給料は", id="absent"),
        pytest.param("1-アの予算はいくらですか", id="absent from a measure"),
        pytest.param("今日の天気は", id="of something else"),
    ],
)
def test_a_refusal_has_its_sentence_and_a_contact(asking, question):
    answer = asking.ask(question)

    expect(answer).to_contain_text(SENTENCE)
    expect(answer).to_contain_text("デジタル行政推進室")
    expect(asking.status).to_have_text(SENTENCE)


def test_a_question_outside_the_plan_gets_no_chip_and_no_sources(asking):
    answer = asking.ask("市長の給料は")

    assert asking.chips(answer).count() == 0
    assert answer.locator("details").count() == 0


def test_a_refusal_leads_on_to_questions_that_are_answered(asking):
    asking.ask("市長の給料は")
    suggestions = asking.root.locator(".pa-suggestion")
    names = suggestions.all_inner_texts()
    assert names

    suggestions.first.click()

    expect(asking.answers).to_have_count(2)
    expect(asking.answers.last).not_to_contain_text(SENTENCE)


def test_the_contact_is_the_pages_choice(page, stub):
    stub.plan(answering(reply(paragraph("計画にありません。"), status="not_in_plan")))
    page.goto(stub.host('<plan-assistant mode="page" contact="企画課"></plan-assistant>'))

    answer = Widget(page).ask("市長の給料は")

    expect(answer).to_contain_text("企画課")
    expect(answer).not_to_contain_text("デジタル行政推進室")


def test_related_statements_are_marked_as_such(row, stub):
    related = reply(
        paragraph("予算は計画に書かれていません。"),
        bullets(("窓口サービスの拡充です。", 1), role="related"),
        citations=[citation(1)],
        status="not_in_plan",
    )
    stub.plan(answering(related))

    answer = row.ask("予算は")

    expect(answer).to_contain_text(SENTENCE)
    expect(answer.locator(".pa-block--related")).to_have_count(1)
    assert answer.locator(".pa-block--answer [part~=chip]").count() == 0
    assert answer.get_by_text("計画に記載", exact=True).count() == 0


def test_a_question_back_offers_its_choices(row, stub):
    back = reply(
        paragraph("どちらの計画の1-イですか。"),
        bullets(("第1次計画の1-イ",), ("第2次計画の1-イ",)),
        status="clarify",
        reason="ambiguous",
    )
    stub.plan(answering(back), answering(reply(paragraph("窓口サービスの拡充です。"))))
    answer = row.ask("1-イは")
    expect(row.status).to_have_text("どちらの計画の1-イですか。")

    answer.get_by_role("button", name="第2次計画の1-イ").click()

    expect(row.answers).to_have_count(2)
    assert stub.asked[1][-1] == ("user", "第2次計画の1-イ")
