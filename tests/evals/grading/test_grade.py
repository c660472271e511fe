"""A reply gets its label by what it says, and the joint score by what it proves, too."""

import pytest

from evals.grading.grade import grade, grade_error
from evals.results.item import Label

RATE = "マイナンバーカードの交付率 82%"


def test_a_right_reply_reaches_everything(case, gold, right, plan):
    found = grade(case(gold()), right, plan)

    assert (found.label, found.joint, found.exam) == (Label.CORRECT, True, True)
    assert (found.ev_recall, found.ev_precision, found.ev_f1) == (1, 1, 1)
    assert found.faults == ()


@pytest.mark.parametrize(
    ("changes", "answer", "label"),
    [
        pytest.param({}, "交付率は82％です。[1]", "C", id="all groups"),
        pytest.param({"must": [["82%"], ["市民"]]}, "82％です。[1]", "P", id="one of two groups"),
        pytest.param({"must": [["市民"]]}, "82％です。[1]", "I", id="no group"),
        pytest.param({"must": [["市民", "82%"]]}, "82％です。[1]", "C", id="one alternative"),
        pytest.param({"must_not": ["82%"]}, "82％です。[1]", "I", id="a forbidden text"),
        pytest.param({}, "82％、1,268人です。[1]", "I", id="a number that nothing states"),
    ],
)
def test_label_of_an_answer(case, gold, said, cite, plan, changes, answer, label):
    found = grade(case(gold(**changes)), said(answer, cite(RATE)), plan)

    assert found.label == label


@pytest.mark.parametrize("status", ["not_in_plan", "out_of_scope", "clarify"])
def test_to_refuse_what_has_an_answer_is_to_miss_it(case, gold, said, plan, status):
    found = grade(case(gold()), said("82％は記載がありません。", status=status), plan)

    assert (found.label, found.refused, found.exam) == (Label.MISSED, True, False)


def test_to_ask_back_is_an_answer_where_that_is_as_good(case, gold, said, cite, plan):
    reply = said("82%のことですか。[1]", cite(RATE), status="clarify")

    assert grade(case(gold(clarify_ok=True)), reply, plan).label is Label.CORRECT
    assert grade(case(gold()), reply, plan).label is Label.MISSED


@pytest.mark.parametrize(
    ("changes", "text", "status", "label"),
    [
        pytest.param({}, "記載されていません。", "not_in_plan", "C", id="refused"),
        pytest.param({}, "対象外です。", "out_of_scope", "C", id="refused in another way"),
        pytest.param({}, "90％です。", "answered", "I", id="answered"),
        pytest.param({"must": [["実績"]]}, "ありません。", "not_in_plan", "P", id="uncorrected"),
        pytest.param({"must": [["実績"]]}, "実績です。", "not_in_plan", "C", id="corrected"),
        pytest.param(
            {"must_not": ["90%"]}, "90％は記載がありません。", "not_in_plan", "I", id="forbidden"
        ),
    ],
)
def test_label_where_there_is_no_answer(case, absent, said, plan, changes, text, status, label):
    found = grade(case(absent(**changes)), said(text, status=status), plan)

    assert found.label == label


def test_what_a_refusal_repeats_of_the_question_is_no_claim(case, absent, said, plan):
    reply = said("令和10年度の90％は記載されていません。", status="not_in_plan")

    found = grade(case(absent()), reply, plan)

    assert (found.label, found.unsupported, found.claims) == (Label.CORRECT, (), ())


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        pytest.param({"max_chars": 3}, "characters", id="too long"),
        pytest.param({"must": [["市民"]]}, "lacks 市民", id="incomplete"),
        pytest.param({"evidence": ["交付率は約８割を超えました"]}, "of the evidence", id="other"),
    ],
)
def test_each_reason_against_the_joint_score_is_named(case, gold, right, plan, changes, fault):
    found = grade(case(gold(**changes)), right, plan)

    assert not found.joint
    assert fault in "; ".join(found.faults)


def test_an_invalid_citation_costs_the_joint_score_and_not_the_label(case, gold, said, cite, plan):
    found = grade(case(gold()), said("82％です。[1]", cite(RATE, page=99)), plan)

    assert (found.label, found.joint, len(found.invalid)) == (Label.CORRECT, False, 1)


def test_half_of_the_citations_have_to_be_about_the_evidence(case, gold, said, cite, plan):
    other = "・特に書かない窓口システムは、スモールスタートで留まることがないように"
    third = "・情報セキュリティ監査実施数"
    reply = said("82％です。[1][2][3]", cite(RATE), cite(other, 2), cite(third, 3))

    found = grade(case(gold()), reply, plan)

    assert found.ev_precision == pytest.approx(1 / 3)
    assert found.faults == ("33% of the citations are about the evidence",)


def test_any_alternative_set_of_evidence_is_enough(case, gold, right, plan):
    sets = [["交付率は約８割を超えました"], [RATE]]

    assert grade(case(gold(evidence_sets=sets)), right, plan).ev_recall == 1


def test_an_error_is_wrong_whatever_was_asked(case, gold, absent):
    for question in (gold(), absent()):
        found = grade_error(case(question), "no reply after 10 s")

        assert (found.label, found.joint, found.exam) == (Label.INCORRECT, False, False)
        assert found.faults == ("no reply after 10 s",)
