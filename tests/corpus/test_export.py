"""The export: open data that can be proven."""

import csv
import json

import pytest

from corpus.export import export_csv, export_json

COUNTS = {
    "measures": 198,
    "indicators": 32,
    "schedule": 42,
    "results": 33,
    "succession": 14,
    "glossary": 33,
}
SHOWN = {
    "measures": "text",
    "indicators": "indicator",
    "schedule": "item",
    "results": "value",
    "succession": "first_name",
    "glossary": "definition",
}
COLUMNS = {
    "measures": "edition code name policy field number text",
    "indicators": "edition code measure kind indicator",
    "schedule": "edition code measure number item",
    "results": "edition code measure kind indicator as_of value",
    "succession": "first_code first_name relation second_code second_name",
    "glossary": "term definition",
}


def without_marks(text):
    printed = "".join(text.split()).lstrip("・■※")
    return printed.replace("*", "")


@pytest.fixture
def exported(plan_file, tmp_path):
    (path,) = export_json(plan_file, tmp_path / "new" / "folder")
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture
def csv_files(plan_file, tmp_path):
    return {path.stem: path for path in export_csv(plan_file, tmp_path / "csv")}


def test_json_names_the_plan(exported, plan_file):
    assert exported["plan"] == {
        "id": "kokubunji-digital-2",
        "title": "第2次国分寺市行政デジタル化推進計画",
        "source": plan_file.identity.source,
        "sha256": plan_file.identity.sha256,
    }


def test_json_holds_everything_once(exported):
    assert {kind: len(rows) for kind, rows in exported.items() if kind != "plan"} == COUNTS


def test_json_is_readable_japanese(plan_file, tmp_path):
    (path,) = export_json(plan_file, tmp_path)

    assert "行政手続のオンライン化" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", COUNTS)
def test_page_and_span_of_every_row_are_right(exported, plan, kind):
    for row in exported[kind]:
        printed = plan.text[row["start"] : row["end"]]
        page = plan.pages.page_of(row["start"])

        assert without_marks(printed) == "".join((row[SHOWN[kind]] or "―").split())
        assert (row["page"], row["page_certain"]) == (page.number, page.is_certain)


def test_a_value_that_the_plan_does_not_have_is_empty_and_not_a_dash(exported):
    results = [row for row in exported["results"] if row["value"] is None]
    indicators = [row for row in exported["indicators"] if row["indicator"] is None]

    assert [row["code"] for row in results] == ["1-ウ", "1-エ", "2-ウ"]
    assert len(indicators) == 6
    assert "―" not in json.dumps([row["value"] for row in exported["results"]], ensure_ascii=False)


def test_every_result_carries_edition_and_date(exported):
    assert {(row["edition"], row["as_of"]) for row in exported["results"]} == {
        ("第1次", "令和6年12月")
    }


@pytest.mark.parametrize("kind", COUNTS)
def test_csv_equals_json(exported, csv_files, kind):
    with csv_files[kind].open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    expected = [
        {key: "" if value is None else str(value) for key, value in row.items()}
        for row in exported[kind]
    ]

    assert reader.fieldnames == [*COLUMNS[kind].split(), "page", "page_certain", "start", "end"]
    assert rows == expected


@pytest.mark.parametrize("kind", COUNTS)
def test_csv_begins_with_one_byte_order_mark_for_spreadsheets(csv_files, kind):
    data = csv_files[kind].read_bytes()

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\xef\xbb\xbf") == 1


def test_an_export_can_be_repeated_into_the_same_folder(plan_file, tmp_path):
    first = [path.read_bytes() for path in export_csv(plan_file, tmp_path)]

    assert [path.read_bytes() for path in export_csv(plan_file, tmp_path)] == first
