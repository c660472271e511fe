"""Items of the chart of the organisation: who does what, and what it is called for short."""

import re
from collections.abc import Iterator

from assistant.training.facts import Facts
from assistant.training.item import ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, item_id
from assistant.training.makers.gaps import length
from assistant.training.makers.writings import kana
from assistant.training.modules_ja import module_of_topic
from corpus.plan import Leaf, Topic

_ROLE = re.compile("^(.+)（(.+)：(.+)）$")
_SHORT = re.compile("^(.+)（([Ａ-Ｚ]+)）$")


def make_chart(facts: Facts) -> Iterator[Draft]:
    """Yield the items of the boxes that say more than a name; the chart's lines are lost."""
    for box in facts.plan.organisation:
        if match := _ROLE.match(box.text):
            body, role, person = match.groups()
            stem = ja.ROLE_FILL.format(body=body, role=role)
            yield _fill(box, "fill-role", stem, person)
            stem = ja.ROLE_OF_FILL.format(role=role, person=person, length=length(body, ()))
            yield _fill(box, "fill-role-of", stem, body)
        if match := _SHORT.match(box.text):
            body, short = match.groups()
            stem = ja.SHORT_FILL.format(body=body)
            yield _fill(box, "fill-chart-short", stem, short)
            stem = ja.SHORT_OF_FILL.format(short=short, length=length(body, ()))
            yield _fill(box, "fill-chart-name", stem, body)


def _fill(box: Leaf, kind: str, stem: str, key: str) -> Draft:
    return Draft(
        item_id(kind, box),
        ItemType.FILL,
        module_of_topic(Topic.ORGANISATION),
        stem,
        key,
        ja.CHART_WHY.format(box=box.text),
        (box,),
        accepted=kana(key),
    )
