"""The plan as a whole: its prose, period, policies, organisation and succession."""

import pytest

from tests.assistant.asking import ask, check, row

PROSE = [
    row("この計画は何年度から何年度までですか", says=["令和7(2025)年度", "令和10(2028)年度"]),
    row("計画期間は？", says=["令和7(2025)年度から令和10(2028)年度まで"]),
    row("いつまでの計画ですか", says=["令和10(2028)年度"]),
    row("plan period?", says=["令和10(2028)年度"]),
    row(
        "この計画って何のためにあるんですか",
        says=["デジタル化を推進することを目的とします"],
        lacks=["推進方針1"],
    ),
    row("なぜこの計画を作ったの？", says=["デジタル化を推進することを目的とします"]),
    row(
        "「国分寺市行政デジタル化推進方針」を見直さずに引き継いだ理由は何ですか",
        says=["方向性を大きく変更することなく推進している"],
        lacks=["次の14件"],
    ),
    row("上位計画は何ですか", says=["第2次国分寺市総合ビジョン前期実行計画"]),
    row("国の重点計画では何が強調されている？", says=["サイバー攻撃のリスク対策"]),
    row("シン・トセイ４は何を目指していますか", says=["都民が「実感」できる形"]),
    row("東京都の動きを教えて", says=["シン・トセイ１～３", "シン・トセイ４"]),
    row(
        "BPRの取組で参考にする手順書は何ですか",
        says=["自治体ＤＸ全体手順書", "標準化・共通化に係る手順書", "オンライン化に係る手順書"],
    ),
    row("進捗はどうやって管理しますか", says=["ＰＤＣＡサイクル"]),
    row("前の計画はいつ策定された？", says=["令和４(2022)年6月"]),
    row(
        "この計画の概要を教えてください",
        says=["推進方針1「デジタル化による市民の利便性向上」", "推進方針5「推進体制等の整備」"],
    ),
    row("推進方針４の総括を教えて", says=["監査体制の強化や研修の拡充"]),
    row("全体のスケジュールはどこにありますか", says=["実施スケジュール"]),
]
ORGANISATION = [
    row("推進体制を教えてください", says=["行政改革推進本部（本部長：市長）", "本部体制の下"]),
    row("本部長は誰が務めますか", says=["推進体制の図に", "市長"], lacks=["兼部リーダー"]),
    row(
        "推進体制の図で、CIOは何を統括しますか",
        says=["情報化統括責任者", "情報化施策の方針及び立案に関する事務の統括"],
        lacks=["行政改革推進本部"],
    ),
    row("中心になって取り組んでいる部署は？", says=["政策部デジタル行政推進室"]),
    row("CIOの役割は体制図でどう書かれていますか", says=["情報化施策の方針及び立案"]),
    row("who leads the promotion of the plan?", says=["行政改革推進本部"]),
]
POLICIES = [
    row("推進方針3って何", says=["デジタル化による地域課題の解決"]),
    row("方針四の取組を教えて", says=["4-ア", "セキュリティ対策の推進", "4-イ", "職員の意識醸成"]),
    row(
        "推進方針１にはどんな取組がありますか",
        says=["行政手続のオンライン化", "窓口サービスの拡充", "デジタルデバイド対策"],
        lacks=["マイナンバーカードの普及促進"],
    ),
    row("市民の利便性向上の方針は何番？", says=["推進方針1"]),
    row("推進方針2の内容", says=["行政事務を正確かつ迅速に執行する"]),
]
SUCCESSION = [
    row(
        "新庁舎における利便性の高い行政サービスの提供は、第2次では何という取組？",
        says=["1-イ", "窓口サービスの拡充", "名称が変わ"],
    ),
    row(
        "マイナンバーカードの普及促進はどこに統合された？", says=["行政手続のオンライン化", "統合"]
    ),
    row("デジタルデバイド対策は前の計画では何番でしたか", says=["1-エ"]),
    row("AI・RPA等の活用の後継の取組は？", says=["2-イ", "デジタルツールの活用"]),
    row("第1次の1-エは今の計画でどうなった？", says=["1-ウ", "デジタルデバイド対策"]),
    row("第1次の1-イは今の計画でどうなりましたか", says=["統合"], lacks=["窓口サービス"]),
    row("今の計画で新しく加わったテーマはありますか", says=["新たに加わったテーマはありません"]),
    row(
        "推進方針3のテーマはどう引き継がれましたか",
        says=["3-ア", "オープンデータの活用", "新たな価値の創出"],
        lacks=["デジタルデバイド"],
        id="the themes of one policy",
    ),
    row("廃止されたテーマはありますか", says=["廃止されたテーマはありません", "14"]),
    row("前計画からなくなった取組は何？", says=["廃止されたテーマはありません"]),
    row(
        "名称が変わったテーマを全部挙げて",
        says=["1-イ", "2-ア", "2-イ", "3-イ", "3-ウ", "窓口サービスの拡充"],
        lacks=["デジタル・ワークスタイル", "セキュリティ対策"],
    ),
    row(
        "他に統合されたテーマはどれ？",
        says=["マイナンバーカードの普及促進"],
        lacks=["オープンデータ"],
    ),
    row("テーマ継承の一覧を見せて", says=["14件", "ＢＰＲの取組", "4-イ「職員の意識醸成」"]),
    row("オープンデータ化は第2次で名前が変わった？", says=["オープンデータの活用"]),
]


@pytest.mark.parametrize("expected", PROSE)
def test_prose_of_the_plan_is_told(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", ORGANISATION)
def test_organisation_is_told(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", POLICIES)
def test_policy_is_told(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", SUCCESSION)
def test_succession_of_themes_is_told(assistant, expected):
    check(ask(assistant, *expected.turns), expected)
