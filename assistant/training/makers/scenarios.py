"""Situations at work: what somebody wants or lacks, and the measure that concerns it."""

import re
from collections.abc import Iterator

from assistant.training.facts import Facts, unit_of_measure
from assistant.training.item import ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, item_id, wrong_choices
from assistant.training.makers.measures import Stated, name_of, other_names, stated
from assistant.training.modules_ja import module_of_policy
from corpus.plan import Field

_WISHES = {Field.ACTION, Field.PROCESS, Field.DIRECTION}
_WISH = re.compile("(?<![てで])(?<!され)(?<!でき)ます。$")
_NO_WISH = re.compile("(あり|でき|られ|され|てい)ます。$")


def make_scenarios(facts: Facts) -> Iterator[Draft]:
    """Yield a situation for each sentence that fits one measure and no other."""
    for one in stated(facts):
        stem = _situation(one)
        if stem is None or _fits_others(facts, one):
            continue
        name = item_id("scenario", one.leaf)
        names = other_names(facts, one.measure, one.text)
        unit = facts.text_of(unit_of_measure(one.measure))
        if wrong := wrong_choices(name, one.measure.name.text, names, unit):
            yield Draft(
                name,
                ItemType.SCENARIO,
                module_of_policy(one.measure.policy),
                stem,
                one.measure.name.text,
                ja.FIELD_WHY.format(measure=name_of(one.measure), field=one.field, text=one.text),
                (one.measure.name, one.leaf),
                wrong=wrong,
            )


def _situation(one: Stated) -> str | None:
    """Return the situation that a sentence makes: what is planned is wanted, an issue is met."""
    if one.field is Field.ISSUE:
        return ja.TROUBLE.format(text=one.text)
    if one.field in _WISHES and _WISH.search(one.text) and not _NO_WISH.search(one.text):
        return ja.WISH.format(text=_WISH.sub(ja.WISHED, one.text))
    return None


def _fits_others(facts: Facts, one: Stated) -> bool:
    return any(
        facts.resembles(one.text, unit_of_measure(measure))
        for measure in facts.plan.measures
        if measure.id != one.measure.id
    )
