"""A small reader is trained, written, and read from."""

import json
from dataclasses import replace

import numpy as np
import pytest

from corpus.library import load_plan
from corpus.questions import ExpectedQuestion
from corpus.units import Selection, make_units
from index.errors import TrainingError
from index.reader.fit import Schedule, fit_reader
from index.reader.model import CLASSES_FILE, MODEL_FILE, Reader
from index.reader.pretrained import Pretrained

WIDTH, INNER, POSITIONS = 32, 64, 64
WORDS = ["窓口", "指標", "取組", "課題", "天気", "ラーメン", "一覧", "何", "は", "の", "?"]
QUICK = Schedule(epochs=40, batch=4, rate=2e-3, warm_up=5)
ASKED = tuple(
    ExpectedQuestion(text, unit, "visitor")
    for text, unit in [
        ("窓口の取組は何?", "measure-1-イ"),
        ("窓口の取組は?", "measure-1-イ"),
        ("窓口の指標は何?", "indicators-1-イ"),
        ("窓口の指標は?", "indicators-1-イ"),
        ("取組の一覧は?", Selection.MEASURES),
        ("一覧は何?", Selection.MEASURES),
        ("天気は何?", None),
        ("天気は?", None),
        ("ラーメンは何?", None),
        ("ラーメンは?", None),
    ]
)


def source():
    """Return an encoder of one layer that has learned nothing."""
    pieces = ["<s>", "<pad>", "</s>", "<unk>", "▁", "▁query", ":", *WORDS]
    rng = np.random.default_rng(1)
    shapes = {
        "emb.word": len(pieces) * WIDTH,
        "emb.pos": POSITIONS * WIDTH,
        "emb.type": 2 * WIDTH,
        **{f"l0.{name}.w": WIDTH * WIDTH for name in ("q", "k", "v", "ao")},
        **{f"l0.{name}.b": WIDTH for name in ("q", "k", "v", "ao", "fo")},
        **{"l0.fi.w": WIDTH * INNER, "l0.fi.b": INNER, "l0.fo.w": WIDTH * INNER},
    }
    tensors = {
        name: (0.1 * rng.standard_normal(size)).astype(np.float32) for name, size in shapes.items()
    }
    for name in ("emb.ln", "l0.aln", "l0.oln"):
        tensors[f"{name}.w"] = np.ones(WIDTH, np.float32)
        tensors[f"{name}.b"] = np.zeros(WIDTH, np.float32)
    scored = tuple((piece, 0.0 if at < 4 else -2.0) for at, piece in enumerate(pieces))
    return Pretrained(WIDTH, 1, 4, INNER, POSITIONS, scored, tensors)


@pytest.fixture(scope="module")
def plan_file():
    return replace(load_plan(), questions=ASKED)


@pytest.fixture(scope="module")
def fitted(plan_file, tmp_path_factory):
    folder = tmp_path_factory.mktemp("reader") / "new"
    return folder, fit_reader(plan_file, source(), folder, QUICK)


@pytest.fixture(scope="module")
def reader(plan_file, fitted):
    return Reader.load(plan_file.identity.sha256, fitted[0])


def test_the_loss_falls(fitted):
    _, losses = fitted

    assert len(losses) == QUICK.epochs
    assert losses[-1] < 0.7 * losses[0]


@pytest.mark.parametrize(
    "question", [pytest.param(one, id=one.text) for one in ASKED if one.unit is not None]
)
def test_a_question_is_read_as_the_one_for_its_unit(reader, question):
    reading = reader.read(question.text)

    assert max(reading.units, key=reading.units.get) == question.unit
    assert reading.unanswered < 0


@pytest.mark.parametrize("question", ["天気は?", "ラーメンは何?"])
def test_what_the_plan_does_not_answer_is_read_as_that(reader, question):
    reading = reader.read(question)

    assert reading.unanswered > 0
    assert reading.nothing > 0


def test_the_classes_are_all_units_and_selections_of_the_plan(plan_file, fitted):
    said = json.loads((fitted[0] / CLASSES_FILE).read_text(encoding="utf-8"))

    units = [unit.id for unit in make_units(plan_file.plan)]
    assert said["units"] == [*units, *Selection]
    assert said["plan"] == plan_file.identity.sha256


def test_two_fits_read_alike(plan_file, reader, tmp_path):
    fit_reader(plan_file, source(), tmp_path, QUICK)
    again = Reader.load(plan_file.identity.sha256, tmp_path)

    for one in ASKED:
        assert again.read(one.text).nothing == pytest.approx(reader.read(one.text).nothing, abs=0.2)


def test_another_seed_makes_another_model(plan_file, fitted, tmp_path):
    fit_reader(plan_file, source(), tmp_path, replace(QUICK, seed=2, epochs=1))

    assert (tmp_path / MODEL_FILE).read_bytes() != (fitted[0] / MODEL_FILE).read_bytes()


def test_a_plan_without_expected_questions_has_nothing_to_learn_from(plan_file, tmp_path):
    with pytest.raises(TrainingError, match="expected questions, found none"):
        fit_reader(replace(plan_file, questions=()), source(), tmp_path / "none", QUICK)
