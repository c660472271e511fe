"""The classifiers of questions, as they are read and asked."""

import json

import numpy as np
import pytest

from corpus.library import load_plan
from corpus.units import make_units
from index.classes import (
    BUCKETS,
    CLASSES_FILE,
    NAMES_FILE,
    NOTHING,
    SHIPPED_CLASSIFIER,
    QuestionClassifier,
    features_of,
    kind_of,
    subject_of,
)
from index.errors import ClassifierError

PLAIN = np.ones(BUCKETS, dtype=np.float32)


def small(score=5):
    """Return a classifier in which 「窓口」 means the kind 課題 and the second subject."""
    table = np.zeros((BUCKETS, 4), dtype=np.float32)
    for bucket in features_of("窓口"):
        table[bucket] = [score, 0, 0, score]
    names = (["課題", NOTHING], ["第2次 1-ア", "第2次 1-イ"])
    return QuestionClassifier(PLAIN, table, np.array([0, 1, 0, 0], np.float32), names)


def test_a_question_gets_the_probabilities_of_both_classes():
    found = small().classes("窓口")

    assert sum(found.kinds.values()) == pytest.approx(1)
    assert sum(found.subjects.values()) == pytest.approx(1)
    assert max(found.kinds, key=found.kinds.get) == "課題"
    assert max(found.subjects, key=found.subjects.get) == "第2次 1-イ"


@pytest.mark.parametrize("text", ["", "？", "ぬるぽ"])
def test_a_question_of_unknown_words_is_told_by_the_bias(text):
    found = small().classes(text)

    assert found.kinds[NOTHING] == pytest.approx(np.e / (1 + np.e), abs=1e-4)
    assert found.subjects["第2次 1-ア"] == pytest.approx(0.5)


def test_large_scores_do_not_overflow():
    assert small(score=10_000).classes("窓口").kinds["課題"] == pytest.approx(1)


@pytest.fixture
def folder(tmp_path):
    """Return a copy of the shipped classifier, to be spoilt."""
    for name in (CLASSES_FILE, NAMES_FILE):
        (tmp_path / name).write_bytes((SHIPPED_CLASSIFIER / name).read_bytes())
    return tmp_path


@pytest.mark.parametrize("name", [CLASSES_FILE, NAMES_FILE])
def test_a_missing_file_is_an_encoder_error(folder, name):
    (folder / name).unlink()

    with pytest.raises(ClassifierError, match="FileNotFoundError"):
        QuestionClassifier.load(folder)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param(CLASSES_FILE, b"no weights", id="no archive"),
        pytest.param(NAMES_FILE, b"{", id="no JSON"),
        pytest.param(NAMES_FILE, b"\xff", id="no text"),
        pytest.param(NAMES_FILE, b'{"kinds": []}', id="one name is missing"),
    ],
)
def test_a_file_that_is_something_else_is_an_encoder_error(folder, name, content):
    (folder / name).write_bytes(content)

    with pytest.raises(ClassifierError):
        QuestionClassifier.load(folder)


def test_an_archive_without_a_table_is_an_encoder_error(folder):
    np.savez(folder / CLASSES_FILE, rarity=PLAIN)

    with pytest.raises(ClassifierError, match="KeyError"):
        QuestionClassifier.load(folder)


def test_the_shipped_classes_are_those_of_the_plan():
    units = make_units(load_plan().plan)
    names = json.loads((SHIPPED_CLASSIFIER / NAMES_FILE).read_text(encoding="utf-8"))

    assert set(names["kinds"]) == {NOTHING, *map(kind_of, units)}
    assert set(names["subjects"]) == {NOTHING, *map(subject_of, units)}


@pytest.mark.parametrize(
    ("question", "kind", "subject"),
    [
        pytest.param("1-アの課題は？", "課題", "第2次 1-ア", id="by code"),
        pytest.param(
            "窓口サービスの拡充の活動指標は何ですか", "活動指標", "第2次 1-イ", id="by name"
        ),
        pytest.param("市長の給料はいくら？", NOTHING, NOTHING, id="not in the plan"),
    ],
)
def test_the_shipped_classifier_knows_what_is_asked(question, kind, subject):
    found = QuestionClassifier.load(SHIPPED_CLASSIFIER).classes(question)

    assert max(found.kinds, key=found.kinds.get) == kind
    assert max(found.subjects, key=found.subjects.get) == subject
