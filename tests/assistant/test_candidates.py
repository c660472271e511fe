"""Candidates: units with the places of their passages, what they hold, and what they are about."""

import pytest

from assistant.candidates import candidates_of, kind_of, subject_of
from assistant.concepts import Held, Vocabulary
from corpus.library import load_plan
from corpus.plan import Field
from corpus.units import UnitKind, make_units
from tests.assistant.made import WINDOW, make_passage, make_unit

PASSAGES = (
    make_passage("窓口の待ち時間が長い。", at=0, measure=WINDOW, context="窓口サービス 課題"),
    make_passage("職員が足りない。", at=50, measure=WINDOW, context="窓口サービス 課題"),
    make_passage("電子申請を増やす。", at=90, context="オンライン 取組内容"),
)


@pytest.fixture(scope="module")
def vocabulary():
    return Vocabulary.of(PASSAGES)


@pytest.fixture(scope="module")
def made(vocabulary):
    """Return the candidates of a passage, of a section and of a blank row."""
    units = (
        make_unit(PASSAGES[2]),
        make_unit(*PASSAGES[:2], kind=UnitKind.SECTION, measure=WINDOW, fields=(Field.ISSUE,)),
        make_unit(kind=UnitKind.BLANK, measure=WINDOW, fields=(Field.OUTCOME,)),
    )
    return candidates_of(units, PASSAGES, vocabulary)


def test_members_are_the_places_among_all_passages(made):
    assert [candidate.members for candidate in made] == [(2,), (0, 1), ()]


def test_a_passage_alone_holds_what_the_passage_holds(made, vocabulary):
    assert made[0].held == vocabulary.held_by(PASSAGES[2])


def test_a_section_holds_what_all_its_passages_hold(made, vocabulary):
    one, two = (vocabulary.held_by(passage) for passage in PASSAGES[:2])

    assert made[1].held.own == one.own | two.own
    assert made[1].held.context == one.context | two.context
    assert made[1].held.key == f"{one.key} {two.key}"


def test_no_word_is_found_across_two_passages(made):
    # 「長い。職員」 stands in neither.
    assert "長イ職員" not in made[1].held.key
    assert "待チ時間" in made[1].held.key


def test_a_blank_row_holds_nothing(made):
    assert made[2].held == Held(frozenset())


@pytest.mark.parametrize(
    ("at", "kind", "subject"),
    [
        pytest.param(0, "第2次 statement", "statement", id="passage of no measure"),
        pytest.param(1, "課題", "第2次 1-イ", id="section of a row"),
        pytest.param(2, "成果指標", "第2次 1-イ", id="blank row"),
    ],
)
def test_the_classes_of_a_candidate_are_those_of_its_unit(made, at, kind, subject):
    assert (made[at].kind, made[at].subject) == (kind, subject)


def test_a_passage_that_the_index_does_not_hold_is_an_error(vocabulary):
    stranger = make_unit(make_passage(at=7000))

    with pytest.raises(KeyError, match="statement-7000"):
        candidates_of([stranger], PASSAGES, vocabulary)


def test_the_assistant_has_a_candidate_for_every_unit_of_its_plan(assistant):
    units = [candidate.unit for candidate in assistant.candidates]

    assert units == list(make_units(assistant.plan))
    for candidate in assistant.candidates:
        held = [assistant.index.passages[at] for at in candidate.members]
        assert held == list(candidate.unit.passages)


@pytest.fixture(scope="module")
def units():
    return {unit.id: unit for unit in make_units(load_plan().plan)}


@pytest.mark.parametrize(
    ("name", "kind", "subject"),
    [
        pytest.param("measure-1-イ", "measure", "第2次 1-イ", id="measure"),
        pytest.param("indicators-1-イ", "indicators", "第2次 1-イ", id="both indicators"),
        pytest.param("outcome-3-イ", "成果指標", "第2次 3-イ", id="blank row"),
        pytest.param("first-outcome-2-ア", "成果指標", "第1次 2-ア", id="blank row before"),
        pytest.param("first-measure-1-エ", "first-measure", "第1次 1-エ", id="measure before"),
        pytest.param("policy-1", "policy", "plan", id="policy"),
        pytest.param("terms", "terms", "plan", id="glossary"),
    ],
)
def test_what_a_unit_states_and_what_it_is_about(units, name, kind, subject):
    assert (kind_of(units[name]), subject_of(units[name])) == (kind, subject)


def test_a_row_is_of_one_kind_whether_one_of_its_items_is_asked_for_or_all(units):
    sections = (unit for unit in units.values() if unit.kind is UnitKind.SECTION)
    whole = next(unit for unit in sections if unit.heading[-2:] == ("No.１-ア", "課題"))

    assert {kind_of(units[passage.id]) for passage in whole.passages} == {kind_of(whole)}
