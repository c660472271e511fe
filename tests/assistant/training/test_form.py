"""The form of an item tells nothing of its key, and asks plainly and shortly."""

import re
from collections import Counter
from itertools import combinations
from random import Random

import pytest

from assistant.training.draw import draw
from assistant.training.form import is_odd
from assistant.training.grading import is_right
from assistant.training.item import ItemType
from assistant.training.makers.draft import wrong_choices
from assistant.training.makers.sentences import core, cut
from assistant.training.makers.writings import kana

QUOTE = re.compile("『(.*?)』")


@pytest.mark.parametrize(
    ("key", "wrong", "odd"),
    [
        pytest.param("推進体制", ["情報化の利点", "情報化の課題", "情報化"], True, id="opening"),
        pytest.param("推進体制", ["情報化の利点", "情報化の課題", "推進の方法"], False, id="mixed"),
        pytest.param("情報化の体制", ["情報化の利点"] * 3, False, id="all begin alike"),
        pytest.param("長" * 40, ["短" * 30, "中" * 29, "小" * 28], True, id="the longest by far"),
        pytest.param("長" * 40, ["短" * 35, "中" * 29, "小" * 28], False, id="nearly as long"),
        pytest.param("長い名称の取組", ["短い", "中", "小"], False, id="names differ in length"),
    ],
)
def test_a_key_is_odd_where_its_form_tells_it(key, wrong, odd):
    assert is_odd(key, wrong) is odd


def test_wrong_choices_are_each_of_another_owner():
    owners = {"い組の仕事": "甲", "ろ班のお金": "甲", "は部の建物": "乙", "に室の車両": "丙"}

    chosen = wrong_choices("seed", "ア課の予定", owners, "", owners)

    assert sorted(owners[text] for text in chosen) == ["丙", "乙", "甲"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(
            "市民参加の進展に伴い、端末の不足が見込まれます。",
            "端末の不足が見込まれます。",
            id="occasion",
        ),
        pytest.param(
            "市民参加の進展に伴い、窓口の数を増やす必要があります。",
            "市民参加の進展に伴い、窓口の数を増やす必要があります。",
            id="what is needed is no subject",
        ),
        pytest.param(
            "アンケートの増加に対応するため、市民の声など、データを抽出します。",
            "アンケートの増加に対応するため、市民の声など、データを抽出します。",
            id="beginning that would hang",
        ),
        pytest.param(
            "誰もが恩恵を受けるためには、本市の施策だけで達成できるものではありません。",
            "誰もが恩恵を受けるためには、本市の施策だけで達成できるものではありません。",
            id="what is to be reached",
        ),
        pytest.param(
            "進展に伴い、引き続き窓口の数を増やしていく必要があります。",
            "進展に伴い、引き続き窓口の数を増やしていく必要があります。",
            id="too short to be an occasion",
        ),
        pytest.param("窓口の数を増やす予定です。", "窓口の数を増やす予定です。", id="none"),
    ],
)
def test_the_occasion_of_a_sentence_is_not_shown(text, shown):
    assert core(text) == shown


def test_a_long_sentence_is_cut_where_a_clause_ends():
    assert cut("一" * 60 + "、" + "二" * 60 + "。") == ("一" * 60, "（以下略）")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("短い文です。", id="short"),
        pytest.param("一" * 10 + "、" + "二" * 120 + "。", id="little would be left"),
        pytest.param("一" * 40 + "「" + "三" * 20 + "、四」" + "五" * 60, id="in a quotation"),
        pytest.param("一" * 60 + "や、" + "二" * 60 + "。", id="in a list"),
    ],
)
def test_a_sentence_is_not_cut_elsewhere(text):
    assert cut(text) == (text, "")


@pytest.mark.parametrize(
    ("word", "found"),
    [
        pytest.param("ＢＩツール", ("ビーアイツール",), id="abbreviation and word"),
        pytest.param("ＢＰＲ", ("ビーピーアール",), id="abbreviation"),
        pytest.param("ＧｏｖＴｅｃｈ東京", (), id="name that is no word"),
    ],
)
def test_abbreviations_are_read_letter_by_letter(word, found):
    assert kana(word) == found


@pytest.mark.parametrize("answer", ["デジタル・デバイド", "デジタルディバイド", "ﾃﾞｼﾞﾀﾙﾃﾞﾊﾞｲﾄﾞ"])
def test_a_term_may_be_written_in_its_usual_ways(course, answer):
    item = next(x for x in course.items if x.id.startswith("fill-term") and "デバイド" in x.key)

    assert is_right(item, answer)


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        pytest.param("デジタル・ワークスタイルの推進", "モバイルワークの研究", True, id="compound"),
        pytest.param("デジタル・ワークスタイルの推進", "多様な働き方の整備", True, id="meaning"),
        pytest.param("窓口サービスの拡充", "サービスの恩恵を届ける", True, id="foreign word"),
        pytest.param("職員の意識醸成", "公衆無線ＬＡＮの設置", False, id="nothing"),
    ],
)
def test_a_name_is_given_away_by_its_words_and_their_meaning(facts, name, text, told):
    assert facts.gives_away(name, text) is told


