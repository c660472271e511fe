"""The plan as a page to read: its leaves, in groups that HTML has elements for.

Nothing is left out and nothing is added: every leaf is shown as it is printed, so that
a citation's offsets find their place on the page.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Final, Literal

from corpus.pages import Page
from corpus.plan import Leaf, LeafKind, Plan
from corpus.text import fold

GroupKind = Literal["heading", "paragraph", "list", "pairs", "row"]

_ROWS: Final = {
    LeafKind.LABEL,
    LeafKind.BLANK,
    LeafKind.SUCCESSION,
    LeafKind.ORGANISATION,
    LeafKind.SCHEDULE_ITEM,
    LeafKind.RUNNING_TITLE,
}
_FURNITURE: Final = {LeafKind.LABEL, LeafKind.RUNNING_TITLE, LeafKind.HEADING}
_TITLES: Final = {LeafKind.HEADING, LeafKind.LABEL, LeafKind.MEASURE_NAME}
NAMES: Final = frozenset({LeafKind.TERM, LeafKind.RESULT_NAME})
"""Leaves that name the values behind them."""
_VALUES: Final = {LeafKind.DEFINITION, LeafKind.RESULT_VALUE, LeafKind.BLANK}
_BULLET: Final = "・"
_BRACKETS: Final = str.maketrans("", "", "《》【】")
OUTLINED: Final = 4
"""The last level of heading that the outline names."""
DEEPEST: Final = 6
"""The last level of heading that HTML knows."""


@dataclass(frozen=True, slots=True)
class Group:
    """Leaves that belong in one element; a new page begins a new group."""

    kind: GroupKind
    leaves: tuple[Leaf, ...]
    pages: tuple[Page, ...]
    """The pages that begin with it, or just before it."""
    level: int = 0
    """Of a heading, from 2 on."""

    @property
    def text(self) -> str:
        """The leaves in one line, without marks."""
        return " ".join(leaf.text for leaf in self.leaves)

    @property
    def start(self) -> int:
        """Offset of the first leaf."""
        return self.leaves[0].span.start


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline."""

    name: str
    start: int
    """Offset of the heading."""
    level: int


def outline_of(groups: Iterable[Group], plan: Plan) -> tuple[Entry, ...]:
    """Return chapters, parts and measures; a measure's number with its name."""
    names = {measure.heading: measure.name.text for measure in plan.measures}
    return tuple(
        Entry(
            " ".join((group.text, *filter(None, map(names.get, group.leaves)))),
            group.start,
            group.level,
        )
        for group in groups
        if group.kind == "heading" and group.level <= OUTLINED
    )


def groups_of(plan: Plan) -> Iterator[Group]:
    """Yield the whole plan, group by group, in printed order."""
    leaves, at, page = plan.leaves, 0, 0
    while at < len(leaves):
        kind, size, level = _next_group(leaves, at)
        number = plan.page_of(leaves[at]).number
        group = _on_one_page(leaves[at : at + size], plan)
        begun = plan.pages.starts[page:number]
        yield Group(kind, group, tuple(map(plan.pages.page_of, begun)), level)
        at, page = at + len(group), number


def _on_one_page(leaves: Sequence[Leaf], plan: Plan) -> tuple[Leaf, ...]:
    """Return the leaves that begin on the same page as the first."""
    page = plan.page_of(leaves[0])
    return tuple(takewhile(lambda leaf: plan.page_of(leaf) == page, leaves))


def _next_group(leaves: Sequence[Leaf], at: int) -> tuple[GroupKind, int, int]:
    """Return kind, size and level of the group that begins at `at`."""
    for size in (2, 1):
        if level := _level(leaves, at, size):
            return "heading", size, level
    kind = _kind(leaves[at])
    size = 1
    while at + size < len(leaves) and _goes_on(kind, leaves, at + size):
        size += 1
    return kind, size, 0


def _level(leaves: Sequence[Leaf], at: int, size: int) -> int:
    """Return the level of the heading that `size` leaves make together; 0 for none.

    They make one if what follows stands below their text. A printed heading is one in
    any case.
    """
    parts = leaves[at : at + size]
    if any(leaf.kind not in _TITLES for leaf in parts):
        return 0
    path = parts[-1].path
    below = next((leaf for leaf in leaves[at + size :] if leaf.kind not in _FURNITURE), None)
    printed = _plain("".join(leaf.text for leaf in parts))
    places = [*enumerate(path), *enumerate(below.path if below else ())]
    depths = [depth for depth, name in places if _plain(name) == printed]
    is_own = bool(path) and _plain(path[-1]) == printed
    if depths and (is_own or not _is_column_head(leaves, at + size)):
        return min(depths[-1] + 2, DEEPEST)
    if size > 1 or parts[0].kind is not LeafKind.HEADING:
        return 0
    depths = [depth for depth, name in places if _is_part(_plain(name), printed)]
    return min((depths[0] if depths else len(path)) + 2, DEEPEST)


def _is_column_head(leaves: Sequence[Leaf], after: int) -> bool:
    """Whether the label before `after` stands beside another one, both over what follows."""
    label, other = leaves[after - 1], leaves[min(after, len(leaves) - 1)]
    return label.kind is other.kind is LeafKind.LABEL and label.path == other.path


def _is_part(name: str, heading: str) -> bool:
    """Whether a heading is printed longer, or shorter, than it is named elsewhere."""
    return name in heading or heading in name


def _plain(text: str) -> str:
    return fold(text.translate(_BRACKETS))


def _kind(leaf: Leaf) -> GroupKind:
    if leaf.kind in NAMES | {LeafKind.DEFINITION, LeafKind.RESULT_VALUE}:
        return "pairs"
    if leaf.kind in _ROWS:
        return "row"
    return "list" if leaf.quote.startswith(_BULLET) else "paragraph"


def _goes_on(kind: GroupKind, leaves: Sequence[Leaf], at: int) -> bool:
    leaf, before = leaves[at], leaves[at - 1]
    match kind:
        case "pairs":
            return leaf.kind in NAMES | _VALUES
        case "row":
            is_heading = any(_level(leaves, at, size) for size in (2, 1))
            return leaf.kind is before.kind and not is_heading
        case "paragraph":
            return _kind(leaf) == kind and leaf.span.start == before.span.end
        case _:
            return _kind(leaf) == kind and leaf.kind is before.kind
