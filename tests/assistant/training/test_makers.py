"""What the makers make of the plan: items that can be read alone, and none of its traps."""

import re
from collections import Counter

import pytest

from assistant.training.item import GAP, ItemType
from assistant.training.makers.draft import is_apart, wrong_choices
from assistant.training.makers.gaps import GapKind, gaps
from assistant.training.makers.hints import can_be_filled
from assistant.training.makers.sentences import alone
from assistant.training.makers.writings import number_of, term_names, year_writings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("端末の増設を検討しました。", "端末の増設を検討しました。", id="as printed"),
        pytest.param("また、端末の増設を検討しました。", "端末の増設を検討しました。", id="and"),
        pytest.param(
            "しかしながら、端末の数が不足しています。",
            "端末の数が不足しています。",
            id="but",
        ),
        pytest.param("国の６業務※を分析しました。", "国の６業務を分析しました。", id="note"),
        pytest.param("以下のように段階的に取り組みます。", None, id="points below"),
        pytest.param(
            "国が示した以下の手順書を参考とします。", "国が示した手順書を参考とします。", id="below"
        ),
        pytest.param("データ利活用の研修に参加しました。", None, id="attended once"),
        pytest.param("この取組を継続していきます。", None, id="points back"),
        pytest.param("マニュアルを作成し。デジタル化を推進します。", None, id="two sentences"),
        pytest.param("出生届、児童手当認定請求", None, id="no sentence"),
        pytest.param("検討します。", None, id="too short to be asked"),
    ],
)
def test_a_sentence_is_shown_only_if_it_can_be_read_alone(text, expected):
    assert alone(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "keys"),
    [
        pytest.param(
            "令和７(2025)年度から令和10年度まで",
            GapKind.YEAR,
            ["令和７(2025)年度", "令和10年度"],
            id="fiscal years",
        ),
        pytest.param("令和７年１月から運用", GapKind.MONTH, ["令和７年１月"], id="month"),
        pytest.param("「シン・トセイ４」を策定", GapKind.NAME, ["シン・トセイ４"], id="name"),
        pytest.param("「すぐ使えて」便利なサービス", GapKind.NAME, [], id="no name"),
        pytest.param("総務省の三層分離モデル", GapKind.BODY, ["総務省"], id="ministry"),
        pytest.param("各課が連携", GapKind.BODY, [], id="each section"),
        pytest.param(
            "ＰＤＣＡサイクルにより進捗管理", GapKind.WORD, ["ＰＤＣＡサイクル"], id="abbreviation"
        ),
        pytest.param("ローコードツールを整備", GapKind.TERM, ["ローコードツール"], id="term"),
        pytest.param(
            "情報システムの標準化・共通化を推進", GapKind.TERM, [], id="end of a longer word"
        ),
        pytest.param(
            "デジタルデバイド対策を講じ", GapKind.TERM, [], id="beginning of a longer word"
        ),
        pytest.param("ＲＰＡやＲＰＡを活用", GapKind.TERM, [], id="twice"),
    ],
)
def test_gaps_are_whole_words_that_occur_once(plan_file, text, kind, keys):
    found = [gap.key for gap in gaps(text, plan_file.plan.terms) if gap.kind is kind]

    assert found == keys


def test_a_gap_takes_the_place_of_its_words(plan_file):
    text = "令和５年度に策定した計画"
    gap = next(gaps(text, plan_file.plan.terms))

    assert gap.asked(text) == f"{GAP}に策定した計画"
    assert gap.filled(text, "令和６年度") == "令和６年度に策定した計画"


def test_a_word_in_brackets_does_not_stand_for_the_word_before_them(plan_file):
    text = "デジタル・トランスフォーメーション（ＤＸ）を深化させる"

    found = {gap.key: gap.accepted for gap in gaps(text, plan_file.plan.terms)}

    assert "デジタル・トランスフォーメーション" not in found["ＤＸ"]


def test_a_word_and_its_abbreviation_are_one_gap_that_both_fill(plan_file):
    [gap] = gaps("政策立案手法（ＥＢＰＭ）等に関する研修", plan_file.plan.terms)

    assert gap.key == "政策立案手法（ＥＢＰＭ）"
    assert {"政策立案手法", "ＥＢＰＭ"} < set(gap.accepted)


@pytest.mark.parametrize(
    ("printed", "writings"),
    [
        pytest.param(
            "令和７年度",
            {"令和7", "令和7年度", "R7", "R7年度", "2025", "2025年度"},
            id="fiscal year",
        ),
        pytest.param("平成31(2019)年１月", {"平成31年1月", "H31年1月", "2019年1月"}, id="month"),
        pytest.param(
            "令和元年度",
            {"令和1", "令和1年度", "R1", "R1年度", "2019", "2019年度"},
            id="first year",
        ),
    ],
)
def test_a_year_has_many_writings(printed, writings):
    assert set(year_writings(printed)) == writings


