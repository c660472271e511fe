"""A reload loses no turn and repeats none; the server holds nothing to resume."""

import re

from playwright.sync_api import expect

from tests.browser.hosts import ELEMENT
from tests.browser.plays import Gate, answering, deltas
from tests.browser.replies import citation, paragraph, reply
from tests.browser.widget import Widget

FIRST = reply(paragraph("一つ目の答えです。", 1), citations=[citation(1)])
SECOND = reply(paragraph("二つ目の答えです。"))
PIECES = tuple(f"{number}番目。" for number in range(100))


def cut_by_reload(widget, stub):
    """Ask twice; reload while the second answer is growing."""
    stub.plan(answering(FIRST), answering(SECOND, *deltas(*PIECES, pause=0.005), Gate()))
    widget.ask("一つ目")
    widget.submit("二つ目")
    expect(widget.draft).to_contain_text(PIECES[50])
    widget.page.reload()
    widget.open()


def test_earlier_turns_come_back_and_the_cut_one_says_so(widget, stub):
    cut_by_reload(widget, stub)

    expect(widget.answers).to_have_count(2)
    expect(widget.answers.first).to_contain_text("一つ目の答えです。")
    expect(widget.answers.last).to_contain_text(PIECES[50])
    expect(widget.answers.last).to_contain_text("中断されました")
    expect(widget.questions.get_by_text("二つ目")).to_have_count(1)
    expect(widget.alert).to_be_empty()
    expect(widget.spinner).to_have_count(0)


def test_a_reload_sends_nothing(widget, stub):
    cut_by_reload(widget, stub)
    expect(widget.answers).to_have_count(2)

    widget.page.wait_for_timeout(300)

    assert len(stub.asked) == 2


def test_the_cut_turn_is_asked_again_in_its_place(widget, stub):
    cut_by_reload(widget, stub)
    stub.plan(answering(SECOND))

    widget.button("再実行").click()

    expect(widget.answers.last).to_contain_text("二つ目の答えです。")
    expect(widget.questions).to_have_count(2)
    asked = [("user", "一つ目"), ("assistant", FIRST["answer"]), ("user", "二つ目")]
    assert stub.asked[2] == asked


def test_the_next_question_carries_all_messages(widget, stub):
    stub.plan(answering(FIRST), answering(SECOND), answering(SECOND))
    widget.ask("一つ目")
    widget.ask("二つ目")
    widget.page.reload()
    widget.open()

    widget.ask("三つ目")

    assert [content for _, content in stub.asked[2]] == [
        *("一つ目", FIRST["answer"], "二つ目", SECOND["answer"], "三つ目")
    ]


def test_restored_citations_still_open(widget, stub):
    stub.plan(answering(FIRST))
    widget.ask("一つ目")
    widget.page.reload()
    widget.open()

    widget.cite()

    expect(widget.mark).to_have_text("窓口サービスの拡充")


def test_an_answer_whose_page_was_left_is_there_on_return(widget, stub):
    stub.plan(answering(FIRST))
    widget.ask("一つ目")
    widget.page.goto(f"{stub.origin}/plan")

    widget.page.go_back()

    if not widget.is_open:
        widget.open()
    expect(widget.answers).to_have_text([re.compile("一つ目の答えです。")])


def test_a_new_tab_begins_without_turns(context, widget, stub):
    stub.plan(answering(FIRST))
    widget.ask("一つ目")

    other = context.new_page()
    other.goto(widget.page.url)
    fresh = Widget(other)
    fresh.open()

    expect(fresh.root.get_by_text("計画について質問できます")).to_be_visible()
    assert fresh.answers.count() == 0


def test_two_widgets_of_a_page_keep_their_turns_apart(page, stub):
    stub.plan(answering(FIRST), answering(SECOND))
    inline = '<plan-assistant mode="inline" id="inline"></plan-assistant>'
    page.goto(stub.host(inline + ELEMENT))
    below, floating = Widget(page, "#inline"), Widget(page, "[mode=floating]")
    below.ask("下の質問")
    floating.open()
    floating.ask("浮かぶ質問")

    page.reload()
    floating.open()

    expect(below.questions).to_have_text(["質問下の質問"])
    expect(floating.questions).to_have_text(["質問浮かぶ質問"])
    assert stub.asked[1] == [("user", "浮かぶ質問")]


def test_a_new_conversation_forgets_after_asking_back(widget, stub):
    stub.plan(answering(FIRST), answering(SECOND))
    widget.ask("一つ目")
    widget.button("新しい会話").click()
    widget.button("やめる").click()
    expect(widget.answers).to_have_count(1)
    widget.button("新しい会話").click()

    widget.button("消して始める").click()

    expect(widget.root.get_by_text("計画について質問できます")).to_be_visible()
    assert widget.page.evaluate("sessionStorage.length") == 0
    widget.ask("二つ目")
    assert stub.asked[1] == [("user", "二つ目")]
