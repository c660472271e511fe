"""Answers: how their parts are named, and what is said about how they came about."""

from playwright.sync_api import expect

from tests.browser.plays import answering, event
from tests.browser.replies import bullets, citation, paragraph, reply, table

PLAIN = reply(paragraph("答えです。"))


def test_tables_have_header_cells_and_a_name(row, stub):
    rows = [("1-ア", "窓口"), ("1-イ", "拡充")]
    stub.plan(answering(reply(table(("番号", "名称"), rows), bullets(("一つ",)))))

    answer = row.ask("一覧は")

    expect(answer.get_by_role("region", name="番号・名称の表")).to_be_visible()
    expect(answer.get_by_role("columnheader", name="番号")).to_be_visible()
    expect(answer.get_by_role("row")).to_have_count(3)
    expect(answer.get_by_role("listitem")).to_have_count(1)


def test_the_notice_speaks_of_generating_only_where_a_model_has_answered(row, stub):
    notice = row.root.locator(".pa-notice")
    expect(notice).to_contain_text("計画の本文から自動で作成した回答です。")
    stub.plan(answering(reply(paragraph("答えです。"), mode="llm")))

    row.ask("問い")

    expect(notice).to_contain_text("生成AIによる回答です。")
    expect(notice).to_contain_text("職員が出典を確認してください。")


def test_the_reduced_mode_is_told_and_ends_by_itself(row, stub):
    told = "生成AIが使えないため、計画の記載だけで回答しています"
    phase = event("status", {"phase": "degraded"})
    stub.plan(answering(PLAIN, phase), answering(reply(paragraph("答えです。"), mode="llm")))

    row.ask("一つ目")
    expect(row.root.get_by_text(told)).to_be_visible()
    row.ask("二つ目")

    expect(row.root.get_by_text(told)).to_be_hidden()


def test_the_label_says_whether_the_words_are_the_plans(row, stub):
    printed = reply(paragraph("窓口サービスの拡充", 1), citations=[citation(1)])
    arranged = reply(paragraph("それは窓口の話です。", 1), citations=[citation(1)])
    stub.plan(answering(printed), answering(arranged))

    expect(row.ask("一つ目").get_by_text("計画に記載", exact=True)).to_be_visible()
    expect(row.ask("二つ目").get_by_text("計画から整理", exact=True)).to_be_visible()
