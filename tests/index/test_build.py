"""The index on disk: when it is built again, and when it cannot be."""

from dataclasses import replace

import pytest

from index.build import open_index
from index.errors import EncoderError, IndexFolderError
from index.manifest import Content
from tests.index.fakes import HashEncoder, SilentEncoder, make_passages
from tests.index.folders import builds, opened, report


def test_first_opening_builds_and_reports_every_step(tmp_path):
    steps = []

    index = opened(tmp_path / "new" / "index", on_progress=lambda *step: steps.append(step))
    index.close()

    done = [step[0] for step in steps]
    assert done == sorted(done)
    assert done[0] == 0
    assert done[-1] == steps[-1][1]
    assert all(label for _, _, label in steps)


def test_second_opening_encodes_nothing(built):
    before = builds(built)

    opened(built, encoder=SilentEncoder()).close()

    assert builds(built) == before


def test_many_openings_and_searches_leave_the_index_valid(built):
    for _ in range(3):
        index = opened(built)
        assert index.search("情報セキュリティ研修", limit=1)[0].passage.id == "statement-100"
        index.close()

    assert report(built).problem is None


@pytest.mark.parametrize(
    ("change", "part"),
    [
        pytest.param({"plan": "plan 2"}, "plan", id="another plan text"),
        pytest.param({"encoder": HashEncoder("hash 2")}, "encoder", id="another encoder"),
        pytest.param({"passages": make_passages()[:-1]}, "passages", id="other passages"),
        pytest.param(
            {"passages": [replace(one, context="") for one in make_passages()]},
            "passages",
            id="same texts under other headings",
        ),
    ],
)
def test_index_built_from_something_else_is_built_again(built, caplog, change, part):
    before = builds(built)
    caplog.set_level("INFO", logger="index")

    opened(built, **change).close()

    assert builds(built) != before
    assert len(builds(built)) == 1
    assert f"another {part}" in caplog.text


@pytest.mark.parametrize(
    "pattern",
    ["manifest.json", "keywords/*.npy", "keywords/vocab*", "vectors/*/*.bin", "vectors/*.sqlite3"],
)
@pytest.mark.parametrize("damage", ["cut", "overwritten", "gone"])
def test_damaged_file_is_noticed_and_the_index_built_again(built, pattern, damage):
    file = max((built / "builds").glob(f"*/{pattern}"), key=lambda path: path.stat().st_size)
    content = file.read_bytes()
    if damage == "cut":
        file.write_bytes(content[: len(content) // 2])
    elif damage == "overwritten":
        file.write_bytes(content[:10] + b"\xff" * (len(content) - 10))
    else:
        file.unlink()

    assert report(built).problem is not None
    index = opened(built)
    assert index.search("書かない窓口", limit=1)[0].passage.id == "statement-0"
    index.close()
    assert report(built).problem is None


def test_pointer_to_a_missing_build_is_no_index(built):
    (built / "CURRENT").write_text("../elsewhere\n", encoding="utf-8")

    assert "found none" in report(built).problem
    opened(built).close()
    assert report(built).problem is None


def test_check_builds_nothing(tmp_path):
    found = report(tmp_path / "index")

    assert "assistant index build" in found.problem
    assert not (tmp_path / "index").exists()


def test_folder_that_is_a_file_is_refused_in_one_line(tmp_path):
    (tmp_path / "index").write_text("", encoding="utf-8")

    with pytest.raises(IndexFolderError, match="can be written to") as caught:
        opened(tmp_path / "index")

    assert "\n" not in str(caught.value)


def test_folder_below_a_file_is_refused(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(IndexFolderError):
        opened(tmp_path / "file" / "index")


def test_encoder_whose_rows_have_no_unit_length_is_refused(tmp_path):
    class LongEncoder(HashEncoder):
        def encode_passages(self, texts):
            return 2 * super().encode_passages(texts)

    with pytest.raises(EncoderError, match="unit vectors"):
        opened(tmp_path / "index", encoder=LongEncoder())


def test_index_without_passages_is_refused(tmp_path):
    with pytest.raises(ValueError, match="at least one passage"):
        open_index(Content([], "plan 1"), folder=tmp_path, encoder=HashEncoder())
