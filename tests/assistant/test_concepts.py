"""How much of what a question means a text expresses."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.concepts import Held, coverage, held_in, shares
from corpus.words import content_words

WORDS = (
    *("窓口", "市民", "研修", "割合", "日程", "課題", "ダッシュボート", "シントセイ"),
    *("ラーメン", "天気", "利用", "手続", "ぴょん", "abc", "2025", "援助"),
)
words_of = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6, unique=True)
held_words = st.frozensets(st.sampled_from(WORDS))


@pytest.fixture(scope="module")
def vocabulary(assistant):
    return assistant.vocabulary


@settings(deadline=None, derandomize=True)
@given(asked=words_of, own=held_words, context=held_words, text=st.text(max_size=20))
def test_coverage_lies_between_0_and_1(vocabulary, asked, own, context, text):
    concepts = vocabulary.concepts(asked, "".join(asked), ())

    assert 0 <= coverage(concepts, Held(own, context, text)) <= 1


@settings(deadline=None, derandomize=True)
@given(asked=words_of, own=held_words, more=held_words)
def test_text_that_holds_more_covers_no_less(vocabulary, asked, own, more):
    concepts = vocabulary.concepts(asked, "".join(asked), ())

    assert coverage(concepts, Held(own | more)) >= coverage(concepts, Held(own))


@settings(deadline=None, derandomize=True)
@given(asked=words_of)
def test_text_that_holds_every_word_covers_all(vocabulary, asked):
    concepts = vocabulary.concepts(asked, "".join(asked), ())

    assert coverage(concepts, Held(frozenset(asked))) == pytest.approx(1)


@settings(deadline=None, derandomize=True)
@given(asked=words_of, own=held_words)
def test_word_of_a_heading_counts_half(vocabulary, asked, own):
    concepts = vocabulary.concepts(asked, "".join(asked), ())

    around = coverage(concepts, Held(frozenset(), own))
    assert around == pytest.approx(0.5 * coverage(concepts, Held(own)))


def test_question_without_concepts_covers_nothing():
    assert coverage((), held_in("窓口サービスの拡充")) == 0


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        pytest.param("窓口", "窓口サービスの拡充", id="the word itself"),
        pytest.param("日程", "スケジュール", id="synonym"),
        pytest.param("問題", "課題", id="another synonym"),
        pytest.param("援助", "市民への支援を行います。", id="synonym in a sentence"),
        pytest.param("ダッシュボート", "ダッシュボードの公開件数", id="misspelled"),
        pytest.param("コミュニケイション", "コミュニケーションの活性", id="other spelling"),
        pytest.param("シントセイ", "「シン・トセイ４」では", id="part of the text"),
    ],
)
def test_text_expresses_the_word(vocabulary, asked, text):
    concepts = vocabulary.concepts([asked], asked, ())

    assert shares(concepts, held_in(text)) == [1.0]


@pytest.mark.parametrize(
    ("asked", "text"),
    [
        pytest.param("天気", "窓口サービスの拡充", id="another word"),
        pytest.param("職場", "職員", id="half a word in common"),
        pytest.param("県民", "市民", id="a short word is no misspelling"),
        pytest.param("ラーメン", "アプリケーション", id="a word of other letters"),
    ],
)
def test_text_does_not_express_the_word(vocabulary, asked, text):
    concepts = vocabulary.concepts(content_words(asked), asked, ())

    assert coverage(concepts, held_in(text)) == 0


def test_everyday_phrase_counts_as_the_words_of_the_plan(vocabulary):
    pairs = (("お年寄り", "高齢者"),)

    concepts = vocabulary.concepts(["御年寄り"], "お年寄り", ())
    helped = vocabulary.concepts(content_words("お年寄り"), "お年寄り", pairs)

    text = held_in("高齢者スマートフォン利用普及啓発事業")
    assert coverage(concepts, text) < coverage(helped, text) == 1


def test_names_know_everyday_words_of_the_plan(assistant):
    assert assistant.names.plan_words("お年寄り向けのスマホ教室") != ()


def test_unknown_word_weighs_more_than_any_other(vocabulary):
    [unknown] = vocabulary.concepts(["ラーメン"], "ラーメン", ())

    assert unknown.weight >= max(vocabulary.rarity.values())


def test_rare_word_weighs_more_than_a_common_one(vocabulary):
    rare, common = vocabulary.concepts(["軟骨", "市民"], "軟骨 市民", ())

    assert rare.weight > common.weight
