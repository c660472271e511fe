"""Citations of items, in the form of those of a chat."""

from bisect import bisect_right
from operator import attrgetter

from api.schemas import CitationBody
from assistant.training.item import Item
from corpus.plan import Leaf, Plan, Span
from corpus.text import unwrap


def citations_of(item: Item, plan: Plan) -> tuple[CitationBody, ...]:
    """Return the citations of an item, numbered from 1."""
    return tuple(_citation(n, span, plan) for n, span in enumerate(item.citations, start=1))


def section_of(item: Item, plan: Plan) -> tuple[str, ...]:
    """Return the headings above the fact that an item asks for, outermost first."""
    leaf = _leaf_at(item.fact, plan)
    return leaf.path or (leaf.text,)


def _citation(n: int, span: Span, plan: Plan) -> CitationBody:
    # Loaded with the assistant, behind the open socket: it is heavy.
    from assistant.verify import measure_of

    leaf = _leaf_at(span, plan)
    page, measure = plan.page_of(leaf), measure_of(leaf)
    return CitationBody(
        n=n,
        section=" ＞ ".join(leaf.path or (leaf.text,)),
        measure=measure.code if measure else None,
        edition=measure.edition if measure else None,
        page=page.number,
        page_certain=page.is_certain,
        start=span.start,
        end=span.end,
        quote=unwrap(plan.text[span.start : span.end]),
    )


def _leaf_at(span: Span, plan: Plan) -> Leaf:
    """Return the leaf in which a span begins."""
    at = bisect_right(plan.leaves, span.start, key=attrgetter("span.start"))
    return plan.leaves[max(at - 1, 0)]
