"""The parsed plan against tables that were read from the text by eye."""

import csv
from pathlib import Path

from corpus.parse.succession import theme_name
from corpus.plan import Field, IndicatorKind, SuccessionKind

GOLDEN = Path(__file__).parent / "golden"
KINDS = {IndicatorKind.ACTIVITY: "activity", IndicatorKind.OUTCOME: "outcome"}


def golden(name):
    with (GOLDEN / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    assert rows
    return [tuple(row + [""] * (len(head) - len(row))) for row in rows]


def test_results_of_the_first_plan(plan):
    found = []
    for measure in plan.first_measures:
        for kind, name in KINDS.items():
            if kind in measure.blanks:
                found.append((measure.id.code, name, "", ""))
            found.extend(
                (
                    measure.id.code,
                    name,
                    result.name.text,
                    "" if result.is_blank else result.value.text,
                )
                for result in measure.results
                if result.kind is kind
            )

    assert found == golden("results")


def test_indicators_of_the_second_plan(plan):
    found = [
        (measure.id.code, name, indicator)
        for measure in plan.measures
        for kind, name in KINDS.items()
        for indicator in [leaf.text for leaf in measure.indicators(kind)] or [""]
    ]

    assert found == golden("indicators")


def test_an_indicator_row_without_indicators_has_the_printed_blank(plan):
    for measure in plan.measures:
        for kind in IndicatorKind:
            is_blank = Field(kind.value) in measure.blanks

            assert is_blank != bool(measure.indicators(kind)), (measure.id, kind)


def test_schedule_items(plan):
    found = [
        (measure.id.code, leaf.text)
        for measure in plan.measures
        for leaf in measure.fields[Field.SCHEDULE]
    ]

    assert found == golden("schedule")


def test_terms_and_their_definitions(plan):
    assert [(term.name.text, term.definition.text) for term in plan.terms] == golden("terms")


def test_succession_of_themes(plan):
    # The table prints neither code nor name where a theme was merged into another.
    found = [
        (
            row.first.code,
            theme_name(row.first_name),
            "".join(leaf.text for leaf in row.relation),
            row.second.code if row.second_name else "",
            theme_name(row.second_name) if row.second_name else "",
        )
        for row in plan.successions
    ]

    assert found == golden("succession")


def test_the_merged_theme_names_the_measure_that_it_went_into(plan):
    (merged,) = [row for row in plan.successions if row.kind is SuccessionKind.MERGED]

    assert merged.first.code == "1-イ"
    assert [leaf.text for leaf in merged.relation] == ["継承", "（行政手続のオンライン化に統合）"]
    assert (merged.second.code, merged.second_name) == ("1-ア", None)


def test_names_and_numbers_of_statements_of_every_measure(plan):
    fields = (
        Field.DIRECTION,
        Field.EFFECT_PERIOD,
        Field.EFFECT_FUTURE,
        Field.CURRENT_STATE,
        Field.ISSUE,
        Field.ACTION,
        Field.PROCESS,
    )
    found = [
        (
            measure.id.code,
            measure.name.text,
            *(str(len(measure.fields[field])) for field in fields),
        )
        for measure in plan.measures
    ]

    assert found == golden("measures")


def test_pages(plan):
    found = []
    for words, _ in golden("pages"):
        page = plan.pages.page_of(plan.text.index(words))
        assert page.is_certain
        found.append((words, str(page.number)))

    assert found == golden("pages")