def test_statements_are_put_as_questions(course):
    truths = [item for item in course.items if item.type is ItemType.TRUTH]

    assert [item.id for item in truths if "正しいですか。" not in item.stem] == []


def test_policies_are_asked_for_with_their_names(course):
    numbered = [item.stem for item in course.items if item.id.startswith("choice-policy-holds")]

    assert numbered
    assert all(re.search("推進方針[1-5]「.+」", stem) for stem in numbered)


def test_a_card_says_what_to_do(course):
    cards = [item for item in course.items if item.type is ItemType.CARD]

    assert all("思い浮かべ" in card.stem for card in cards)


@pytest.mark.parametrize("part", ["研修に参加", "勉強会を開催", "「市民参加」", "経営感覚を備えた"])
def test_what_is_not_worth_knowing_is_not_asked(course, part):
    assert [item.id for item in course.items if part in item.stem or part in item.key] == []


def test_no_measure_is_the_usual_answer(course):
    asked = Counter(
        item.key for item in course.items if re.match(r"scenario-\d|choice-whose", item.id)
    )

    assert max(asked.values()) <= 5


def test_a_sentence_of_a_measure_is_asked_for_twice_at_most(course):
    rows = Counter(
        item.fact
        for item in course.items
        if re.match(r"scenario-\d|choice-whose|choice-row|truth-row", item.id)
    )

    assert max(rows.values()) <= 2


def test_a_situation_says_who_meets_it(course):
    situations = [item.stem for item in course.items if item.type is ItemType.SCENARIO]

    assert situations
    assert all(stem.startswith("あなた") for stem in situations)


def test_a_false_statement_cites_where_it_is_true(course, plan_file):
    false = [
        item
        for item in course.items
        if re.match("truth-(row|has|term|value|successor)", item.id) and item.key == "誤り"
    ]

    for item in false:
        quotes = [plan_file.plan.text[span.start : span.end] for span in item.citations]
        claim = re.sub(r"\s", "", QUOTE.findall(item.stem)[0])
        assert any(claim in re.sub(r"[\s*※]", "", quote) for quote in quotes), item.id


@pytest.mark.parametrize(
    ("kind", "key", "note"),
    [
        pytest.param("choice-of", "新たな価値の創出", "新たな価値の抽出", id="measure"),
        pytest.param("fill-term", "ＣＩＯ", "情報化統括責任者", id="role"),
        pytest.param("fill-chart-short", "ＣＩＯ", "用語集", id="role in the chart"),
    ],
)
def test_what_the_plan_writes_in_two_ways_is_noted(course, kind, key, note):
    item = next(x for x in course.items if x.id.startswith(kind) and x.key == key)

    assert note in item.explanation


@pytest.mark.parametrize("seed", range(8))
def test_no_item_of_a_sitting_shows_what_another_is_about(course, seed):
    for items in (course.final(f"{seed}"), *(course.lesson(n, f"{seed}") for n in range(1, 7))):
        for one, other in combinations(items, 2):
            shown = [QUOTE.findall(item.stem) for item in (one, other)]
            assert not {x for x in shown[0] if len(x) >= 6} & set(shown[1])
            for item, text in ((one, other.stem), (other, one.stem)):
                is_word = item.type is ItemType.FILL and "年" not in item.key
                assert not (is_word and item.key in text)


def test_a_draw_takes_no_item_that_names_the_word_another_wants(course):
    wants = next(x for x in course.items if x.type is ItemType.FILL and x.key == "ＢＰＲ")
    names = next(x for x in course.items if x.type is not ItemType.FILL and "ＢＰＲ" in x.stem)

    [drawn] = draw([((wants, names), 2)], Random(1))

    assert drawn in {wants, names}


PAIR = ("オープンデータの活用", "デジタル化による地域課題の解決")


def test_a_draw_takes_no_two_items_that_ask_for_one_another(course):
    measure, policy = PAIR
    holds = next(
        x for x in course.items if x.id.startswith("choice-policy-holds") and x.key == measure
    )
    of = next(
        x
        for x in course.items
        if x.id.startswith("choice-policy-of") and f"「{measure}」" in x.stem
    )

    assert of.key == policy
    assert len(draw([((holds, of), 2)], Random(1))) == 1


def test_a_draw_takes_no_item_that_names_the_term_another_explains(course):
    explains = next(
        x for x in course.items if x.id.startswith("choice-term") and x.key == "マイナポータル"
    )
    names = next(
        x
        for x in course.items
        if x.module != explains.module and "マイナポータル" in x.stem and x.key != explains.key
    )

    assert len(draw([((explains, names), 2)], Random(1))) == 1


def test_a_draw_tries_until_it_holds_as_many_as_there_can_be(course):
    for seed in range(20):
        assert len(course.lesson(1, f"{seed}")) == 12
