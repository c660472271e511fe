"""Indicators of both kinds, with the plan's 「―」, and schedules without years."""

import pytest

from tests.assistant.asking import ask, check, row

INDICATORS = [
    row(
        "新しい窓口がどれだけ使われたかを測る指標は、1-イでは何ですか",
        says=["窓口ワンストップサービスの利用件数", "書かない窓口の利用件数"],
        id="what an indicator measures is not asked for as a figure",
    ),
    row(
        "1-アの活動指標は？",
        says=["オンライン化を完了した手続の割合", "デジタル化を行った手続数"],
        lacks=["申請手続のうち"],
        only=["1-ア"],
    ),
    row(
        "行政手続のオンライン化の成果指標",
        says=["申請手続のうち、オンライン化を完了したものの割合"],
        lacks=["デジタル化を行った手続数"],
        only=["1-ア"],
    ),
    row(
        "窓口サービスの成果は何で測る？",
        says=["窓口ワンストップサービスの利用件数", "書かない窓口の利用件数"],
        only=["1-イ"],
    ),
    row("1-イの活動指標", says=["書かない窓口の運用整理によるマニュアル作成数"], only=["1-イ"]),
    row(
        "1-ウの指標をすべて教えて",
        says=["公衆無線ＬＡＮの設置拠点数", "講習会の開催回数", "インターネット端末等の設置数"],
        only=["1-ウ"],
    ),
    row(
        "1-ウの成果指標に端末の台数は入っていますか",
        says=["公共施設におけるインターネット端末等の設置数"],
        only=["1-ウ"],
        id="an indicator printed under both kinds is told as printed",
    ),
    row(
        "2-イの活動指標",
        says=["デジタル技術を導入している課の数", "デジタルツールの実証実験の件数"],
        only=["2-イ"],
    ),
    row(
        "デジタル・ワークスタイルの推進の成果指標は何ですか",
        says=["職員アンケートによるデジタル改善実感度"],
        only=["2-ウ"],
    ),
    row(
        "2-ウのアウトプット指標は",
        says=["チャットツールを使用している職員の割合", "生成ＡＩを使用している職員の割合"],
        only=["2-ウ"],
    ),
    row(
        "市民参加のKPIを教えて",
        says=["市民参加の実施数", "全参加市民中デジタル参加市民の割合"],
        only=["3-ア"],
    ),
    row("3-イの活動指標は", says=["ダッシュボードの公開件数"], only=["3-イ"]),
    row("3-ウの活動指標は", says=["連携、協働検討数", "職員研修の参加人数"], only=["3-ウ"]),
    row("セキュリティ対策の活動指標", says=["情報セキュリティ監査実施数"], only=["4-ア"]),
    row(
        "4-イの指標は何ですか",
        says=["研修実施回数", "情報セキュリティ研修受講者の割合"],
        only=["4-イ"],
    ),
    row("No.5の成果指標は？", says=["基礎知識を有する職員の割合"], only=["5"]),
    row(
        "outcome indicators of the digital divide measures",
        says=["講習会の開催回数"],
        only=["1-ウ"],
    ),
]
BLANKS = [
    row(f"{code}の{kind}は何ですか", says=["設定されていません", "―"], only=[code])
    for code, kind in (
        ("2-ア", "活動指標"),
        ("2-ア", "成果指標"),
        ("2-イ", "成果指標"),
        ("3-イ", "成果指標"),
        ("3-ウ", "成果指標"),
        ("4-ア", "成果指標"),
    )
]
SCHEDULES = [
    row(
        "1-アのスケジュールにはどんな項目がある？",
        says=["業務分析", "システム構築", "稼働・運用", "各課横展開"],
        only=["1-ア"],
    ),
    row("窓口サービスの工程表", says=["運用改善及び利用拡充", "評価", "改善"], only=["1-イ"]),
    row(
        "1-ウの日程を教えて",
        says=["地域でも支え合う境整備の調査・検討", "講習会の継続・改善"],
        only=["1-ウ"],
        id="a misprint is told as printed",
    ),
    row(
        "2-アのスケジュールは？",
        says=["働き方の周知・実施", "セキュアブラウザの導入", "国の標準仕様に対する動きを注視"],
        lacks=["最適なデジタルツール"],
        only=["2-ア"],
        id="the displaced schedule of 2-ア",
    ),
    row(
        "2-イのスケジュールは？",
        says=["業務改革の検討（ＢＰＲ）", "最適なデジタルツールの実証実験・導入"],
        lacks=["セキュアブラウザの導入"],
        only=["2-イ"],
    ),
    row(
        "働き方改革のロードマップ",
        says=["モバイルワークの研究", "モバイルワークの導入検討・実証実験"],
        only=["2-ウ"],
    ),
    row(
        "オープンデータの活用のスケジュールを教えて",
        says=["段階的・計画的実現", "ＢＩツールの調査・検討", "ＢＩツールによるデータ公開"],
        lacks=["データ活用のための職員研修"],
        only=["3-イ"],
        id="the displaced schedule of 3-イ",
    ),
    row(
        "3-ウのスケジュール",
        says=["データ活用のための職員研修の導入", "新たな価値創出"],
        lacks=["ＢＩツールの導入"],
        only=["3-ウ"],
    ),
    row("4-アの予定表", says=["情報セキュリティ監査の実施の継続"], only=["4-ア"]),
    row("職員の意識醸成のスケジュール", says=["研修内容の適宜更新"], only=["4-イ"]),
    row(
        "推進体制の整備のスケジュール項目",
        says=["デジタル人材の育成", "ＩＴスキルマップの作成"],
        only=["5"],
    ),
]


@pytest.mark.parametrize("expected", INDICATORS)
def test_indicators_are_told_by_their_kind(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", BLANKS)
def test_indicator_row_with_a_dash_is_told_as_not_set(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", SCHEDULES)
def test_schedule_is_told_by_its_items(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", SCHEDULES)
def test_schedule_says_that_its_years_are_in_the_figure_only(assistant, expected):
    answer = ask(assistant, *expected.turns).answer

    assert "図" in answer
    assert "令和" not in answer
