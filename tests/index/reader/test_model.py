"""The shipped reader: what it makes of questions, and of spoilt files."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from corpus.library import load_plan
from corpus.units import Selection, make_units
from index.errors import ReaderError
from index.reader.model import (
    CLASSES_FILE,
    MODEL_FILE,
    PIECES_FILE,
    SHIPPED_READER,
    Reader,
)

FILES = (MODEL_FILE, PIECES_FILE, CLASSES_FILE)


@pytest.fixture(scope="module")
def plan_file():
    return load_plan()


@pytest.fixture(scope="module")
def reader(plan_file):
    return Reader.load(plan_file.identity.sha256)


def likeliest(reading):
    return max(reading.units, key=reading.units.get)


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        pytest.param("3-アの成果指標と活動指標は？", "indicators-3-ア", id="by code"),
        pytest.param("推進方針４の取組は何がある？", "policy-4", id="policy"),
        pytest.param("用語集に載ってる言葉を全部", "terms", id="whole"),
        pytest.param("生成ＡＩに触れている取組はどれとどれ？", Selection.MEASURES, id="many"),
        pytest.param("実績が5割を超えた指標はどれ", Selection.RESULTS, id="results"),
        pytest.param("1-アと2-イの違いは？", Selection.COMPARISON, id="comparison"),
    ],
)
def test_what_is_asked_for_is_read(reader, question, unit):
    reading = reader.read(question)

    assert likeliest(reading) == unit
    assert reading.unanswered < 0


@pytest.mark.parametrize(
    "question",
    [
        pytest.param("明日の天気は？", id="far"),
        pytest.param("書かない窓口システムの導入費用はいくらですか", id="near"),
        pytest.param("デジタル行政推進室の内線番号は", id="contact"),
    ],
)
def test_what_the_plan_does_not_say_is_read_as_that(reader, question):
    assert reader.read(question).unanswered > 0


def test_probabilities_are_of_every_unit_and_sum_to_1(reader, plan_file):
    shares = reader.read("1-アの課題は？").units

    assert list(shares) == [*(unit.id for unit in make_units(plan_file.plan)), *Selection]
    assert sum(shares.values()) == pytest.approx(1)


@pytest.mark.parametrize("text", ["", "？", "a" * 5000, "窓口" * 2000, "ж́\u202e\ufffd"])
def test_any_text_is_read(reader, text):
    assert sum(reader.read(text).units.values()) == pytest.approx(1)


def test_width_and_case_make_no_difference(reader):
    assert reader.read("ＲＰＡとは？") == reader.read("rpaとは?")


def test_questions_at_the_same_time_are_read_as_one_after_the_other(reader):
    questions = ["1-アの課題は", "明日の天気は", "計画期間は"] * 8
    alone = [reader.read(question) for question in questions]

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(reader.read, questions)) == alone


def test_another_plan_has_no_reader():
    assert Reader.load("0" * 64) is None


@pytest.fixture
def folder(tmp_path):
    """Return a copy of the shipped reader, to be spoilt."""
    for name in FILES:
        (tmp_path / name).write_bytes((SHIPPED_READER / name).read_bytes())
    return tmp_path


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_a_reader_error(folder, plan_file, name):
    (folder / name).unlink()

    with pytest.raises(ReaderError, match="make train"):
        Reader.load(plan_file.identity.sha256, folder)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [b"", b"{}", b"\xff" * 50, b"[1, 2]"])
def test_a_file_that_is_something_else_is_a_reader_error(folder, plan_file, name, content):
    (folder / name).write_bytes(content)

    with pytest.raises(ReaderError):
        Reader.load(plan_file.identity.sha256, folder)


def test_names_of_another_model_are_a_reader_error(folder, plan_file):
    said = json.loads((folder / CLASSES_FILE).read_text(encoding="utf-8"))
    (folder / CLASSES_FILE).write_text(json.dumps(said | {"units": ["plan"]}), encoding="utf-8")

    with pytest.raises(ReaderError, match="told apart"):
        Reader.load(plan_file.identity.sha256, folder)
