"""Items of the rows of a measure's table: what stands in it, and whose it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.training.facts import Facts, unit_of_measure
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, item_id, one_of, wrong_choices
from assistant.training.makers.sentences import ROWS, alone, brief, rows_of
from assistant.training.modules_ja import module_of_policy
from corpus.plan import Field, Leaf, Measure

LEAST_TELLING = 2
"""Words that no other measure uses, from which a sentence is known to be of one measure."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence of a measure's table that can stand alone."""

    measure: Measure
    field: Field
    leaf: Leaf
    text: str
    """What is shown of it."""


def stated(facts: Facts) -> tuple[Stated, ...]:
    """Return the sentences that are of one measure only and are not recognised by its name."""
    return tuple(
        one
        for measure in facts.plan.measures
        for field in ROWS
        for one in _of_field(facts, measure, field)
    )


def _of_field(facts: Facts, measure: Measure, field: Field) -> Iterator[Stated]:
    for leaf in measure.fields[field]:
        text = alone(leaf.text) if facts.may_ask(leaf) else None
        # One list may be printed for both kinds of effect: it is then neither.
        is_of_one_row = rows_of(measure, leaf) == [field]
        if text is None or not is_of_one_row or facts.gives_away(measure.name.text, text):
            continue
        if len(facts.telling(text, measure)) >= LEAST_TELLING:
            yield Stated(measure, field, leaf, text)


def name_of(measure: Measure) -> str:
    """Return the code and the name of a measure as learners read them."""
    return ja.NAMED.format(code=measure.id.code, name=measure.name.text)


def other_names(facts: Facts, measure: Measure, text: str) -> list[str]:
    """Return the names of other measures that a text cannot be meant for.

    They say nothing like it, share no rare words with it and are not called like it.
    """
    return [
        other.name.text
        for other in facts.plan.measures
        if other.id != measure.id
        and not facts.resembles(text, unit_of_measure(other))
        and not facts.gives_away(other.name.text, text)
        and not facts.rare(text, other)
    ]


def make_measures(facts: Facts) -> Iterator[Draft]:
    """Yield the items of what the measures' tables state."""
    told = stated(facts)
    used: set[tuple[str, str]] = set()
    """Measures and false statements about them: none is made twice."""
    for number, one in enumerate(told):
        others = [
            other
            for other in told
            if other.field is one.field and other.measure.id != one.measure.id
        ]
        yield from _holds(facts, one, others)
        yield from _whose(facts, one)
        false = [other for other in others if (one.measure.id.code, other.text) not in used]
        yield _truth(one, false if number % 2 else [], used)


def _why(one: Stated) -> str:
    return ja.FIELD_WHY.format(measure=name_of(one.measure), field=one.field, text=one.text)


def _holds(facts: Facts, one: Stated, others: list[Stated]) -> Iterator[Draft]:
    name = item_id("choice-row", one.leaf)
    unit = unit_of_measure(one.measure)
    pool = [
        other.text
        for other in others
        if not facts.gives_away(one.measure.name.text, other.text)
        and not facts.resembles(other.text, unit)
    ]
    wrong = wrong_choices(name, one.text, pool, facts.text_of(unit))
    if wrong and brief(one.text):
        yield Draft(
            name,
            ItemType.CHOICE,
            module_of_policy(one.measure.policy),
            ja.FIELD_HOLDS.format(name=one.measure.name.text, field=one.field),
            one.text,
            _why(one),
            (one.leaf,),
            wrong=wrong,
        )


def _whose(facts: Facts, one: Stated) -> Iterator[Draft]:
    name = item_id("choice-whose", one.leaf)
    names = other_names(facts, one.measure, one.text)
    unit = facts.text_of(unit_of_measure(one.measure))
    if wrong := wrong_choices(name, one.measure.name.text, names, unit):
        yield Draft(
            name,
            ItemType.CHOICE,
            module_of_policy(one.measure.policy),
            ja.FIELD_OF.format(field=one.field, text=one.text),
            one.measure.name.text,
            _why(one),
            (one.measure.name, one.leaf),
            wrong=wrong,
        )


def _truth(one: Stated, others: list[Stated], used: set[tuple[str, str]]) -> Draft:
    """Return a true statement, or a false one taken from the others if there are any."""
    name = item_id("truth-row", one.leaf)
    near = [other for other in others if other.measure.policy == one.measure.policy]
    false = {other.text: other for other in near or others}
    claim, answer, why = one.text, RIGHT, _why(one)
    if false:
        claim, answer = one_of(name, false), WRONG
        used.add((one.measure.id.code, claim))
        why = ja.FIELD_WRONG_WHY.format(
            other=name_of(false[claim].measure),
            field=one.field,
            measure=name_of(one.measure),
            text=one.text,
        )
    return Draft(
        name,
        ItemType.TRUTH,
        module_of_policy(one.measure.policy),
        ja.FIELD_TRUTH.format(name=one.measure.name.text, field=one.field, text=claim),
        answer,
        why,
        (one.leaf,),
    )