def test_a_term_is_called_by_all_its_names(plan_file):
    both = "政策立案手法（ＥＢＰＭ）"
    term = next(term for term in plan_file.plan.terms if term.name.text == both)

    assert term_names(term)[:3] == ("政策立案手法", "ＥＢＰＭ", both)


@pytest.mark.parametrize(
    "value", ["―", "予定通り令和７年１月から稼働", "23％（12課/51課）", "100%(51課/51課)"]
)
def test_a_value_that_is_more_than_a_number_is_none(value):
    assert number_of(value) is None


POOL = ["い組の仕事", "ろ班のお金", "は部の建物", "に室の車両", "ア課の予定"]


def test_wrong_choices_are_three_that_the_unit_does_not_hold():
    chosen = wrong_choices("seed", "ア課の予定", POOL, "ア課の予定\nい組の仕事")

    assert sorted(chosen) == ["に室の車両", "は部の建物", "ろ班のお金"]


def test_without_three_wrong_choices_there_are_none():
    assert wrong_choices("seed", "ア課の予定", POOL, "い組の仕事\nろ班のお金") is None


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        pytest.param("１件", "51件", False, id="number in a number"),
        pytest.param("オープンデータ", "オープンデータの活用", False, id="part"),
        pytest.param("新たな価値の創出", "新たな価値の抽出", False, id="one sign"),
        pytest.param("窓口サービスの拡充", "職員の意識醸成", True, id="nothing in common"),
    ],
)
def test_choices_that_may_be_taken_for_one_another_are_not_apart(left, right, apart):
    assert is_apart(left, right) is apart


def shown(item):
    return "\n".join((item.stem, *item.choices, item.explanation))


def test_items_name_the_plan_that_they_ask_about(course):
    nameless = [
        item.id
        for item in course.items
        if not re.search("第[12]次計画|用語集", item.stem) and item.type is not ItemType.CARD
    ]

    assert nameless == []


@pytest.mark.parametrize("sign", ["※", "＊", "*", "\n・", "『・", "「・", "下記", "{", "}"])
def test_items_show_no_signs_that_mean_nothing_alone(course, sign):
    assert [item.id for item in course.items if sign in shown(item)] == []


def test_figures_carry_their_date(course):
    figures = [item for item in course.items if "-value-" in item.id]

    assert figures
    assert [item.id for item in figures if "令和６年12月時点" not in item.stem] == []


@pytest.mark.parametrize(
    "trap",
    [
        pytest.param("公共施設におけるインターネット端末等の設置数", id="two kinds of indicator"),
        pytest.param("新たな価値の抽出", id="named in two ways"),
        pytest.param("業務の効率化を図るデジタル技術を導入している課の割合と数", id="two values"),
    ],
)
def test_what_the_plan_says_in_two_ways_is_no_key_and_no_claim(course, trap):
    asked = [
        item.id
        for item in course.items
        if trap == item.key or (f"『{trap}』" in item.stem and "第2次計画" in item.stem)
    ]

    assert asked == []


def test_no_choice_is_a_dash(course):
    assert not [item.id for item in course.items if {"―", ""} & {item.key, *item.choices}]


def test_a_term_is_not_asked_for_over_and_over(course):
    fills = Counter(
        item.key for item in course.items if re.match(r"fill-\d", item.id) and "用語" in item.stem
    )

    assert max(fills.values()) <= 3


@pytest.mark.parametrize(
    ("text", "key", "filled"),
    [
        pytest.param(
            "ＧｏｖＴｅｃｈ東京の動向について、注視します。",
            "ＧｏｖＴｅｃｈ東京",
            False,
            id="too short",
        ),
        pytest.param(
            "ＩＴスキルマップについて、他の自治体の事例を調査し、本市に合ったスキルマップを研究します。",
            "ＩＴスキルマップ",
            False,
            id="told by the rest",
        ),
        pytest.param(
            "職員を対象にＣＩＯの講義や東京都、市長会等の取組を活用し、機運醸成を行いました。",
            "ＣＩＯ",
            False,
            id="any of several as long",
        ),
        pytest.param(
            "庁外での活動などを視野に、モバイルワークによる事務の効率化を検討する必要があります。",
            "モバイルワーク",
            True,
            id="hinted at by the glossary",
        ),
        pytest.param("単なる業務改革（ＢＰＲ）を推進します。", "ＢＰＲ", True, id="named in full"),
    ],
)
def test_a_gap_is_asked_for_only_if_it_can_be_filled(facts, plan_file, text, key, filled):
    gap = next(gap for gap in gaps(text, plan_file.plan.terms) if gap.key == key)

    assert can_be_filled(facts, text, gap) is filled
