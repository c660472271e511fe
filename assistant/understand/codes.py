"""Measure codes in any writing: 1-ア, １－ｱ, 1ア, 方針1のア, No.5, 1-a."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_SEPARATOR = r"[\s\-‐‑–—―−ー・の(（、]"
_CODE = re.compile(
    rf"(?<!\d)(?<!\d[.,])(?P<number>[1-9]){_SEPARATOR}{{0,3}}"
    r"(?P<letter>[ァ-コ](?![ァ-ヶー])|(?<=[-の])[あいうえおぁぃぅぇぉ](?=$|[\s、。？?)）]|の|は|が|で|に|を|と|も|って)|(?<=-)[aiue](?![a-z0-9]))[)）]?"
    rf"(?P<more>(?:\s*[・、,とや/／]\s*[ァ-オ](?![ァ-ヶー]))*)"
)
_NUMBER_ONLY = re.compile(
    r"(?:no\.?|取組|施策|取り組み|方針|policy|measure)\s*(?P<number>[1-9])"
    r"(?![\d\-‐–−.]|\s*[年月日回件人つ個点課月次番本種項]|\s*か(?!ら))|方針(?P<kanji>[一二三四五])"
    r"|(?<![\d.,\-ー年月第])(?P<bare>5)(?=の(?:取組|課題|現状|効果|目指|指標|活動|成果|スケジュール|実績))"
)
_LETTERS = {
    "a": "ア",
    "i": "イ",
    "u": "ウ",
    "e": "エ",
    "あ": "ア",
    "い": "イ",
    "う": "ウ",
    "え": "エ",
    "お": "オ",
    **dict(zip("ァィゥェォぁぃぅぇぉ", "アイウエオアイウエオ", strict=True)),
}
_KANJI = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5}


@dataclass(frozen=True, slots=True)
class Code:
    """A code found in a question."""

    number: int
    letter: str
    """Katakana; empty where only a number was named."""
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.number}-{self.letter}" if self.letter else str(self.number)


def find_codes(text: str) -> tuple[Code, ...]:
    """Return the codes in an NFKC, lower-case text, in order.

    >>> [str(code) for code in find_codes("1-アと2ｲ、方針3の(ウ)、方針5は".replace("ｲ", "イ"))]
    ['1-ア', '2-イ', '3-ウ', '5']
    """
    found = list(_with_letter(text))
    taken = [(code.start, code.end) for code in found]
    for match in _NUMBER_ONLY.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken):
            number = _KANJI.get(match["kanji"]) or int(match["number"] or match["bare"])
            found.append(Code(number, "", match.start(), match.end()))
    found.sort(key=lambda code: code.start)
    ends = {end for pair in pairwise(found) if _is_range(*pair, text) for end in pair}
    return tuple(code for code in found if code not in ends)


def _is_range(first: Code, last: Code, text: str) -> bool:
    """Whether two codes only say from where to where: 「No.1-アからNo.5まで」 is all of them."""
    between, after = text[first.end : last.start], text[last.end :]
    return between.strip() == "から" and after.lstrip().startswith("まで")


def _with_letter(text: str) -> Iterator[Code]:
    for match in _CODE.finditer(text):
        number = int(match["number"])
        letters = [match["letter"], *re.findall("[ァ-オ]", match["more"])]
        for letter in letters:
            yield Code(number, _LETTERS.get(letter, letter), match.start(), match.end())
