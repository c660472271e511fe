"""What strict readers found: none of it is asked again."""

import re

import pytest

from assistant.training.grading import is_right
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers.documents import is_document_as
from assistant.training.makers.foils import likely
from assistant.training.makers.gaps import length
from assistant.training.makers.writings import is_one_thing, printed_as

QUOTE = re.compile("『(.*?)』")


def asked(course):
    return [item for item in course.items if item.type is not ItemType.CARD]


def test_a_headword_that_explains_two_things_is_not_asked_as_one(course, plan_file):
    two = {term.name.text for term in plan_file.plan.terms if not is_one_thing(term)}

    assert two == {"ＡＩ（生成AI）"}
    assert not [
        item.id
        for item in asked(course)
        if two & {item.key, *item.choices} or any(f"「{name}」" in item.stem for name in two)
    ]


@pytest.mark.parametrize(
    ("key", "answer", "right"),
    [
        pytest.param("生成ＡＩ", "生成AI", True, id="in half width"),
        pytest.param("生成ＡＩ", "ＡＩ", False, id="wider"),
        pytest.param("ＡＩ", "生成ＡＩ", False, id="a special kind"),
        pytest.param("ＤＸ", "デジタル・トランスフォーメーション", True, id="in full"),
    ],
)
def test_another_thing_is_no_right_writing(course, key, answer, right):
    items = [x for x in course.items if x.type is ItemType.FILL and x.key == key]

    assert items
    assert {is_right(item, answer) for item in items if "（＿＿）" not in item.stem} == {right}


@pytest.mark.parametrize(
    ("key", "accepted", "said"),
    [
        pytest.param("ダッシュボード", (), "7文字", id="plain"),
        pytest.param("デジタル・ワークスタイル", (), "12文字、・も数える", id="point"),
        pytest.param("政策立案手法", ("ＥＢＰＭ",), "6文字、別の名称でも可", id="another name"),
        pytest.param("ＢＰＲ", ("ビーピーアール",), "3文字", id="reading"),
    ],
)
def test_a_length_says_what_counts(key, accepted, said):
    assert length(key, accepted) == said


def test_a_term_of_several_parts_is_not_asked_to_be_written(course):
    keys = {item.key for item in course.items if item.id.startswith("fill-term")}

    assert "デジタル・ワークスタイル" in keys
    assert "システムの標準化・共通化" not in keys


@pytest.mark.parametrize(
    "part",
    [
        "名称を変えずに",
        "欄が「―」",
        "略語を書いて",
        "目指す姿",
        "進め方",
        "として継承された取組です",
    ],
)
def test_what_nobody_needs_to_know_is_not_asked(course, part):
    shown = [f"{item.stem}{item.explanation}" for item in asked(course)]

    assert not [text for text in shown if part in text]


def test_of_the_closed_plan_only_a_few_shares_are_asked(course):
    figures = [item for item in course.items if "-value-" in item.id]

    assert 0 < len(figures) <= 6
    assert all(
        "成果指標" in item.stem and re.search("[%％]", item.key + item.stem) for item in figures
    )


def test_what_was_merged_is_said_to_be_merged(course):
    items = [item for item in asked(course) if "「マイナンバーカードの普及促進」は" in item.stem]

    assert items
    assert all("「行政手続のオンライン化」に統合されました。" in x.explanation for x in items)


def test_a_choice_of_measures_says_where_the_others_belong(course):
    items = [item for item in course.items if item.id.startswith("choice-policy-holds")]

    for item in items:
        wrong = [choice for choice in item.choices if choice != item.key]
        assert all(f"「{choice}」は推進方針" in item.explanation for choice in wrong)


def test_false_statements_deny_nothing(course):
    false = [x for x in course.items if re.match("truth-(row|has)", x.id) and x.key == WRONG]

    assert false
    assert not [x.id for x in false if re.search("せずに|しない", QUOTE.findall(x.stem)[0])]


def test_each_kind_of_statement_is_now_true_now_false(course):
    for kind in ("truth-row", "truth-has", "truth-term", "truth-policy", r"truth-\d"):
        keys = {item.key for item in course.items if re.match(kind, item.id)}
        assert keys == {RIGHT, WRONG}, kind


def test_false_statements_speak_of_what_the_measure_speaks_of(facts, plan_file):
    measure = plan_file.plan.measure("4-ア")
    texts = ["公園の遊具を点検します。", "情報セキュリティの研修を続けます。", "監査をしない。"]

    assert likely(facts, measure, texts) == ["情報セキュリティの研修を続けます。"]


def test_the_plan_before_this_one_stands_in_no_false_statement(course, plan_file):
    before = "国分寺市行政デジタル化推進計画"
    false = [x for x in course.items if re.match(r"truth-\d", x.id) and x.key == WRONG]

    assert not [
        x.id for x in false if f"「{before}」ではなく" in x.explanation and before in x.stem
    ]
    assert not [x.id for x in false if x.explanation.startswith(f"「{before}」ではなく")]


@pytest.mark.parametrize(
    ("name", "document", "is_like"),
    [
        pytest.param("甲計画", "乙計画", True, id="plans"),
        pytest.param("甲方針", "乙計画", True, id="policy and plan"),
        pytest.param("甲条例", "乙計画", False, id="ordinance and plan"),
        pytest.param("甲の事業", "乙計画", False, id="no document"),
        pytest.param("甲の事業", "乙の事業", False, id="neither"),
    ],
)
def test_documents_are_exchanged_for_their_like(name, document, is_like):
    assert is_document_as(name, document) is is_like


def test_another_year_is_printed_in_the_style_of_the_sentence():
    assert printed_as("令和２年度", "令和４(2022)年度") == "令和４年度"
    assert printed_as("令和7(2025)年度", "令和６年度") == "令和６(2024)年度"


def test_the_nearest_measures_work_on_the_same_matters(facts, plan_file):
    near = [m.id.code for m in facts.nearest(plan_file.plan.measure("3-ウ"))]

    assert len(near) == len(plan_file.plan.measures) - 1
    assert set(near[:2]) == {"3-ア", "3-イ"}


def test_the_day_of_a_state_is_not_exchanged(course):
    false = [x for x in asked(course) if x.type is ItemType.TRUTH and x.key == WRONG]

    assert not [x.id for x in false if re.search("月末時点|月現在", QUOTE.findall(x.stem)[0])]


def test_no_true_sentence_is_stated_twice(course):
    stated = [
        QUOTE.findall(x.stem)[0]
        for x in asked(course)
        if x.type is ItemType.TRUTH and x.key == RIGHT
    ]
    sentences = [text for text in stated if text.endswith("。")]

    assert len(sentences) == len(set(sentences))
