"""figures.toml: years of bars that a person read off the figure."""

from datetime import date

import pytest

from corpus.errors import PlanDataError
from corpus.library import Bar

ENTRY = """
[[bar]]
measure = "1-ア"
item = "業務分析"
first_year = 2025
last_year = 2026
page = 14
read_by = "政策部デジタル行政推進室"
read_on = 2026-04-01
"""


def test_the_shipped_file_has_no_entry(plan_file):
    assert plan_file.bars == ()


def test_an_entry_is_read_with_page_reader_and_day(folder):
    folder.write("figures.toml", ENTRY)

    assert folder.load().bars == (
        Bar(
            measure="1-ア",
            item="業務分析",
            first_year=2025,
            last_year=2026,
            page=14,
            read_by="政策部デジタル行政推進室",
            read_on=date(2026, 4, 1),
        ),
    )


def test_the_example_in_the_shipped_file_is_a_valid_entry(folder):
    text = folder.path("figures.toml").read_text(encoding="utf-8")
    example = text[text.index("# [[bar]]") :]
    folder.write("figures.toml", "\n".join(line.removeprefix("# ") for line in example.split("\n")))

    assert len(folder.load().bars) == 1


def test_every_bar_of_the_plan_can_have_an_entry(folder, plan):
    bars = [(measure, leaf.text) for measure in plan.measures for leaf in schedule(measure)]
    entries = (
        ENTRY.replace("1-ア", measure.id.code).replace("業務分析", item) for measure, item in bars
    )
    folder.write("figures.toml", "".join(entries))

    assert [(bar.measure, bar.item) for bar in folder.load().bars] == [
        (measure.id.code, item) for measure, item in bars
    ]


def schedule(measure):
    return next(leaves for field, leaves in measure.fields.items() if field == "スケジュール")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            "[[bar]]",
            "[[bars]]",
            "figures.toml: expected one of: bar, found 'bars'",
            id="misspelt table",
        ),
        pytest.param(
            "[[bar]]",
            "[bar]",
            r"figures.toml: bar: expected entries that begin with \[\[bar\]\]",
            id="table in place of entries",
        ),
        pytest.param(
            "last_year",
            "lastyear",
            "bar 1: expected one of: first_year, .*, found 'lastyear'",
            id="misspelt key",
        ),
        pytest.param(
            'measure = "1-ア"',
            "",
            "bar 1: measure: expected a text, found 'nothing'",
            id="no measure",
        ),
        pytest.param(
            '"1-ア"',
            '"1-エ"',
            "bar 1: measure: expected one of: 1-ア",
            id="measure of the first plan only",
        ),
        pytest.param('item = "業務分析"', "", "bar 1: item: expected a text", id="no item"),
        pytest.param(
            "業務分析",
            "評価",
            "bar 1: item: expected one of: .*業務分析.*, found '評価'",
            id="item of another measure",
        ),
        pytest.param(
            "= 2025",
            '= "2025"',
            "bar 1: first_year: expected a whole number, found '2025'",
            id="text in place of a year",
        ),
        pytest.param(
            "= 2026\n",
            "= 2026.5\n",
            "bar 1: last_year: expected a whole number",
            id="year with a fraction",
        ),
        pytest.param(
            "first_year = 2025\n",
            "",
            "bar 1: first_year: expected a whole number, found 'nothing'",
            id="no year",
        ),
        pytest.param(
            "page = 14",
            "page = true",
            "bar 1: page: expected a whole number, found 'True'",
            id="truth value in place of a page",
        ),
        pytest.param(
            "page = 14",
            "page = 0",
            "bar 1: page: expected 1 or more, found '0'",
            id="page before the first",
        ),
        pytest.param(
            "= 2025",
            "= 2027",
            "expected 2024 <= first_year <= last_year <= 2029, found '2027, 2026'",
            id="years backwards",
        ),
        pytest.param(
            "= 2025", "= 2023", "expected 2024 <= first_year", id="year before the schedules"
        ),
        pytest.param(
            "last_year = 2026",
            "last_year = 2030",
            "expected 2024 <= first_year",
            id="year behind the schedules",
        ),
        pytest.param(
            '"政策部デジタル行政推進室"',
            '""',
            "bar 1: read_by: expected a text",
            id="nobody has read it",
        ),
        pytest.param(
            "2026-04-01",
            '"2026-04-01"',
            "bar 1: read_on: expected a date like 2026-04-01",
            id="text in place of a date",
        ),
        pytest.param(
            "2026-04-01",
            "2026-04-01T09:00:00",
            "bar 1: read_on: expected a date",
            id="date with a time",
        ),
        pytest.param(
            "read_on = 2026-04-01\n",
            "",
            "bar 1: read_on: expected a date like 2026-04-01, found 'None'",
            id="no date",
        ),
    ],
)
def test_a_wrong_entry_is_refused(folder, old, new, message):
    folder.write("figures.toml", ENTRY)
    folder.replace("figures.toml", old, new)

    with pytest.raises(PlanDataError, match=message):
        folder.load()


def test_two_entries_for_one_bar_are_refused(folder):
    folder.write("figures.toml", ENTRY + ENTRY.replace("2026", "2027"))

    with pytest.raises(PlanDataError, match="bar 2: expected each bar once, found '1-ア 業務分析'"):
        folder.load()
