"""The element is moved, closed and taken away while an answer is under way."""

from playwright.sync_api import expect

from tests.browser.hosts import ELEMENT
from tests.browser.plays import Gate, answering
from tests.browser.replies import citation, paragraph, reply
from tests.browser.widget import Widget

ANSWER = reply(paragraph("窓口サービスの拡充です。", 1), citations=[citation(1)])


def test_moving_the_element_loses_nothing(page, stub):
    gate = Gate()
    stub.plan(answering(ANSWER), answering(ANSWER, gate))
    page.goto(stub.host(ELEMENT.replace("mode", "open mode")))
    widget = Widget(page)
    widget.ask("一つ目")
    widget.submit("二つ目")
    expect(widget.draft).to_be_visible()

    page.evaluate("document.body.append(document.querySelector('plan-assistant'))")
    gate.set()

    expect(widget.answers).to_have_count(2)
    expect(widget.spinner).to_have_count(0)


def test_an_answer_to_a_closed_widget_marks_the_launcher(page, stub):
    gate = Gate()
    stub.plan(answering(ANSWER, gate))
    page.goto(stub.host(ELEMENT))
    widget = Widget(page)
    widget.open()
    widget.submit("問い")
    expect(widget.draft).to_be_visible()
    widget.close.click()

    gate.set()

    name = "計画アシスタントを開く（新しい回答があります）"
    page.get_by_role("button", name=name).click()
    assert widget.has_focus(widget.log)


def test_an_element_that_is_taken_away_lets_go_of_everything(page, widget, stub, watch):
    stub.plan(answering(ANSWER, Gate()))
    widget.submit("問い")
    expect(widget.draft).to_be_visible()

    page.evaluate("document.querySelector('plan-assistant').remove()")
    page.wait_for_timeout(300)

    watch.settle()
    assert watch.errors == []
