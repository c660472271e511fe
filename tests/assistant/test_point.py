"""A row is brought to the line of it that the reader takes to be asked for, where it is sure."""

from dataclasses import replace

import pytest

from assistant.evidence import FieldFacts
from assistant.messages import Message
from assistant.point import pointed
from assistant.ranking import Inquiry
from assistant.understand.dialogue import understand
from corpus.plan import Field
from corpus.units import UnitKind
from index.reader.model import Reading

ASKED = "オンライン化で各課の負担はどうなりますか"


@pytest.fixture
def row(assistant):
    """The issues of 1-ア, of which there are several."""
    measure = assistant.plan.measure("1-ア")
    return FieldFacts(measure, Field.ISSUE, measure.fields[Field.ISSUE])


@pytest.fixture
def units(assistant, row):
    """The unit of each issue, then the unit of all of them."""
    passages = {
        each.unit.passages[0].leaves[0]: each.unit.id
        for each in assistant.candidates
        if each.unit.kind is UnitKind.PASSAGE
    }
    (whole,) = (
        each.unit.id
        for each in assistant.candidates
        if each.unit.kind is UnitKind.SECTION
        and [passage.leaves[0] for passage in each.unit.passages] == list(row.leaves)
    )
    return [*(passages[leaf] for leaf in row.leaves), whole]


@pytest.fixture
def shown(assistant, row):
    """Return which leaves of the row are shown where the reader has read these shares."""

    def shown(shares, text=ASKED, **changes):
        question = replace(understand([Message("user", text)], assistant.names), **changes)
        inquiry = Inquiry(question, assistant)
        inquiry.__dict__["reading"] = Reading(shares, nothing=-5.0, unanswered=-5.0)
        found = pointed(inquiry, (row,))
        leaves = [leaf for each in found for leaf in _leaves(each)]
        return [at for at, leaf in enumerate(row.leaves) if leaf in leaves]

    return shown


def _leaves(found):
    groups = found.leaves
    return groups if isinstance(found, FieldFacts) else [leaf for group in groups for leaf in group]


def test_the_line_that_is_asked_for_stands_alone(shown, units):
    assert shown({units[1]: 0.8, units[-1]: 0.1}) == [1]


def test_a_neighbour_that_may_be_asked_for_stays(shown, units):
    assert shown({units[1]: 0.7, units[2]: 0.1}) == [1, 2]


@pytest.mark.parametrize(
    "shares",
    [
        pytest.param((0.4, 0.1), id="unsure"),
        pytest.param((0.5, 0.3), id="the row may be asked for as a whole"),
        pytest.param((0.0, 0.9), id="the row is asked for"),
    ],
)
def test_the_whole_row_stays_where_no_line_is_sure(shown, units, row, shares):
    one, whole = shares

    assert shown({units[1]: one, units[-1]: whole}) == list(range(len(row.leaves)))


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"text": "オンライン化の課題を全て挙げて"}, id="a list"),
        pytest.param({"inherited": True, "nouns": ()}, id="a follow-up that names nothing"),
        pytest.param({"wants_more": True}, id="more of it"),
    ],
)
def test_the_whole_row_stays_where_more_may_be_meant(shown, units, row, changes):
    assert shown({units[1]: 0.9}, **changes) == list(range(len(row.leaves)))


def test_what_the_reader_means_elsewhere_changes_nothing(assistant, shown, row):
    elsewhere = next(
        each.unit.id
        for each in assistant.candidates
        if each.unit.kind is UnitKind.PASSAGE and each.unit.measure is None
    )

    assert shown({elsewhere: 0.9}) == list(range(len(row.leaves)))
