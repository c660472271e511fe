"""Leaves of a row or a chart, narrowed to what was asked."""

from assistant.concepts import coverage, held_in
from assistant.evidence import OrganisationFacts
from assistant.question import Ask
from assistant.ranking import Inquiry
from corpus.plan import Leaf, Topic

_ENOUGH = 0.5
"""Share of the asked concepts that one item must hold before a row is narrowed to it."""
_NEARLY = 0.75
"""Items that hold this share of what the best one holds are shown with it."""
_TWO = 2
_OUTSTANDING, _OTHERS = 0.2, 0.4
"""What a leaf holds that stands out, and the share of it that another one may hold."""
_IN_BOX, _BOXES = 0.15, 0.6
"""Coverage from which a box of the chart is asked for, and the share of it for another one."""
_DUTY = 20
"""Characters from which a box tells what the one above it does."""


def narrowed(inquiry: Inquiry, leaves: tuple[Leaf, ...], subject: str = "") -> tuple[Leaf, ...]:
    """Return the leaves that hold what was asked; all of them if none stands out.

    Args:
        inquiry: The question.
        leaves: A row or a chart.
        subject: The name of what they all belong to; its words tell none of them apart.
    """
    named = held_in(subject)
    own = inquiry.own_concepts
    concepts = [each for each in own if not subject or coverage([each], named) < 1]
    if inquiry.question.wants_more:
        return leaves
    if not concepts or not leaves or inquiry.question.asks & {Ask.COUNT, Ask.LIST}:
        return leaves
    shares = [coverage(concepts, held_in(leaf.text)) for leaf in leaves]
    best = max(shares)
    if best < _ENOUGH:
        return leaves
    pairs = zip(leaves, shares, strict=True)
    return tuple(leaf for leaf, share in pairs if share >= _NEARLY * best)


def standing_out(inquiry: Inquiry, leaves: tuple[Leaf, ...]) -> Leaf | None:
    """Return the leaf that holds much more of what was asked than any other, if one does."""
    concepts = inquiry.own_concepts
    held = sorted(
        ((coverage(concepts, held_in(leaf.text)), leaf) for leaf in leaves),
        key=lambda pair: -pair[0],
    )
    if len(held) < _TWO or held[0][0] < _OUTSTANDING or held[1][0] > _OTHERS * held[0][0]:
        return None
    return held[0][1]


def _boxes_asked(inquiry: Inquiry) -> tuple[Leaf, ...]:
    """Return the boxes of the chart that hold something of what is asked, else all of them."""
    boxes, concepts = inquiry.plan.organisation, inquiry.own_concepts
    if inquiry.question.asks & {Ask.COUNT, Ask.LIST} or inquiry.question.wants_more:
        return boxes
    held = [coverage(concepts, held_in(leaf.text)) for leaf in boxes]
    best = max(held)
    if best < _IN_BOX:
        return boxes
    chosen = [at for at, share in enumerate(held) if share >= _BOXES * best]
    # What a box does is printed under it.
    under = [at + 1 for at in chosen if at + 1 < len(boxes) and len(boxes[at + 1].text) >= _DUTY]
    return tuple(boxes[at] for at in sorted({*chosen, *under}))


def chart_asked(inquiry: Inquiry) -> OrganisationFacts:
    """Return the chart of the organisation, narrowed to the boxes that are asked for."""
    plan, boxes = inquiry.plan, _boxes_asked(inquiry)
    return OrganisationFacts(plan.section(Topic.ORGANISATION), boxes, boxes == plan.organisation)
