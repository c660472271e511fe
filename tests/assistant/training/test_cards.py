"""Term cards as an Anki deck and as tables."""

import csv
import io
import sqlite3
import zipfile

import pytest

from assistant.training.cards import anki_deck, csv_cards, csv_items
from assistant.training.item import ItemType


@pytest.fixture
def notes(tmp_path):
    """Return the notes of a deck: who they are to Anki, and their fields."""

    def read(deck):
        with zipfile.ZipFile(io.BytesIO(deck)) as archive:
            archive.extract("collection.anki2", tmp_path)
        connection = sqlite3.connect(tmp_path / "collection.anki2")
        found = dict(connection.execute("select guid, flds from notes").fetchall())
        connection.close()
        return found

    return read


def rows(table):
    assert table.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"))))


def test_the_deck_holds_a_card_for_each_term(course, plan_file, notes):
    fields = [note.split("\x1f") for note in notes(anki_deck(course, plan_file.identity)).values()]

    assert sorted(term for term, *_ in fields) == sorted(
        term.name.text for term in plan_file.plan.terms
    )
    assert {source for *_, source in fields} == {plan_file.identity.title}


def test_a_deck_made_again_has_the_same_notes(course, plan_file, notes):
    once = notes(anki_deck(course, plan_file.identity))

    assert notes(anki_deck(course, plan_file.identity)) == once


def test_the_table_holds_a_line_for_each_term(course, plan_file):
    head, *cards = rows(csv_cards(course, plan_file.identity))

    assert head == ["用語", "説明", "出典"]
    assert len(cards) == len(plan_file.plan.terms)
    meaning = "施策目的に対する本質的な内容や結果のこと。"
    assert ["アウトカム", meaning, plan_file.identity.title] in cards


def test_the_table_of_items_holds_them_all(course):
    head, *items = rows(csv_items(course))

    assert head[0] == "問題ID"
    assert [item[0] for item in items] == [item.id for item in course.items]
    choices = {item[0]: tuple(item[4].split("\n")) for item in items if item[2] == "choice"}
    assert choices == {
        item.id: item.choices for item in course.items if item.type is ItemType.CHOICE
    }
