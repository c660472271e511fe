"""A run folder is there whole or not at all, and reads back as it was."""

import pytest

from evals.errors import RunError
from evals.metrics import board
from evals.results.folder import (
    CONFIG,
    METRICS,
    OUTPUTS,
    Run,
    folder_for,
    output_hash,
    read_run,
    write_run,
)
from evals.results.item import Timing


def test_a_run_reads_back_as_it_was_written(tmp_path, run):
    folder = write_run(run, tmp_path / "runs" / "one")

    assert read_run(folder) == run
    assert sorted(path.name for path in folder.iterdir()) == sorted([CONFIG, METRICS, OUTPUTS])
    assert [path.name for path in folder.parent.iterdir()] == ["one"]


def test_no_run_is_overwritten(tmp_path, run):
    folder = write_run(run, tmp_path / "one")

    with pytest.raises(RunError, match="choose another"):
        write_run(run, folder)


def test_an_empty_folder_may_be_used(tmp_path, run):
    (tmp_path / "one").mkdir()

    assert read_run(write_run(run, tmp_path / "one")) == run


def test_times_are_no_part_of_the_hash_and_answers_are(run):
    (item,) = run.items
    slower = item.model_copy(update={"timing": Timing(total_ms=99.0, stages_ms={})})
    other = item.model_copy(
        update={"said": item.said.model_copy(update={"answer": "83％です。[1]"})}
    )

    assert output_hash([slower]) == output_hash([item])
    assert output_hash([other]) != output_hash([item])


def test_a_folder_is_named_by_the_time(tmp_path):
    found = folder_for("2026-04-01T09:05:07+00:00", tmp_path)

    assert found == tmp_path / "20260401T090507Z"


@pytest.mark.parametrize(
    ("name", "content", "named"),
    [
        pytest.param(OUTPUTS, "{}", "expected a run", id="no item"),
        pytest.param(OUTPUTS, "", "stored hash", id="items lost"),
        pytest.param(METRICS, "{", "expected a run", id="no JSON"),
        pytest.param(CONFIG, None, "expected a file of a run", id="no file"),
    ],
)
def test_a_damaged_folder_is_refused(tmp_path, run, name, content, named):
    path = write_run(run, tmp_path / "one") / name
    path.unlink()
    if content is not None:
        path.write_text(content, encoding="utf-8")

    with pytest.raises(RunError, match=named):
        read_run(tmp_path / "one")


def test_a_question_may_hold_any_character(tmp_path, run, item, gold, right):
    odd = item(gold(turns=["一\u2028二\x0c三\x85四"]), right)
    metrics = run.metrics.model_copy(update={"output_sha256": output_hash([odd])})

    folder = write_run(Run(run.config, metrics, (odd,)), tmp_path / "one")

    assert read_run(folder).items == (odd,)


def test_the_board_of_a_read_run_is_that_of_the_written_one(tmp_path, run):
    items = read_run(write_run(run, tmp_path / "one")).items

    assert board.outcomes(items) == run.metrics.outcomes
