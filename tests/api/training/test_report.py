"""The trainers' report: many together, nobody alone; and the term cards."""

import csv
import io
import sqlite3
import zipfile
from dataclasses import replace

import pytest

from api.store.engine import FILE
from api.store.records import Kind
from tests.api.training.learning import API, Someone

LEAST = 5


def learners(client, course, count):
    return [Someone.new(client, course) for _ in range(count)]


def table_of(client):
    text = client.get(f"{API}/trainer.csv").content.decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text)))


def test_nothing_is_known_where_nobody_learns(client):
    report = client.get(f"{API}/trainer").json()

    assert (report["learners"], report["begun"], report["completion_rate"]) == (0, 0, None)
    assert [module["begun"] for module in report["modules"]] == [0] * 7
    assert report["weak"] == []


def test_rates_are_named_after_the_plans_indicators(client):
    assert client.get(f"{API}/trainer").json()["indicators"] == {
        "completion_rate": "デジタル化に係る研修の実施回数と職員の研修受講者の割合",
        "pass_rate": "基礎知識を有する職員の割合",
    }


def test_few_learners_are_withheld(client, course):
    for one in learners(client, course, LEAST - 1):
        one.go_through("pretest", wrong=5)
        one.go_through("module", 1, wrong=5)

    report = client.get(f"{API}/trainer").json()

    assert report["learners"] is None
    assert [report[name] for name in ("begun", "completed", "completion_rate")] == [None] * 3
    assert (report["modules"][0]["begun"], report["modules"][0]["completed"]) == (None, None)
    assert report["weak"] == []
    rows = {row[1]: row for row in table_of(client)}
    assert rows["学習を始めた人数"][2:] == ["", "人", "5人未満のため表示しません"]


def test_completion_and_pass_rates(client, course):
    people = learners(client, course, LEAST + 1)
    for one in people[:LEAST]:
        one.has_done_modules()
        one.has_done(Kind.FINAL, passed=one is not people[0])

    report = client.get(f"{API}/trainer").json()

    assert (report["learners"], report["begun"], report["completed"]) == (6, 5, 4)
    assert (report["final_tried"], report["passed"]) == (5, 4)
    assert (report["completion_rate"], report["pass_rate"]) == (0.8, 0.8)
    assert [module["completed"] for module in report["modules"]] == [5] * 7
    rows = {row[1].split("（")[0]: row for row in table_of(client)}
    assert rows["合格率"][2:4] == ["80", "%"]
    assert "成果指標「基礎知識を有する職員の割合」" in rows["合格率"][4]


@pytest.fixture
def narrow(serve, giver):
    """A service whose module 1 has so few items that all learners meet the same ones."""
    kept, facts = [], set()
    for item in giver.course.items:
        if item.module != 1:
            kept.append(item)
        elif item.type == "truth" and item.fact not in facts and len(facts) < 3:
            kept.append(item)
            facts.add(item.fact)
    course = replace(giver.course, items=tuple(kept))
    return serve(replace(giver, course=course)), course


def test_weak_items_count_the_first_answer_of_each(narrow):
    client, course = narrow
    people = learners(client, course, LEAST)
    for one in people:
        knows = one is people[0]
        one.go_through("pretest", wrong=0 if knows else 5)
        one.go_through("module", 1, wrong=0 if knows else 3)
    # What is right in the end, or the next time, does not hide that it was hard at first.
    people[1].go_through("module", 1)

    weak = client.get(f"{API}/trainer").json()["weak"]

    ours = [item for item in weak if item["module"] == 1]
    assert [(item["answers"], item["rate"]) for item in ours] == [(5, 0.8)] * 3
    assert ours[0]["stem"] == course.item(ours[0]["item"]).stem
    rows = [row for row in table_of(client) if row[0] == "誤答の多い問題"]
    assert rows[0][2:4] == ["80", "%"]
    assert rows[0][4].startswith("はじめての解答：5人中4人が誤答")


def test_answers_of_who_leaves_are_counted_no_more(narrow, tmp_path):
    client, course = narrow
    people = learners(client, course, LEAST + 1)
    for one in people:
        one.go_through("pretest", wrong=5)
        one.go_through("module", 1, wrong=3)

    people[0].ask("DELETE", "/me")
    weak = client.get(f"{API}/trainer").json()["weak"]
    assert {item["answers"] for item in weak if item["module"] == 1} == {LEAST}
    for one in people[1:]:
        one.ask("DELETE", "/me")
    report = client.get(f"{API}/trainer").json()
    assert (report["learners"], report["weak"]) == (0, [])
    with sqlite3.connect(tmp_path / FILE) as connection:
        left = connection.execute("SELECT sum(learners), sum(wrong) FROM item_tally").fetchone()
    connection.close()
    assert left == (0, 0)


def test_cards_are_no_weak_items(client, course):
    for one in learners(client, course, LEAST):
        one.has_done(Kind.PRETEST)
        one.go_through("module", 7, wrong=21)

    weak = client.get(f"{API}/trainer").json()["weak"]

    assert all(course.item(item["item"]).type != "card" for item in weak)


def test_report_names_nobody(someone):
    someone.has_passed()
    someone.ask("POST", "/certificate", json={"name": "国分寺花子"})

    for path in ("/trainer", "/trainer.csv"):
        content = someone.client.get(API + path).content.decode("utf-8-sig")
        assert "国分寺花子" not in content
        assert someone.get("/me")["learner"][0]["key"] not in content


def test_table_opens_in_excel(client):
    response = client.get(f"{API}/trainer.csv")

    assert response.content.startswith(b"\xef\xbb\xbf")
    assert response.headers["content-disposition"] == 'attachment; filename="trainer.csv"'
    assert {len(row) for row in table_of(client)} == {5}


def test_cards_can_be_taken_to_anki(client):
    response = client.get(f"{API}/cards.apkg")

    assert response.headers["content-disposition"] == 'attachment; filename="cards.apkg"'
    assert "collection.anki2" in zipfile.ZipFile(io.BytesIO(response.content)).namelist()
    assert client.get(f"{API}/cards.apkg").content == response.content


def test_cards_can_be_taken_as_a_table(client, course):
    response = client.get(f"{API}/cards.csv")

    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert response.content.startswith(b"\xef\xbb\xbf")
    assert len(rows) == 1 + sum(item.type == "card" for item in course.items)
