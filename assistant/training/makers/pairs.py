"""Items of short things that a measure has: its indicators, and the bars of its schedule."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.training.facts import Facts, compared
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, item_id, nearest_choices
from assistant.training.makers.foils import NEIGHBOURS, likely
from assistant.training.makers.measures import name_of, other_names
from assistant.training.modules_ja import SCHEDULE_MODULE, module_of_policy
from assistant.training.units import unit_of_measure
from corpus.plan import Field, Leaf, Measure, Plan

_ROWS = (Field.ACTIVITY, Field.OUTCOME, Field.SCHEDULE)
_SHORTEST = 6
"""Characters of a thing that can be told from the others."""


@dataclass(frozen=True, slots=True)
class _Thing:
    """An indicator or a bar."""

    measure: Measure
    row: Field
    leaf: Leaf

    @property
    def module(self) -> int:
        """The module that asks for it."""
        is_bar = self.row is Field.SCHEDULE
        return SCHEDULE_MODULE if is_bar else module_of_policy(self.measure.policy)

    def worded(self, words: str, *, thing: str | None = None, other: str = "") -> str:
        """Return a sentence about it, or about another thing in its place."""
        return words.format(
            name=self.measure.name.text,
            measure=name_of(self.measure),
            row=self.row,
            thing=thing or self.leaf.text,
            true=self.leaf.text,
            other=other,
        )


def make_pairs(facts: Facts) -> Iterator[Draft]:
    """Yield the items of the measures' indicators and schedules.

    What is printed twice, for two measures or under both kinds of indicator, is not asked for, nor
    is what the measure's name tells.
    """
    among = tuple(_things(facts.plan))
    things = [thing for thing in among if _can_be_asked(facts, thing)]
    used: set[tuple[str, Leaf]] = set()
    """Measures and false statements about them: none is made twice."""
    false_ones = true_ones = 0
    for thing in things:
        others = [
            other
            for other in among
            if other.row is thing.row
            and other.measure.id != thing.measure.id
            and facts.may_ask(other.leaf)
            and not _is_named(facts, other, other)
            and not _is_named(facts, thing, other)
        ]
        yield from _whose(facts, thing)
        yield from _holds(facts, thing, others)
        false = [
            other
            for other in _nearest(facts, thing, among)
            if (thing.measure.id.code, other.leaf) not in used
        ]
        is_false = bool(false) and false_ones <= true_ones
        yield _truth(thing, false[:is_false], used)
        false_ones += is_false
        true_ones += not is_false


def _nearest(facts: Facts, thing: _Thing, among: tuple[_Thing, ...]) -> list[_Thing]:
    """Return what near measures have, and what nobody knows not to be of the measure asked about.

    A thing that is not done, or that is known by the name of its measure, is known to be wrong.
    """
    near = facts.nearest(thing.measure)[:NEIGHBOURS]
    found = [
        other
        for other in among
        if other.measure in near
        and other.row is thing.row
        and facts.may_ask(other.leaf)
        and not facts.gives_away(facts.plan.policy(other.measure.policy).name.text, other.leaf.text)
        and not _is_named(facts, other, other)
        and not _is_named(facts, thing, other)
        and not facts.resembles(other.leaf.text, unit_of_measure(thing.measure))
    ]
    by_text = {other.leaf.text: other for other in found}
    return [by_text[text] for text in likely(facts, thing.measure, list(by_text))]


def _can_be_asked(facts: Facts, thing: _Thing) -> bool:
    is_known = bool(facts.telling(thing.leaf.text, thing.measure))
    return is_known and facts.may_ask(thing.leaf) and not _is_named(facts, thing, thing)


def _is_named(facts: Facts, thing: _Thing, other: _Thing) -> bool:
    return facts.gives_away(thing.measure.name.text, other.leaf.text)


def _things(plan: Plan) -> Iterator[_Thing]:
    found = [
        _Thing(measure, row, leaf)
        for measure in plan.measures
        for row in _ROWS
        for leaf in measure.fields[row]
    ]
    counts = Counter(compared(thing.leaf.text) for thing in found)
    for thing in found:
        text = compared(thing.leaf.text)
        if counts[text] == 1 and len(text) >= _SHORTEST:
            yield thing


def _holds(facts: Facts, thing: _Thing, others: list[_Thing]) -> Iterator[Draft]:
    name = item_id("choice-has", thing.leaf)
    unit = unit_of_measure(thing.measure)
    owners = {
        other.leaf.text: other.measure.id.code
        for other in others
        if not facts.resembles(other.leaf.text, unit)
    }
    near = [other.id.code for other in facts.nearest(thing.measure)]
    pool = sorted(owners, key=lambda text: near.index(owners[text]))
    if wrong := nearest_choices(name, thing.leaf.text, pool, facts.text_of(unit), owners):
        yield Draft(
            name,
            ItemType.CHOICE,
            thing.module,
            thing.worded(ja.ROW_HAS),
            thing.leaf.text,
            thing.worded(ja.ROW_WHY),
            (thing.measure.name, thing.leaf),
            wrong=wrong,
        )


def _whose(facts: Facts, thing: _Thing) -> Iterator[Draft]:
    name = item_id("choice-of", thing.leaf)
    names = other_names(facts, thing.measure, thing.leaf.text)
    unit = facts.text_of(unit_of_measure(thing.measure))
    if wrong := nearest_choices(name, thing.measure.name.text, names, unit):
        yield Draft(
            name,
            ItemType.CHOICE,
            thing.module,
            thing.worded(ja.ROW_OF),
            thing.measure.name.text,
            thing.worded(ja.ROW_WHY),
            (thing.measure.name, thing.leaf),
            wrong=wrong,
        )


def _truth(thing: _Thing, others: list[_Thing], used: set[tuple[str, Leaf]]) -> Draft:
    """Return a true statement, or a false one that says the other thing if there is one."""
    name = item_id("truth-has", thing.leaf)
    claim, owner = thing.leaf.text, ""
    leaves = [thing.measure.name, thing.leaf]
    for other in others:
        claim, owner = other.leaf.text, name_of(other.measure)
        used.add((thing.measure.id.code, other.leaf))
        leaves.insert(1, other.leaf)
    return Draft(
        name,
        ItemType.TRUTH,
        thing.module,
        thing.worded(ja.ROW_TRUTH, thing=claim),
        WRONG if others else RIGHT,
        thing.worded(ja.ROW_WRONG_WHY if others else ja.ROW_WHY, other=owner),
        tuple(leaves),
    )
