"""Pictures are looked at or read: each has a name, a description and the same as text."""

import pytest
from playwright.sync_api import expect

from tests.browser.plays import answering
from tests.browser.replies import citation, paragraph, picture, reply

TREE = [{"label": "推進方針1 利便性", "children": [{"label": "1-ア 窓口", "children": []}]}]
BARS = [
    {"label": "検討", "first_year": 2025, "last_year": 2026},
    {"label": "実施", "first_year": None, "last_year": None},
]
STEPS = [{"label": "検討", "first_year": None, "last_year": None}]
NUMBERS = [
    {"label": "交付率", "value": "82%", "number": 82.0, "unit": "%", "cites": [1]},
    {"label": "普及率", "value": "80%", "number": 80.0, "unit": "%", "cites": []},
]
NOTE = "※実施年度は、計画では図の帯で示されており、本文の文字からは読み取れません。"


def show(widget, stub, kind, nodes, measure=None):
    block = picture(kind, "図の名前", nodes, measure)
    stub.plan(answering(reply(paragraph("図です。", 1), block, citations=[citation(1)])))
    return widget.ask("図を見せて")


@pytest.mark.parametrize(
    ("kind", "nodes", "words"),
    [
        pytest.param("plan_map", TREE, ["推進方針1 利便性", "1-ア 窓口"], id="map of the plan"),
        pytest.param("organisation", TREE, ["推進方針1 利便性", "1-ア 窓口"], id="organisation"),
        pytest.param("schedule", BARS, ["検討：2025年度から2026年度まで", "実施"], id="schedule"),
        pytest.param("results", NUMBERS, ["交付率：82%", "普及率：80%"], id="results"),
    ],
)
def test_a_picture_has_a_name_a_description_and_a_text(row, stub, kind, nodes, words):
    answer = show(row, stub, kind, nodes, "1-ア" if kind == "schedule" else None)

    image = answer.get_by_role("img", name="図の名前")
    expect(image).to_be_visible()
    assert image.locator("desc").evaluate("(element) => element.textContent.length") > 3
    answer.get_by_text("図の内容を文字で読む").click()
    text = answer.locator("figure details").inner_text()
    assert [word for word in words if word not in text] == []


def test_words_of_a_picture_stay_inside_it(row, stub):
    long = [{"label": "とても長い名前の推進方針" * 6, "children": [{"label": "あ" * 80}]}]

    answer = show(row, stub, "plan_map", long)

    outside = answer.get_by_role("img", name="図の名前").evaluate(
        """(image) => { const frame = image.getBoundingClientRect();
        return [...image.querySelectorAll("tspan")].filter((words) => {
          const box = words.getBoundingClientRect();
          return box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
        }).map((words) => words.textContent); }"""
    )
    assert outside == []


def test_bars_are_drawn_only_where_years_are_known(row, stub):
    answer = show(row, stub, "schedule", BARS, "1-ア")

    expect(answer.locator(".pa-shape--bar")).to_have_count(1)
    assert answer.get_by_text(NOTE).count() == 0


def test_steps_without_years_have_no_bars_but_the_note(row, stub):
    answer = show(row, stub, "schedule", STEPS, "1-ア")

    expect(answer.locator(".pa-shape--bar")).to_have_count(0)
    expect(answer.get_by_text(NOTE)).to_be_visible()


def test_a_number_is_cited_in_the_text_of_its_picture(row, stub):
    answer = show(row, stub, "results", NUMBERS)
    answer.get_by_text("図の内容を文字で読む").click()

    answer.locator("figure").get_by_role("button", name="出典1").click()

    expect(row.drawer).to_be_visible()


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("推進方針を一覧で教えてください", "plan_map"),
        ("推進体制を教えてください。", "organisation"),
        ("1-アのスケジュールを教えてください。", "schedule"),
        ("第1次計画の実績を一覧で教えてください", "results"),
    ],
)
def test_the_assistants_own_pictures_are_drawn(asking, question, kind):
    answer = asking.ask(question)

    expect(answer.locator(f"figure.pa-picture--{kind}").get_by_role("img")).to_be_visible()
