"""What is counted of a text: words, pairs of characters, and both marked apart."""

import doctest

import pytest

from index import terms as terms_module
from index.terms import PAIR, bigrams, pieces, terms


def test_the_examples_of_the_module():
    result = doctest.testmod(terms_module)

    assert (result.failed, result.attempted > 0) == (0, True)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("窓口の課題は？", ["窓口", "課題"], id="particles and signs are left out"),
        pytest.param("研修、また研修", ["研修", "研修"], id="repeats are kept"),
        pytest.param("ＤＸ", ["dx"], id="full width"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_terms(text, found):
    assert [word for word in terms(text) if word != "また"] == found


def test_no_term_holds_a_space():
    words = terms("iPhone を使う New York の Wi-Fi")

    assert words
    assert not any(" " in word for word in words)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param("窓口", ["窓口"], id="two characters"),
        pytest.param("窓口課題", ["窓口", "口課", "課題"], id="every neighbour"),
        pytest.param("窓・口", ["窓口"], id="signs part nothing"),
        pytest.param("まど", ["マド"], id="hiragana as katakana"),
        pytest.param("ｻｰﾊﾞｰ", ["サバ"], id="half width, no long-vowel marks"),
        pytest.param("ＡＩ", ["ai"], id="letters"),
        pytest.param("ああああ", ["アア", "アア", "アア"], id="repeats are kept"),
        pytest.param("窓", [], id="one character has no neighbour"),
        pytest.param("？！", [], id="signs alone"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_pairs_of_characters(text, pairs):
    assert bigrams(text) == pairs


def test_pieces_are_the_words_and_then_the_pairs_marked():
    assert pieces("窓口の課題") == [
        "窓口",
        "課題",
        *(f"{PAIR}{pair}" for pair in ("窓口", "口ノ", "ノ課", "課題")),
    ]


def test_a_pair_is_never_taken_for_a_word():
    words, pairs = set(terms("窓口")), set(pieces("窓口")) - set(terms("窓口"))

    assert words == {"窓口"}
    assert words.isdisjoint(pairs)
