"""weights.toml: a number for every sign, in the order of the signs, and nothing else."""

import math
import re

import pytest

from assistant.errors import WeightsError
from assistant.features import ANSWER_SIGNS, NAMES
from assistant.weights import WEIGHTS_FILE, load_weights


@pytest.fixture
def write(tmp_path):
    """Return a file of weights in which a line was replaced."""

    def writing(pattern="$^", line=""):
        text = WEIGHTS_FILE.read_text(encoding="utf-8")
        changed, count = re.subn(pattern, line, text, flags=re.MULTILINE)
        if count != 1 and pattern != "$^":
            raise AssertionError(f"{pattern!r} stands {count} times in weights.toml")
        path = tmp_path / "weights.toml"
        path.write_text(changed, encoding="utf-8")
        return path

    return writing


def test_the_shipped_weights_have_a_number_for_every_sign():
    weights = load_weights()

    assert len(weights.ranking) == len(NAMES)
    assert len(weights.answerable) == len(ANSWER_SIGNS)
    assert all(map(math.isfinite, (*weights.ranking, *weights.answerable)))
    assert math.isfinite(weights.answerable_bias)
    assert 0 < weights.answerable_from < 1


def test_weights_stand_in_the_order_of_the_signs_and_not_of_the_file(tmp_path):
    answers = (*ANSWER_SIGNS, "bias", "threshold")
    tables = {"ranking": NAMES, "answerable": answers}
    path = tmp_path / "weights.toml"
    lines = (
        f"[{table}]\n" + "\n".join(f"{name} = {at}" for at, name in reversed([*enumerate(names)]))
        for table, names in tables.items()
    )
    path.write_text("\n".join(lines), encoding="utf-8")

    weights = load_weights(path)

    assert weights.ranking == tuple(map(float, range(len(NAMES))))
    assert weights.answerable == tuple(map(float, range(len(ANSWER_SIGNS))))
    assert weights.answerable_bias == len(ANSWER_SIGNS)
    assert weights.answerable_from == len(ANSWER_SIGNS) + 1


def test_a_whole_number_is_a_number(write):
    weights = load_weights(write(r"^coverage = .*$", "coverage = 2"))

    assert weights.ranking[NAMES.index("coverage")] == 2.0


@pytest.mark.parametrize(
    ("pattern", "line", "message"),
    [
        pytest.param(r"^coverage = .*$", "", r"\[ranking\]: expected .*coverage", id="missing"),
        pytest.param(r"^coverage = ", "covrage = ", r"\[ranking\]", id="misspelt"),
        pytest.param(r"^whole = ", "more = 1\nwhole = ", r"\[ranking\]", id="unknown"),
        pytest.param(r"^bias = .*$", "", r"\[answerable\]: expected .*bias", id="no bias"),
        pytest.param(r"^threshold = .*$", "", r"\[answerable\]", id="no threshold"),
        pytest.param(r"^\[ranking\]$", "[rankings]", r"\[ranking\]: .*found None", id="no table"),
        pytest.param(r"^\[ranking\]$", "[[ranking]]", r"\[ranking\]", id="a list of tables"),
    ],
)
def test_wrong_weights_are_refused_and_say_how_they_are_made(write, pattern, line, message):
    with pytest.raises(WeightsError, match=message) as caught:
        load_weights(write(pattern, line))

    assert "python -m evals.learn" in str(caught.value)
    assert "\n" not in str(caught.value)
