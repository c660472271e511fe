"""Gates block what they are to block, and say what breaks them."""

import pytest

from evals.metrics.catalogue import kind_of
from evals.metrics.gates import floor_gates, gates, hard_gates, regression_gates, verdict
from evals.metrics.measure import measure
from evals.results.compare import compare, scores_of
from evals.results.run import Verdict

RATE = "マイナンバーカードの交付率 82%"


def failed(found):
    return {gate.name for gate in found if gate.passed is False}


@pytest.mark.parametrize(
    ("answer", "changes", "broken"),
    [
        pytest.param("82％です。[1]", {}, set(), id="right"),
        pytest.param("82％です。[1]", {"page": 99}, {"citation_validity"}, id="wrong page"),
        pytest.param("83％です。[1]", {}, {"unsupported_numbers"}, id="wrong number"),
        pytest.param(
            "82％です。[1]\n窓口は市役所です。", {}, {"citation_coverage"}, id="statement uncited"
        ),
    ],
)
def test_a_single_reply_breaks_a_hard_gate(item, gold, said, cite, answer, changes, broken):
    found = hard_gates([item(gold(), said(answer, cite(RATE, **changes)))])

    assert failed(found) == broken
    assert all(gate.offenders == (("X1",) if gate.name in broken else ()) for gate in found)


def test_an_error_breaks_a_hard_gate(item, gold, right):
    assert "errors" in failed(hard_gates([item(gold(), right, error="crashed")]))


def test_a_refusal_that_does_not_read_as_one_breaks_a_hard_gate(item, absent, said):
    reply = said("交付率です。", status="not_in_plan")

    assert "wording" in failed(hard_gates([item(absent(), reply)]))


@pytest.mark.parametrize(
    ("right_of", "n", "passed"),
    [
        pytest.param(195, 200, True, id="lower bound above the floor"),
        pytest.param(190, 200, False, id="share above, lower bound below the floor"),
        pytest.param(20, 20, True, id="too few for any lower bound, all right"),
        pytest.param(18, 20, False, id="too few, share below the floor"),
    ],
)
def test_a_floor_holds_for_the_lower_bound(item, gold, right, refusal, right_of, n, passed):
    good, bad = item(gold(), right), item(gold(), refusal)
    items = [good] * right_of + [bad] * (n - right_of)

    (gate,) = floor_gates([measure(kind_of("strict_accuracy"), items)])

    assert gate.passed is passed


def test_a_ceiling_holds_for_the_upper_bound(item, gold, right, refusal):
    items = [item(gold(), right)] * 198 + [item(gold(), refusal)] * 2

    (gate,) = floor_gates([measure(kind_of("over_refusal"), items)])

    assert gate.passed is False


def test_what_was_not_measured_is_not_judged(item, gold, right):
    (gate,) = floor_gates([measure(kind_of("refusal_recall"), [item(gold(), right)])])

    assert gate.passed is None


@pytest.mark.parametrize(("deterministic", "passed"), [(True, True), (False, False), (None, None)])
def test_two_passes_have_to_agree(item, gold, right, deterministic, passed):
    found = gates([item(gold(), right)], [], deterministic=deterministic)

    assert next(gate for gate in found if gate.name == "determinism").passed is passed


@pytest.fixture
def compared(item, gold, right, refusal):
    """Return the comparison of a right run with one in which some replies are refused."""

    def make(lost, n=40, pinned=()):
        golds = [gold(id=f"X{at}", cluster=str(at)) for at in range(n)]
        before = [item(each, right) for each in golds]
        after = [item(each, refusal if at < lost else right) for at, each in enumerate(golds)]
        return compare(scores_of(before), scores_of(after), names=("a", "b"), pinned=pinned)

    return make


@pytest.mark.parametrize(
    ("lost", "pinned", "broken"),
    [
        pytest.param(0, ("X0",), set(), id="equal"),
        pytest.param(1, ("X1",), set(), id="one lost that is not pinned"),
        pytest.param(1, ("X0",), {"pinned"}, id="one lost that is pinned"),
        pytest.param(12, (), {"regression"}, id="many lost"),
    ],
)
def test_no_step_back(compared, lost, pinned, broken):
    assert failed(regression_gates(compared(lost, pinned=pinned))) == broken


def test_without_a_baseline_nothing_is_said_about_steps_back():
    assert [gate.passed for gate in regression_gates(None)] == [None]


def test_the_worst_decides(compared, item, gold, right, said, cite):
    good = hard_gates([item(gold(), right)])
    bad = hard_gates([item(gold(), said("82％です。[1]", cite(RATE, page=99)))])
    worse = regression_gates(compared(12))

    assert verdict(good) is Verdict.PASS
    assert verdict((*good, *bad)) is Verdict.QUALITY
    assert verdict((*bad, *worse)) is Verdict.REGRESSION
    assert verdict((*bad, *worse), broken=True) is Verdict.BROKEN


def test_exit_codes():
    assert [each.exit_code for each in Verdict] == [0, 1, 2, 3]
