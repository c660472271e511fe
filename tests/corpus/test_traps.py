"""Where the text misleads: displaced boxes, shared rows, pages without a mark."""

import pytest

from corpus.pages import Page
from corpus.parse.succession import theme_name
from corpus.plan import Edition, Field, IndicatorKind, LeafKind, Topic


@pytest.mark.parametrize(
    ("code", "page", "items"),
    [
        pytest.param(
            "2-ア",
            20,
            (
                "基幹系システムに合わせた働き方の周知・実施",
                "セキュアブラウザの導入",
                "国の標準仕様に対する動きを注視",
            ),
            id="bars inside 2-イ's current state",
        ),
        pytest.param(
            "3-イ",
            27,
            (
                "オープンデータ化の検討、段階的・計画的実現",
                "ＢＩツールの調査・検討",
                "ＢＩツールの導入",
                "ＢＩツールによるデータ公開",
            ),
            id="whole schedule inside 3-ウ",
        ),
    ],
)
def test_displaced_bars_belong_to_the_measure_before(plan, code, page, items):
    leaves = plan.measure(code).fields[Field.SCHEDULE]

    assert tuple(leaf.text for leaf in leaves) == items
    assert {plan.page_of(leaf) for leaf in leaves} == {Page(page, is_certain=True)}
    assert {f"No.{code}"} == {
        leaf.path[2].translate(str.maketrans("２３", "23")) for leaf in leaves
    }


@pytest.mark.parametrize(
    ("code", "field", "before", "behind"),
    [
        pytest.param(
            "2-イ",
            Field.CURRENT_STATE,
            "内部事務系システムネットワーク内",
            "ＧｏｖＴｅｃｈ東京が",
            id="2-イ",
        ),
        pytest.param("3-ウ", Field.ISSUE, "広域連携への取組", None, id="3-ウ"),
    ],
)
def test_a_displaced_box_does_not_end_the_row_that_it_stands_in(plan, code, field, before, behind):
    texts = [leaf.text for leaf in plan.measure(code).fields[field]]
    place = next(number for number, text in enumerate(texts) if text.startswith(before))

    assert texts[place].endswith("。")
    if behind:
        assert texts[place + 1].startswith(behind)
    else:
        assert place == len(texts) - 1
    assert plan.measure(code).fields[Field.SCHEDULE]


@pytest.mark.parametrize("code", ["1-イ", "2-ア", "4-ア", "4-イ", "5"])
def test_effects_printed_together_are_both(plan, code):
    fields = plan.measure(code).fields

    assert fields[Field.EFFECT_PERIOD] == fields[Field.EFFECT_FUTURE]
    assert fields[Field.EFFECT_PERIOD]


@pytest.mark.parametrize("code", ["1-ア", "1-ウ", "2-イ", "2-ウ", "3-ア", "3-イ", "3-ウ"])
def test_effects_printed_apart_share_nothing(plan, code):
    fields = plan.measure(code).fields

    assert fields[Field.EFFECT_PERIOD]
    assert fields[Field.EFFECT_FUTURE]
    assert not set(fields[Field.EFFECT_PERIOD]) & set(fields[Field.EFFECT_FUTURE])


def test_one_code_names_two_measures(plan):
    first, second = plan.first_measure("1-イ"), plan.measure("1-イ")

    assert (first.name.text, first.id.edition) == ("マイナンバーカードの普及促進", Edition.FIRST)
    assert (second.name.text, second.id.edition) == ("窓口サービスの拡充", Edition.SECOND)
    assert first.id != second.id


def test_the_measure_without_a_letter_has_its_policys_name_and_no_direction(plan):
    measure = plan.measure("5")

    assert measure.name == plan.policy(5).name
    assert measure.fields[Field.DIRECTION] == ()


def test_one_indicator_is_listed_under_both_kinds_as_printed(plan):
    activity, outcome = (
        {leaf.text for leaf in plan.measure("1-ウ").indicators(kind)} for kind in IndicatorKind
    )

    assert activity & outcome == {"公共施設におけるインターネット端末等の設置数"}


def test_numbered_names_and_values_printed_in_runs_are_paired(plan):
    pairs = [
        (result.name.text, result.value.text) for result in plan.first_measure("4-イ").results[:4]
    ]

    assert pairs == [
        ("（１）新任研修の実施回数（２時間）", "１回"),
        ("（２）庁内研修の実施回数（50分）", "２回"),
        ("（１）新任研修の参加人数", "20人"),
        ("（２）庁内研修の参加人数", "1,357人"),
    ]


def test_the_succession_table_contradicts_chapter_5(plan):
    row = next(row for row in plan.successions if row.second.code == "3-ウ")

    assert theme_name(row.second_name) == "新たな価値の抽出"
    assert plan.measure("3-ウ").name.text == "新たな価値の創出"


def test_a_theme_is_not_taken_from_the_merged_policy_cell_of_the_same_words(plan):
    row = plan.successions[-1]
    behind = plan.text[row.first_name.span.end : row.relation[0].span.start]

    assert row.first.code == "5"
    assert behind == " "


def test_the_printed_page_number_proves_the_count(plan):
    title, number = (leaf for leaf in plan.leaves if leaf.kind is LeafKind.RUNNING_TITLE)

    assert number.text == "19"
    assert plan.page_of(number) == plan.page_of(title) == Page(19, is_certain=True)


def test_the_text_before_and_behind_the_printed_number_is_on_the_pages_around_it(plan):
    number = plan.text.index("\n19 \n")
    before = plan.text.rindex("講習会の継続・改善", 0, number)

    assert plan.pages.page_of(before).number == 18
    assert plan.pages.page_of(plan.text.index("推進方針２  デジタル化による")).number == 19


@pytest.mark.parametrize(
    ("topic", "page"),
    [
        pytest.param(Topic.BACKGROUND, "p.1", id="first page"),
        pytest.param(Topic.ORGANISATION, "p.34", id="before the figure"),
        pytest.param(Topic.TIMETABLE, "p.35", id="heading of the figure"),
        pytest.param(Topic.PROGRESS, "p.37付近", id="behind the figure"),
        pytest.param(Topic.GLOSSARY, "p.38付近", id="glossary"),
    ],
)
def test_pages_behind_the_full_page_figure_are_shown_as_uncertain(plan, topic, page):
    assert str(plan.page_of(plan.section(topic).heading)) == page


def test_the_page_that_the_figure_begins_is_shown_as_p36_or_so(plan):
    (statement,) = plan.section(Topic.TIMETABLE).statements

    assert str(plan.page_of(statement)) == "p.36付近"


def test_there_are_40_pages_in_the_order_of_the_text(plan):
    starts = plan.pages.starts

    assert starts[0] == 0
    assert list(starts) == sorted(set(starts))
    assert len(starts) == 40
