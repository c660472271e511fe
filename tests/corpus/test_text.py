"""Forms of Japanese text: what is shown and what is compared."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.text import clean, fold, line_of, unwrap

PRINTED = st.text(
    st.sampled_from("デジタル化ＡＩ－ＯＣＲ*＊ーｰ-―～〜①②㈱％%（）()　 \n\tAaZ09０９がｶﾞ・■※。、")
)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("ＡＩ－ＯＣＲ", "AI-OCR", id="full-width letters"),
        pytest.param("ﾃﾞｼﾞﾀﾙ", "デジタル", id="half-width kana"),
        pytest.param("16 か所", "１６か所", id="digits and spaces"),
        pytest.param("① 証明書", "1証明書", id="number in a circle"),
        pytest.param("１～３", "1〜3", id="wave dashes"),
        pytest.param("ＡＩ―ＯＣＲ", "ＡＩ－ＯＣＲ", id="dashes"),
        pytest.param("デジタルデバイド*対策", "デジタルデバイド対策", id="glossary mark"),
        pytest.param("デジ\n\nタル", "デジタル", id="line wrap"),
        pytest.param("％", "%", id="per cent"),
        pytest.param("ｶ ﾞ", "ガ", id="kana apart from its mark"),
    ],
)
def test_texts_that_fold_to_the_same(left, right):
    assert fold(left) == fold(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        pytest.param("28%", "82%", id="digits swapped"),
        pytest.param("１－ア", "１－イ", id="codes"),
        pytest.param("か", "が", id="voiced kana"),
        pytest.param("ア", "あ", id="kinds of kana"),
    ],
)
def test_texts_that_stay_apart(left, right):
    assert fold(left) != fold(right)


@given(PRINTED)
def test_fold_is_idempotent(text):
    assert fold(fold(text)) == fold(text)


def test_fold_is_idempotent_on_the_whole_plan(plan):
    assert fold(fold(plan.text)) == fold(plan.text)


@given(st.text())
def test_unwrap_loses_only_white_space(text):
    assert "".join(unwrap(text).split()) == "".join(text.split())


@given(PRINTED)
def test_unwrap_is_idempotent(text):
    assert unwrap(unwrap(text)) == unwrap(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("デジ\n\nタル化", "デジタル化", id="inside a word"),
        pytest.param("令和 7 年", "令和7年", id="between kinds of characters"),
        pytest.param(
            "Business Process\n\nRe-engineering の略",
            "Business Process Re-engineeringの略",
            id="between Latin words",
        ),
        pytest.param("(20 27)年度", "(20 27)年度", id="between digits"),
        pytest.param("50 % です", "50%です", id="before a sign"),
        pytest.param("　 \n", "", id="white space only"),
    ],
)
def test_unwrap(text, expected):
    assert unwrap(text) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        pytest.param("・手続*の拡充", "手続の拡充", id="bullet and mark"),
        pytest.param("■窓口サービスの拡充", "窓口サービスの拡充", id="square"),
        pytest.param("※国の取組・市の取組※", "国の取組・市の取組※", id="only at the beginning"),
        pytest.param("本文中の＊印", "本文中の＊印", id="printed asterisk"),
    ],
)
def test_clean(quote, expected):
    assert clean(quote) == expected


@pytest.mark.parametrize(
    ("offset", "line"),
    [
        pytest.param(0, 1, id="first character"),
        pytest.param(2, 1, id="line end belongs to its line"),
        pytest.param(3, 2, id="second line"),
        pytest.param(99, 3, id="behind the end"),
    ],
)
def test_line_of(offset, line):
    assert line_of("ab\nc\n", offset) == line
