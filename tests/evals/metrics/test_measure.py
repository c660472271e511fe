"""Metrics count what they say they count."""

import pytest

from evals.errors import GateError
from evals.metrics.catalogue import CATALOGUE, CONTROLLED, PAIRED, kind_of
from evals.metrics.measure import measure
from evals.metrics.targets import Target, load_targets

RATE = "マイナンバーカードの交付率 82%"
OTHER = "・情報セキュリティ監査実施数"


@pytest.fixture
def run(item, gold, absent, said, cite, right, refusal):
    """Return one item of each kind of outcome: C, P, I, M, and C, I where there is no answer."""
    two = gold(id="X2", must=[["82%"], ["市民"]])
    wrong = said("監査です。[1]", cite(OTHER))
    return (
        item(gold(), right),
        item(two, right),
        item(gold(id="X3"), wrong),
        item(gold(id="X4"), refusal),
        item(absent(id="X5"), refusal),
        item(absent(id="X6"), right),
    )


@pytest.mark.parametrize(
    ("name", "hits", "n"),
    [
        ("strict_accuracy", 1, 4),
        ("lenient_accuracy", 2, 4),
        ("group_recall", 1.5, 4),
        ("joint", 2, 6),
        ("joint_answerable", 1, 4),
        ("joint_exam", 2, 6),
        ("exam", 2, 6),
        ("attempted_accuracy", 1, 3),
        ("simpleqa_f1", 2, 7),
        ("truthfulness", 1 + 0.5 - 1 + 0 + 1 - 1, 6),
        ("truthfulness_strict", 1 - 1 - 1 + 0 + 1 - 1, 6),
        ("refusal_recall", 1, 2),
        ("refusal_precision", 1, 2),
        ("hallucination", 1, 2),
        ("over_refusal", 1, 4),
        ("refusal_f1", 2, 4),
        ("answer_f1", 6, 8),
        ("citation_validity", 4, 4),
        ("citation_coverage", 4, 4),
        ("support_recall", 4, 4),
        ("unsupported_numbers", 0, 3),
        ("ev_hit", 2, 3),
        ("ev_precision", 2, 3),
        ("ev_recall", 2, 3),
        ("ev_f1", 2, 3),
        ("ev_f1_end_to_end", 2, 4),
    ],
)
def test_what_a_metric_counts(run, name, hits, n):
    found = measure(kind_of(name), run)

    assert (found.hits, found.n) == (pytest.approx(hits), n)
    assert found.value == pytest.approx(hits / n)
    assert found.low <= found.value <= found.high


def test_f1_gr_is_the_mean_of_refusing_and_answering(run):
    assert measure(kind_of("f1_gr"), run).value == pytest.approx((2 / 4 + 6 / 8) / 2)


def test_an_error_is_wrong_and_never_leaves_the_denominator(item, gold, absent, case, right):
    from evals.grading.grade import grade_error

    items = [
        item(question, right, said=None, error="x", grade=grade_error(case(question), "x"))
        for question in (gold(), absent(id="X2"))
    ]

    counted = {name: measure(kind_of(name), items) for name in PAIRED}

    assert {name: (metric.value, metric.n) for name, metric in counted.items()} == {
        "joint": (0, 2),
        "strict_accuracy": (0, 1),
        "refusal_recall": (0, 1),
        "over_refusal": (0, 1),
        "truthfulness_strict": (-1, 2),
        "ev_f1_end_to_end": (0, 1),
    }


def test_without_anything_to_count_there_is_no_value(item, gold, right):
    found = measure(kind_of("refusal_recall"), [item(gold(), right)])

    assert (found.value, found.low, found.method, found.n) == (None, None, "none", 0)


def test_equal_values_are_given_the_doubt_of_wilson(item, gold, right):
    found = measure(kind_of("ev_f1"), [item(gold(id=str(at)), right) for at in range(10)])

    assert (found.value, found.method, found.high) == (1, "degenerate", 1)
    assert found.low == pytest.approx(0.722, abs=1e-3)


def test_names_are_unique_and_the_headlines_are_metrics():
    names = [kind.name for kind in CATALOGUE]

    assert len(names) == len(set(names))
    assert len(PAIRED) <= 6
    assert {*PAIRED, *CONTROLLED} <= set(names)
    assert all(len(kind_of(name).parts) == 1 for name in PAIRED)


def test_every_target_is_about_a_metric():
    others = {"paraphrase_consistency", "latency_p95"}

    assert load_targets().keys() <= {kind.name for kind in CATALOGUE} | others


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("[joint\n", id="no TOML"),
        pytest.param("[joint]\nfloor = 0.9\nceiling = 0.95", id="two bounds"),
        pytest.param("[joint]\nflor = 0.9", id="misspelt"),
    ],
)
def test_wrong_targets_are_refused(tmp_path, text):
    file = tmp_path / "gates.toml"
    file.write_text(text, encoding="utf-8")

    with pytest.raises(GateError, match=r"gates\.toml: expected targets"):
        load_targets(file)


def test_a_target_has_the_bound_that_it_was_given():
    assert Target(exact=0.0).bound == 0
    assert Target().bound is None
