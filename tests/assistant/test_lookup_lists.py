"""Lists, counts and comparisons are complete, and every row is cited."""

import pytest

from assistant.reply import ItemList, Status
from corpus.text import fold
from tests.assistant.asking import ask, check, cited, plain, row

LISTS = [
    row(
        "成果指標がない取組はどれですか",
        says=["5件"],
        only=["2-ア", "2-イ", "3-イ", "3-ウ", "4-ア"],
    ),
    row("活動指標が設定されていない取組は？", says=["1件"], only=["2-ア"]),
    row("取組を全部挙げて", says=["12件", "推進体制等の整備"]),
    row("推進方針を一覧で教えて", says=["5つ", "デジタル化による地域課題の解決"]),
    row("推進方針2の取組をすべて", says=["2-ア", "2-イ", "2-ウ"], lacks=["1-ア", "3-ア"]),
    row(
        "第1次計画の取組を一覧にして",
        says=["13件", "マイナンバーカードの普及促進", "1-エ"],
        lacks=["窓口サービスの拡充"],
    ),
    row(
        "前計画の指標で実績が「―」のものを全部",
        says=["利用者数", "参加率", "活用実績"],
        lacks=["交付率", "82%"],
        only=["第1次 1-ウ", "第1次 1-エ", "第1次 2-ウ"],
    ),
    row("成果指標をすべて挙げて", says=["9件", "デジタル改善実感度"], lacks=["交付率"]),
    row("活動指標をすべて挙げて", says=["17件", "情報セキュリティ監査実施数"]),
    row("用語集に載っている用語を全部", says=["33語", "ＢＰＲ", "ワンスオンリー"]),
    row("モバイルワークに触れている取組はどれ", says=["1件"], only=["2-ウ"]),
    row("生成AIが出てくる取組を全部", says=["3件"], only=["2-イ", "2-ウ", "3-ア"]),
    row("ダッシュボードの公開を指標にしている取組は？", says=["3-イ"], only=["3-イ"]),
    row("成果指標が横棒になってるやつ、今の計画だとどれとどれ？", says=["5件"]),
    row(
        "「割合」を測る指標（活動・成果を問わない）を置いている取組はどれですか",
        says=["5件"],
        only=["1-ア", "2-ウ", "3-ア", "4-イ", "5"],
        id="a word of the condition is no negation",
    ),
    row("市長会 記載のある取組", says=["市長会"], only=["3-ウ", "5"]),
    row(
        "新庁舎のことが書いてある取組を全部",
        only=["1-イ", "1-ウ", "2-イ", "2-ウ"],
        says=["新庁舎移転の完了"],
        id="a compound is meant whole",
    ),
    row("Which measures have no outcome indicator?", says=["5件"]),
    row("前計画の実績のうち％のものを全部", says=["7件", "82%", "74.9%", "令和6年12月"]),
    row(
        "第1次の実績で単位が「人」のものを列挙して",
        says=["5件", "1,268人", "127人"],
        lacks=["51件"],
    ),
    row("前計画の実績で10人以下だったものは？", says=["10人"], only=["第1次 3-ウ"]),
    row("第1次の実績で人数がいちばん多かったのは？", says=["1,357人"], lacks=["127人"]),
    row("用語集で「働き方」を含む用語は？", says=["4語", "モバイルワーク"], lacks=["ＣＩＯ"]),
    row("総括に書かれている条例をすべて", says=["個人情報の保護に関する法律", "情報通信技術"]),
    row("推進方針1の課題を全部教えて", says=["棲み分け", "スモールスタート", "操作講習会"]),
]
COUNTS = [
    row(
        "取組は推進方針ごとにいくつありますか",
        says=["取組は、12件", "推進方針1の取組は、次の3件", "推進方針4の取組は、次の2件"],
    ),
    row("推進方針1から4までの取組は合計で幾つですか", says=["次の11件"], lacks=["5「"]),
    row("方針3で活動指標しかない取組はどれ？", says=["次の2件", "3-イ", "3-ウ"], lacks=["3-ア"]),
    row("第1次の実績で20%台のものは？", says=["次の2件", "23％", "24％"]),
    row("推進方針1から3までの取組で、ＢＩツールに触れているのは？", says=["3-イ", "3-ウ"]),
    row(
        "現状の欄に令和7年1月からと書いてある取組はどれですか",
        says=["1-イ", "2-ア", "2-ウ"],
        lacks=["1-ウ", "3-ア"],
        id="a month",
    ),
    row("用語集には用語がいくつ載っていますか", says=["33語"]),
    row("第2次計画の取組は何件ありますか", says=["12件"]),
    row("推進方針1〜4の取組は全部で何本？", says=["11件"], lacks=["推進体制等の整備"]),
    row("成果指標として掲げられている項目は延べいくつありますか", says=["9件"]),
    row("活動指標が2つある取組はどれ？", says=["6件"], lacks=["4-ア"]),
    row("取組が二つしかないのはどの方針ですか", says=["推進方針4", "2件"]),
    row("2-ウの予定で、モバイルワーク関係の項目はいくつ？", says=["2件"], only=["2-ウ"]),
    row("第1次計画の推進方針3にはテーマがいくつある？", says=["3件"]),
    row("推進方針はいくつ？", says=["5つ"]),
    row("推進方針3には取組がいくつある？", says=["3件"]),
    row("1-ウの課題はいくつありますか", says=["4つ"], only=["1-ウ"]),
    row("成果指標が設定されていない取組は何件？", says=["5件"]),
    row("第1次計画のテーマはいくつ継承された？", says=["14"]),
]
COMPARISONS = [
    row(
        "3-アと3-イの課題を比べて",
        says=["参加しやすい仕組み", "ＢＩツールの導入向けて"],
        only=["3-ア", "3-イ"],
    ),
    row(
        "窓口サービスの拡充とデジタルデバイド対策の現状の違いは",
        says=["三つのワンストップサービス", "公衆無線ＬＡＮ"],
        only=["1-イ", "1-ウ"],
    ),
    row(
        "2-イと2-ウの方向性を比較してください",
        says=["コストとシステムの最適化", "新しい働き方について検討"],
        only=["2-イ", "2-ウ"],
    ),
    row(
        "技術を導入した課の指標は、２－イでは前の計画と今の計画でどう違いますか",
        says=["導入している課の割合と数", "導入している課の数"],
        lacks=["実証実験の件数"],
        id="one indicator in both plans",
    ),
    row(
        "呼び名が変わったテーマを、新しい名前とともにすべて教えてください",
        says=["名称が変わったテーマは、次の5件です", "1-イ「窓口サービスの拡充」"],
        lacks=["統合"],
        id="the themes that live on in one way",
    ),
    row(
        "No.1-アからNo.5までの中で、生成AIに触れている取組は？",
        says=["次の3件", "2-イ", "2-ウ", "3-ア"],
        id="a range of codes names no measure",
    ),
    row(
        "職員アンケートによる改善実感度は、どの取組の指標ですか。活動か成果か",
        says=["2-ウ", "成果指標"],
        id="what kind of row a match is in",
    ),
    row(
        "4-イの活動指標は、前の計画と比べて何がなくなりましたか",
        says=["庁内研修の参加人数", "研修実施回数"],
        lacks=["継承"],
        id="what is gone of the indicators, not of the themes",
    ),
    row(
        "2-ウの指標は前の計画と今の計画でどう違いますか",
        says=["オンライン会議の利用率", "生成ＡＩを使用している職員の割合", "第1次", "第2次"],
        only=["2-ウ", "第1次 2-ウ"],
    ),
    row(
        "デジタルデバイド対策の成果指標は第1次と第2次でどう変わった？",
        says=["合計参加人数", "講習会の開催回数"],
        only=["1-ウ", "第1次 1-エ"],
        id="the theme is compared, not the code",
    ),
]


