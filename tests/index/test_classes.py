"""Classes of units, and the buckets of a text that the classifiers read."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from corpus.library import load_plan
from corpus.units import UnitKind, make_units
from index.classes import (
    BUCKETS,
    NOTHING,
    features_of,
    kind_of,
    subject_of,
    weighted,
)

ROOT = Path(__file__).parents[2]
PLAIN = np.ones(BUCKETS, dtype=np.float32)


@pytest.fixture(scope="module")
def units():
    return {unit.id: unit for unit in make_units(load_plan().plan)}


def section(units, *heading):
    sections = (unit for unit in units.values() if unit.kind is UnitKind.SECTION)
    (found,) = (unit for unit in sections if unit.heading[-len(heading) :] == heading)
    return found


@pytest.mark.parametrize(
    ("name", "kind", "subject"),
    [
        pytest.param("measure-1-イ", "measure", "第2次 1-イ", id="measure"),
        pytest.param("indicators-1-イ", "indicators", "第2次 1-イ", id="both indicators"),
        pytest.param("outcome-3-イ", "成果指標", "第2次 3-イ", id="blank row"),
        pytest.param("first-outcome-2-ア", "成果指標", "第1次 2-ア", id="blank row before"),
        pytest.param("first-measure-1-エ", "first-measure", "第1次 1-エ", id="measure before"),
        pytest.param("policy-1", "policy", "plan", id="policy"),
        pytest.param("terms", "terms", "plan", id="glossary"),
        pytest.param("plan", "plan", "plan", id="plan"),
    ],
)
def test_the_classes_of_a_unit(units, name, kind, subject):
    assert (kind_of(units[name]), subject_of(units[name])) == (kind, subject)


def test_the_classes_of_a_passage(units):
    kinds = {
        (unit.passages[0].kind.value, kind_of(unit))
        for unit in units.values()
        if unit.kind is UnitKind.PASSAGE and not unit.fields
    }

    assert kinds == {
        ("statement", "第1次 statement"),
        ("statement", "第2次 statement"),
        ("result", "第1次 result"),
        ("succession", "第1次 succession"),
        ("organisation", "第2次 organisation"),
        ("term", "第2次 term"),
    }


def test_a_passage_of_no_measure_is_about_its_kind(units):
    term = next(unit for unit in units.values() if unit.id.startswith("term-"))

    assert subject_of(term) == "term"


def test_a_section_over_several_rows_is_of_the_class_of_them_all(units):
    effects = section(units, "No.１-ア", "効果(目指す姿)")

    assert kind_of(effects) == "効果（本計画期間）・効果（目指す将来像）"


def test_a_row_is_of_one_class_whether_one_of_its_items_is_asked_for_or_all(units):
    whole = section(units, "No.１-ア", "課題")

    assert {kind_of(units[passage.id]) for passage in whole.passages} == {kind_of(whole)}


def test_every_unit_has_a_class_and_none_is_nothing(units):
    classes = {each for unit in units.values() for each in (kind_of(unit), subject_of(unit))}

    assert all(classes)
    assert NOTHING not in classes


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ＲＰＡの活用", "RPAの活用", id="width"),
        pytest.param("rpaの活用", "RPAの活用", id="case"),
        pytest.param("課題は 何ですか", "課題は 何ですか", id="the same"),
    ],
)
def test_spellings_have_the_same_buckets(one, other):
    assert features_of(one) == features_of(other)


def test_the_order_of_words_makes_a_difference():
    assert features_of("課題と現状") != features_of("現状と課題")


def test_a_bucket_met_again_grows_by_the_logarithm():
    once, twice = features_of("窓口"), features_of("窓口窓口")

    assert set(once.values()) == {1.0}
    assert twice.keys() >= once.keys()
    assert max(twice.values()) == pytest.approx(1 + np.log(2))


def test_every_bucket_is_one_of_the_table():
    buckets = features_of("市民の利便性を高めるために何をしますか。" * 5)

    assert all(0 <= bucket < BUCKETS for bucket in buckets)


def test_nothing_has_no_buckets():
    assert features_of("") == {}


def test_buckets_are_alike_in_every_process():
    code = "from index.classes import features_of; print(sorted(features_of('窓口の課題')))"
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert printed == {f"{sorted(features_of('窓口の課題'))}\n".encode()}


def test_weighted_values_have_the_length_1_and_follow_rarity():
    rarity = PLAIN.copy()
    rarity[2] = 3

    buckets, values = weighted({1: 1.0, 2: 1.0}, rarity)

    assert buckets.tolist() == [1, 2]
    assert values.tolist() == pytest.approx([1 / np.sqrt(10), 3 / np.sqrt(10)])


def test_weighting_nothing_gives_nothing():
    buckets, values = weighted({}, PLAIN)

    assert (len(buckets), len(values)) == (0, 0)
