"""The parts of an index are written, opened, measured and closed together."""

import pytest

from index.build import text_to_encode
from index.errors import IndexDamagedError
from index.legs import Legs
from tests.index.asked import ASKED
from tests.index.fakes import HashEncoder, SilentEncoder, make_passages

PASSAGES = make_passages()[:8]


@pytest.fixture
def create(tmp_path):
    """Return a function that writes the parts and closes what it is told to close at last."""
    made = []

    def creating(questions, name="build"):
        encoder = HashEncoder()
        rows = encoder.encode_passages([text_to_encode(one) for one in PASSAGES])
        folder = tmp_path / name
        folder.mkdir()
        made.append(Legs.create(folder, PASSAGES, rows, questions, encoder))
        return folder, made[-1]

    yield creating
    for legs in made:
        legs.close()


@pytest.mark.parametrize(
    ("questions", "sizes"),
    [
        pytest.param(ASKED, [8, 8, 6, 6, 6], id="with expected questions"),
        pytest.param((), [8, 8], id="without"),
    ],
)
def test_every_part_has_its_size(create, questions, sizes):
    _, legs = create(questions)

    assert legs.sizes() == sizes


def test_a_plan_without_expected_questions_has_no_such_part(create):
    folder, legs = create(())

    assert legs.questions is None
    assert not (folder / "questions").exists()


def test_opened_parts_are_what_was_written_and_nothing_is_encoded(create):
    folder, legs = create(ASKED)
    sizes, digest = legs.sizes(), legs.digest()
    legs.close()

    opened = Legs.open(folder, ASKED, SilentEncoder())

    assert (opened.sizes(), opened.digest()) == (sizes, digest)
    opened.close()


def test_two_writings_have_the_same_digest(create):
    _, one = create(ASKED, "one")
    _, two = create(ASKED, "two")

    assert one.digest() == two.digest()


@pytest.mark.parametrize("part", ["keywords", "vectors", "questions", "questions/words"])
def test_a_missing_part_is_damage(create, tmp_path, part):
    folder, legs = create(ASKED)
    legs.close()
    (folder / part).rename(tmp_path / "elsewhere")

    with pytest.raises(IndexDamagedError):
        Legs.open(folder, ASKED, HashEncoder())
