"""Units: every passage, what headings hold, and wholes, each of its measure and edition."""

from collections import Counter

import pytest

from corpus.plan import Edition, Field, MeasureId
from corpus.units import MOST_PASSAGES, UnitKind, make_units

WHOLES = [
    UnitKind.PLAN,
    UnitKind.POLICIES,
    UnitKind.MEASURES,
    UnitKind.CHAPTERS,
    UnitKind.RESULTS,
    UnitKind.FIRST_MEASURES,
    UnitKind.SUCCESSIONS,
    UnitKind.TERMS,
]


@pytest.fixture(scope="module")
def units(plan):
    return {unit.id: unit for unit in make_units(plan)}


def of_kind(units, kind):
    return [unit for unit in units.values() if unit.kind is kind]


def headed(units, *heading):
    """Return the section whose innermost headings these are."""
    (found,) = (
        unit
        for unit in of_kind(units, UnitKind.SECTION)
        if unit.heading[-len(heading) :] == heading
    )
    return found


def test_every_unit_has_an_id_of_its_own(plan, units):
    assert len(make_units(plan)) == len(units)


def test_every_passage_is_a_unit_under_its_own_id_and_in_its_order(units, passages):
    single = of_kind(units, UnitKind.PASSAGE)

    assert [unit.passages for unit in single] == [(passage,) for passage in passages]
    assert [unit.id for unit in single] == [passage.id for passage in passages]
    assert {unit.id for unit in single} == set(list(units)[: len(passages)])


def test_two_makings_are_equal(plan):
    assert make_units(plan) == make_units(plan)


def test_the_passages_of_a_section_are_all_that_stands_under_its_heading(units, passages):
    for unit in of_kind(units, UnitKind.SECTION):
        depth = len(unit.heading)
        under = [one for one in passages if one.leaves[0].path[:depth] == unit.heading]
        assert list(unit.passages) == under


def test_a_section_holds_more_than_one_passage_and_is_no_chapter(units):
    sizes = {len(unit.passages) for unit in of_kind(units, UnitKind.SECTION)}

    assert (min(sizes), max(sizes)) == (2, MOST_PASSAGES)


def test_no_two_sections_hold_the_same(units):
    held = Counter(unit.passages for unit in of_kind(units, UnitKind.SECTION))

    assert max(held.values()) == 1


def test_of_two_headings_that_hold_the_same_the_inner_one_names_it(units):
    outer = ("５ 取組内容", "推進方針１", "No.１-イ", "効果(目指す姿)")
    named = {unit.heading for unit in of_kind(units, UnitKind.SECTION)}

    assert (*outer, "《本計画期間》《目指す将来像》") in named
    assert outer not in named


def test_headings_within_one_another_are_units_of_their_own(units):
    outer = headed(units, "国・東京都の状況について")
    inner = headed(units, "国・東京都の状況について", "東京都の状況について")

    assert set(inner.passages) < set(outer.passages)


@pytest.mark.parametrize(
    ("name", "kind", "size", "measure"),
    [
        pytest.param("policy-1", UnitKind.POLICY, 2, None, id="policy"),
        pytest.param("measure-1-イ", UnitKind.MEASURE, 3, "1-イ", id="measure"),
        pytest.param("indicators-1-イ", UnitKind.INDICATORS, 4, "1-イ", id="both kinds"),
        pytest.param("indicators-3-イ", UnitKind.INDICATORS, 1, "3-イ", id="one kind is blank"),
        pytest.param("indicators-2-ア", UnitKind.INDICATORS, 0, "2-ア", id="both kinds are blank"),
        pytest.param("outcome-3-イ", UnitKind.BLANK, 0, "3-イ", id="blank row"),
        pytest.param("activity-2-ア", UnitKind.BLANK, 0, "2-ア", id="blank activities"),
    ],
)
def test_a_unit_of_the_second_plan(units, name, kind, size, measure):
    unit = units[name]

    assert (unit.kind, len(unit.passages), unit.edition) == (kind, size, Edition.SECOND)
    assert unit.measure == (measure and MeasureId(Edition.SECOND, measure))


@pytest.mark.parametrize(
    ("name", "size", "measure"),
    [
        pytest.param("first-measure-1-エ", 5, "1-エ", id="measure with its results"),
        pytest.param("first-outcome-2-ア", 0, "2-ア", id="blank row"),
    ],
)
def test_a_unit_of_the_first_plan(units, name, size, measure):
    unit = units[name]

    assert (len(unit.passages), unit.measure) == (size, MeasureId(Edition.FIRST, measure))
    assert unit.edition is Edition.FIRST


def test_a_measure_is_told_by_its_direction_and_its_actions(units):
    fields = {passage.field for passage in units["measure-1-イ"].passages}

    assert fields == {Field.DIRECTION, Field.ACTION}


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        pytest.param("indicators-2-ア", {Field.ACTIVITY, Field.OUTCOME}, id="both, though blank"),
        pytest.param("outcome-3-イ", {Field.OUTCOME}, id="blank row"),
        pytest.param("first-outcome-2-ア", {Field.OUTCOME}, id="blank row of the first plan"),
        pytest.param("measure-1-イ", set(), id="a measure is of no row"),
        pytest.param("terms", set(), id="the glossary is of no row"),
    ],
)
def test_the_rows_that_a_unit_is_of(units, name, fields):
    assert units[name].fields == fields


def test_a_section_is_of_the_rows_of_its_passages(units):
    section = headed(units, "No.１-ア", "効果(目指す姿)")

    assert section.fields == {Field.EFFECT_PERIOD, Field.EFFECT_FUTURE}
    assert section.measure == MeasureId(Edition.SECOND, "1-ア")


def test_a_row_is_blank_exactly_where_the_plan_has_no_such_indicator(plan, units):
    blank = {unit.id for unit in of_kind(units, UnitKind.BLANK)}

    without = {
        f"{measure.id.code}" for measure in plan.measures if not measure.fields[Field.OUTCOME]
    }
    assert {
        name.removeprefix("outcome-") for name in blank if name.startswith("outcome")
    } == without
    assert not any(units[name].passages for name in blank)


@pytest.mark.parametrize("kind", WHOLES)
def test_a_whole_is_named_by_its_kind_and_has_no_heading(units, kind):
    assert (units[kind.value].kind, units[kind.value].heading) == (kind, ())


@pytest.mark.parametrize("name", ["results", "first-measures", "successions", "terms"])
def test_a_list_of_many_things_is_found_by_its_questions_alone(units, name):
    assert units[name].passages == ()


def test_chapters_open_with_their_first_statements(plan, units):
    assert len(units["chapters"].passages) == len(plan.sections)


def test_every_measure_has_a_passage_in_the_list_of_measures(plan, units):
    found = {passage.measure for passage in units["measures"].passages}

    assert found == {measure.id for measure in plan.measures}


def test_the_plan_as_a_whole_opens_with_its_first_sentence_and_states_its_policies(plan, units):
    first = plan.sections[0].statements[0]

    assert units["plan"].passages[0].leaves[0] == first
    assert units["plan"].passages[1:] == units["policies"].passages
