"""The glossary in both directions, and words that it lacks."""

import pytest

from tests.assistant.asking import ask, check, row

MEANINGS = [
    row("EBPMって何の略？", says=["Evidence Based Policy Making"]),
    row("ワンスオンリーとは", says=["二度提出することを不要とする"]),
    row("でじたるでばいどってなに？", says=["活用のための能力における格差"]),
    row("RPAの意味を教えてください", says=["ソフトウェアによる自動的操作により代替"]),
    row("ガバクラって何？", says=["各クラウドサービスの利用環境"]),
    row("ディシディムってなんですか", says=["市民参加のためのデジタルプラットフォーム"]),
    row("グループアドレスとは？", says=["自分の席を自由に選択する働き方"]),
    row("書かない窓口システムとは何ですか", says=["住民異動届の作成支援を行うシステム"]),
    row("BPRは何の略ですか", says=["Business Process Re-engineering"]),
    row("ＩＣＴとは", says=["Information and Communication Technology"]),
    row("アクションプランの意味は", says=["必要に応じて作成する実施計画"]),
    row("ｵｰﾌﾟﾝﾃﾞｰﾀとは", says=["二次利用が可能な利用ルールで公開"]),
    row("ＤＸの説明をして", says=["競争力を高める取り組み"]),
    row("ユニバーサルデザインって？", says=["最大限可能な範囲で全ての人が使用できる"]),
    row("東京電子申請とは", says=["東京電子自治体共同運営サービス"]),
    row("ガブテック東京って何", says=["東京全体のDX推進を牽引していく組織"]),
    row("What does EBPM stand for?", says=["Evidence Based Policy Making"]),
    row("What is RPA?", says=["Robotic Process Automation"]),
    row("アウトカムの定義", says=["施策目的に対する本質的な内容や結果"]),
    row("ダッシュボートって何？", says=["さまざまなデータをまとめられる"], id="misspelled"),
    row("生成AIとは何ですか", says=["多岐にわたるコンテンツを新たに生成"]),
]
NAMES = [
    row(
        "窓口で受け付けた手続の事務処理を内部で行う作業を何と呼びますか", says=["「バックヤード」"]
    ),
    row("小さい規模で素早く始める考え方を何という？", says=["「スモールスタート」"]),
    row(
        "一つの画面に色々なグラフをまとめるツールは何と呼ばれる？",
        says=["「ダッシュボード」"],
    ),
    row("手書きの文字を読み込んで文字データにする技術を何といいますか", says=["ＡＩ－ＯＣＲ"]),
    row("情報通信技術を使いこなす力の格差を表す用語は？", says=["「デジタルデバイド」"]),
    row("自分の席を自由に選べる働き方の名称は", says=["「グループアドレス」"]),
    row("個人や組織のスキルを把握する一覧表を何と呼ぶ？", says=["「ＩＴスキルマップ」"]),
    row("障害の有無に関係なく情報にたどり着けることを何という", says=["「アクセシビリティ」"]),
    row("プログラミングなしでアプリを作れるツールの呼び名は", says=["「ローコードツール」"]),
    row("国が用意する共通のクラウド環境を何と呼んでいる？", says=["「ガバメントクラウド」"]),
]
BOTH = [
    row(
        "フロントヤードとバックヤードの違いは？",
        says=["市民から手続を受け付ける業務", "内部に関する業務"],
    ),
    row(
        "ワンスオンリーとワンストップサービスはどう違う？",
        says=["二度提出することを不要", "各窓口に移動する手間を省く"],
    ),
    row(
        "AI-OCRとRPAを比較して",
        says=["文字データへと変換させる技術", "自動的操作により代替するもの"],
    ),
]
MISSING = [
    row("βモデルとは何ですか", says=["用語集に項目がありません", "三層分離モデル"]),
    row("電子申請とは？", says=["用語集に項目がありません", "マイナポータル"]),
    row("チャットツールとは", says=["用語集に項目がありません", "議事録作成システム"]),
]


@pytest.mark.parametrize("expected", MEANINGS)
def test_meaning_of_a_term_is_told(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", NAMES)
def test_term_is_named_by_its_meaning(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", BOTH)
def test_two_terms_are_told_side_by_side(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", MISSING)
def test_word_that_the_glossary_lacks_is_told_with_what_the_body_says(assistant, expected):
    found = ask(assistant, *expected.turns)

    check(found, expected)
    assert found.citations