@pytest.mark.parametrize("expected", LISTS)
def test_list_is_complete(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", COUNTS)
def test_count_is_told(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize("expected", COMPARISONS)
def test_both_sides_of_a_comparison_are_told(assistant, expected):
    check(ask(assistant, *expected.turns), expected)


@pytest.mark.parametrize(
    ("question", "count"),
    [
        pytest.param("成果指標がない取組はどれですか", 5, id="measures by a condition"),
        pytest.param("取組を全部挙げて", 12, id="measures"),
        pytest.param("推進方針を一覧で教えて", 5, id="policies"),
        pytest.param("用語集に載っている用語を全部", 33, id="terms"),
        pytest.param("第1次計画の取組を一覧にして", 13, id="measures of the first plan"),
    ],
)
def test_every_row_of_a_list_has_a_citation_of_its_own(assistant, question, count):
    found = ask(assistant, question)

    [rows] = [block.items for block in found.blocks if isinstance(block, ItemList)]
    assert len(rows) == count
    assert len({item.cites for item in rows}) == count
    assert all(item.cites for item in rows)


def test_glossary_is_listed_without_gaps(assistant):
    answer = plain(ask(assistant, "用語集の用語を一覧で"))

    assert [t.name.text for t in assistant.plan.terms if fold(t.name.text) not in answer] == []


def test_list_of_the_other_edition_is_not_mixed_in(assistant):
    found = ask(assistant, "第2次計画の取組を一覧で")

    assert found.status is Status.ANSWERED
    assert not [measure for measure in cited(found) if measure.startswith("第1次")]
