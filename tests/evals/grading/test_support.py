"""Spans state a claim, or do not."""

import pytest

from evals.grading.support import mentions, states, states_number, support_form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("２，７４９ 件", "2749件", id="width, spaces and thousands"),
        pytest.param("令和７年", "2025年", id="Japanese and Western year"),
        pytest.param("令和７(2025)年度", "2025年度", id="both years printed"),
        pytest.param("令和元年", "2019年", id="first year"),
        pytest.param("平成31年", "2019年", id="the era before"),
        pytest.param("三つの柱", "3つの柱", id="numeral before a counter"),
        pytest.param("十二件", "12件", id="numeral above ten"),
        pytest.param("16か所", "16箇所", id="places"),
        pytest.param("１－１", "1-1", id="dash between digits"),
        pytest.param("運用です。", "運用", id="polite ending"),
        pytest.param("フロントヤード*", "フロントヤード", id="glossary mark"),
    ],
)
def test_equal_forms(one, other):
    assert support_form(one) == support_form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("データ", "デ-タ", id="a long vowel is no dash"),
        pytest.param("令和7年", "令和7年度", id="year and fiscal year"),
        pytest.param("1,2", "12", id="no thousands comma"),
        pytest.param("三鷹", "3鷹", id="numeral in a name"),
    ],
)
def test_different_forms(one, other):
    assert support_form(one) != support_form(other)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("第1次計画の1-アは51件", ("51件",), id="codes and editions name things"),
        pytest.param("推進方針３の２つ", ("2つ",), id="policies, too"),
        pytest.param("5「推進体制等の整備」", (), id="the measure that is a bare number"),
        pytest.param("5件", ("5件",), id="a count of five"),
        pytest.param("令和７(2025)年度", ("2025年度",), id="a year counts once"),
        pytest.param("8課10業務", ("8課", "10"), id="two in a row"),
        pytest.param("74.9％", ("74.9%",), id="decimals"),
    ],
)
def test_numbers_are_read_with_their_units(text, found):
    assert mentions(text) == found


@pytest.mark.parametrize(
    ("spans", "mention", "held"),
    [
        pytest.param("交付率 82%", "82%", True, id="the very number"),
        pytest.param("交付率 82%", "28%", False, id="digits swapped"),
        pytest.param("交付率 82%", "2%", False, id="end of it"),
        pytest.param("交付率 82.5%", "82", False, id="beginning of it"),
        pytest.param("8課10業務", "8課", True, id="before another number"),
        pytest.param("2024年12月", "2024年", True, id="year before a month"),
    ],
)
def test_a_number_is_stated_whole(spans, mention, held):
    assert states_number(support_form(spans), mention) is held


@pytest.mark.parametrize(
    ("claim", "stated"),
    [
        pytest.param("オンライン化した手続は51件です。", True, id="in other words"),
        pytest.param("オンライン化した手続は52件です。", False, id="other number"),
        pytest.param("第1次計画の1-アのオンライン化した手続は51件です。", True, id="with its code"),
        pytest.param("オンライン化した手続はありません。", False, id="denied"),
        pytest.param("窓口の混雑緩和と職員の研修を51件行いました。", False, id="other words"),
    ],
)
def test_spans_state_a_claim(claim, stated):
    spans = "オンライン化した手続の件数 51 件"

    assert states(spans, spans, claim) is stated
