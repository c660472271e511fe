"""Without a network the widget waits, keeps what is typed, and comes back by itself."""

from playwright.sync_api import expect

from tests.browser.plays import Gate, answering, deltas, failing
from tests.browser.replies import paragraph, reply

QUESTION = "計画期間はいつからですか"
ANSWER = reply(paragraph("令和7年度からです。"))


def test_a_lost_network_is_told_at_once_and_its_return_too(context, widget, stub):
    widget.area.fill(QUESTION)

    context.set_offline(True)
    expect(widget.alert).to_contain_text("ネットワークにつながっていません。")
    expect(widget.area).to_have_value(QUESTION)
    context.set_offline(False)

    expect(widget.alert).to_be_empty()
    expect(widget.status).to_have_text("接続が戻りました。")
    expect(widget.area).to_have_value(QUESTION)


def test_a_question_sent_offline_is_kept_and_can_be_sent_again(context, widget, stub):
    stub.plan(answering(ANSWER))
    context.set_offline(True)
    widget.submit(QUESTION)
    expect(widget.alert).to_contain_text("ネットワークにつながっていません。")
    expect(widget.area).to_have_value(QUESTION)
    expect(widget.spinner).to_have_count(0)
    context.set_offline(False)
    expect(widget.alert).to_be_empty()

    widget.area.press("Enter")

    expect(widget.answers).to_have_count(1)
    assert stub.asked == [[("user", QUESTION)]]


def test_the_reader_can_ask_for_the_connection(context, widget, stub):
    widget.page.route("**/api/plan", lambda route: route.abort("connectionrefused"))
    context.set_offline(True)
    expect(widget.button("再接続")).to_be_visible()
    context.set_offline(False)
    widget.page.clock.install()
    widget.page.unroute("**/api/plan")

    widget.button("再接続").click()

    expect(widget.alert).to_be_empty()


def let_pass(page, seconds):
    """Move the clock of the page second by second, so that requests are answered in between."""
    for _ in range(seconds):
        page.clock.run_for(1_000)
        page.wait_for_timeout(30)


def test_a_server_that_is_away_is_asked_at_growing_intervals(page, widget, watch):
    page.route("**/api/**", lambda route: route.abort("connectionrefused"))
    page.clock.install()
    widget.submit(QUESTION)
    expect(widget.alert).to_contain_text("サーバーに接続できません。")
    expect(widget.area).to_have_value(QUESTION)
    before = len(watch.asked("/api/plan"))

    let_pass(page, 12)

    assert len(watch.asked("/api/plan")) - before in (3, 4)
    page.unroute("**/api/**")
    let_pass(page, 9)
    expect(widget.alert).to_be_empty()


def test_a_server_that_is_still_loading_says_so_and_is_waited_for(widget, stub):
    detail = "準備しています。しばらくお待ちください。"
    stub.plan(failing(503, slug="not-ready", detail=detail))

    widget.submit(QUESTION)

    expect(widget.area).to_have_value(QUESTION)
    expect(widget.status).to_have_text("接続が戻りました。")
    expect(widget.alert).to_be_empty()


def test_an_answer_under_way_survives_a_short_loss(context, widget, stub):
    gate = Gate()
    stub.plan(answering(ANSWER, *deltas("途中まで。"), gate))
    widget.submit(QUESTION)
    expect(widget.draft).to_contain_text("途中まで。")

    context.set_offline(True)
    expect(widget.alert).not_to_be_empty()
    context.set_offline(False)
    gate.set()

    expect(widget.answers).to_have_count(1)
    expect(widget.spinner).to_have_count(0)
