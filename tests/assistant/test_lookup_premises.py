"""False premises are corrected first; contradictions of the plan are shown, both cited."""

import pytest

from tests.assistant.asking import ask, check, row

CORRECTED = [
    row(
        "1-イのマイナンバーカードの普及促進の課題は？",
        says=["第1次計画の番号と名称", "第2次計画の1-イは「窓口サービスの拡充」"],
        id="the code had this name in the first plan",
    ),
    row("マイナンバーカードの交付率は90%でしたよね", says=["異なります", "82%"]),
    row("オンライン化したサービスは60件ですよね？", says=["異なります", "51件"]),
    row(
        "計画期間は令和7年度から令和11年度までですよね",
        says=["異なります", "令和10(2028)年度"],
    ),
    row("この計画は令和6年度から令和9年度まででしたっけ", says=["異なります", "令和7(2025)年度"]),
    row(
        "1-ウの活動指標「講習会の開催回数」について教えて",
        says=["活動指標ではなく成果指標"],
    ),
    row(
        "「研修実施回数」は4-イの成果指標ですか",
        says=["成果指標ではなく活動指標"],
    ),
]
TRUE = [
    row("マイナンバーカードの交付率は82%でしたよね", says=["82%"], lacks=["異なります"]),
    row(
        "計画期間は令和7年度から令和10年度までですよね",
        says=["令和10(2028)年度"],
        lacks=["異なります"],
    ),
    row("「研修実施回数」は4-イの活動指標ですか", says=["研修実施回数"], lacks=["ではなく"]),
    row("1-イの窓口サービスの拡充の課題は？", says=["スモールスタート"], lacks=["番号と名称"]),
]
CONTRADICTIONS = [
    row("3-ウの名称は何ですか", says=["新たな価値の創出", "新たな価値の抽出"]),
    row("CIOとは何ですか", says=["最高情報統括責任者", "情報化統括責任者（ＣＩＯ）"]),
    row(
        "マイナンバーカードの普及はどのくらい進んでいますか",
        says=["82%", "約80％"],
        id="a figure that the plan prints in several ways",
    ),
]


@pytest.mark.parametrize("expected", CORRECTED)
def test_false_premise_is_corrected(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", CORRECTED)
def test_correction_comes_first_and_is_cited(assistant, expected):
    first = str(ask(assistant, *expected.turns).blocks[0])

    assert any(words in first for words in ("異なります", "ではなく", "番号と名称"))
    assert first.endswith("]")


@pytest.mark.parametrize("expected", TRUE)
def test_true_premise_is_not_corrected(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", CONTRADICTIONS)
def test_contradiction_is_shown_and_each_side_is_cited(assistant, expected):
    found = ask(assistant, *expected.turns)

    check(found, expected)
    assert len(found.citations) >= 2
