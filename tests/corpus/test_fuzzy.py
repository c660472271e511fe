"""Keys that forgive spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.fuzzy import best_window, key, keyed, nfkc, places_alike, similarity

TEXTS = st.text("デジたるー・－（）「」 ①Ａaがガｶ㈱12、。")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            "デジタル・ワークスタイル", "でじたるわーくすたいる", id="kana and middle dot"
        ),
        pytest.param("サーバー", "サーバ", id="long-vowel mark"),
        pytest.param("No.１-ア", "no 1ア", id="code"),
        pytest.param("「オープンデータ化」", "オープンデータ化", id="brackets"),
        pytest.param("ＡＩ－ＯＣＲ", "aiocr", id="letters"),
    ],
)
def test_spellings_have_one_key(one, other):
    assert key(one) == key(other)


def test_kanji_and_digits_stay_apart():
    assert len({key("標準化"), key("共通化"), key("82%"), key("28%")}) == 4


@given(TEXTS)
def test_a_key_with_offsets_is_made_character_by_character(text):
    found = keyed(text)

    assert found.text == "".join(key(character) for character in text)
    assert found.source == text
    assert len(found.starts) == len(found.ends) == len(found.text)
    assert list(found.starts) == sorted(found.starts)
    for letter, start, end in zip(found.text, found.starts, found.ends, strict=True):
        assert letter in key(text[start:end])


@given(TEXTS)
def test_key_is_idempotent(text):
    assert key(key(text)) == key(text)


def test_questions_are_read_in_nfkc_and_lower_case():
    assert nfkc("ＤＸ①ﾃﾞ") == "dx1デ"


@pytest.mark.parametrize(
    ("needle", "haystack", "expected"),
    [
        pytest.param("デバイド", "デジタルデバイド対策", (1.0, 4, 8), id="whole"),
        pytest.param("デバイト", "デジタルデバイド対策", (0.75, 3, 7), id="one letter off"),
        pytest.param("窓口", "手続", (0.0, 0, 2), id="nothing in common"),
        pytest.param("", "手続", (0.0, 0, 0), id="nothing to look for"),
    ],
)
def test_best_window(needle, haystack, expected):
    assert best_window(needle, haystack) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [("手続", "手続", 1.0), ("手続", "窓口", 0.0), ("ab", "ac", 0.5)],
)
def test_similarity(left, right, expected):
    assert similarity(left, right) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("窓口の課題", [0, 2, 4], id="in their order, equal ones too"),
        pytest.param("課題", [1], id="short"),
        pytest.param("水族館", [], id="none"),
    ],
)
def test_the_places_of_strings_that_are_alike(text, places):
    among = ["窓口の課題は", "課題", "窓口の課題", "研修", "窓口の課題"]

    assert places_alike(text, among, least=0.9) == places


@given(TEXTS, st.lists(TEXTS, max_size=5), st.sampled_from([0.5, 0.9, 0.92, 1.0]))
def test_alike_are_the_strings_that_are_as_similar_as_asked(text, among, least):
    expected = [at for at, other in enumerate(among) if similarity(text, other) >= least]

    assert places_alike(text, among, least=least) == expected
