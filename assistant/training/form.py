"""Whether the form of an item tells its key, or makes it hard to read."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from assistant.training.facts import compared
from assistant.training.item import Item, ItemType

TRUTH_ASKS = "正しいですか。"
"""Every statement is put as a question."""
LONGEST_ITEM = 220
"""Characters of a stem and its choices that can be read in one go."""
LONGEST_CHOICE = 50
_CAPITAL = re.compile("(?<![A-Za-z])[A-Z](?=[a-z])")
_FIGURE = re.compile(r"\d")
_BRACKET = re.compile("[(（]")
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
    yield from _faults_of_a_word(item)
    if item.type is not ItemType.CARD:
        length = len(item.stem) + sum(map(len, item.choices))
        if length > LONGEST_ITEM or max(map(len, item.choices), default=0) > LONGEST_CHOICE:
            yield "length", f"{LONGEST_ITEM} signs, choices of {LONGEST_CHOICE}", str(length)


def _faults_of_a_word(item: Item) -> Iterator[tuple[str, str, str]]:
    """Yield where a word to be written is read off its initials, or another thing is accepted."""
    if item.type is not ItemType.FILL:
        return
    initials = "".join(_CAPITAL.findall(_half_width(item.stem)))
    if len(item.key) > 1 and _half_width(item.key) == initials:
        yield "key in stem", "a stem that does not spell the key out", item.stem
    for writing in item.accepted:
        if _is_another(compared(item.key), compared(writing)):
            yield "accepted", f"another writing of {item.key!r}, not another thing", writing


def _is_another(key: str, writing: str) -> bool:
    """Return whether a writing names a special kind of what the key names, or the reverse.

    A name with another one in brackets is both, and a year may be written without its unit.
    """
    if _FIGURE.search(key) or key == writing or _BRACKET.search(writing + key):
        return False
    return key in writing or writing in key


def _half_width(text: str) -> str:
    """Return a text in half width, its capitals kept."""
    return unicodedata.normalize("NFKC", text)
