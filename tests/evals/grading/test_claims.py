"""Answers are cut into claims, and each knows what is to prove it."""

import pytest

from evals.grading.claims import claims_of, marks


@pytest.mark.parametrize(
    ("answer", "claims"),
    [
        pytest.param("一。二。[1]", [("一。", (1,)), ("二。", (1,))], id="a mark ends a paragraph"),
        pytest.param("一。[1]二。[2]", [("一。", (1,)), ("二。", (2,))], id="a mark each"),
        pytest.param("「一。二。」です。[1]", [("「一。二。」です。", (1,))], id="quote"),
        pytest.param("（一。二。）です。[1]", [("（一。二。）です。", (1,))], id="nor in brackets"),
        pytest.param("・一。二。[1][2]", [("一。二。", (1, 2))], id="an item is whole"),
        pytest.param("・1-ア｜指標｜51件[1]", [("1-ア｜指標｜51件", (1,))], id="a row is whole"),
        pytest.param(
            "次の2件です。\n・一[1]\n・二[2]",
            [("次の2件です。", (1, 2)), ("一", (1,)), ("二", (2,))],
            id="a lead has the proof of its list",
        ),
        pytest.param(
            "窓口は市役所です。\n・一[1]",
            [("窓口は市役所です。", ()), ("一", (1,))],
            id="a statement above a list has none",
        ),
        pytest.param("一[1]\n二", [("一", (1,)), ("二", ())], id="not beyond its line"),
        pytest.param("「一。[1]", [("「一。", (1,))], id="an open quote"),
    ],
)
def test_claims_and_what_they_cite(answer, claims):
    assert [(claim.text, claim.cites) for claim in claims_of(answer)] == claims


def test_nothing_of_an_answer_is_lost():
    answer = "（一「二。」三）四。五！[1]六「七"

    assert "".join(claim.text for claim in claims_of(answer)) == "（一「二。」三）四。五！六「七"


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        pytest.param("交付率は82%です。", True, id="a fact"),
        pytest.param("目標値は、この計画には記載されていません。", False, id="nothing stated"),
        pytest.param(
            "(The plan is in Japanese; this answer quotes it.)", False, id="of the reply as such"
        ),
        pytest.param("関連する記載は、次のとおりです。", False, id="a transition"),
    ],
)
def test_only_statements_need_a_citation(text, needs):
    assert claims_of(text)[0].needs_citation is needs


def test_marks_are_read_in_order():
    assert marks("一[2]二[1][10]") == (2, 1, 10)
