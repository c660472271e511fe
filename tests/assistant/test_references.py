"""What a follow-up refers to by its place: the second one, the other kind, a successor."""

import pytest

from corpus.plan import Edition, Field, MeasureId


@pytest.mark.parametrize(
    ("turns", "measures", "fields"),
    [
        pytest.param(
            ("1-ウの活動指標は？", "成果のほうもお願いします"),
            (MeasureId(Edition.SECOND, "1-ウ"),),
            (Field.OUTCOME,),
            id="the other kind of indicator",
        ),
        pytest.param(
            ("2-アの課題は？", "同じ推進方針のほかの取組の現状は？"),
            (MeasureId(Edition.SECOND, "2-イ"), MeasureId(Edition.SECOND, "2-ウ")),
            (Field.CURRENT_STATE,),
            id="the other measures of the policy",
        ),
        pytest.param(
            ("第1次の1-エの実績は？", "引き継がれた先の取組の課題は？"),
            (MeasureId(Edition.SECOND, "1-ウ"),),
            (Field.ISSUE,),
            id="what a theme became",
        ),
        pytest.param(
            ("推進方針1の取組は？", "二つ目の課題は？"),
            (MeasureId(Edition.SECOND, "1-イ"),),
            (Field.ISSUE,),
            id="ordinal of a policy's measures",
        ),
        pytest.param(
            ("1-アと2-イを比べて", "2つ目の現状は"),
            (MeasureId(Edition.SECOND, "2-イ"),),
            (Field.CURRENT_STATE,),
            id="ordinal of two measures",
        ),
        pytest.param(
            ("1-アと2-イの課題は？", "後者の現状は"),
            (MeasureId(Edition.SECOND, "2-イ"),),
            (Field.CURRENT_STATE,),
            id="the latter of two",
        ),
        pytest.param(
            ("推進方針1の取組は？", "最後の取組の課題は？"),
            (MeasureId(Edition.SECOND, "1-ウ"),),
            (Field.ISSUE,),
            id="the last of a policy's measures",
        ),
        pytest.param(
            ("2-イの課題は？", "ひとつ前のアのほうは？"),
            (MeasureId(Edition.SECOND, "2-ア"),),
            (Field.ISSUE,),
            id="a letter alone is of the same policy",
        ),
        pytest.param(
            ("1-アの課題は？", "次の取組の現状は？"),
            (MeasureId(Edition.SECOND, "1-イ"),),
            (Field.CURRENT_STATE,),
            id="the measure that stands next",
        ),
    ],
)
def test_reference_is_what_stands_in_that_place(heard, turns, measures, fields):
    found = heard(*turns).focus

    assert found.measures == measures
    assert found.fields == fields
