"""The value with which a question compares results."""

import pytest

from assistant.lookup.lists.bounds import bound_of, number_of
from tests.assistant.made import make_question


@pytest.mark.parametrize(
    ("text", "holds", "fails"),
    [
        pytest.param("50%以上の実績", ["50%", "８２％"], ["49.9%", "60人"], id="at least"),
        pytest.param("10人以下の実績", ["10人", "2 人"], ["11人", "5件"], id="at most"),
        pytest.param("実績が1,000を超えるもの", ["1,268人", "2,749件"], ["1000人"], id="any unit"),
        pytest.param("パーセントが50を切ってるのは", ["23%"], ["50%", "10人"], id="percent"),
        pytest.param("割合が30を下回るもの", ["24％"], ["75％", "29件"], id="below"),
        pytest.param("30%に満たない指標", ["23%"], ["30%"], id="short of"),
        pytest.param("100件より多いのは", ["127件"], ["100件", "127人"], id="more than"),
        pytest.param("受講率が半分以上のもの", ["75％", "50％"], ["24％"], id="half"),
        pytest.param("半数を下回ったのは", ["23%"], ["50%"], id="under half"),
        pytest.param("8課のものは", ["８課"], ["18課", "8件"], id="exactly"),
        pytest.param("70%台だったのは", ["74.9%", "70%"], ["80%", "7%", "75人"], id="a band"),
        pytest.param("8割以上の指標", ["82%", "100%"], ["75%", "80件"], id="tenths"),
        pytest.param("results over 1,000", ["1,268人"], ["127人"], id="English"),
        pytest.param("which were below 30%?", ["23％"], ["75％", "23人"], id="English percent"),
    ],
)
def test_a_bound_holds_for_what_lies_within(text, holds, fails):
    bound = bound_of(make_question(text=text))

    assert [value for value in holds + fails if bound.holds(value)] == holds


@pytest.mark.parametrize("value", ["―", "未実施", ""])
def test_no_bound_holds_for_what_has_no_number(value):
    assert not bound_of(make_question(text="0以上の実績")).holds(value)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("令和6年12月時点の実績は", id="a date"),
        pytest.param("実績を3つ教えて", id="a number of things"),
        pytest.param("交付率は82%ですか", id="a value that is not compared with"),
        pytest.param("5のものは", id="a bare number"),
        pytest.param("実績が多いものは", id="no number"),
    ],
)
def test_a_question_without_a_comparison_has_no_bound(text):
    assert bound_of(make_question(text=text)) is None


def test_a_quoted_value_is_meant_as_it_stands():
    bound = bound_of(make_question(text="実績が「29件」の指標は"), ("29件",))

    assert bound.holds("２９件")
    assert not bound.holds("129件")


@pytest.mark.parametrize(
    ("value", "unit", "number"),
    [("1,268 人", "人", 1268.0), ("74.9%", "%", 74.9), ("82%", "", 82.0), ("８課", "件", None)],
)
def test_the_number_of_a_printed_value(value, unit, number):
    assert number_of(value, unit) == number
