"""Citations are what they claim to be, or are called out."""

import re

import pytest

from evals.grading.proof import Proof, invalid_citations

RATE = "マイナンバーカードの交付率 82%"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        pytest.param({}, None, id="valid"),
        pytest.param({"quote": "マイナンバーカードの 交付率82%"}, None, id="other white space"),
        pytest.param({"quote": "マイナンバーカードの交付率83%"}, "quotes another text", id="quote"),
        pytest.param({"quote": ""}, "quotes another text", id="empty quote"),
        pytest.param({"page": 99}, "expected page", id="page"),
        pytest.param({"page_certain": False}, "page_certain", id="doubt where there is none"),
        pytest.param({"start": -1}, "no span", id="before the plan"),
        pytest.param({"end": 10**6}, "no span", id="behind the plan"),
        pytest.param({"start": 5, "end": 5}, "no span", id="empty span"),
        pytest.param({"n": 2}, r"\[1\] names no citation", id="number"),
    ],
)
def test_each_fault_of_a_citation_is_named(plan, said, cite, changes, reason):
    found = invalid_citations(said("交付率は82%です。[1]", cite(RATE, **changes)), plan)

    assert (reason is None) == (not found)
    assert reason is None or re.search(reason, " ".join(found))


@pytest.mark.parametrize(
    ("answer", "numbers", "found"),
    [
        pytest.param("82%です。[1][2]", [1], ["[2] names no citation"], id="mark without citation"),
        pytest.param("82%です。[1]", [1, 2], ["[2] is not used in the answer"], id="unused"),
        pytest.param("82%です。[1]", [1, 1], ["[1] is given twice"], id="number given twice"),
    ],
)
def test_marks_and_citations_belong_together(plan, said, cite, answer, numbers, found):
    citations = [cite(RATE, n) for n in numbers]

    assert list(invalid_citations(said(answer, *citations), plan)) == found


def test_pages_behind_the_figure_are_doubtful(plan, said, cite):
    term = cite("Business Process Re-engineering")

    assert not term.page_certain
    assert not invalid_citations(said("略です。[1]", term), plan)
    assert invalid_citations(
        said("略です。[1]", term.model_copy(update={"page_certain": True})), plan
    )


@pytest.mark.parametrize(
    ("answer", "unsupported"),
    [
        pytest.param("交付率は82%です。[1]", (), id="cited"),
        pytest.param("交付率は83%です。[1]", ("83%",), id="other number"),
        pytest.param("交付率は82件です。[1]", ("82件",), id="other unit"),
        pytest.param("1-イの交付率は82%です。[1]", (), id="codes name things"),
        pytest.param("次の1件です。\n・交付率82%[1]", (), id="counts the list"),
        pytest.param("次の2件です。\n・交付率82%[1]", ("2件",), id="miscounts the list"),
        pytest.param("交付率は82%です。", (), id="stated by another claim's citation"),
    ],
)
def test_numbers_that_no_citation_states(plan, said, cite, answer, unsupported):
    assert Proof(said(answer, cite(RATE)), plan).unsupported() == unsupported


def test_a_citation_counts_for_precision_if_the_claim_needs_it(plan, said, cite):
    other = cite("・特に書かない窓口システムは、スモールスタートで留まることがないように", 2)

    proof = Proof(said("マイナンバーカードの交付率は82%です。[1][2]", cite(RATE), other), plan)

    assert proof.needed() == (True, False)


def test_two_citations_that_only_together_state_a_claim_both_count(plan, said, cite):
    name, value = cite("マイナンバーカードの交付率"), cite("82%", 2)

    proof = Proof(said("マイナンバーカードの交付率は82%です。[1][2]", name, value), plan)

    assert proof.grades()[0].supported
    assert proof.needed() == (True, True)


def test_a_claim_without_a_citation_is_not_supported(plan, said, cite):
    grades = Proof(said("交付率は82%です。[1]\n窓口は市役所です。", cite(RATE)), plan).grades()

    assert [(grade.needs_citation, grade.supported) for grade in grades] == [
        (True, True),
        (True, False),
    ]
