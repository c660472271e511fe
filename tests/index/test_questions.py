"""Expected questions as an index: a unit is as near as the nearest of its questions."""

import numpy as np
import pytest

from index.errors import IndexDamagedError
from index.questions import QuestionIndex
from tests.index.asked import ASKED, PERIOD, TRAINING, WINDOW
from tests.index.fakes import DIMENSIONS, HashEncoder, SilentEncoder


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("asked") / "questions"


@pytest.fixture(scope="module")
def index(folder):
    return QuestionIndex.create(folder, ASKED, HashEncoder())


def likeness(index, text):
    return index.likeness(text, HashEncoder().encode_queries([text])[0])


def test_every_unit_has_one_likeness_and_so_has_what_no_unit_answers(index):
    assert list(likeness(index, "窓口")) == [WINDOW, TRAINING, None, PERIOD]


@pytest.mark.parametrize(
    ("question", "unit"),
    [pytest.param(one.text, one.unit, id=one.text) for one in ASKED],
)
def test_an_expected_question_is_nearest_to_its_own_unit_in_every_way(index, question, unit):
    found = likeness(index, question)

    assert found[unit].meaning == pytest.approx(1, abs=1e-5)
    for way in ("words", "letters", "meaning"):
        best = max(found, key=lambda each, way=way: getattr(found[each], way))
        assert best == unit


def test_every_likeness_lies_between_0_and_1(index):
    for text in [one.text for one in ASKED] + ["", "？", "Hello", "窓口 窓口 研修 天気"]:
        for found in likeness(index, text).values():
            assert 0 <= found.words <= 1
            assert 0 <= found.letters <= 1
            assert 0 <= found.meaning <= 1


def test_the_nearest_question_counts_and_not_how_many_there_are(index, tmp_path):
    alone = QuestionIndex.create(tmp_path / "alone", ASKED[:1], HashEncoder())

    for text in ("書かない窓口", "窓口とは"):
        nearest = likeness(alone, text)[WINDOW].meaning
        assert likeness(index, text)[WINDOW].meaning == pytest.approx(nearest, abs=1e-5)


def test_kana_are_met_by_letters_where_words_are_not(index):
    found = likeness(index, "けいかくきかんはいつまで")

    assert found[PERIOD].letters > 0
    assert found[PERIOD].letters == max(each.letters for each in found.values())


def test_a_question_of_unknown_words_is_like_none(index):
    found = likeness(index, "ぬるぽ")

    assert {(each.words, each.letters) for each in found.values()} == {(0.0, 0.0)}


def test_an_opposite_meaning_counts_as_none(index):
    row = -HashEncoder().encode_queries([ASKED[1].text])[0]

    assert index.likeness(ASKED[1].text, row)[TRAINING].meaning == 0


def test_a_row_that_is_too_long_means_no_more_than_the_same(index):
    row = 2 * HashEncoder().encode_queries([ASKED[1].text])[0]

    assert index.likeness(ASKED[1].text, row)[TRAINING].meaning == 1


def test_meaning_is_the_cosine_of_the_given_row_alone(index):
    row = HashEncoder().encode_queries([ASKED[1].text])[0]

    found = index.likeness(ASKED[0].text, row)

    assert found[TRAINING].meaning == pytest.approx(1, abs=1e-5)
    assert found[WINDOW].words > found[TRAINING].words


def test_an_opened_index_answers_alike_and_encodes_nothing(index, folder):
    opened = QuestionIndex.open(folder, ASKED)

    for text in ("窓口で待つ", "計画期間", "天気"):
        assert dict(likeness(opened, text)) == dict(likeness(index, text))


class AskingEncoder(HashEncoder):
    """Encodes questions, and fails the test if it is given passages."""

    encode_passages = SilentEncoder.encode_passages


def test_expected_questions_are_encoded_as_questions(tmp_path):
    QuestionIndex.create(tmp_path / "asked", ASKED, AskingEncoder())


@pytest.mark.parametrize("part", ["words", "letters", "vectors.npy"])
def test_a_missing_part_is_damage(tmp_path, part):
    folder = tmp_path / "questions"
    QuestionIndex.create(folder, ASKED, HashEncoder())
    (folder / part).rename(tmp_path / "elsewhere")

    with pytest.raises(IndexDamagedError):
        QuestionIndex.open(folder, ASKED)


def test_a_row_of_another_width_is_refused(index):
    with pytest.raises(ValueError, match="mismatch"):
        index.likeness("窓口", np.ones(DIMENSIONS + 1, dtype=np.float32))
