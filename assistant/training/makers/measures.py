"""Items of the rows of a measure's table: what stands in it, and whose it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.training.facts import Facts
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, item_id, nearest_choices
from assistant.training.makers.foils import LONGEST_FOIL, NEIGHBOURS, likely
from assistant.training.makers.sentences import ROWS, alone, brief, core, rows_of
from assistant.training.modules_ja import module_of_policy
from assistant.training.units import unit_of_measure
from corpus.plan import Field, Leaf, Measure

LEAST_TELLING = 2
"""Words that no other measure uses, from which a sentence is known to be of one measure."""

TELLING = {Field.EFFECT_PERIOD, Field.EFFECT_FUTURE, Field.ISSUE, Field.ACTION, Field.PROCESS}
"""Rows of which one knows what stands in them: not what is said of today and in general."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A sentence of a measure's table that can stand alone."""

    measure: Measure
    field: Field
    leaf: Leaf
    text: str
    """What is shown of it."""


def stated(facts: Facts, least: int = LEAST_TELLING) -> tuple[Stated, ...]:
    """Return the sentences that a measure's name does not tell, with words of no other measure.

    Args:
        facts: The plan.
        least: Words that no other measure uses. To be known among all measures a sentence needs
            some; where the measure is named, one is enough.
    """
    return tuple(
        one
        for one in sentences_of(facts)
        if not facts.gives_away(one.measure.name.text, one.text)
        and len(facts.telling(one.text, one.measure)) >= least
    )


def sentences_of(facts: Facts) -> tuple[Stated, ...]:
    """Return the sentences of the measures' tables that can stand alone."""
    return tuple(
        one
        for measure in facts.plan.measures
        for field in ROWS
        for one in _of_field(facts, measure, field)
    )


def _of_field(facts: Facts, measure: Measure, field: Field) -> Iterator[Stated]:
    for leaf in measure.fields[field]:
        sentence = alone(leaf.text) if facts.may_ask(leaf) else None
        text = core(sentence) if sentence else None
        # One list may be printed for both kinds of effect: it is then neither.
        if text is not None and rows_of(measure, leaf) == [field]:
            yield Stated(measure, field, leaf, text)


def name_of(measure: Measure) -> str:
    """Return the code and the name of a measure as learners read them."""
    return ja.NAMED.format(code=measure.id.code, name=measure.name.text)


def other_names(facts: Facts, measure: Measure, text: str) -> list[str]:
    """Return the names of other measures that a text cannot be meant for.

    They say nothing like it, share no rare words with it and are not called like it. Those of the
    nearest measures come first.
    """
    return [
        other.name.text
        for other in facts.nearest(measure)
        if not facts.resembles(text, unit_of_measure(other))
        and not facts.gives_away(other.name.text, text)
        and not facts.rare(text, other)
    ]


def make_measures(facts: Facts) -> Iterator[Draft]:
    """Yield an item of each sentence: a choice of short ones, or whether a statement is true."""
    told = [one for one in stated(facts, 1) if one.field in TELLING]
    among = sentences_of(facts)
    used: set[tuple[str, str]] = set()
    """Measures and false statements about them: none is made twice."""
    false_ones = true_ones = 0
    for one in told:
        if choice := _holds(facts, one, among):
            yield choice
            continue
        false = [
            other
            for other in _nearest(facts, one, among)
            if (one.measure.id.code, other.text) not in used
        ]
        is_false = bool(false) and false_ones <= true_ones
        yield truth(one, false[:is_false], used)
        false_ones += is_false
        true_ones += not is_false


def _nearest(facts: Facts, one: Stated, among: tuple[Stated, ...]) -> list[Stated]:
    """Return what near measures say, and nothing that nobody takes for the measure asked about."""
    near = facts.nearest(one.measure)[:NEIGHBOURS]
    found = [
        other
        for other in among
        if other.measure in near
        and ja.FIELDS[other.field] == ja.FIELDS[one.field]
        and not facts.gives_away(facts.plan.policy(other.measure.policy).name.text, other.text)
        and not facts.gives_away(other.measure.name.text, other.text)
        and not facts.gives_away(one.measure.name.text, other.text)
        and len(other.text) <= LONGEST_FOIL
        and not facts.resembles(other.text, unit_of_measure(one.measure))
    ]
    return ranked(facts, one.measure, found)


def ranked(facts: Facts, measure: Measure, found: list[Stated]) -> list[Stated]:
    """Return the sentences that may be taken for a measure's, the likeliest first."""
    by_text = {other.text: other for other in found}
    return [by_text[text] for text in likely(facts, measure, list(by_text))]


def why(one: Stated) -> str:
    """Return the sentence that says where the plan says it."""
    return ja.FIELD_WHY.format(measure=name_of(one.measure), field=one.field, text=one.leaf.text)


def _holds(facts: Facts, one: Stated, among: tuple[Stated, ...]) -> Draft | None:
    """Return the item that asks for a short sentence among short ones of other measures."""
    if not brief(one.text):
        return None
    name = item_id("choice-row", one.leaf)
    unit = unit_of_measure(one.measure)
    owners = {
        other.text: other.measure.id.code
        for other in among
        if ja.FIELDS[other.field] == ja.FIELDS[one.field]
        and other.measure.id != one.measure.id
        and not facts.gives_away(one.measure.name.text, other.text)
        and other.measure.name.text not in other.text
        and not facts.resembles(other.text, unit)
        and not facts.rare(other.text, one.measure)
        and brief(other.text)
    }
    near = [other.id.code for other in facts.nearest(one.measure)]
    pool = sorted(owners, key=lambda text: near.index(owners[text]))
    wrong = nearest_choices(name, one.text, pool, facts.text_of(unit), owners)
    if not wrong:
        return None
    return Draft(
        name,
        ItemType.CHOICE,
        module_of_policy(one.measure.policy),
        ja.FIELD_HOLDS.format(name=one.measure.name.text, field=ja.FIELDS[one.field]),
        one.text,
        why(one),
        (one.measure.name, one.leaf),
        wrong=wrong,
    )


def truth(one: Stated, others: list[Stated], used: set[tuple[str, str]]) -> Draft:
    """Return a true statement, or a false one that says what the other does if there is one."""
    name = item_id("truth-row", one.leaf)
    claim, answer, text = one.text, RIGHT, why(one)
    leaves = [one.measure.name, one.leaf]
    for other in others:
        claim, answer = other.text, WRONG
        used.add((one.measure.id.code, claim))
        leaves.insert(1, other.leaf)
        text = ja.FIELD_WRONG_WHY.format(
            other=name_of(other.measure),
            field=one.field,
            measure=name_of(one.measure),
            text=one.leaf.text,
        )
    return Draft(
        name,
        ItemType.TRUTH,
        module_of_policy(one.measure.policy),
        ja.FIELD_TRUTH.format(name=one.measure.name.text, field=ja.FIELDS[one.field], text=claim),
        answer,
        text,
        tuple(leaves),
    )
