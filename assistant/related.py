"""What the plan says near a question that it does not answer."""

from assistant.ranking import Inquiry
from assistant.shown import shown_leaves
from corpus.passages import PassageKind
from corpus.plan import Leaf

NEAR_ENOUGH = 0.4
"""Coverage from which a passage is worth showing beside a refusal."""
_RELATED = 2


def related(inquiry: Inquiry) -> tuple[tuple[Leaf, ...], ...]:
    """Return what the plan does say nearby, () if it says nothing near."""
    measures = inquiry.question.focus.measures
    ranked = [
        each
        for each in inquiry.rank()
        if (each.coverage >= NEAR_ENOUGH or each.passage.measure in measures)
        # The boxes of a chart one after the other tell nothing.
        and each.passage.kind is not PassageKind.ORGANISATION
    ]
    return tuple(shown_leaves(each.passage) for each in ranked[:_RELATED])
