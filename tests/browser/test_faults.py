"""Whatever fails, the reader is told why and what to do, and nothing typed is lost."""

import pytest
from playwright.sync_api import expect

from tests.browser.plays import (
    Cut,
    Gate,
    Pause,
    Play,
    answering,
    at_once,
    deltas,
    event,
    failing,
)
from tests.browser.replies import paragraph, reply

QUESTION = "計画期間はいつからですか"
ANSWER = reply(paragraph("令和7年度からです。"))
BUSY = {"Retry-After": "7"}
HTML = Play(("<h1>Bad Gateway</h1>",), 502, media_type="text/html")
CASES = [
    pytest.param(failing(500), "一時的な不具合です。", id="500"),
    pytest.param(HTML, "一時的な不具合です。", id="502 of a proxy"),
    pytest.param(failing(429, headers=BUSY), "利用が集中しています。7秒後に", id="429"),
    pytest.param(failing(429), "利用が集中しています。10秒後に", id="429 without a time"),
    pytest.param(failing(401), "ログインの有効期限が切れました。", id="401"),
    pytest.param(failing(403), "庁内ポータルに入り直してください。", id="403"),
    pytest.param(failing(422, detail="壊れた文字です。"), "壊れた文字です。", id="422"),
    pytest.param(Play((Cut,)), "回答が途中で切れました。", id="cut before the first piece"),
    pytest.param(Play(()), "回答が途中で切れました。", id="ended before the first piece"),
    pytest.param(Play(("event: reply\ndata: {\n\n",)), "正しく読み取れません", id="broken event"),
    pytest.param(Play(("{",), media_type="application/json"), "正しく読み取れ", id="broken JSON"),
    pytest.param(Play((event("reply", [1, 2]),)), "正しく読み取れ", id="a reply that is none"),
    pytest.param(Play((event("reply", {"status": "x"}),)), "正しく読み取れ", id="unknown status"),
    pytest.param(Play((event("delta", None) + "data: 1\n\n",)), "途中で切れ", id="no reply comes"),
    pytest.param(
        Play((event("error", {"status": 500, "request_id": "id-9"}),)), "受付番号 id-9", id="event"
    ),
]


def fails_with(widget, sentence, kept=QUESTION):
    """The error stands there, the question in the box, and nothing goes on."""
    expect(widget.alert).to_contain_text(sentence)
    expect(widget.area).to_have_value(kept)
    expect(widget.spinner).to_have_count(0, timeout=2_000)
    expect(widget.stop).to_be_hidden()
    expect(widget.send).to_be_visible()


@pytest.mark.parametrize(("play", "sentence"), CASES)
def test_a_failure_is_told_and_the_question_kept(row, stub, play, sentence):
    stub.plan(play)

    row.submit(QUESTION)

    fails_with(row, sentence)
    assert row.turns.count() == 0


@pytest.mark.parametrize(
    "play",
    [pytest.param(failing(500), id="500"), pytest.param(Play((Cut,)), id="cut")],
)
def test_sending_again_after_a_failure_works(row, stub, play):
    stub.plan(play, answering(ANSWER))
    row.submit(QUESTION)
    fails_with(row, "")

    row.button("もう一度送信").click()

    expect(row.answers).to_have_count(1)
    expect(row.alert).to_be_empty()
    expect(row.area).to_have_value("")
    assert stub.asked == [[("user", QUESTION)]] * 2
    expect(row.questions).to_have_count(1)


def test_the_number_of_the_request_is_told_to_pass_on(row, stub):
    stub.plan(failing(500))

    row.submit(QUESTION)

    expect(row.alert).to_contain_text("受付番号 test-request-7 を添えてデジタル行政推進室へ")


def test_an_answer_cut_in_the_middle_keeps_what_has_come(row, stub):
    stub.plan(answering(ANSWER, *deltas("ここまで来た。"), Pause(0.1), Cut), answering(ANSWER))
    row.submit(QUESTION)
    fails_with(row, "回答が途中で切れました。")
    expect(row.answers.last).to_contain_text("ここまで来た。")

    row.button("再実行").click()

    expect(row.answers.last).to_contain_text("令和7年度からです。")
    expect(row.questions).to_have_count(1)
    assert stub.asked[1] == [("user", QUESTION)]


def test_silence_of_sixty_seconds_is_a_failure(page, widget, stub):
    stub.plan(answering(ANSWER, Gate()))
    page.clock.install()
    widget.submit(QUESTION)
    expect(widget.draft).to_be_visible()
    page.clock.run_for(55_000)
    expect(widget.stop).to_be_visible()

    page.clock.run_for(10_000)

    fails_with(widget, "時間内に回答できませんでした。質問を短く分けてお試しください。")


def test_what_is_typed_meanwhile_is_not_overwritten(row, stub):
    gate = Gate()
    stub.plan(Play((gate, Cut)))
    row.submit(QUESTION)
    row.area.fill("つぎの質問")

    gate.set()

    fails_with(row, f"送信できなかった質問：{QUESTION}", kept="つぎの質問")


def test_the_wait_after_429_is_counted_down_on_the_button(page, widget, stub):
    stub.plan(failing(429, headers=BUSY))
    page.clock.install()
    widget.submit(QUESTION)
    expect(widget.button("もう一度送信（あと7秒）")).to_be_visible()

    page.clock.run_for(8_000)

    expect(widget.button("もう一度送信")).to_be_visible()


def test_a_reply_in_one_piece_is_as_good_as_a_stream(row, stub):
    stub.plan(at_once(ANSWER))

    expect(row.ask(QUESTION)).to_contain_text("令和7年度からです。")
