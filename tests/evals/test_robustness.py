"""Right answers are asked for again in other words."""

import pytest

from evals.asking.outcome import Heard
from evals.robustness import VARIANTS, narrow, other_era, robustness, widen


@pytest.mark.parametrize(
    ("change", "text", "changed"),
    [
        pytest.param(widen, "1-アのRPA", "１－アのＲＰＡ", id="wide"),
        pytest.param(narrow, "１－アのＲＰＡ", "1-アのRPA", id="narrow"),
        pytest.param(other_era, "令和７年１月", "2025年１月", id="to the Western year"),
        pytest.param(other_era, "令和元年度", "2019年度", id="first year"),
        pytest.param(other_era, "2025年度", "令和7年度", id="to the Japanese year"),
        pytest.param(other_era, "R7の実績", "R7の実績", id="nothing to change"),
    ],
)
def test_variants(change, text, changed):
    assert change(text) == changed


def test_a_right_answer_that_is_lost_is_listed(evaluation, gold, item, right, refusal):
    asked = []

    def only_without_prefix(messages):
        asked.append(messages[-1].content)
        return Heard(refusal if messages[-1].content.startswith("お疲れ") else right)

    golds = [gold(turns=["1-イの交付率は"]), gold(id="X2", turns=["前の回", "RPAの交付率は"])]
    items = [item(golds[0], right), item(golds[1], refusal)]

    found = robustness(evaluation(*golds), items, only_without_prefix)

    assert [each.name for each in found] == [each.name for each in VARIANTS]
    assert {each.name: each.flipped for each in found if each.flipped} == {"prefix": ("X1",)}
    assert {each.name: each.n for each in found} == {
        "wide": 1,
        "narrow": 0,
        "era": 0,
        "prefix": 1,
        "plan_name": 1,
    }
    assert not any("前の回" in text for text in asked)
