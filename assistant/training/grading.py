"""Whether an answer is right: any right writing counts, another word does not."""

import re
import unicodedata

from assistant.training.item import REMEMBERED, Item, ItemType
from corpus.fuzzy import key
from corpus.text import fold

LEAST_FORGIVING = 6
"""Characters from which one slip of the keyboard is forgiven."""
_POINT = re.compile(r"(?<=\d)\.(?=\d)")


def is_right(item: Item, answer: str) -> bool:
    """Return whether an answer to an item is right.

    A choice has to be the key. What fills a gap may be written in any width, case and kind of
    kana, with or without signs, or as one of the accepted writings; in a longer word that holds
    no number, one slip is forgiven.
    """
    if item.type is ItemType.CARD:
        return answer == REMEMBERED
    if item.type is not ItemType.FILL:
        return fold(answer) == fold(item.key)
    given = comparable(answer)
    writings = (comparable(writing) for writing in (item.key, *item.accepted))
    return bool(given) and any(_fits(given, writing) for writing in writings)


def comparable(answer: str) -> str:
    """Return an answer in the form in which two writings of the same are equal.

    >>> comparable("デジタル・ワークスタイル") == comparable("でじたるわーくすたいる")
    True
    >>> comparable("７４.９％") == comparable("749%")
    False
    """
    return key(_POINT.sub("点", fold(answer)))


def _fits(given: str, right: str) -> bool:
    if given == right:
        return True
    is_forgiving = len(right) >= LEAST_FORGIVING and not any(sign.isdigit() for sign in right)
    return is_forgiving and _is_slip(given, right)


def _is_slip(given: str, right: str) -> bool:
    """Return whether one sign is missing, added or another; another kanji is another word."""
    start = 0
    while start < min(len(given), len(right)) and given[start] == right[start]:
        start += 1
    end = 0
    rest = min(len(given), len(right)) - start
    while end < rest and given[-1 - end] == right[-1 - end]:
        end += 1
    odd = given[start : len(given) - end], right[start : len(right) - end]
    return all(len(part) <= 1 and not _is_kanji(part) for part in odd)


def _is_kanji(sign: str) -> bool:
    return bool(sign) and unicodedata.name(sign, "").startswith("CJK UNIFIED")
