"""``python -m corpus expand``: units that lack questions are listed, and the exit code says so."""

from dataclasses import replace

import pytest
from typer.testing import CliRunner

from corpus import __main__ as commands
from corpus.questions import ExpectedQuestion
from corpus.units import make_units


@pytest.fixture
def expand(plan_file, monkeypatch):
    """Return a function that runs the command over the shipped questions, some of them changed."""

    def run(change):
        changed = replace(plan_file, questions=change(plan_file.questions))
        monkeypatch.setattr(commands, "load_plan", lambda plan_id: changed)
        return CliRunner().invoke(commands.app, ["expand"])

    return run


def without(unit, keep=0):
    """Return a change that leaves a unit only its first questions."""

    def change(questions):
        kept = [one for one in questions if one.unit == unit][:keep]
        return tuple(one for one in questions if one.unit != unit) + tuple(kept)

    return change


def test_a_plan_that_is_covered_ends_with_0_and_lists_nothing(expand):
    result = expand(lambda questions: questions)

    assert result.exit_code == 0
    assert result.stdout.splitlines()[0] == "想定質問"
    assert all(line.endswith(" 0") for line in result.stdout.splitlines()[-2:])
    assert "あと" not in result.stdout


@pytest.mark.parametrize(
    ("unit", "line"),
    [
        pytest.param(
            "measure-1-イ",
            "  measure-1-イ  あと5問  推進方針1 ＞ 窓口サービスの拡充  ",
            id="of a measure",
        ),
        pytest.param(
            "outcome-3-イ",
            "  outcome-3-イ  あと5問  推進方針3 ＞ オープンデータの活用 ＞ 成果指標",
            id="a blank row has no words",
        ),
        pytest.param("terms", "  terms  あと5問  計画全体  ", id="a whole has no heading"),
    ],
)
def test_a_unit_that_is_not_covered_is_listed_and_ends_with_1(expand, plan_file, unit, line):
    result = expand(without(unit, keep=3))

    (found,) = (each for each in result.stdout.splitlines() if each.startswith(f"  {unit} "))
    (text,) = (
        " ".join(passage.text for passage in one.passages)
        for one in make_units(plan_file.plan)
        if one.id == unit
    )
    assert result.exit_code == 1
    assert found == (line + text[:40]).rstrip()


def test_a_repeat_is_listed_and_alone_no_reason_to_fail(expand):
    more = tuple(
        ExpectedQuestion(text, "measure-1-イ", "visitor")
        for text in ("窓口のことで気になる点は？", "窓口のことで気になる点は")
    )

    result = expand(lambda questions: questions + more)

    assert result.exit_code == 0
    assert result.stdout.splitlines()[-1] == (
        "  measure-1-イ  「窓口のことで気になる点は？」→「窓口のことで気になる点は」"
    )


def test_an_unknown_plan_is_one_line_on_stderr_and_ends_with_1():
    result = CliRunner().invoke(commands.app, ["expand", "--plan", "none"])

    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
