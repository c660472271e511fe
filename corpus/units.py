"""Units: what somebody may ask for, from one passage to the plan as a whole.

Each unit has expected questions of its own: 「課題は何か」 is answered by all the
issues of a measure, 「職員の負担が増えるという課題はどこにあるか」 by one of them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from corpus.fuzzy import nfkc
from corpus.passages import Passage, PassageKind, make_passages
from corpus.plan import Edition, Field, IndicatorKind, MeasureId, Plan

MOST_PASSAGES = 7
"""A heading with more is a chapter: nobody wants it read out as one answer."""
_POLICY = re.compile("推進方針([1-9])")
_INDICATORS = {IndicatorKind.ACTIVITY: "activity", IndicatorKind.OUTCOME: "outcome"}


class UnitKind(StrEnum):
    """What a unit is."""

    PASSAGE = "passage"
    SECTION = "section"
    """What stands under a heading."""
    MEASURE = "measure"
    INDICATORS = "indicators"
    """Both kinds of indicator of a measure."""
    BLANK = "blank"
    """A row of a measure where the plan prints 「―」 or nothing."""
    POLICY = "policy"
    FIRST_MEASURE = "first-measure"
    """A measure of the first plan, with its results."""
    PLAN = "plan"
    POLICIES = "policies"
    MEASURES = "measures"
    CHAPTERS = "chapters"
    RESULTS = "results"
    FIRST_MEASURES = "first-measures"
    SUCCESSIONS = "successions"
    TERMS = "terms"


class Selection(StrEnum):
    """What is asked of many units at once: those of a kind that fit a condition.

    No unit answers such a question; an expected question names one of these in a unit's place.
    """

    MEASURES = "some-measures"
    INDICATORS = "some-indicators"
    RESULTS = "some-results"
    SCHEDULE_ITEMS = "some-schedule-items"
    TERMS = "some-terms"
    STATEMENTS = "some-statements"
    """All that the plan says of a matter, in several places."""
    COMPARISON = "comparison"
    """How some of them differ."""


@dataclass(frozen=True)
class Unit:
    """Passages that answer together."""

    id: str
    """A passage's own id, `section-<start>-<end>` of what a heading holds, or the kind and what
    it is of: `indicators-2-イ`."""
    kind: UnitKind
    heading: tuple[str, ...]
    passages: tuple[Passage, ...]
    """In the order of the text; none of blank rows and of lists of many things."""
    measure: MeasureId | None = None
    """The measure that all of it belongs to, if any."""
    fields: frozenset[Field] = frozenset()
    """The rows of a measure's table that it is of."""

    @cached_property
    def policies(self) -> frozenset[int]:
        """Numbers of the policies that its headings name."""
        return frozenset(int(number) for number in _POLICY.findall(nfkc(" ".join(self.heading))))

    @cached_property
    def edition(self) -> Edition:
        """The plan that it speaks of."""
        if self.measure is not None:
            return self.measure.edition
        is_review = any("総括" in heading for heading in self.heading)
        is_first = self.kind in {
            UnitKind.RESULTS,
            UnitKind.FIRST_MEASURES,
            UnitKind.SUCCESSIONS,
        }
        return Edition.FIRST if is_review or is_first else Edition.SECOND


def make_units(plan: Plan) -> tuple[Unit, ...]:
    """Return every unit of a plan: passages in the order of the text, headings, then wholes."""
    passages = make_passages(plan)
    single = (_of(UnitKind.PASSAGE, one.id, one.leaves[0].path, (one,)) for one in passages)
    return (
        *single,
        *_sections(passages),
        *_of_measures(plan, passages),
        *_of_first_measures(plan, passages),
        *_of_plan(plan, passages),
    )


def _of(kind: UnitKind, name: str, heading: tuple[str, ...], passages: Sequence[Passage]) -> Unit:
    measures = {passage.measure for passage in passages}
    fields = frozenset(passage.field for passage in passages if passage.field)
    measure = measures.pop() if len(measures) == 1 else None
    return Unit(name, kind, heading, tuple(passages), measure, fields)


