"""Any right writing is right, and another word is not."""

import pytest

from assistant.training.grading import is_right
from assistant.training.item import Item, ItemType
from assistant.training.makers.writings import kana, year_writings
from corpus.plan import Span


def item(key, accepted=(), kind=ItemType.FILL, choices=()):
    return Item("x", kind, 1, "＿＿", choices, key, accepted, "", (Span(0, 1),), 1, "0" * 64)


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        pytest.param("ＢＰＲ", "ＢＰＲ", id="as printed"),
        pytest.param("ＢＰＲ", "BPR", id="half width"),
        pytest.param("ＢＰＲ", "bpr", id="lower case"),
        pytest.param("ＢＰＲ", " Ｂ ＰＲ　", id="spaces"),
        pytest.param("ＢＰＲ", "びーぴーあーる", id="hiragana"),
        pytest.param("ＢＰＲ", "ビーピーアール", id="katakana"),
        pytest.param("ＡＩ－ＯＣＲ", "AI-OCR", id="hyphen"),
        pytest.param("ＡＩ－ＯＣＲ", "AIOCR", id="no hyphen"),
        pytest.param("ＡＩ－ＯＣＲ", "AI―OCR", id="dash"),
        pytest.param("デジタル・ワークスタイル", "デジタルワークスタイル", id="no middle dot"),
        pytest.param("デジタルデバイド", "でじたるでばいど", id="kana of a katakana word"),
        pytest.param("ローコードツール", "ロ―コ―ドツ―ル", id="dashes for long vowels"),
        pytest.param("マイナポータル", "マイナポータブル", id="a sign too many"),
        pytest.param("ガバメントクラウド", "ガバメントクラド", id="a sign too few"),
        pytest.param("アクセシビリティ", "アクセシビリテイ", id="another sign"),
        pytest.param("行政改革推進本部", "ぎょうせいかいかくすいしんほんぶ", id="reading"),
        pytest.param("1,268人", "１２６８人", id="no comma"),
        pytest.param("74.9%", "７４．９％", id="full width figure"),
    ],
)
def test_a_right_writing_is_right(key, answer):
    assert is_right(item(key, kana(key)), answer)


@pytest.mark.parametrize(
    ("key", "answer"),
    [
        pytest.param("ＢＰＲ", "ＢＰＯ", id="short words forgive nothing"),
        pytest.param("ＢＰＲ", "", id="nothing"),
        pytest.param("ＢＰＲ", "・", id="a sign alone"),
        pytest.param("マイナポータル", "マイナンバー", id="another word"),
        pytest.param("マイナポータル", "マイノポータブル", id="two slips"),
        pytest.param("新たな価値の創出", "新たな価値の抽出", id="another kanji"),
        pytest.param("情報化統括責任者", "情報化統括任者", id="a kanji too few"),
        pytest.param("情報化統括責任者", "最高情報統括責任者", id="the other reading of CIO"),
        pytest.param("74.9%", "749%", id="the point counts"),
        pytest.param("1,268人", "1,267人", id="figures forgive nothing"),
        pytest.param("16手続", "6手続", id="a digit too few"),
        pytest.param("フロントヤード", "バックヤード", id="the opposite"),
    ],
)
def test_another_word_is_wrong(key, answer):
    assert not is_right(item(key, kana(key)), answer)


YEAR = "令和７(2025)年度"


@pytest.mark.parametrize(
    "answer",
    [
        "令和７(2025)年度",
        "令和7年度",
        "令和７年度",
        "令和7",
        "R7",
        "Ｒ７年度",
        "2025",
        "２０２５年度",
        "令和7（2025）年度",
    ],
)
def test_a_year_may_be_written_in_every_way(answer):
    assert is_right(item(YEAR, year_writings(YEAR)), answer)


@pytest.mark.parametrize("answer", ["令和8年度", "2026", "R77", "平成7年度", "7", "令和7年1月"])
def test_another_year_is_wrong(answer):
    assert not is_right(item(YEAR, year_writings(YEAR)), answer)


@pytest.mark.parametrize(
    ("kind", "choices", "key", "answer", "right"),
    [
        pytest.param(ItemType.CHOICE, ("ア課", "イ課"), "ア課", "ア課", True, id="the key"),
        pytest.param(ItemType.CHOICE, ("ア課", "イ課"), "ア課", "イ課", False, id="another"),
        pytest.param(ItemType.CHOICE, ("ア課", "イ課"), "ア課", "ア", False, id="a part"),
        pytest.param(ItemType.TRUTH, ("正しい", "誤り"), "誤り", "誤り", True, id="wrong"),
        pytest.param(ItemType.TRUTH, ("正しい", "誤り"), "誤り", "正しい", False, id="right"),
        pytest.param(ItemType.CARD, (), "説明", "覚えた", True, id="remembered"),
        pytest.param(ItemType.CARD, (), "説明", "まだ", False, id="not yet"),
        pytest.param(ItemType.CARD, (), "説明", "説明", False, id="a card is not written"),
    ],
)
def test_what_is_chosen_has_to_be_the_key(kind, choices, key, answer, right):
    assert is_right(item(key, kind=kind, choices=choices), answer) is right


def test_the_key_and_all_accepted_writings_of_every_item_are_right(course):
    fills = [one for one in course.items if one.type is ItemType.FILL]

    wrong = [
        (one.id, writing)
        for one in fills
        for writing in (one.key, *one.accepted)
        if not is_right(one, writing)
    ]

    assert wrong == []
