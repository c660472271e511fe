"""Each sign of a unit says one thing, and lies between 0 and 1."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.features import ANSWER_SIGNS, NAMES, Found, signs_of
from assistant.question import Focus
from corpus.plan import Edition, Field
from index.questions import Likeness
from tests.assistant.made import (
    CARD,
    ONLINE,
    WINDOW,
    make_question,
    make_unit,
    signs,
)

SHARE = st.floats(0, 1)
LIKENESS = st.builds(Likeness, SHARE, SHARE, SHARE)


def test_what_was_found_stands_under_its_names():
    found = Found(0.1, 0.2, 0.3, Likeness(0.4, 0.5, 0.6), kind=1.0, subject=1.0)

    made = signs_of(make_question(), make_unit(), found)

    expected = {
        "coverage": 0.1,
        "keyword": 0.2,
        "vector": 0.3,
        "asked_words": 0.4,
        "asked_letters": 0.5,
        "asked_meaning": 0.6,
        "kind": 1.0,
        "subject": 1.0,
    }
    assert {name: getattr(made, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("probability", "sign"),
    [
        pytest.param(1.0, 1.0, id="certain"),
        pytest.param(0.1, 3 / 4, id="a tenth"),
        pytest.param(0.0001, 0.0, id="a ten-thousandth"),
        pytest.param(1e-9, 0.0, id="less"),
        pytest.param(0.0, 0.0, id="none"),
    ],
)
def test_probabilities_count_by_their_logarithm(probability, sign):
    found = Found(0, 0, 0, read=probability, kind=probability, subject=probability)

    made = signs_of(make_question(), make_unit(), found)

    assert (made.read, made.kind, made.subject) == (pytest.approx(sign),) * 3


@given(st.builds(Found, SHARE, SHARE, SHARE, LIKENESS, SHARE, SHARE))
def test_every_sign_lies_between_0_and_1(found):
    assert all(0 <= sign <= 1 for sign in signs_of(make_question(), make_unit(), found))


def test_a_question_that_names_nothing_sees_a_plain_passage_without_signs():
    assert signs(make_question(), make_unit(measure=WINDOW)) == set()


@pytest.mark.parametrize(
    ("changes", "measure", "found"),
    [
        pytest.param({}, WINDOW, {"measure"}, id="named"),
        pytest.param({"inherited": True}, WINDOW, {"hinted_measure"}, id="named before"),
        pytest.param({}, ONLINE, {"other_measure"}, id="another is named"),
        pytest.param({}, CARD, {"other_measure"}, id="the same code in the other plan"),
        pytest.param({}, None, {"other_measure"}, id="of no measure"),
        pytest.param({"inherited": True}, ONLINE, {"other_measure"}, id="another named before"),
    ],
)
def test_signs_of_a_named_measure(changes, measure, found):
    question = make_question(focus=Focus(measures=(WINDOW,)), **changes)

    assert signs(question, make_unit(measure=measure)) == found


@pytest.mark.parametrize(
    ("focus", "heading", "found"),
    [
        pytest.param(Focus(policies=(2,)), ("推進方針２",), {"policy"}, id="its policy"),
        pytest.param(Focus(policies=(1, 2)), ("推進方針２",), {"policy"}, id="one of two"),
        pytest.param(Focus(policies=(1,)), ("推進方針２",), set(), id="another"),
        pytest.param(Focus(), ("推進方針２",), set(), id="none named"),
    ],
)
def test_signs_of_a_named_policy(focus, heading, found):
    assert signs(make_question(focus=focus), make_unit(heading=heading)) == found


@pytest.mark.parametrize(
    ("asked", "held", "found"),
    [
        pytest.param((Field.ISSUE,), (Field.ISSUE,), {"field"}, id="its row"),
        pytest.param((Field.ISSUE,), (Field.ACTION,), {"other_field"}, id="another row"),
        pytest.param((Field.ISSUE,), (), {"other_field"}, id="of no row"),
        pytest.param((Field.ISSUE, Field.ACTION), (Field.ACTION,), {"field"}, id="one of two"),
        pytest.param((), (Field.ACTION,), set(), id="none named"),
    ],
)
def test_signs_of_a_named_row(asked, held, found):
    question = make_question(focus=Focus(fields=asked))

    assert signs(question, make_unit(fields=held)) == found


@pytest.mark.parametrize(
    ("edition", "measure", "found"),
    [
        pytest.param(Edition.FIRST, CARD, {"edition"}, id="its edition"),
        pytest.param(Edition.SECOND, CARD, {"other_edition"}, id="the other"),
        pytest.param(None, CARD, set(), id="none named"),
    ],
)
def test_signs_of_a_named_edition(edition, measure, found):
    question = make_question(focus=Focus(edition=edition))

    assert signs(question, make_unit(measure=measure)) == found


def test_names_are_told_once():
    assert len(set(NAMES)) == len(NAMES)
    assert len(set(ANSWER_SIGNS)) == len(ANSWER_SIGNS)
