"""Citations of items, in the form of those of a chat."""

from bisect import bisect_right
from operator import attrgetter

from api.schemas import CitationBody
from assistant.citing import citation_of
from assistant.training.item import Item
from corpus.plan import Leaf, Plan, Span


def citations_of(item: Item, plan: Plan) -> tuple[CitationBody, ...]:
    """Return the citations of an item, numbered from 1."""
    return tuple(
        CitationBody.of(citation_of(n, _leaf_at(span, plan), span, plan))
        for n, span in enumerate(item.citations, start=1)
    )


def section_of(item: Item, plan: Plan) -> tuple[str, ...]:
    """Return the headings above the fact that an item asks for, outermost first."""
    leaf = _leaf_at(item.fact, plan)
    return leaf.path or (leaf.text,)


def _leaf_at(span: Span, plan: Plan) -> Leaf:
    """Return the leaf in which a span begins."""
    at = bisect_right(plan.leaves, span.start, key=attrgetter("span.start"))
    return plan.leaves[max(at - 1, 0)]
