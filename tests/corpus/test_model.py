"""The typed model: read-only, hashable, and plain about what it does not have."""

from dataclasses import FrozenInstanceError

import pytest

from corpus.plan import Field, IndicatorKind, Span


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(3, 3, id="empty"),
        pytest.param(4, 3, id="backwards"),
        pytest.param(-1, 3, id="before the text"),
    ],
)
def test_a_span_that_holds_nothing_is_refused(start, end):
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


def test_the_model_is_read_only(plan):
    measure, first = plan.measure("2-ア"), plan.first_measure("2-ア")

    with pytest.raises(TypeError):
        measure.fields[Field.ISSUE] = ()
    with pytest.raises(TypeError):
        del measure.blanks[Field.ACTIVITY]
    with pytest.raises(TypeError):
        first.blanks[IndicatorKind.ACTIVITY] = measure.name
    with pytest.raises(FrozenInstanceError):
        measure.policy = 1


def test_measures_can_be_members_of_a_set(plan):
    assert len({*plan.measures, *plan.measures}) == 12
    assert len({*plan.first_measures, *plan.first_measures}) == 13


@pytest.mark.parametrize(
    ("look_up", "key"),
    [
        pytest.param("measure", "1-エ", id="code of the first plan only"),
        pytest.param("first_measure", "9-ア", id="code of no plan"),
        pytest.param("policy", 6, id="policy"),
    ],
)
def test_what_the_plan_does_not_have_is_a_key_error(plan, look_up, key):
    with pytest.raises(KeyError):
        getattr(plan, look_up)(key)
