"""A citation shows the place in the plan that it names, for questions of every kind."""

import re
from random import Random

import pytest
from playwright.sync_api import expect

from evals.generated import generate_questions
from tests.browser import replies
from tests.browser.plays import answering
from tests.browser.watch import origin_of
from tests.browser.widget import Widget

SEED = 20261126
CHAPTER_7 = 35
"""Pages after this one are told as about so, since a figure of full pages left no text."""


def seeded_questions(plan_file, count):
    """Return questions of one turn, of as many kinds as there are."""
    questions = [one for one in generate_questions(plan_file) if len(one.messages) == 1]
    kinds = sorted({one.kind for one in questions})
    random = Random(SEED)
    by_kind = [[one.text for one in questions if one.kind == kind] for kind in kinds]
    return [random.choice(by_kind[number % len(kinds)]) for number in range(count)]


def bare(text):
    return re.sub(r"\s", "", text)


def reply_to(widget, question):
    """Ask a question; return the reply of the service to the same question, as JSON."""
    widget.ask(question)
    url = f"{origin_of(widget.page.url)}/api/chat"
    asked = {"messages": [{"role": "user", "content": question}]}
    return widget.page.request.post(url, data=asked).json()


@pytest.mark.parametrize("number", range(10))
def test_what_the_drawer_shows_is_what_the_plan_says(asking, plan_file, number):
    question = seeded_questions(plan_file, 10)[number]
    text = plan_file.plan.text

    reply = reply_to(asking, question)

    shown = [int(chip.strip("[]")) for chip in asking.chips().all_inner_texts()]
    assert set(shown) == {int(n) for n in re.findall(r"\[(\d+)\]", reply["answer"])}
    for citation in reply["citations"][:3]:
        asking.cite(citation["n"])
        expect(asking.mark).to_have_count(1)
        marked = bare(asking.mark.inner_text())
        assert marked == bare(citation["quote"])
        assert marked == bare(text[citation["start"] : citation["end"]])
        passage = asking.drawer.locator(".pa-passage")
        # What stands around it comes with the plan's text, a moment later.
        expect(passage).not_to_have_text(asking.mark.inner_text())
        around = bare(passage.inner_text())
        assert around in bare(text)
        assert len(around) > len(marked)
        expect(asking.drawer.locator(".pa-path")).to_have_text(citation["section"])
        near = "" if citation["page_certain"] else "付近"
        page = f"計画 p.{citation['page']}{near}"
        expect(asking.drawer.get_by_text(page, exact=True)).to_be_visible()
        assert citation["page_certain"] == (citation["page"] <= CHAPTER_7)
        asking.page.keyboard.press("Escape")


def test_the_seeded_questions_are_of_every_kind(plan_file):
    assert len(set(seeded_questions(plan_file, 10))) == 10


def test_previous_and_next_go_through_all_sources_and_stop_at_the_ends(asking):
    reply = reply_to(asking, "推進方針を一覧で教えてください。")
    count = len(reply["citations"])
    asking.cite()

    for number in range(2, count + 1):
        asking.button("次の出典").click()
        expect(asking.drawer.get_by_role("heading")).to_have_text(f"出典{number}／全{count}件")
        expect(asking.mark).to_have_text(reply["citations"][number - 1]["quote"])
    expect(asking.button("次の出典")).to_have_attribute("aria-disabled", "true")
    asking.button("次の出典").click(force=True)

    expect(asking.drawer.get_by_role("heading")).to_have_text(f"出典{count}／全{count}件")
    asking.button("前の出典").click()
    expect(asking.drawer.get_by_role("heading")).to_have_text(f"出典{count - 1}／全{count}件")


def test_the_measure_of_a_source_is_named_although_the_names_come_late(page, stub):
    held = []
    page.route("**/api/plan", lambda route: held.append(route))
    cited = replies.reply(replies.paragraph("拡充です。", 1), citations=[replies.citation(1)])
    stub.plan(answering(cited))
    page.goto(stub.host())
    widget = Widget(page)
    widget.open()
    widget.ask("問い")
    widget.cite()
    expect(widget.drawer.get_by_text("1-イ", exact=True)).to_be_visible()

    for route in held:
        route.continue_()

    expect(widget.drawer.get_by_text("1-イ 窓口サービスの拡充", exact=True)).to_be_visible()


def test_a_quotation_is_copied_in_the_customary_form(asking):
    asking.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reply = reply_to(asking, "1-アの課題は何ですか。")
    citation = reply["citations"][0]
    asking.cite()

    asking.button("引用をコピー").click()

    expect(asking.drawer.get_by_text("コピーしました。")).to_be_visible()
    copied = asking.page.evaluate("navigator.clipboard.readText()")
    place = f"{reply['plan']['title']} p.{citation['page']} 「1-ア 行政手続のオンライン化」課題"
    assert copied == f"「{citation['quote']}」（{place}）"


def test_an_answer_is_copied_with_its_sources(asking):
    asking.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    reply = reply_to(asking, "1-アの課題は何ですか。")

    asking.button("出典つきでコピー").click()

    expect(asking.answers.last.get_by_text("コピーしました。")).to_be_visible()
    copied = asking.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(reply["answer"])
    for citation in reply["citations"]:
        assert f"[{citation['n']}] 「{citation['quote']}」（" in copied


def test_a_passage_can_be_asked_about(asking):
    asking.ask("1-アの課題は何ですか。")
    asking.cite()

    asking.button("この箇所について質問").click()

    expect(asking.drawer).to_be_hidden()
    expect(asking.area).to_have_value("第2次計画の1-アの課題を教えてください")
    assert asking.has_focus(asking.area)


def test_the_reader_view_opens_at_the_cited_sentence(asking):
    reply = reply_to(asking, "1-アの課題は何ですか。")
    asking.cite()

    with asking.page.context.expect_page() as opened:
        asking.drawer.get_by_role("link", name="計画の全文で見る").click()

    reader = opened.value
    marks = reader.get_by_role("mark")
    expect(marks.first).to_be_in_viewport()
    marked = "".join(bare(text) for text in marks.all_inner_texts())
    assert bare(reply["citations"][0]["quote"]) in marked
