"""The expected questions of an index on disk: built with it, and checked with it."""

import shutil
from dataclasses import replace

import pytest

from corpus.questions import ExpectedQuestion
from index.build import check_index
from index.errors import IndexDamagedError
from index.legs import Legs
from index.manifest import Content, Recipe, check_content, check_files
from tests.index.asked import ASKED, WINDOW
from tests.index.fakes import HashEncoder, SilentEncoder, make_passages
from tests.index.folders import builds, opened


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("once") / "index"
    opened(folder, questions=ASKED).close()
    return folder


@pytest.fixture
def built(once, tmp_path):
    shutil.copytree(once, tmp_path / "index")
    return tmp_path / "index"


def recipe(questions=ASKED):
    return Recipe.of(Content(make_passages(), "plan 1", questions), HashEncoder())


def problem(folder, questions=ASKED):
    content = Content(make_passages(), "plan 1", questions)
    return check_index(content, folder=folder, encoder=HashEncoder()).problem


def test_second_opening_encodes_nothing_and_finds_by_questions(built):
    before = builds(built)
    index = opened(built, questions=ASKED, encoder=SilentEncoder())
    index.close()

    index = opened(built, questions=ASKED)
    found = index.likeness("書かない窓口とは何ですか")
    index.close()

    assert builds(built) == before
    assert max(found, key=lambda unit: found[unit].meaning) == WINDOW


def test_an_index_without_expected_questions_finds_no_unit_by_them(tmp_path):
    index = opened(tmp_path / "index")

    found = index.likeness("書かない窓口とは何ですか")
    index.close()

    assert found == {}


@pytest.mark.parametrize(
    "questions",
    [
        pytest.param((), id="none"),
        pytest.param(ASKED[:-1], id="fewer"),
        pytest.param((*ASKED, ExpectedQuestion("なぜですか", WINDOW, "clerk")), id="more"),
        pytest.param(tuple(reversed(ASKED)), id="another order"),
        pytest.param((replace(ASKED[0], unit=None), *ASKED[1:]), id="another unit"),
        pytest.param((replace(ASKED[0], text="何ですか"), *ASKED[1:]), id="another wording"),
    ],
)
def test_an_index_of_other_questions_is_built_again(built, caplog, questions):
    before = builds(built)
    caplog.set_level("INFO", logger="index")

    assert "another questions" in problem(built, questions)
    opened(built, questions=questions).close()

    assert builds(built) != before
    assert problem(built, questions) is None


def cut(file):
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def overwritten(file):
    content = file.read_bytes()
    file.write_bytes(content[:10] + b"\xff" * (len(content) - 10))


def gone(file):
    file.unlink()


@pytest.mark.parametrize(
    ("pattern", "damage"),
    [
        ("questions/words/*.npy", cut),
        ("questions/letters/vocab*", overwritten),
        ("questions/letters/frequencies.json", gone),
        ("questions/vectors.npy", overwritten),
        ("questions/vectors.npy", cut),
        ("questions/vectors.npy", gone),
    ],
)
def test_a_damaged_file_is_noticed_and_the_index_built_again(built, pattern, damage):
    files = (built / "builds").glob(f"*/{pattern}")
    damage(max(files, key=lambda path: path.stat().st_size))

    assert problem(built) is not None
    opened(built, questions=ASKED).close()
    assert problem(built) is None


def test_the_manifest_holds_the_digest_of_the_stored_vectors(built):
    (name,) = builds(built)
    legs = Legs.open(built / "builds" / name, ASKED, HashEncoder())

    assert check_files(built / "builds" / name, recipe().fingerprint) == legs.digest()
    legs.close()


def test_parts_of_other_sizes_are_damage(built):
    (name,) = builds(built)
    legs = Legs.open(built / "builds" / name, ASKED, HashEncoder())

    with pytest.raises(IndexDamagedError, match=r"parts of the sizes \[76, 76, 5, 5, 5\]"):
        check_content(recipe(ASKED[:-1]), legs, legs.digest())
    legs.close()


def test_passages_whose_vectors_are_others_are_damage(built):
    (name,) = builds(built)
    legs = Legs.open(built / "builds" / name, ASKED, HashEncoder())

    with pytest.raises(IndexDamagedError, match="the vectors as they were written"):
        check_content(recipe(), legs, "0")
    legs.close()


def test_two_recipes_of_the_same_content_are_alike():
    assert recipe().fingerprint.differences(recipe().fingerprint) == []
    assert recipe().fingerprint.differences(recipe(()).fingerprint) == ["questions"]
