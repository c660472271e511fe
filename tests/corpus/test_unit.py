"""What a unit tells of itself: the policies that its headings name, and its edition."""

import pytest

from corpus.plan import Edition, MeasureId
from corpus.units import Unit, UnitKind


@pytest.mark.parametrize(
    ("heading", "policies"),
    [
        pytest.param(("５ 取組内容", "推進方針２", "No.２-ア"), {2}, id="full-width digit"),
        pytest.param(("推進方針2 行政事務の効率化",), {2}, id="half-width digit"),
        pytest.param(("推進方針１", "推進方針３"), {1, 3}, id="two of them"),
        pytest.param(("各推進方針の総括",), set(), id="no number"),
        pytest.param((), set(), id="no heading"),
    ],
)
def test_the_policies_that_headings_name(heading, policies):
    assert Unit("x", UnitKind.SECTION, heading, ()).policies == policies


@pytest.mark.parametrize(
    ("unit", "edition"),
    [
        pytest.param(
            Unit("x", UnitKind.SECTION, ("総括",), (), MeasureId(Edition.SECOND, "5")),
            Edition.SECOND,
            id="its measure tells before its heading",
        ),
        pytest.param(
            Unit("x", UnitKind.SECTION, ("４ 本市の状況", "総括"), ()),
            Edition.FIRST,
            id="review of the first plan",
        ),
        pytest.param(Unit("x", UnitKind.RESULTS, (), ()), Edition.FIRST, id="results"),
        pytest.param(
            Unit("x", UnitKind.FIRST_MEASURES, (), ()), Edition.FIRST, id="measures before"
        ),
        pytest.param(Unit("x", UnitKind.PLAN, (), ()), Edition.SECOND, id="plan"),
        pytest.param(Unit("x", UnitKind.SECTION, ("６ 推進体制",), ()), Edition.SECOND, id="prose"),
    ],
)
def test_the_plan_that_a_unit_speaks_of(unit, edition):
    assert unit.edition is edition
