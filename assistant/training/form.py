"""Whether the form of an item tells its key, or makes it hard to read."""

from collections.abc import Iterator, Sequence

from assistant.training.facts import compared
from assistant.training.item import Item, ItemType

TRUTH_ASKS = "正しいですか。"
"""Every statement is put as a question."""
LONGEST_ITEM = 220
"""Characters of a stem and its choices that can be read in one go."""
LONGEST_CHOICE = 50
_SENTENCE = 20
"""Characters from which a choice is a sentence, whose length readers see."""
_LONGER = 1.3
"""Share of the longest wrong choice from which a key is seen to be longer."""
_OPENING = 3
"""Characters in which choices are seen to begin alike."""


def is_odd(key: str, wrong: Sequence[str]) -> bool:
    """Return whether a key is told from the wrong choices by its form.

    It is much longer than they are, or they all begin alike and it does not.

    >>> is_odd("推進体制", ["デジタル化の利点", "デジタル化の課題", "デジタル化の方法"])
    True
    """
    is_long = len(key) > _SENTENCE and len(key) > _LONGER * max(map(len, wrong))
    openings = {compared(text)[:_OPENING] for text in wrong}
    return is_long or (len(openings) == 1 and compared(key)[:_OPENING] not in openings)


def faults_of_form(item: Item) -> Iterator[tuple[str, str, str]]:
    """Yield what is wrong with the form of an item: the rule, what it expects, what was found."""
    wrong = [choice for choice in item.choices if choice != item.key]
    if item.type in {ItemType.CHOICE, ItemType.SCENARIO} and wrong and is_odd(item.key, wrong):
        yield "odd key", "a key of the form of the other choices", item.key
    if item.type is ItemType.TRUTH and TRUTH_ASKS not in item.stem:
        yield "stem", f"a statement that asks {TRUTH_ASKS}", item.stem
    if item.type is not ItemType.CARD:
        length = len(item.stem) + sum(map(len, item.choices))
        if length > LONGEST_ITEM or max(map(len, item.choices), default=0) > LONGEST_CHOICE:
            yield "length", f"{LONGEST_ITEM} signs, choices of {LONGEST_CHOICE}", str(length)
