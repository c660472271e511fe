"""One message read on its own: edition, measure, and what kind of answer is wanted."""

import pytest

from assistant.question import Ask, Demand
from corpus.plan import Edition, Field, MeasureId

SECOND = {code: MeasureId(Edition.SECOND, code) for code in ("1-イ", "1-ウ")}
FIRST = {code: MeasureId(Edition.FIRST, code) for code in ("1-イ", "1-エ")}


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("第1次計画の実績", Edition.FIRST),
        ("第一次計画の実績", Edition.FIRST),
        ("１次計画では", Edition.FIRST),
        ("前計画の指標は", Edition.FIRST),
        ("前の計画では", Edition.FIRST),
        ("previous plan", Edition.FIRST),
        ("第2次計画の取組", Edition.SECOND),
        ("今の計画の1-イ", Edition.SECOND),
        ("新しい計画では", Edition.SECOND),
        ("課題は何", None),
        ("第1次と第2次の違い", None),
        ("第2次国分寺市総合ビジョンとの関係", None),
        ("第２次国分寺市総合ビジョン前期実行計画とは", None),
    ],
)
def test_edition_is_the_one_that_is_named(heard, text, edition):
    assert heard(text).focus.edition == edition


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        pytest.param("1-イの課題", SECOND["1-イ"], id="a bare code is of the second plan"),
        pytest.param("第1次の1-イの実績", FIRST["1-イ"], id="an edition is named"),
        pytest.param("1-エの実績", FIRST["1-エ"], id="only the first plan has the code"),
        pytest.param("デジタルデバイド対策", SECOND["1-ウ"], id="a name of both plans"),
        pytest.param("前計画のデジタルデバイド対策", FIRST["1-エ"], id="a name and an edition"),
    ],
)
def test_measure_is_of_the_edition_that_is_meant(heard, text, measure):
    assert heard(text).focus.measures == (measure,)


def test_code_that_no_measure_has_is_kept_as_unknown(heard):
    question = heard("1-オの課題は")

    assert question.unknown_codes == ("1-オ",)
    assert question.focus.measures == ()


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("成果指標がない取組はいくつ", Ask.COUNT),
        ("用語を一覧で", Ask.LIST),
        ("どの取組が関係しますか", Ask.WHICH),
        ("1-アと1-イを比べて", Ask.COMPARE),
        ("EBPMって何の略", Ask.DEFINITION),
        ("こういう格差を何と呼びますか", Ask.NAMING),
        ("本部長は誰", Ask.WHO),
        ("なぜ作ったの", Ask.WHY),
        ("1-アは第1次から継承されましたか", Ask.SUCCESSION),
        ("2-イは、もともと前の計画の何でしたか", Ask.BECAME),
        ("活動指標は前計画からどう置き換わったか", Ask.COMPARE),
        ("どの取り組みに書いてある", Ask.WHICH),
        ("Who chairs the headquarters?", Ask.WHO),
        ("When will it start?", Ask.WHEN),
    ],
)
def test_kind_of_answer_is_recognised(heard, text, ask):
    assert ask in heard(text).asks


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("What is offered to residents who are hard of hearing?", Ask.WHO),
        ("When the city cooperates with others, what must agree?", Ask.WHEN),
    ],
)
def test_relative_word_of_english_asks_nothing(heard, text, ask):
    assert ask not in heard(text).asks


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        pytest.param("何の数で把握する予定ですか", (), id="what will be done"),
        pytest.param("予定通りに動きましたか", (), id="as it was planned"),
        pytest.param("予定を教えて", (Field.SCHEDULE,), id="the schedule"),
        pytest.param("どういう行程ですか", (Field.SCHEDULE,), id="its course"),
    ],
)
def test_a_plan_to_do_something_is_no_schedule(heard, text, fields):
    assert heard(text).focus.fields == fields


@pytest.mark.parametrize(
    ("text", "demand"),
    [
        ("予算はいくら", Demand.MONEY),
        ("目標値は何件", Demand.TARGET),
        ("ベンダーはどこ", Demand.PRODUCT),
        ("担当者の名前は", Demand.PERSON),
        ("電話番号は", Demand.CONTACT),
        ("何年度からですか", Demand.YEAR),
        ("立川市の場合は", Demand.OTHER_CITY),
    ],
)
def test_demanded_kind_of_fact_is_recognised(heard, text, demand):
    assert demand in heard(text).demands


@pytest.mark.parametrize(
    ("text", "demand"),
    [
        ("費用対効果はどう検証する", Demand.MONEY),
        ("予算のダッシュボードとは", Demand.MONEY),
        ("審議会での議論", Demand.LEGAL),
        ("何年計画ですか", Demand.YEAR),
        ("ベンダーと何を続けるのか", Demand.PRODUCT),
    ],
)
def test_word_of_the_plan_is_no_demand(heard, text, demand):
    assert demand not in heard(text).demands
