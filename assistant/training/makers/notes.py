"""What the plan itself writes in two ways: said wherever an item shows one of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.training.facts import Facts, compared
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft

_CODE = re.compile("^（.+?）")
_NAMED = re.compile("「(.+?)」")
_SHORT = re.compile("^(.+)（([Ａ-Ｚ]+)）$")


def notes(facts: Facts) -> dict[str, str]:
    """Return the names that the plan writes in another way elsewhere, and what to say of it."""
    return dict((*_measures(facts), *_roles(facts)))


def noted(draft: Draft, found: Mapping[str, str]) -> Draft:
    """Return an item whose explanation says what the plan writes in two ways."""
    if ja.FIRST in draft.stem:
        return draft
    shown = [draft.key, *_NAMED.findall(draft.stem)]
    more = "".join(dict.fromkeys(words for name, words in found.items() if name in shown))
    return replace(draft, explanation=draft.explanation + more) if more else draft


def _measures(facts: Facts) -> Iterator[tuple[str, str]]:
    names = {measure.id: measure.name.text for measure in facts.plan.measures}
    for row in facts.plan.successions:
        if row.second_name is not None and row.second in names:
            other = _CODE.sub("", row.second_name.text)
            if compared(other) != compared(names[row.second]):
                yield names[row.second], ja.NAMED_TWICE.format(name=names[row.second], other=other)


def _roles(facts: Facts) -> Iterator[tuple[str, str]]:
    meanings = {term.name.text: term.definition.text for term in facts.plan.terms}
    for box in facts.plan.organisation:
        match = _SHORT.match(box.text)
        if match and match[1] not in meanings.get(match[2], match[1]):
            words = ja.ROLE_NAMED_TWICE.format(box=match[1], short=match[2])
            yield match[2], words
            yield match[1], words
