"""Japanese words: cut, normalised, read, grouped with their synonyms."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.words import Split, content_words, dictionary_version, reading, words

JAPANESE = st.text("書かない窓口システムの運用は令和７年１月Ａi-。、 \n\t*①～ー", max_size=30)


def surfaces(text, split):
    return [word.surface for word in words(text, split)]


@pytest.mark.parametrize(
    ("split", "expected"),
    [
        pytest.param(Split.A, ["選挙", "管理", "委員", "会"], id="A short"),
        pytest.param(Split.B, ["選挙", "管理", "委員会"], id="B middle"),
        pytest.param(Split.C, ["選挙管理委員会"], id="C long"),
    ],
)
def test_split_modes_cut_a_compound_more_or_less_finely(split, expected):
    assert surfaces("選挙管理委員会", split) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("受付け", "受け付け", id="okurigana"),
        pytest.param("附属", "付属", id="kanji"),
        pytest.param("デジタル", "ディジタル", id="kana"),
        pytest.param("ＡＩ", "ai", id="width and case"),
    ],
)
def test_spellings_of_a_word_have_one_normalised_form(one, other):
    assert [word.normal for word in words(one)] == [word.normal for word in words(other)]


@pytest.mark.parametrize(
    ("text", "kana"),
    [
        pytest.param("日程", "ニッテイ", id="kanji"),
        pytest.param("でじたる", "デジタル", id="hiragana"),
        pytest.param("窓口、業務。", "マドグチギョウム", id="signs are left out"),
        pytest.param("窓口 \n 業務", "マドグチギョウム", id="white space is left out"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_reading(text, kana):
    assert reading(text) == kana


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("スケジュール", "日程", id="schedule"),
        pytest.param("スケジュール", "予定", id="plan"),
        pytest.param("課題", "問題", id="issue"),
    ],
)
def test_synonyms_share_a_group(one, other):
    (left,), (right,) = words(one), words(other)

    assert set(left.synonyms) & set(right.synonyms)


def test_words_of_different_meaning_share_no_group():
    (left,), (right,) = words("窓口"), words("課題")

    assert not set(left.synonyms) & set(right.synonyms)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("窓口で申請します", ["窓口", "申請"], id="no particle, no empty verb"),
        pytest.param("書かない窓口", ["書く", "窓口"], id="dictionary form"),
        pytest.param("職員と職員", ["職員", "職員"], id="repeats"),
        pytest.param("。、「」", [], id="signs only"),
    ],
)
def test_content_words(text, expected):
    assert content_words(text) == expected


@given(JAPANESE)
def test_words_stand_where_they_say_and_lose_only_white_space(text):
    found = words(text)

    assert all(text[word.start : word.end] == word.surface for word in found)
    assert "".join("".join(word.surface for word in found).split()) == "".join(text.split())


def test_threads_read_the_same_words(plan):
    texts = [leaf.text for leaf in plan.leaves if len(leaf.text) > 20]
    expected = [words.__wrapped__(text) for text in texts]

    with ThreadPoolExecutor(8) as pool:
        runs = [pool.map(words.__wrapped__, texts) for _ in range(8)]
        assert [list(run) == expected for run in runs] == [True] * 8


def test_the_dictionary_has_a_name_for_the_fingerprint():
    assert dictionary_version().startswith("sudachidict-core 20")
