"""Each failure is put down to the first stage that failed."""

from dataclasses import replace

import pytest

from assistant.messages import Message
from assistant.pipeline import trace
from assistant.trace import Finding, Route
from evals.asking.said import Said
from evals.grading.attribute import attribute
from evals.grading.grade import grade
from evals.results import messages_ja as ja
from evals.results.item import Stage

RATE = "マイナンバーカードの交付率 82%"


def test_what_reaches_the_joint_score_is_put_down_to_nothing(case, gold, right, plan):
    asked = case(gold())

    assert attribute(asked, grade(asked, right, plan), None, plan) is None


@pytest.mark.parametrize(
    ("changes", "answer", "cited", "stage"),
    [
        pytest.param({"must": [["市民"]]}, "82％です。[1]", RATE, Stage.COMPOSE, id="shown"),
        pytest.param(
            {"must": [["市民"]]},
            "監査です。[1]",
            "・情報セキュリティ監査実施数",
            Stage.RETRIEVE,
            id="other evidence shown",
        ),
        pytest.param(
            {"evidence": ["交付率は約８割を超えました"]},
            "82％です。[1]",
            RATE,
            Stage.CITE,
            id="cited",
        ),
        pytest.param({"max_chars": 1}, "82％です。[1]", RATE, Stage.COMPOSE, id="too long"),
    ],
)
def test_stage_as_seen_from_outside(case, gold, said, cite, plan, changes, answer, cited, stage):
    asked = case(gold(**changes))
    found = grade(asked, said(answer, cite(cited)), plan)

    assert attribute(asked, found, None, plan).stage is stage


def test_a_refusal_of_what_has_an_answer_seen_from_outside(case, gold, refusal, plan):
    asked = case(gold())

    found = attribute(asked, grade(asked, refusal, plan), None, plan)

    assert found.stage is Stage.REFUSE


def test_an_answer_to_what_has_none(case, absent, right, plan):
    asked = case(absent())

    assert attribute(asked, grade(asked, right, plan), None, plan).stage is Stage.REFUSE


@pytest.fixture
def explained(assistant, case, plan):
    """Return why the assistant's own reply to a gold question is wrong, and its route."""

    def explain(gold):
        asked = case(gold)
        traced = trace([Message("user", gold.turns[-1])], assistant)
        found = grade(asked, Said.of(traced.reply), plan)
        return attribute(asked, found, traced, plan), traced.finding.route

    return explain


def test_a_question_read_as_about_another_measure(explained, gold):
    found, _ = explained(gold(turns=["1-アの課題は"], must=[["ない語句"]], evidence=[RATE]))

    assert found.stage is Stage.PARSE


def test_a_refusal_that_should_not_have_been_is_shown_by_leaving_it_out(explained, gold):
    found, route = explained(gold(turns=["1-アの予算は"], must=[["ない語句"]]))

    assert route is Route.REFUSAL
    assert found.stage is Stage.REFUSE


@pytest.mark.parametrize(
    ("must", "stage"),
    [
        pytest.param("スモールスタート", Stage.RETRIEVE, id="the evidence would have been enough"),
        pytest.param("ない語句", Stage.RETRIEVE, id="not even that, and none of it was shown"),
    ],
)
def test_what_was_not_found_is_shown_by_the_oracle(
    assistant, case, gold, said, cite, plan, must, stage
):
    excerpt = "・特に書かない窓口システムは、スモールスタートで留まることがないように"
    asked = case(gold(turns=["書かない窓口システムの課題は"], must=[[must]], evidence=[excerpt]))
    other = said("監査です。[1]", cite("・情報セキュリティ監査実施数"))
    traced = trace([Message("user", asked.gold.turns[0])], assistant)
    missed = replace(traced, finding=Finding(Route.RETRIEVAL, ()))

    found = attribute(asked, grade(asked, other, plan), missed, plan)

    assert found.stage is stage
    assert (found.proof == ja.MENDED_BY_ORACLE) is (must == "スモールスタート")
