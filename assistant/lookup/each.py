"""Figures that are asked for one by one: 「新規分、各何件」."""

import re

from assistant.ranking import Inquiry
from corpus.passages import Passage, PassageKind
from corpus.units import Unit, UnitKind

_EACH = re.compile("各々?何|それぞれ|おのおの")
_CONSIDERED = 6
"""Units among which the row must be."""


def row_of_each(inquiry: Inquiry, figure: Passage) -> Unit | None:
    """Return the row of results that holds a figure, where each of several is asked for."""
    if _EACH.search(inquiry.question.text) is None:
        return None
    return next(
        (
            each.unit
            for each in inquiry.ranking[:_CONSIDERED]
            if each.unit.kind is UnitKind.SECTION
            and figure in each.unit.passages
            and all(passage.kind is PassageKind.RESULT for passage in each.unit.passages)
        ),
        None,
    )