def _sections(passages: Sequence[Passage]) -> Iterator[Unit]:
    under: dict[tuple[str, ...], list[Passage]] = defaultdict(list)
    for passage in passages:
        path = passage.leaves[0].path
        for depth in range(1, len(path) + 1):
            under[path[:depth]].append(passage)
    sections: dict[tuple[Passage, ...], Unit] = {}
    for heading, held in under.items():
        if 1 < len(held) <= MOST_PASSAGES:
            # A heading that holds a single heading means the same as that: the inner one names it.
            unit = _of(UnitKind.SECTION, _section_id(held), heading, held)
            sections[tuple(held)] = unit
    yield from sections.values()


def _section_id(passages: Sequence[Passage]) -> str:
    start = min(leaf.span.start for passage in passages for leaf in passage.leaves)
    end = max(leaf.span.end for passage in passages for leaf in passage.leaves)
    return f"section-{start}-{end}"


def _of_measures(plan: Plan, passages: Sequence[Passage]) -> Iterator[Unit]:
    for policy in plan.policies:
        own = tuple(one for one in passages if one.leaves[0] in policy.statements)
        named = (f"推進方針{policy.number} {policy.name.text}",)
        yield Unit(f"policy-{policy.number}", UnitKind.POLICY, named, own)
    kinds = frozenset(Field(kind.value) for kind in IndicatorKind)
    for measure in plan.measures:
        code, heading = measure.id.code, (f"推進方針{measure.policy}", measure.name.text)
        held = [one for one in passages if one.measure == measure.id]
        short = tuple(one for one in held if one.field in {Field.DIRECTION, Field.ACTION})
        yield Unit(f"measure-{code}", UnitKind.MEASURE, heading, short, measure.id)
        both = tuple(one for one in held if one.field in kinds)
        where = (*heading, "指標")
        yield Unit(f"indicators-{code}", UnitKind.INDICATORS, where, both, measure.id, kinds)
        for kind, word in _INDICATORS.items():
            if not measure.indicators(kind):
                row = frozenset({Field(kind.value)})
                where = (*heading, kind.value)
                yield Unit(f"{word}-{code}", UnitKind.BLANK, where, (), measure.id, row)


def _of_first_measures(plan: Plan, passages: Sequence[Passage]) -> Iterator[Unit]:
    for measure in plan.first_measures:
        code, heading = measure.id.code, ("各推進方針の総括", measure.name.text)
        held = tuple(
            one for one in passages if one.measure == measure.id and one.kind is PassageKind.RESULT
        )
        yield Unit(f"first-measure-{code}", UnitKind.FIRST_MEASURE, heading, held, measure.id)
        for kind, word in _INDICATORS.items():
            if kind in measure.blanks:
                where, row = (*heading, kind.value), frozenset({Field(kind.value)})
                yield Unit(f"first-{word}-{code}", UnitKind.BLANK, where, (), measure.id, row)


def _of_plan(plan: Plan, passages: Sequence[Passage]) -> Iterator[Unit]:
    firsts = {section.statements[0] for section in plan.sections if section.statements}
    openings = [one for one in passages if one.leaves[0] in firsts]
    first_of = {one.measure: one for one in reversed(passages) if one.field is not None}
    openers = sorted(first_of.values(), key=lambda one: one.leaves[0].span)
    policies = {leaf for policy in plan.policies for leaf in policy.statements}
    stated = [one for one in passages if one.leaves[0] in policies]
    held = {
        UnitKind.PLAN: [*openings[:1], *stated],
        UnitKind.POLICIES: stated,
        UnitKind.MEASURES: openers,
        UnitKind.CHAPTERS: openings,
        # These hold the words of everything, so that words would find them for every
        # question: their expected questions alone do.
        UnitKind.RESULTS: [],
        UnitKind.FIRST_MEASURES: [],
        UnitKind.SUCCESSIONS: [],
        UnitKind.TERMS: [],
    }
    for kind, found in held.items():
        yield Unit(kind.value, kind, (), tuple(found))
