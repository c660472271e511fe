"""What the plan does not say is said plainly, at once and after good answers."""

import pytest

from assistant.reply import Reason, Status
from tests.assistant.asking import ask, check, refused, row

NOT_IN_PLAN = [
    refused("1-アの成果指標の目標値は何％ですか", reason=Reason.NO_TARGET, says=["目標値"]),
    refused("令和10年度の書かない窓口の利用件数の目標は？", reason=Reason.NO_TARGET),
    refused("オンライン化の割合は何%まで上げる予定ですか", reason=Reason.NO_TARGET),
    refused("デジタルツールの導入予算はいくらですか", reason=Reason.ABSENT, says=["予算"]),
    refused("標準化システムの委託料を教えて", reason=Reason.ABSENT),
    refused("書かない窓口システムのベンダーはどこ？", reason=Reason.ABSENT, says=["事業者名"]),
    refused("生成AIの製品名は何ですか", reason=Reason.ABSENT),
    refused("デジタル行政推進室長の氏名を教えて", reason=Reason.ABSENT, says=["氏名"]),
    refused("CIO補佐官は何という人ですか", reason=Reason.ABSENT),
    refused("デジタル行政推進室の電話番号は？", reason=Reason.ABSENT, says=["連絡先"]),
    refused("担当課のメールアドレスを知りたい", reason=Reason.ABSENT),
    refused("1-アのシステム構築は何年度から始まりますか", reason=Reason.NO_YEARS, says=["図"]),
    refused("モバイルワークの導入検討はいつからですか", reason=Reason.NO_YEARS, says=["図"]),
    refused("3-イのBIツールの導入は何年度？", reason=Reason.NO_YEARS, says=["図"]),
    refused("立川市のオンライン手続の件数は？", reason=Reason.ABSENT, says=["他の自治体"]),
    refused("小金井市の計画期間を教えて", reason=Reason.ABSENT),
    refused("令和5年度のマイナンバーカードの交付率は", reason=Reason.ABSENT),
    refused("公共施設設置インターネット端末等の利用者数は？", reason=Reason.NOT_MEASURED),
    refused("1-カの課題を教えて", reason=Reason.ABSENT, says=["1-カ"]),
    refused("1-オの課題を教えて", reason=Reason.ABSENT, says=["1-オ"]),
    refused("6-アの取組内容は何ですか", reason=Reason.ABSENT, says=["6-ア"]),
    refused("2-エのスケジュール", reason=Reason.ABSENT, says=["2-エ"]),
    refused("パブリックコメントには何件の意見がありましたか", reason=Reason.ABSENT),
    refused("第3次計画はどんな柱になる予定ですか", reason=Reason.ABSENT, says=["次の計画"]),
    refused("次期計画の策定はいつからですか", reason=Reason.ABSENT, says=["次の計画"]),
    refused("多言語翻訳システムは何か国語に対応していますか", reason=Reason.ABSENT),
    refused("書かない窓口を始めている市は、都内にいくつありますか", reason=Reason.ABSENT),
    refused("情報セキュリティ監査を受けた４課は、具体的にどの課でしたか", reason=Reason.ABSENT),
    refused("兼部リーダーは全庁で何人いますか", reason=Reason.ABSENT, says=["ご質問の人数"]),
    refused("ＣＩＯには、どの役職の職員が就きますか", reason=Reason.ABSENT),
    refused("高齢者向けのスマホ講習会は、次はいつですか", reason=Reason.ABSENT, says=["時期"]),
    refused("Which 4 sections went through the information security audit?", reason=Reason.ABSENT),
    refused(
        "新庁舎窓口サービス部会の報告書で、デジタル技術の活用テーマは四つとのことですが、"
        "それぞれ何ですか",
        reason=Reason.ABSENT,
        says=["内訳"],
    ),
    refused(
        "軟骨伝導イヤホンは何台ありますか",
        reason=Reason.ABSENT,
        says=["ご質問の台数", "軟骨伝導イヤホンや"],
        lacks=["このアシスタントは"],
    ),
    refused(
        "書かない窓口の利用件数は何件でしたか",
        reason=Reason.ABSENT,
        says=["1-イの成果指標「書かない窓口の利用件数」（数値の記載はありません）"],
    ),
    refused(
        "ガバメントクラウドは、どこの会しゃのを使っていますか",
        reason=Reason.ABSENT,
        says=["事業者名"],
    ),
    refused(
        "テレワークの実証実験をやめたのはなぜですか",
        reason=Reason.ABSENT,
        says=["ご質問の理由", "未実施"],
    ),
    refused(
        "「オープンデータ化」の名称を変えた理由は何ですか",
        reason=Reason.ABSENT,
        says=["理由は", "オープンデータ化"],
    ),
    refused("推進方針6について教えて", reason=Reason.ABSENT, says=["「6」という番号の推進方針"]),
    refused("Decidimで意見を出すとき、登録はどうやるの？", reason=Reason.ABSENT),
    refused(
        "講習会の回数が活動指標から成果指標に移されたのはなぜですか",
        reason=Reason.ABSENT,
        says=["理由"],
    ),
]
PERIOD = [
    row(question, says=["令和7(2025)年度", "令和10(2028)年度"])
    for question in (
        "計画期間",
        "計画は何年度から何年度までですか",
        "Which fiscal years does the plan cover?",
        "I am new here. Which years does this plan cover, and which higher-level plan is above it?",
    )
]
KINDS = [
    row("シン・トセイ４は何年度に策定されたものですか", says=["令和５年度"]),
    row(
        "モバイルワークのスケジュールを順番で教えて。年度はいいので",
        says=["モバイルワークの導入検討・実証実験"],
    ),
    row("住所や氏名を何度も書かずに済む窓口の指標は？", says=["書かない窓口の利用件数"]),
    row("Wi-Fiは何階で使えますか", says=["１階、２階、５階"]),
    row(
        "窓口の取組の予定表には何が並んでいるか教えて。年度はいらない", says=["他市の動向", "評価"]
    ),
]


