"""Status and words have to tell the same."""

import pytest

from evals.grading.wording import wording_agrees


@pytest.mark.parametrize(
    ("status", "text", "agrees"),
    [
        pytest.param("not_in_plan", "この計画には記載されていません。", True, id="refusal"),
        pytest.param("not_in_plan", "「―」と記載されています。", True, id="nothing measured"),
        pytest.param("not_in_plan", "交付率は82％です。", False, id="refusal that answers"),
        pytest.param("out_of_scope", "計画についての質問にお答えします。", True, id="out of scope"),
        pytest.param("clarify", "第1次と第2次のどちらですか。", True, id="question back"),
        pytest.param("clarify", "交付率は82％です。", False, id="question back that answers"),
        pytest.param("answered", "交付率は82％です。", True, id="answer"),
        pytest.param("answered", "この計画には記載されていません。", False, id="no answer"),
    ],
)
def test_wording_of_replies_without_citations(said, status, text, agrees):
    assert wording_agrees(said(text, status=status)) is agrees


def test_an_answer_may_cite_that_nothing_is_set(said, cite):
    reply = said("成果指標は設定されていません。[1]", cite("・情報セキュリティ監査実施数"))

    assert wording_agrees(reply)
