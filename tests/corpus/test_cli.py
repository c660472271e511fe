"""``python -m corpus``, as its user sees it."""

import subprocess
import sys
import unicodedata
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from corpus.__main__ import app
from corpus.check import Report, check_plan
from corpus.plan import LeafKind

runner = CliRunner()


def columns(text):
    """Return how wide a terminal shows a text."""
    return sum(2 if unicodedata.east_asian_width(x) in "WFA" and x != "―" else 1 for x in text)


def counts(output):
    """Return what ``check`` has counted, by name."""
    rows = (line.rsplit(maxsplit=1) for line in output.splitlines() if line.startswith(" "))
    return {name.strip(): count for name, count in rows}


def test_check_prints_full_coverage_and_the_counts():
    result = runner.invoke(app, ["check"])
    found = counts(result.stdout)

    assert result.exit_code == 0
    assert found["割合"] == "100.00%"
    assert found["空白以外の文字"] == found["ちょうど1つの単位に属する文字"] == "22539"
    assert {name: found[name] for name in ("推進方針", "取組", "活動指標", "成果指標")} == {
        "推進方針": "5",
        "取組": "12",
        "活動指標": "17",
        "成果指標": "9",
    }
    assert (found["スケジュールの項目"], found["用語"], found["ページ"]) == ("42", "33", "40")
    assert (found["前計画の実績"], found["うち値が「―」"], found["テーマ継承"]) == ("33", "3", "14")
    assert (found["statement"], found["running_title"]) == ("239", "2")


def test_check_aligns_its_columns():
    rows = [line for line in runner.invoke(app, ["check"]).stdout.splitlines() if line[0] == " "]

    assert len({columns(row) for row in rows}) == 1


def test_a_report_tells_when_characters_are_lost_or_doubled():
    report = Report((), ((LeafKind.TERM, 1),), characters=200, owned_once=199)

    assert not report.is_complete
    assert report.share == 0.995


def test_check_counts_overlapping_leaves_as_incomplete(plan_file):
    doubled = plan_file.plan.leaves[:1] + plan_file.plan.leaves
    report = check_plan(spoiled(plan_file, doubled))

    assert not report.is_complete


def test_check_counts_a_lost_leaf_as_incomplete(plan_file):
    report = check_plan(spoiled(plan_file, plan_file.plan.leaves[1:]))

    assert report.characters - report.owned_once == 6


def spoiled(plan_file, leaves):
    return replace(plan_file, plan=replace(plan_file.plan, leaves=leaves))


def test_export_writes_one_json_file_and_prints_its_path(tmp_path):
    result = runner.invoke(app, ["export", "--output", str(tmp_path / "out")])

    assert result.exit_code == 0
    assert result.stdout == f"{tmp_path}/out/kokubunji-digital-2.json\n"
    assert (tmp_path / "out/kokubunji-digital-2.json").is_file()


def test_export_writes_one_csv_file_per_kind(tmp_path):
    result = runner.invoke(app, ["export", "--format", "csv", "--output", str(tmp_path)])

    assert result.exit_code == 0
    assert result.stdout.split() == [str(path) for path in map(tmp_path.joinpath, FILES)]
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(FILES)


FILES = (
    "measures.csv",
    "indicators.csv",
    "schedule.csv",
    "results.csv",
    "succession.csv",
    "glossary.csv",
)


@pytest.mark.parametrize(("file_format", "files"), [("json", 1), ("csv", 6)])
def test_without_a_folder_the_export_goes_to_one_of_its_own(
    tmp_path, monkeypatch, file_format, files
):
    monkeypatch.chdir(tmp_path)
    result = runner.invoke(app, ["export", "--format", file_format])

    assert result.exit_code == 0
    assert len(list((tmp_path / "export").iterdir())) == files


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        pytest.param(["export", "--format", "xml", "--output", "x"], "--format", id="format"),
        pytest.param(["check", "--all"], "--all", id="unknown option"),
        pytest.param(["chekc"], "chekc", id="unknown command"),
    ],
)
def test_wrong_usage_ends_with_2_and_names_what_is_wrong(arguments, named):
    result = runner.invoke(app, arguments)

    assert result.exit_code == 2
    assert named in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("command", [["check"], ["export", "--output", "x"]])
def test_an_unknown_plan_is_one_line_on_stderr_and_ends_with_1(command):
    result = runner.invoke(app, [*command, "--plan", "[red]"])

    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == "plan: expected one of: kokubunji-digital-2, found '[red]'\n"


@pytest.mark.parametrize("file_format", ["json", "csv"])
def test_a_folder_that_cannot_be_made_is_one_line_on_stderr_and_ends_with_1(tmp_path, file_format):
    (tmp_path / "file").touch()
    folder = tmp_path / "file" / "folder"
    result = runner.invoke(app, ["export", "--output", str(folder), "--format", file_format])

    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == f"書き出せません: {folder}（Not a directory）\n"


def test_a_file_that_cannot_be_replaced_is_named(tmp_path):
    (tmp_path / "results.csv").mkdir()
    result = runner.invoke(app, ["export", "--format", "csv", "--output", str(tmp_path)])

    assert result.exit_code == 1
    assert result.stderr == f"書き出せません: {tmp_path}/results.csv（Is a directory）\n"


@pytest.mark.parametrize(
    "arguments", [["--help"], *([name, "--help"] for name in ("check", "export", "expand"))]
)
def test_help_is_japanese_and_whole(arguments):
    result = runner.invoke(app, arguments)

    assert result.exit_code == 0
    assert "ます。" in result.stdout
    assert "…" not in result.stdout


def test_the_module_runs():
    run = subprocess.run(
        [sys.executable, "-m", "corpus", "check"], capture_output=True, encoding="utf-8", check=True
    )

    assert "100.00%" in run.stdout
    assert run.stderr == ""
