"""Draws items for a sitting: kinds mixed, no fact twice, no item like another."""

import random
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.training.item import Item, ItemType
from assistant.training.modules_ja import GLOSSARY_MODULE
from corpus.fuzzy import similarity
from corpus.text import fold

_ALIKE = 0.7
"""From this similarity on, two keys give each other away."""
_TRIES = 100
"""Orders of a pool that are tried until one gives as many unlike items as are wanted."""
_SHORTEST = 6
"""Characters from which two items are not to show the same text of the plan."""
_YEAR = re.compile(r"令和|平成|\d")
"""Begins a key that stands in many sentences and tells nothing there."""
_NAME = re.compile("「(.*?)」")
_QUOTE = re.compile("『(.*?)』")


def draw(wanted: Iterable[tuple[Sequence[Item], int]], rng: random.Random) -> tuple[Item, ...]:
    """Return as many items of each pool as wanted, in one random order.

    Types take turns, so that a sitting holds each type that the pool has. A pool that holds too
    few unlike items gives fewer.
    """
    chosen: list[Item] = []
    for pool, number in wanted:
        found: list[Item] = []
        for _ in range(_TRIES):
            found = max(found, _beside(chosen, pool, number, rng), key=len)
            if len(found) == number:
                break
        chosen += found
    rng.shuffle(chosen)
    return tuple(chosen)


def _beside(
    chosen: Sequence[Item], pool: Sequence[Item], number: int, rng: random.Random
) -> list[Item]:
    """Return unlike items of a pool in the order of a draw, each also unlike those chosen."""
    found: list[Item] = []
    for item in _taking_turns(pool, rng):
        if len(found) == number:
            break
        if all(_is_unlike(item, other) for other in (*chosen, *found)):
            found.append(item)
    return found


def draw_cards(
    cards: Sequence[Item], beside: Sequence[Item], number: int, rng: random.Random
) -> tuple[Item, ...]:
    """Return cards of terms, first of those that the items beside them do not ask for."""
    order = rng.sample(cards, len(cards))
    return tuple(
        sorted(order, key=lambda card: any(not _is_unlike(card, item) for item in beside))[:number]
    )


def _taking_turns(pool: Sequence[Item], rng: random.Random) -> Iterable[Item]:
    by_type = {type_: [item for item in pool if item.type is type_] for type_ in ItemType}
    queues = [rng.sample(items, len(items)) for items in by_type.values() if items]
    while queues:
        for queue in queues:
            yield queue.pop()
        queues = [queue for queue in queues if queue]


def _is_unlike(item: Item, other: Item) -> bool:
    """Return whether neither item says what the other asks for, nor asks for nearly the same."""
    if item.fact == other.fact or _tells(item, other) or _tells(other, item):
        return False
    if item.type is ItemType.TRUTH and other.type is ItemType.TRUTH:
        return similarity(_claim(item), _claim(other)) < _ALIKE
    return similarity(fold(item.key), fold(other.key)) < _ALIKE


def _claim(item: Item) -> str:
    """Return what a statement names and says, without the question around it."""
    quotes = _QUOTE.findall(item.stem)
    return fold("".join((*_NAME.findall(_QUOTE.sub("", item.stem)), *quotes)))


def _tells(item: Item, other: Item) -> bool:
    """Return whether an item shows a sentence that another is about, or the word that it wants."""
    shown = "\n".join((item.stem, *item.choices))
    if other.type is ItemType.FILL and not _YEAR.match(other.key) and other.key in shown:
        return True
    is_named = other.type is not ItemType.TRUTH and other.key in item.stem
    if is_named and (_asks_for_a_term(other) or _is_of_the_same(item, other)):
        return True
    asked = _passages(other)
    return any(
        one in two or two in one or similarity(one, two) >= _ALIKE
        for one in _passages(item)
        for two in asked
    )


def _asks_for_a_term(item: Item) -> bool:
    """Return whether the key is a word of the glossary that the item explains."""
    is_chosen = item.type in {ItemType.CHOICE, ItemType.SCENARIO}
    return is_chosen and item.module == GLOSSARY_MODULE and not item.key.endswith("。")


def _is_of_the_same(item: Item, other: Item) -> bool:
    """Return whether two items are of one pair, one part of which each of them names.

    They ask for one another's part, or about the same part.
    """
    names = set(_NAME.findall(item.stem)) & set(_NAME.findall(other.stem))
    return item.key in other.stem or bool(names)


@lru_cache(maxsize=4096)
def _passages(item: Item) -> frozenset[str]:
    """Return what of the plan an item quotes, and the sentences that it lets choose from."""
    sentences = (choice for choice in item.choices if choice.endswith("。"))
    texts = (*sentences, *_QUOTE.findall(item.stem))
    if item.type is ItemType.CARD:
        texts = (item.key,)
    return frozenset(fold(text) for text in texts if len(text) >= _SHORTEST)
