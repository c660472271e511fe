"""Keys that forgive spelling, and the one door to loose string comparison."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from corpus.text import fold

_SIGNS = re.compile(
    r"[\s・､、。，．,.「」『』（）()［］\[\]【】《》〈〉“”\"'’!！?？:：;；/／~\-＊*]"
)
_HIRAGANA = {code: code + 0x60 for code in range(ord("ぁ"), ord("ゖ") + 1)}


@dataclass(frozen=True, slots=True)
class Key:
    """A text in forgiving form, and where each of its characters came from."""

    text: str
    starts: tuple[int, ...]
    """Offset in the source at which each character of `text` begins."""
    ends: tuple[int, ...]
    """Offset in the source at which it ends."""
    source: str


@lru_cache(maxsize=2**14)
def key(text: str) -> str:
    """Return the forgiving form: folded, kana as katakana, no signs, no long-vowel marks.

    >>> key("デジタル・ワークスタイル") == key("でじたるわーくすたいる")
    True
    """
    return katakana(_SIGNS.sub("", fold(text)))


def katakana(text: str) -> str:
    """Return a text with its hiragana as katakana, character for character.

    >>> katakana("びーの話")
    'ビーノ話'
    """
    return text.translate(_HIRAGANA)


def keyed(text: str) -> Key:
    """Return the key of an NFKC text with its offsets."""
    characters, offsets = [], []
    for offset, character in enumerate(text):
        for part in key(character):
            characters.append(part)
            offsets.append(offset)
    ends = tuple(offset + 1 for offset in offsets)
    return Key("".join(characters), tuple(offsets), ends, text)


def nfkc(text: str) -> str:
    """Return the NFKC form in lower case, in which questions are read."""
    return unicodedata.normalize("NFKC", text).lower()


def best_window(needle: str, haystack: str) -> tuple[float, int, int]:
    """Return how well `needle` fits its best place in `haystack` (0 to 1), and that place."""
    found = fuzz.partial_ratio_alignment(needle, haystack)
    if found is None:
        return 0.0, 0, 0
    return found.score / 100, found.dest_start, found.dest_end


def similarity(left: str, right: str) -> float:
    """Return the similarity of two strings by edit distance, from 0 to 1."""
    return fuzz.ratio(left, right) / 100


def places_alike(text: str, among: Sequence[str], *, least: float) -> list[int]:
    """Return the places of the strings whose `similarity` to `text` is `least` or more, in order.

    Much faster than to ask for the similarity of each.

    >>> places_alike("窓口の課題は", ["窓口の課題", "課題", "窓口の課題は"], least=0.9)
    [0, 2]
    """
    found = process.extract(text, among, scorer=fuzz.ratio, limit=None, score_cutoff=100 * least)
    return sorted(place for _, _, place in found)
