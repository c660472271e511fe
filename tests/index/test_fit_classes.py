"""The classifiers of questions are learned from expected questions, alike on every run."""

import json
from dataclasses import replace

import numpy as np
import pytest

from corpus.library import load_plan
from corpus.questions import ExpectedQuestion
from index.classes import BUCKETS, CLASSES_FILE, NAMES_FILE, NOTHING, QuestionClassifier
from index.fit_classes import Schedule, fit_classes

QUICK = Schedule(epochs=4, batch=2, rate=0.2)
ASKED = (
    ExpectedQuestion("窓口の取組を教えて", "measure-1-イ", "visitor"),
    ExpectedQuestion("1-イはどんな取組？", "measure-1-イ", "visitor"),
    ExpectedQuestion("窓口の指標は何？", "indicators-1-イ", "visitor"),
    ExpectedQuestion("電子申請の指標は何？", "indicators-1-ア", "visitor"),
    ExpectedQuestion("明日の天気は？", None, "visitor"),
    ExpectedQuestion("ラーメン屋はどこ？", None, "visitor"),
)


@pytest.fixture(scope="module")
def plan_file():
    return replace(load_plan(), questions=ASKED)


@pytest.fixture(scope="module")
def folder(plan_file, tmp_path_factory):
    path = tmp_path_factory.mktemp("classes") / "new" / "classifier"
    fit_classes(plan_file, path, QUICK)
    return path


@pytest.fixture(scope="module")
def classifier(folder):
    return QuestionClassifier.load(folder)


def likeliest(shares):
    return max(shares, key=shares.get)


def test_two_fits_write_the_same_bytes(plan_file, folder, tmp_path):
    fit_classes(plan_file, tmp_path, QUICK)

    for name in (CLASSES_FILE, NAMES_FILE):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_another_seed_writes_other_weights(plan_file, folder, tmp_path):
    fit_classes(plan_file, tmp_path, replace(QUICK, seed=2))

    assert (tmp_path / CLASSES_FILE).read_bytes() != (folder / CLASSES_FILE).read_bytes()
    assert (tmp_path / NAMES_FILE).read_bytes() == (folder / NAMES_FILE).read_bytes()


def test_the_names_are_the_classes_of_the_units_asked_for(folder):
    names = json.loads((folder / NAMES_FILE).read_text(encoding="utf-8"))

    assert names == {
        "kinds": ["indicators", "measure", NOTHING],
        "subjects": [NOTHING, "第2次 1-ア", "第2次 1-イ"],
    }


@pytest.mark.parametrize(
    ("question", "kind", "subject"),
    [
        *(
            pytest.param(one.text, kind, subject, id=one.text)
            for one, kind, subject in zip(
                ASKED,
                ["measure", "measure", "indicators", "indicators", NOTHING, NOTHING],
                ["第2次 1-イ", "第2次 1-イ", "第2次 1-イ", "第2次 1-ア", NOTHING, NOTHING],
                strict=True,
            )
        ),
        pytest.param("電子申請の指標を知りたい", "indicators", "第2次 1-ア", id="other words"),
        pytest.param("天気はどこ", NOTHING, NOTHING, id="not in the plan"),
    ],
)
def test_questions_are_told_apart(classifier, question, kind, subject):
    found = classifier.classes(question)

    assert (likeliest(found.kinds), likeliest(found.subjects)) == (kind, subject)


def test_weights_of_buckets_that_no_question_has_stay_0(folder):
    with np.load(folder / CLASSES_FILE) as held:
        table, rarity = held["table"], held["rarity"]

    assert table.shape == (BUCKETS, 6)
    unseen = rarity == rarity.max()
    assert unseen.sum() > BUCKETS / 2
    assert not table[unseen].any()


def test_a_plan_without_expected_questions_gets_no_classifier(plan_file, tmp_path):
    fit_classes(replace(plan_file, questions=()), tmp_path / "none", QUICK)

    assert not (tmp_path / "none").exists()


def test_more_epochs_fit_better(plan_file, classifier, tmp_path):
    fit_classes(plan_file, tmp_path, replace(QUICK, epochs=1))
    hasty = QuestionClassifier.load(tmp_path)

    text = ASKED[0].text
    assert classifier.classes(text).kinds["measure"] > hasty.classes(text).kinds["measure"]
