"""Questions ready to be graded: their excerpts as places in the plan."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.citing import measure_of
from corpus.plan import Leaf, LeafKind, Plan, Span
from corpus.text import fold
from evals.gold.places import places_in
from evals.gold.record import Gold

_HALF = 0.5
_ROW = 2
"""Cells of a row: the name of an indicator, and its value."""
_CELLS = {
    LeafKind.INDICATOR,
    LeafKind.RESULT_NAME,
    LeafKind.RESULT_VALUE,
    LeafKind.SCHEDULE_ITEM,
}
_UNCITED = {LeafKind.HEADING, LeafKind.LABEL, LeafKind.RUNNING_TITLE}
_HEADINGS = {LeafKind.HEADING, LeafKind.MEASURE_NAME}
_SIGNS = set("・■※*＊《》【】")
_FIGURE = re.compile(r"\d[\d.,，．]*\s*[%％件人回課台本つ]?")


@dataclass(frozen=True, slots=True)
class Place:
    """One occurrence of an excerpt in the plan."""

    span: Span
    characters: frozenset[int]
    """Offsets of its characters that can be cited: no white space, headings or bullets."""
    figures: frozenset[int]
    """Those of figures in a sentence: a citation has to hold them all."""
    cells: tuple[frozenset[int], ...]
    """Those of each cell of a table that the excerpt holds whole."""
    headings: tuple[str, ...]
    """Its headings, folded, where it is nothing else: the sections of citations show them."""

    def is_covered_by(self, cited: frozenset[int], sections: str) -> bool:
        """Whether enough of it is cited: half of it with its figures, or its cells.

        A row, name and value, has to be cited whole; of an excerpt over several rows,
        made long enough to point at one of them, half of the cells, each whole.
        """
        if self.headings and any(heading in sections for heading in self.headings):
            return True
        if self.cells:
            held = sum(cell <= cited for cell in self.cells)
            return held >= (len(self.cells) if len(self.cells) <= _ROW else _HALF * len(self.cells))
        shared = len(self.characters & cited)
        return self.figures <= cited and shared >= _HALF * len(self.characters)


@dataclass(frozen=True, slots=True)
class Unit:
    """An excerpt; where the plan prints it twice, each place is as good."""

    excerpt: str
    places: tuple[Place, ...]

    def is_covered_by(self, cited: frozenset[int], sections: str = "") -> bool:
        """Whether one of its places is covered.

        Args:
            cited: Offsets of the cited characters.
            sections: Heading paths of the citations, folded.
        """
        return any(place.is_covered_by(cited, sections) for place in self.places)


@dataclass(frozen=True)
class Case:
    """A gold question and its evidence as places in the plan."""

    gold: Gold
    sets: tuple[tuple[Unit, ...], ...]
    """Alternative sets of evidence, each enough on its own; empty where there is no answer."""
    cluster: str
    """What it stands or falls with: its family, else its measure, else itself."""

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Every unit of every set, each once."""
        return tuple(dict.fromkeys(unit for units in self.sets for unit in units))


def make_cases(golds: Sequence[Gold], plan: Plan) -> tuple[Case, ...]:
    """Return gold questions, whose excerpts are in the plan, ready to be graded."""
    return tuple(_case(gold, plan) for gold in golds)


def _case(gold: Gold, plan: Plan) -> Case:
    sets = gold.evidence_sets or ((gold.evidence,) if gold.evidence else ())
    units = tuple(
        tuple(
            Unit(excerpt, tuple(_place(span, plan) for span in places_in(plan.text).find(excerpt)))
            for excerpt in excerpts
        )
        for excerpts in sets
    )
    return Case(gold, units, gold.cluster or gold.family or _measure(units, plan) or gold.id)


def _place(span: Span, plan: Plan) -> Place:
    leaves = leaves_in([span], plan)
    printed = _printed(span, plan)
    blanks = frozenset(
        at for leaf in leaves if leaf.kind is LeafKind.BLANK for at in _printed(leaf.span, plan)
    )
    if blanks & printed:
        # A 「―」 is too short to point at: what stands around it only says which one is meant.
        return Place(span, blanks & printed, frozenset(), (), ())
    citable = [leaf for leaf in leaves if leaf.kind not in _UNCITED]
    if all(leaf.kind is LeafKind.MEASURE_NAME for leaf in citable):
        headings = (fold(leaf.text) for leaf in leaves if leaf.kind in _HEADINGS)
        return Place(span, printed, frozenset(), (), tuple(headings))
    signs = frozenset(at for at in printed if plan.text[at] in _SIGNS)
    characters = frozenset(at for leaf in citable for at in _printed(leaf.span, plan))
    shown = (characters & printed) - signs
    cells = tuple(
        shown & _printed(leaf.span, plan)
        for leaf in citable
        if leaf.kind in _CELLS and _is_in(leaf.span, span)
    )
    return Place(span, shown, shown & _figures(span, plan), cells, ())


def _printed(span: Span, plan: Plan) -> frozenset[int]:
    return frozenset(at for at in range(span.start, span.end) if not plan.text[at].isspace())


def _figures(span: Span, plan: Plan) -> frozenset[int]:
    found = _FIGURE.finditer(plan.text, span.start, span.end)
    return frozenset(at for figure in found for at in range(*figure.span()))


def _is_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _measure(sets: Sequence[Sequence[Unit]], plan: Plan) -> str | None:
    first = sets[0] if sets else ()
    for leaf in leaves_in([place.span for unit in first for place in unit.places[:1]], plan):
        if measure := measure_of(leaf):
            return f"{measure.edition.value} {measure.code}"
    return None


def leaves_in(spans: Sequence[Span], plan: Plan) -> tuple[Leaf, ...]:
    """Return the leaves that share a character with one of the spans, in their order."""
    return tuple(
        leaf
        for leaf in plan.leaves
        if any(leaf.span.start < span.end and span.start < leaf.span.end for span in spans)
    )
