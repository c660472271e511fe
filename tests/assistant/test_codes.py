"""Measure codes in any writing, and numbers that are none."""

import pytest

from assistant.understand.codes import find_codes
from corpus.fuzzy import nfkc


def codes(text):
    return [str(code) for code in find_codes(nfkc(text))]


@pytest.mark.parametrize(
    "text",
    [
        "1-ア",
        "１－ア",
        "１ーア",
        "１―ア",
        "1‐ア",
        "1 - ア",
        "1ア",
        "1ｱ",
        "1-ｱ",
        "１－ｱ",
        "1の(ア)",
        "1のア",
        "1（ア）",
        "（１－ア）",
        "1・ア",
        "方針1のア",
        "推進方針１のア",
        "No.１-ア",
        "No. １-ア",
        "NO1ア",
        "取組1-ア",
        "1-あ",
        "1-a",
        "1-A",
        "1-ァ",
        "1-ｧ",
        "1-ぁ",
    ],
)
def test_code_is_read_in_any_writing(text):
    assert codes(f"{text}の課題を教えて") == ["1-ア"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("1-アと2-イの違い", ["1-ア", "2-イ"], id="joined by と"),
        pytest.param("1-ア・イの課題", ["1-ア", "1-イ"], id="letters that share a number"),
        pytest.param("1-ア、イ、ウの現状", ["1-ア", "1-イ", "1-ウ"], id="three letters"),
        pytest.param("１－アや４－イは", ["1-ア", "4-イ"], id="full width twice"),
        pytest.param("2ｲと3ｳ", ["2-イ", "3-ウ"], id="half width twice"),
        pytest.param("1-ア/2-ア", ["1-ア", "2-ア"], id="joined by a slash"),
        pytest.param("2-イ、1-ア", ["2-イ", "1-ア"], id="in the order of the text"),
    ],
)
def test_several_codes_are_read_in_order(text, found):
    assert codes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("推進方針3について", ["3"], id="policy"),
        pytest.param("方針五の取組", ["5"], id="kanji"),
        pytest.param("No.5の課題", ["5"], id="the measure without a letter"),
        pytest.param("Ｎｏ．５の課題", ["5"], id="full width"),
        pytest.param("policy 2", ["2"], id="English"),
    ],
)
def test_number_alone_is_read_after_its_word(text, found):
    assert codes(text) == found


@pytest.mark.parametrize("text", ["6-ア", "1-オ", "2-エ", "9のイ"])
def test_code_that_no_measure_has_is_read_all_the_same(text):
    assert codes(f"{text}の課題") == [text.replace("の", "-")]


@pytest.mark.parametrize(
    "text",
    [
        "令和7年1月から何が始まった",
        "推進方針は5つありますか",
        "5つの方針",
        "1アプリで申請できますか",
        "2アカウントまで",
        "3イベントを開いた",
        "1インチ",
        "1,268人が利用した",
        "令和10年度あたり",
        "74.9%",
        "12課/51課",
        "第1次計画",
        "第2次いっぱい",
        "方針2件",
        "取組3か所",
        "1あたりの費用",
        "2あれば足りますか",
        "",
    ],
)
def test_number_that_is_no_code_is_left_alone(text):
    assert codes(text) == []


def test_place_of_a_code_covers_it_and_nothing_else():
    text = nfkc("それで、１－アの課題は")

    [code] = find_codes(text)

    assert text[code.start : code.end] == "1-ア"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("No.1-アからNo.5までの取組のうち", [], id="from the first to the last is all"),
        pytest.param("1-アから1-イに移った", ["1-ア", "1-イ"], id="from one to another"),
        pytest.param("1-アまで読んだ", ["1-ア"], id="up to one"),
    ],
)
def test_range_of_codes_names_none_of_them(text, found):
    assert codes(text) == found