def test_parts_that_a_statement_lists_are_told(assistant):
    found = ask(assistant, "新庁舎で運用されている三つのワンストップサービスの内訳は？")

    assert "福祉の手続・相談" in found.answer


OUT_OF_SCOPE = [
    refused(question, reason=Reason.OFF_TOPIC, status=Status.OUT_OF_SCOPE)
    for question in (
        "明日の天気を教えて",
        "おすすめのラーメン屋はどこ？",
        "カレーの作り方を教えて",
        "プロ野球で優勝したのはどこですか",
        "Pythonでソートを書いて",
        "Who won the World Cup?",
        "こんにちは",
        "ありがとうございます！",
        "あなたは何ができますか",
    )
]
CLARIFY = [
    refused(question, reason=Reason.AMBIGUOUS, status=Status.CLARIFY, says=["どの取組"])
    for question in ("課題は？", "スケジュールを教えて", "現状", "成果指標は何ですか")
]
GOOD = "1-アの課題を教えてください"
LATER = [
    refused(GOOD, "明日の天気は？", reason=Reason.OFF_TOPIC, status=Status.OUT_OF_SCOPE),
    refused(GOOD, "その予算はいくら？", reason=Reason.ABSENT),
    refused(GOOD, "目標値は？", reason=Reason.NO_TARGET),
    refused(GOOD, "担当者の名前は？", reason=Reason.ABSENT),
    refused(GOOD, "それを請け負った業者名は？", reason=Reason.ABSENT),
    refused(GOOD, "電話番号も教えて", reason=Reason.ABSENT),
    refused(GOOD, "システム構築は何年度から？", reason=Reason.NO_YEARS),
    refused(GOOD, "立川市ではどうですか", reason=Reason.ABSENT),
    refused(GOOD, "1-オはどうですか", reason=Reason.ABSENT),
    refused(GOOD, "カレーの作り方は？", reason=Reason.OFF_TOPIC, status=Status.OUT_OF_SCOPE),
    refused(GOOD, "ありがとう", reason=Reason.OFF_TOPIC, status=Status.OUT_OF_SCOPE),
]


@pytest.mark.parametrize("expected", NOT_IN_PLAN)
def test_what_the_plan_does_not_say_is_refused(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", PERIOD + KINDS)
def test_what_the_plan_does_say_is_not_refused(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", OUT_OF_SCOPE)
def test_what_has_nothing_to_do_with_the_plan_is_refused_without_citations(assistant, expected):
    found = ask(assistant, *expected.turns)

    check(found, expected)
    assert not found.citations


@pytest.mark.parametrize("expected", CLARIFY)
def test_row_of_no_measure_is_asked_back(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", LATER)
def test_refusal_holds_in_a_later_turn(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", NOT_IN_PLAN + LATER)
def test_statements_beside_a_refusal_are_marked_as_related(assistant, expected):
    found = ask(assistant, *expected.turns)

    cited_blocks = [block for block in found.blocks if "[" in str(block)]
    assert all(block.role == "related" for block in cited_blocks)
