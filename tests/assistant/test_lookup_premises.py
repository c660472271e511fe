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
    row(
        "前計画の新任研修は20回実施したと聞いています",
        says=["異なります", "（１）新任研修の参加人数」の実績が20人", "１回"],
        id="the figure is that of another result, which is named",
    ),
    row(
        "テレワークの実証実験、参加率80%という数字の出どころを示してください",
        says=["ご質問にある数値は、計画には記載されていません", "未実施"],
        id="a figure of what has no value",
    ),
    row(
        "この計画は5年計画ですよね",
        says=["異なります", "令和10(2028)年度"],
        id="another number of years",
    ),
    row(
        "令和6年度に実施したテレワークの実証実験の参加率を示してください",
        says=["異なります", "「令和６年度は未実施」と記載"],
        id="what was not done",
    ),
    row("オンライン化したサービスは60件ですよね？", says=["異なります", "51件"]),
    row(
        "この計画は令和5年度に始まったとのことですが、見直しはいつですか",
        says=["異なります", "令和7(2025)年度"],
        id="a start that is taken for granted",
    ),
    row(
        "4-アはスモールスタートの取組ですよね。課題は何ですか",
        says=["4-アではなく", "1-イ「窓口サービスの拡充」"],
        id="the matter is of another measure",
    ),
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
    row(
        "2-ウの成果指標の「生成AIを使ってる職員の割合」、これ成果指標で合ってるよね",
        says=["成果指標ではなく活動指標"],
        id="the indicator is named loosely",
    ),
    row(
        "「公衆無線LANの設置拠点数」は1-イの指標だと思いますが、確認させてください",
        says=["1-イではなく", "1-ウ「デジタルデバイド対策」"],
        id="the indicator is of another measure",
    ),
    row(
        "第2次計画の1-エ「デジタルデバイド対策」の課題は？",
        says=["1-エではなく1-ウ", "アクセシビリティ"],
        id="the name is known and the code is none of this plan",
    ),
    row(
        "窓口では五つのワンストップサービスを運用しているとのことですが、内容を教えてください",
        says=["異なります", "三つのワンストップサービス"],
        id="a number word in a statement",
    ),
    row(
        "RPAは8課10業務で動いているんですよね",
        says=["異なります", "４課22業務"],
        id="the figure is that of another clause",
    ),
    row(
        "前の計画の実績は、令和７年３月末の数字ですよね？",
        says=["令和６年12月"],
        id="another date of the results",
    ),
    row(
        "この計画は令和12年度までの計画だと理解しています。合っていますか",
        says=["異なります", "令和10(2028)年度"],
        id="one year outside the period",
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
    row("RPAは4課22業務で動いているんですよね", says=["４課22業務"], lacks=["異なります"]),
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


COMPARED = [
    row(
        "4-イの成果指標は前の計画と今の計画で同じですか、変わりましたか",
        says=["同じです", "情報セキュリティ研修受講者の割合"],
    ),
    row(
        "1-ウは前計画と今計画で何が違う？",
        says=["新庁舎における利便性の高い行政サービスの提供", "デジタルデバイド対策"],
        id="one code, two themes",
    ),
    row("計画期間を第1次と第2次で比べて", says=["令和４年度", "令和10(2028)年度"]),
    row("推進方針2で名前が変わらなかったテーマは？", says=["ワークスタイルの推進"], lacks=["活用"]),
]


@pytest.mark.parametrize("expected", COMPARED)
def test_both_plans_are_set_side_by_side(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", CORRECTED)
def test_false_premise_is_corrected(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", CORRECTED)
def test_correction_comes_first_and_is_cited(assistant, expected):
    first = str(ask(assistant, *expected.turns).blocks[0])

    assert any(
        words in first for words in ("異なります", "ではなく", "番号と名称", "記載されていません")
    )
    assert first.endswith("]")


@pytest.mark.parametrize("expected", TRUE)
def test_true_premise_is_not_corrected(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", CONTRADICTIONS)
def test_contradiction_is_shown_and_each_side_is_cited(assistant, expected):
    found = ask(assistant, *expected.turns)

    check(found, expected)
    assert len(found.citations) >= 2
