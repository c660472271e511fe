"""Which measure it is: situations at work, and sentences of the measures' tables."""

import re
from collections import Counter
from collections.abc import Iterator

from assistant.training.facts import Facts, shown
from assistant.training.item import ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, item_id, nearest_choices
from assistant.training.makers.gaps import gaps
from assistant.training.makers.measures import Stated, name_of, other_names, stated, why
from assistant.training.makers.terms import meaning_of
from assistant.training.makers.writings import printed_names
from assistant.training.modules_ja import module_of_policy
from assistant.training.units import unit_of_measure
from corpus.fuzzy import nfkc
from corpus.plan import Field, Measure, Term

_WORK = {Field.ACTION, Field.PROCESS}
_DONE = re.compile("((?<=[一-龥])し|を図り|を進め|を行い|に着手し|に取り組み)ます。$")
"""The verb that a note about work leaves out."""
_PER_MEASURE = 5
"""Sentences of a measure that are asked for, so that no measure is the usual answer."""
_LONGEST = 80


def make_scenarios(facts: Facts) -> Iterator[Draft]:
    """Yield an item for each sentence that fits one measure and no other.

    A sentence that somebody may hear or find at work is put as a situation, any other as it is.
    """
    asked: Counter[str] = Counter()
    for one in stated(facts):
        if len(one.text) > _LONGEST or asked[one.measure.id.code] == _PER_MEASURE:
            continue
        situation = _situation(one)
        plain = ja.FIELD_OF.format(field=ja.FIELDS[one.field], text=one.text)
        kind = ItemType.SCENARIO if situation else ItemType.CHOICE
        name = item_id("scenario" if situation else "choice-whose", one.leaf)
        if wrong := _wrong(facts, name, one.measure, one.text):
            asked[one.measure.id.code] += 1
            yield Draft(
                name,
                kind,
                module_of_policy(one.measure.policy),
                situation or plain,
                one.measure.name.text,
                why(one),
                (one.measure.name, one.leaf),
                wrong=wrong,
            )
    for term in facts.plan.terms:
        yield from _learned(facts, term)


def _situation(one: Stated) -> str | None:
    """Return the situation that a sentence makes: work is handed over, an issue is talked of."""
    if one.field is Field.ISSUE:
        return ja.TROUBLE.format(text=one.text)
    if one.field in _WORK and _DONE.search(one.text):
        return ja.HANDED_OVER.format(text=_DONE.sub("", one.text))
    return None


def _wrong(facts: Facts, name: str, measure: Measure, text: str) -> tuple[str, ...] | None:
    names = other_names(facts, measure, text)
    unit = facts.text_of(unit_of_measure(measure))
    return nearest_choices(name, measure.name.text, names, unit)


def _learned(facts: Facts, term: Term) -> Iterator[Draft]:
    """Yield the item of a term that one measure alone uses: what it means, and who uses it."""
    names = set(map(nfkc, printed_names(term)))
    found = {
        measure.id.code: (measure, leaf)
        for measure in facts.plan.measures
        for leaves in measure.fields.values()
        for leaf in leaves
        if facts.may_ask(leaf) and any(name in nfkc(leaf.text) for name in names)
    }
    found |= {
        measure.id.code: (measure, measure.name)
        for measure in facts.plan.measures
        if facts.gives_away(measure.name.text, term.name.text)
    }
    meaning = meaning_of(term)
    if len(found) != 1 or meaning is None or len(meaning) > _LONGEST:
        return
    [(measure, leaf)] = found.values()
    name = item_id("scenario-term", term.name)
    wrong = _wrong(facts, name, measure, meaning)
    is_told = facts.gives_away(measure.name.text, meaning) or not facts.rare(meaning, measure)
    is_word = any(nfkc(gap.key) in names for gap in gaps(shown(leaf.text), (term,)))
    if wrong and is_word and not is_told:
        yield Draft(
            name,
            ItemType.SCENARIO,
            module_of_policy(measure.policy),
            ja.LEARNED.format(text=meaning),
            measure.name.text,
            ja.LEARNED_WHY.format(term=term.name.text, measure=name_of(measure), text=leaf.text),
            (measure.name, leaf, term.definition),
            wrong=wrong,
        )
