"""``assistant training``: what it prints and writes, and how it ends."""

import zipfile

import pytest
from typer.testing import CliRunner

from api.cli import app

runner = CliRunner()


def run(*words):
    return runner.invoke(app, ["training", *words])


def test_lint_counts_the_items_and_finds_nothing():
    result = run("lint")

    assert result.exit_code == 0
    assert "1 計画の背景・位置付け・期間" in result.stdout
    assert "7 用語集" in result.stdout
    assert result.stdout.endswith("指摘: 0件\n")


def test_export_writes_a_table_of_cards(tmp_path):
    to = tmp_path / "cards.csv"

    assert run("export", "--format", "csv", "--to", str(to)).exit_code == 0
    assert to.read_text(encoding="utf-8-sig").startswith("用語,説明,出典")


def test_export_writes_a_deck(tmp_path):
    to = tmp_path / "cards.apkg"

    assert run("export", "--format", "apkg", "--to", str(to)).exit_code == 0
    assert "collection.anki2" in zipfile.ZipFile(to).namelist()


def test_export_writes_a_table_of_items(tmp_path):
    to = tmp_path / "items.csv"

    assert run("export", "--format", "items", "--to", str(to)).exit_code == 0
    assert to.read_text(encoding="utf-8-sig").startswith("問題ID")


def test_a_file_that_cannot_be_written_is_one_line(tmp_path):
    result = run("export", "--to", str(tmp_path / "none" / "cards.csv"))

    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


def test_a_plan_that_is_not_there_is_one_line(monkeypatch):
    monkeypatch.setenv("ASSISTANT_PLAN", "atlantis")

    result = run("lint")

    assert result.exit_code == 1
    assert "atlantis" in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", [("export",), ("export", "--format", "pdf", "--to", "x")])
def test_what_is_typed_wrong_ends_with_two(words):
    assert run(*words).exit_code == 2
