"""Two runs are compared question by question."""

import pytest

from evals.errors import RunError
from evals.results.baseline import bless, load_baseline
from evals.results.compare import compare, scores_of


@pytest.fixture
def scores(item, gold, right, refusal):
    """Return the scores of a run; + stands for a right answer, - for a refusal."""

    def make(replies, start=0, **changes):
        golds = [
            gold(id=f"X{at}", cluster=f"c{at}", **changes)
            for at in range(start, start + len(replies))
        ]
        return scores_of(
            [
                item(each, right if sign == "+" else refusal)
                for each, sign in zip(golds, replies, strict=True)
            ]
        )

    return make


def by_name(found):
    return {row.name: row for row in found.metrics}


def test_wins_losses_and_flips_are_listed(scores):
    found = compare(scores("++--"), scores("+-+-"), names=("a", "b"))

    row = by_name(found)["strict_accuracy"]
    assert (row.wins, row.ties, row.losses, row.n) == (1, 2, 1, 4)
    assert [(flip.id, flip.before, flip.after) for flip in found.flips] == [
        ("X1", "C", "M"),
        ("X2", "M", "C"),
    ]


def test_six_to_nothing_is_the_smallest_sweep_that_counts(scores):
    found = compare(scores("-" * 6 + "+" * 34), scores("+" * 40), names=("a", "b"))

    row = by_name(found)["strict_accuracy"]
    assert (row.p, row.verdict) == (pytest.approx(0.03125), "improved")
    assert row.p_holm > row.p


def test_where_less_is_better_a_gain_is_an_improvement(scores):
    found = compare(scores("-" * 20 + "+" * 20), scores("+" * 40), names=("a", "b"))

    row = by_name(found)["over_refusal"]
    assert (row.before, row.after) == (0.5, 0)
    assert (row.verdict, row.wins) == ("improved", 20)


def test_equal_runs_are_equivalent(scores):
    found = compare(scores("+-+-"), scores("+-+-"), names=("a", "b"))

    assert {row.verdict for row in found.metrics} == {"equivalent"}
    assert {row.p for row in found.metrics} == {1.0}


def test_other_questions_are_not_compared(scores):
    with pytest.raises(RunError, match="a and b: expected the same questions"):
        compare(scores("++"), scores("++", turns=["別の質問"]), names=("a", "b"))


def test_a_few_unmatched_questions_are_left_out_and_listed(scores):
    found = compare(scores("+" * 100), scores("+" * 100, start=1), names=("a", "b"))

    assert (found.joined, set(found.unmatched)) == (99, {"X0", "X100"})


def test_a_pinned_question_that_was_never_right_is_not_lost(scores):
    found = compare(scores("-+"), scores("--"), names=("a", "b"), pinned=["X0", "X1", "X9"])

    assert found.pinned_lost == ("X1",)


def test_a_baseline_remembers_who_blessed_it_and_why(tmp_path, run_of, right, refusal):
    bless(run_of(refusal), who="山田", why="最初", folder=tmp_path)
    bless(run_of(right), who="鈴木", why="改善した", folder=tmp_path)

    baseline = load_baseline("tune", tmp_path)

    assert [(each.who, each.why) for each in baseline.history] == [
        ("山田", "最初"),
        ("鈴木", "改善した"),
    ]
    assert baseline.history[0].before == {}
    assert baseline.history[1].before["joint"] == 0
    assert baseline.history[1].after["joint"] == 1
    assert baseline.pinned == ("X1",)


@pytest.mark.parametrize(("who", "why"), [("", "x"), ("x", " ")])
def test_nobody_blesses_without_a_name_and_a_reason(tmp_path, run, who, why):
    with pytest.raises(RunError, match="who and why"):
        bless(run, who=who, why=why, folder=tmp_path)


def test_a_baseline_about_other_questions_is_noticed(tmp_path, run, gold):
    bless(run, who="x", why="y", folder=tmp_path)
    baseline = load_baseline("tune", tmp_path)

    assert baseline.differs_from([gold()]) == ""
    assert "X1" in baseline.differs_from([gold(turns=["別の質問"])])


def test_a_set_that_nobody_blessed_has_no_baseline(tmp_path):
    assert load_baseline("tune", tmp_path) is None


def test_a_damaged_baseline_is_refused(tmp_path):
    (tmp_path / "tune.json").write_text("{}", encoding="utf-8")

    with pytest.raises(RunError, match=r"tune\.json: expected a baseline"):
        load_baseline("tune", tmp_path)
