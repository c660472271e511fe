"""Votes reach the service with their reasons, and nothing else does."""

import json

from playwright.sync_api import expect

from tests.browser.plays import answering
from tests.browser.replies import citation, paragraph, reply

ANSWER = reply(paragraph("窓口サービスの拡充です。", 1), citations=[citation(1)])


def kept(stub):
    """The votes that the service has written down."""
    lines = (stub.data_dir / "feedback.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def answered(widget, stub):
    stub.plan(answering(ANSWER))
    widget.ask("秘密の問い")


def test_a_good_answer_takes_one_click(widget, stub):
    answered(widget, stub)

    widget.button("役に立った").click()

    expect(widget.answers.last).to_contain_text("評価を送りました。ありがとうございます。")
    expect(widget.status).to_have_text("評価を送りました。ありがとうございます。")
    expect(widget.button("役に立った")).to_have_attribute("aria-pressed", "true")
    assert kept(stub)[-1]["vote"] == "up"


def test_a_bad_answer_takes_reasons_and_words(widget, stub):
    answered(widget, stub)
    widget.button("役に立たなかった").click()
    widget.root.get_by_role("checkbox", name="出典が違う").check()
    widget.root.get_by_role("checkbox", name="不足").check()
    widget.root.get_by_label("くわしく").fill("表が足りない\n次の行")

    widget.button("送る").click()

    expect(widget.answers.last).to_contain_text("評価を送りました。")
    vote = kept(stub)[-1]
    assert (vote["vote"], vote["reply_id"]) == ("down", "reply-1")
    assert set(vote["reasons"]) == {"wrong_source", "incomplete"}
    assert vote["comment"] == "表が足りない\n次の行"


def test_the_conversation_is_not_sent_along(widget, stub, watch):
    answered(widget, stub)

    widget.button("役に立った").click()
    expect(widget.answers.last).to_contain_text("評価を送りました。")

    (request,) = watch.asked("/api/feedback")
    assert request.post_data_json == {
        "reply_id": "reply-1",
        "vote": "up",
        "reasons": [],
        "comment": "",
    }


def test_a_vote_that_fails_keeps_what_was_written(page, widget, stub):
    answered(widget, stub)
    page.route("**/api/feedback", lambda route: route.abort())
    widget.button("役に立たなかった").click()
    comment = widget.root.get_by_label("くわしく")
    comment.fill("表が足りない")

    widget.button("送る").click()

    expect(widget.answers.last).to_contain_text("評価を送れませんでした。")
    expect(comment).to_have_value("表が足りない")
    page.unroute("**/api/feedback")
    widget.button("送る").click()
    expect(widget.answers.last).to_contain_text("評価を送りました。")


def test_a_wrong_source_is_reported_from_the_drawer(widget, stub):
    answered(widget, stub)
    widget.cite()

    widget.button("この出典は違う").click()

    expect(widget.drawer).to_be_hidden()
    expect(widget.root.get_by_role("checkbox", name="出典が違う")).to_be_checked()
    expect(widget.root.get_by_label("くわしく")).to_have_value("出典1")


def test_a_form_that_is_left_gives_the_focus_back(widget, stub):
    answered(widget, stub)
    widget.button("役に立たなかった").click()

    widget.answers.last.get_by_role("button", name="やめる").click()

    assert widget.has_focus(widget.button("役に立たなかった"))


def test_a_long_comment_ends_at_the_limit(widget, stub):
    answered(widget, stub)
    widget.button("問題を報告").click()
    comment = widget.root.get_by_label("くわしく")
    assert widget.has_focus(comment)
    widget.page.keyboard.insert_text("あ" * 1_100)

    assert len(comment.input_value()) == 1_000
    widget.button("送る").click()

    expect(widget.answers.last).to_contain_text("評価を送りました。")
