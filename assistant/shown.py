"""What of a passage a reply shows, and what has to be shown with it."""

import re
from itertools import dropwhile, takewhile

from corpus.passages import Passage
from corpus.plan import Leaf, LeafKind, Plan

_ANNOUNCES = re.compile("以下の|下記参照|.※")


def shown_leaves(passage: Passage) -> tuple[Leaf, ...]:
    """Return the leaves of a passage that a reply shows."""
    return (
        tuple(leaf for leaf in passage.leaves if leaf.kind is not LeafKind.BLANK) or passage.leaves
    )


def with_list(leaves: tuple[Leaf, ...], plan: Plan) -> tuple[tuple[Leaf, ...], ...]:
    """Return leaves with what belongs to them: a list that they announce, or their announcement.

    「以下の手順書」 and 「６業務※」 announce what follows; an item such as
    「自転車乗車用ヘルメット…事業」 says nothing without what announces it.
    """
    last, at = leaves[-1], plan.order[leaves[-1]]
    if last.kind is not LeafKind.STATEMENT:
        return (leaves,)
    before = plan.leaves[at - 1]
    if before.path == last.path and before.quote.startswith("※") and "下記" in before.text:
        return ((before, *leaves),)
    if not _ANNOUNCES.search(last.quote):
        return (leaves,)
    following = takewhile(
        lambda leaf: leaf.path == last.path and leaf.kind is LeafKind.STATEMENT,
        plan.leaves[at + 1 :],
    )
    if last.quote.startswith("※"):
        return ((*leaves, *list(following)[:1]),)
    if "※" not in last.quote:
        return (leaves, *((leaf,) for leaf in following))
    notes = list(dropwhile(lambda leaf: not leaf.quote.startswith("※"), following))
    return (leaves, *zip(notes[::2], notes[1::2], strict=False))
