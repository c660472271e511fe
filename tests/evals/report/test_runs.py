"""What is blind stays hidden, and what is special about a run is told."""

import re

import pytest
from typer.testing import CliRunner

from evals.cli import app
from evals.errors import RunError
from evals.report.write import REPORT, write_report
from evals.results.compare import compare, scores_of
from evals.results.figures import Control, Mutant, Robustness
from evals.session import Extras
from tests.evals.report.pages import text_of

SECRETS = ("マイナンバーカードの交付率は", "交付率は82％です", "D-family", "再実行：秘密")


@pytest.mark.parametrize("question_set", ["check", "all"])
def test_a_blind_set_shows_figures_and_no_words(report, items, question_set):
    words = text_of(report(items, question_set=question_set))

    for secret in SECRETS:
        assert secret not in words
    for shown in ("X2", "誤答", "文の作成", "実績", "丁寧な文", "総合正解率"):
        assert shown in words


def test_a_blind_set_is_shown_on_explicit_demand(report, items):
    words = text_of(report(items, show_items=True, question_set="check"))

    for secret in SECRETS:
        assert secret in words


def test_the_same_run_gives_the_same_bytes(path, report, items):
    assert report(items).read_bytes() == path.read_bytes()


def test_a_run_whose_inside_was_not_seen_says_so(report, items):
    outside = [item.model_copy(update={"seen": None}) for item in items]

    words = text_of(report(outside, target="somewhere"))

    assert "アシスタントの内部が見えない実行" in words
    assert "自信の度合いが見えない実行" in words


def test_what_was_not_measured_is_told(path):
    words = text_of(path)

    for gap in ("比較する基準が登録されていません", "対照を尋ねていない", "自己検査を行っていない"):
        assert gap in words


def test_another_text_of_the_plan_is_not_quoted(report, items):
    words = text_of(report(items, plan_sha256="other"))

    assert "計画本文が実行時のものと異なる" in words
    assert "X2" in words


def test_controls_that_beat_the_run_and_mutants_that_survive_stand_out(report, items):
    control = Control(
        name="always_refuse",
        label="常に拒否",
        n=4,
        metrics={"refusal_recall": 1.0, "joint": None},
        ours={"refusal_recall": 0.5, "joint": 0.5},
        beats_us=("refusal_recall",),
    )
    mutant = Mutant(name="m", label="数字を変える", made=3, killed=2, gates={"pinned": 2})
    changed = Robustness(name="wide", label="全角にする", n=5, flipped=("X1",))
    extras = Extras(controls=(control,), mutants=(mutant,), robustness=(changed,))

    words = text_of(report(items, extras=extras))

    for shown in ("対照が上回る", "見逃しあり", "評価不能", "3 件のうち 2 件を検出", "全角にする"):
        assert shown in words


def test_a_comparison_shows_what_changed_in_the_direction_of_the_metric(report, items, item, gold):
    scores = scores_of(items)
    right = scores["X1"]
    better = {**scores, "X4": right.model_copy(update={"question_sha256": right.question_sha256})}
    found = compare(better, scores, names=("基準 春", "今回"), pinned=["X4"])

    words = text_of(report(items, metrics={"comparison": found}))

    assert "基準 春" in words
    assert re.search(r"X4\s*正答 → 未回答", words)
    assert "差 +33.3pt" in words, "refusing one answerable question of three more"


def test_a_damaged_run_has_no_report(tmp_path):
    with pytest.raises(RunError):
        write_report(tmp_path)

    assert not (tmp_path / REPORT).exists()


def test_the_command_writes_the_report_anew(path):
    before = path.read_bytes()
    path.write_text("old", encoding="utf-8")

    result = CliRunner().invoke(app, ["report", str(path.parent)])

    assert result.exit_code == 0, result.output
    assert path.read_bytes() == before
    assert "report.html" in result.output


def test_the_command_names_what_is_missing_in_one_line(tmp_path):
    result = CliRunner().invoke(app, ["report", str(tmp_path)])

    assert result.exit_code == 3
    assert len(result.output.strip().splitlines()) == 1
