"""Signs of what a unit is: a definition, a label, a row of a table, or a whole."""

import pytest

from assistant.question import Ask, Focus, Subject
from corpus.passages import PassageKind
from corpus.plan import Field, Term
from corpus.units import UnitKind
from tests.assistant.made import (
    WINDOW,
    make_leaf,
    make_passage,
    make_question,
    make_unit,
    signs,
)

DX = Term(make_leaf("ＤＸ", at=900), make_leaf("デジタル変革", at=910))


DEFINITION = make_unit(make_passage("ＤＸ", at=900, kind=PassageKind.TERM))


@pytest.mark.parametrize(
    ("terms", "asks", "found"),
    [
        pytest.param((DX,), {Ask.DEFINITION}, {"term"}, id="asked what it is"),
        pytest.param((DX,), {Ask.NAMING}, {"term"}, id="asked how it is called"),
        pytest.param((DX,), set(), {"term", "unasked_term"}, id="named in passing"),
        pytest.param((), {Ask.DEFINITION}, set(), id="another definition"),
        pytest.param((), set(), {"unasked_term"}, id="nobody asked"),
    ],
)
def test_signs_of_a_definition(terms, asks, found):
    question = make_question(focus=Focus(terms=terms), asks=frozenset(asks))

    assert signs(question, DEFINITION) == found


def test_a_term_that_is_named_is_no_sign_for_a_passage_that_uses_it():
    question = make_question(focus=Focus(terms=(DX,)))

    assert signs(question, make_unit()) == set()


@pytest.mark.parametrize("kind", [PassageKind.INDICATOR, PassageKind.SCHEDULE_ITEM])
@pytest.mark.parametrize(
    ("changes", "found"),
    [
        pytest.param({}, {"label"}, id="nobody asked"),
        pytest.param({"subjects": frozenset({Subject.TERM})}, {"label"}, id="another thing"),
        pytest.param({"subjects": frozenset({Subject.INDICATOR})}, set(), id="indicators"),
        pytest.param({"subjects": frozenset({Subject.SCHEDULE})}, set(), id="schedule"),
        pytest.param(
            {"focus": Focus(fields=(Field.ACTIVITY,))}, {"other_field"}, id="row of indicators"
        ),
    ],
)
def test_the_name_of_an_indicator_or_a_bar_is_a_label_unless_asked_for(kind, changes, found):
    unit = make_unit(make_passage(kind=kind))

    assert signs(make_question(**changes), unit) == found


@pytest.mark.parametrize("kind", [PassageKind.SUCCESSION, PassageKind.ORGANISATION])
def test_a_row_or_chart_that_repeats_words_is_a_table(kind):
    assert signs(make_question(), make_unit(make_passage(kind=kind))) == {"table"}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        pytest.param({}, {"whole"}, id="words are left to look for"),
        pytest.param({"residual": ()}, {"whole", "whole_bare"}, id="nothing but names"),
        pytest.param({"asks": frozenset({Ask.LIST})}, {"whole", "whole_listed"}, id="a list"),
        pytest.param({"asks": frozenset({Ask.COUNT})}, {"whole", "whole_listed"}, id="a count"),
        pytest.param({"asks": frozenset({Ask.WHY})}, {"whole"}, id="a reason"),
    ],
)
def test_signs_of_a_whole(changes, found):
    unit = make_unit(make_passage(kind=PassageKind.TERM), kind=UnitKind.SECTION)

    assert signs(make_question(**changes), unit) == found


def test_a_blank_row_without_passages_has_signs_too():
    unit = make_unit(kind=UnitKind.BLANK, measure=WINDOW, fields=(Field.OUTCOME,))
    question = make_question(focus=Focus(measures=(WINDOW,), fields=(Field.OUTCOME,)))

    assert signs(question, unit) == {"measure", "field", "whole"}
