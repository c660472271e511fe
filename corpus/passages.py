"""Passages: what the index holds, cut at statement borders.

A passage is the smallest unit that can answer alone: one statement, one
indicator, one result (name and value), one bar of a schedule, one glossary
entry, one row of the succession table.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from corpus.plan import Edition, Field, Leaf, MeasureId, Plan


class PassageKind(StrEnum):
    """What a passage states."""

    STATEMENT = "statement"
    INDICATOR = "indicator"
    RESULT = "result"
    SCHEDULE_ITEM = "schedule_item"
    SUCCESSION = "succession"
    ORGANISATION = "organisation"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Passage:
    """One unit of retrieval."""

    id: str
    """Stable and unique within a plan text: kind and offset of its first leaf."""
    kind: PassageKind
    leaves: tuple[Leaf, ...]
    """What is cited for it, at least one, in order."""
    text: str
    """Its own words."""
    context: str
    """Its headings as words, to be indexed beside its own."""
    measure: MeasureId | None = None
    field: Field | None = None


def _passage(
    kind: PassageKind,
    leaves: tuple[Leaf, ...],
    context: str,
    measure: MeasureId | None = None,
    field: Field | None = None,
) -> Passage:
    return Passage(
        f"{kind.value}-{leaves[0].span.start}",
        kind,
        leaves,
        " ".join(leaf.text for leaf in leaves),
        context,
        measure,
        field,
    )


def make_passages(plan: Plan) -> tuple[Passage, ...]:
    """Return the plan's passages in the order of the text."""
    found = [*_prose(plan), *_measures(plan), *_first_plan(plan), *_terms(plan)]
    return tuple(sorted(found, key=lambda passage: passage.leaves[0].span))


def _context(leaf: Leaf, *more: str) -> str:
    return " ".join((*leaf.path, *more))


def _prose(plan: Plan) -> Iterator[Passage]:
    for section in plan.sections:
        for leaf in section.statements:
            yield _passage(PassageKind.STATEMENT, (leaf,), _context(leaf))
    for policy in plan.policies:
        for leaf in policy.statements:
            yield _passage(PassageKind.STATEMENT, (leaf,), _context(leaf))
    # The lines of the chart are lost, so its boxes tell something only together.
    yield _passage(PassageKind.ORGANISATION, plan.organisation, _context(plan.organisation[0]))


_KINDS = {
    Field.ACTIVITY: PassageKind.INDICATOR,
    Field.OUTCOME: PassageKind.INDICATOR,
    Field.SCHEDULE: PassageKind.SCHEDULE_ITEM,
}


def _measures(plan: Plan) -> Iterator[Passage]:
    for measure in plan.measures:
        seen: set[Leaf] = set()
        for field, leaves in measure.fields.items():
            kind = _KINDS.get(field, PassageKind.STATEMENT)
            for leaf in leaves:
                # 《本計画期間》 and 《目指す将来像》 may share one list.
                if leaf not in seen:
                    seen.add(leaf)
                    yield _passage(
                        kind, (leaf,), _context(leaf, measure.name.text), measure.id, field
                    )


def _first_plan(plan: Plan) -> Iterator[Passage]:
    for summary in plan.summaries:
        for leaf in summary.statements:
            yield _passage(
                PassageKind.STATEMENT,
                (leaf,),
                _context(leaf),
                MeasureId(Edition.FIRST, "共通") if summary.policy == 0 else None,
            )
    for result in plan.results:
        yield _passage(
            PassageKind.RESULT, (result.name, result.value), _context(result.name), result.measure
        )
    for row in plan.successions:
        leaves = (row.first_name, *row.relation) + ((row.second_name,) if row.second_name else ())
        yield _passage(PassageKind.SUCCESSION, leaves, _context(row.first_name), row.first)


def _terms(plan: Plan) -> Iterator[Passage]:
    for term in plan.terms:
        yield _passage(PassageKind.TERM, (term.name, term.definition), _context(term.name))
