"""Keyword scores: what matches, and what a score means."""

import numpy as np
import pytest

from index.errors import IndexDamagedError
from index.keywords import KeywordIndex, passage_words
from tests.index.fakes import make_passage, make_passages


@pytest.fixture(scope="module")
def keywords():
    return KeywordIndex.build([passage_words(one) for one in make_passages()])


@pytest.mark.parametrize(
    ("query", "first"),
    [
        pytest.param("RPA", 2, id="half width for full width"),
        pytest.param("ｒｐａ", 2, id="full width, lower case"),
        pytest.param("ｽﾏｰﾄﾌｫﾝ", 3, id="half-width kana"),
        pytest.param("令和７年度", 5, id="full-width digit"),
        pytest.param("令和7年度", 5, id="half-width digit"),
        pytest.param("書かない窓口って何？", 0, id="chatty"),
        pytest.param("デジタルデバイド", 3, id="only in the headings"),
    ],
)
def test_first_passage(keywords, query, first):
    assert int(np.argmax(keywords.scores(query))) == first


def test_width_and_case_do_not_change_a_score(keywords):
    assert np.array_equal(keywords.scores("ＲＰＡの活用"), keywords.scores("rpaの活用"))


def test_scores_lie_between_0_and_1(keywords):
    scores = keywords.scores("職員を対象に情報セキュリティ研修を行います。")

    assert 0.5 < scores.max() <= 1
    assert scores.min() >= 0


def test_unknown_words_lower_the_score(keywords):
    alone = keywords.scores("情報セキュリティ研修")
    beside = keywords.scores("情報セキュリティ研修 水族館 ペンギン")

    assert beside.max() < alone.max() / 1.5


def test_repeating_a_word_does_not_change_the_score(keywords):
    assert np.array_equal(keywords.scores("研修 研修"), keywords.scores("研修"))


@pytest.mark.parametrize("query", ["", "？！", "は、が、を", "水族館"])
def test_query_without_a_known_word_scores_nothing(keywords, query):
    assert not keywords.scores(query).any()


def test_own_words_count_more_than_headings():
    passages = [
        make_passage("研修を行います。", at=0, context="業務"),
        make_passage("業務を行います。", at=50, context="研修"),
        make_passage("窓口を開きます。", at=99, context="窓口"),
    ]

    scores = KeywordIndex.build([passage_words(one) for one in passages]).scores("研修")

    assert scores[0] > scores[1] > scores[2] == 0


def test_saved_index_scores_alike(keywords, tmp_path):
    keywords.save(tmp_path)

    loaded = KeywordIndex.load(tmp_path)

    assert len(loaded) == len(keywords)
    assert np.array_equal(loaded.scores("窓口の業務"), keywords.scores("窓口の業務"))


def test_missing_file_is_named_as_damage(keywords, tmp_path):
    keywords.save(tmp_path)
    (tmp_path / "vocab.index.json").unlink()

    with pytest.raises(IndexDamagedError, match="keyword index"):
        KeywordIndex.load(tmp_path)
