"""The right writings of what fills a gap."""

import re
from dataclasses import dataclass

from corpus.fuzzy import nfkc
from corpus.plan import Term
from corpus.words import reading
from corpus.years import find_years

_BRACKETS = re.compile("[(（](.+?)[)）]")
_VALUE = re.compile(r"([\d,.]+)([^\d()]{1,3})$")
_MONTH = re.compile(r"(\d{1,2})月")
_CAPITALS = re.compile("(?<![A-Za-zＡ-Ｚａ-ｚ])[A-ZＡ-Ｚ]+(?![a-zａ-ｚ])")
_LETTERS = (
    *("エー", "ビー", "シー", "ディー", "イー", "エフ", "ジー", "エイチ", "アイ"),
    *("ジェー", "ケー", "エル", "エム", "エヌ", "オー", "ピー", "キュー", "アール"),
    *("エス", "ティー", "ユー", "ブイ", "ダブリュー", "エックス", "ワイ", "ゼット"),
)
"""How the letters from A to Z are read."""
_ERAS = (("令和", "R", 2018), ("平成", "H", 1988))
"""Name, letter and the year before the first."""


def printed_names(term: Term) -> tuple[str, ...]:
    """Return the names of a glossary entry, the printed one's main part first.

    「政策立案手法（ＥＢＰＭ）」 is called by what stands before the brackets, by what stands in
    them, and by both.
    """
    printed = term.name.text
    main = _BRACKETS.sub("", printed)
    return tuple(dict.fromkeys((main, *_BRACKETS.findall(printed), printed)))


def is_one_thing(term: Term) -> bool:
    """Return whether a glossary entry explains one thing, and not one and a special kind of it.

    「ＡＩ（生成AI）」 explains two: what stands in brackets is called by the name before them
    and more.
    """
    main, *others = (nfkc(name) for name in printed_names(term))
    return not any(main in name for name in others if name != nfkc(term.name.text))


def term_names(term: Term) -> tuple[str, ...]:
    """Return the names of a glossary entry, and how the first of them is read."""
    names = printed_names(term)
    return tuple(dict.fromkeys((*names, *kana(names[0]))))


def others_of(term: Term, name: str) -> tuple[str, ...]:
    """Return the other writings of a name of a glossary entry: none that names another thing."""
    if is_one_thing(term):
        return tuple(other for other in term_names(term) if nfkc(other) != nfkc(name))
    return kana(name)


def kana(word: str) -> tuple[str, ...]:
    """Return the reading of a word in kana, where the dictionary knows all of it.

    Capitals are read letter by letter, as abbreviations are.

    >>> kana("ＢＩツール")
    ('ビーアイツール',)
    """
    found = reading(_CAPITALS.sub(lambda match: _spelled(nfkc(match[0])), word))
    is_kana = bool(found) and re.fullmatch("[ァ-ヺー]+", found) is not None
    return (found,) if is_kana else ()


def _spelled(letters: str) -> str:
    return "".join(_LETTERS[ord(letter) - ord("a")] for letter in letters)


def year_writings(printed: str) -> tuple[str, ...]:
    """Return the other writings of a year, a fiscal year or a month of a year.

    >>> year_writings("令和７年度")
    ('令和7年度', '令和7', 'R7年度', 'R7', '2025年度', '2025')
    """
    year = find_years(printed)[0]
    plain = nfkc(printed)
    month = _MONTH.search(plain)
    ends = (f"年{month[1]}月",) if month else ("年度" if "年度" in plain else "年", "")
    name, letter, before = next(era for era in _ERAS if plain.startswith(era[0]))
    eras = (f"{name}{year - before}", f"{letter}{year - before}", str(year))
    return tuple(f"{era}{end}" for era in eras for end in ends)


def printed_as(printed: str, other: str) -> str:
    """Return another year with or without the year of the western calendar, as the first is.

    >>> printed_as("令和２年度", "令和４（2022）年度")
    '令和４年度'
    >>> printed_as("令和7(2025)年度", "令和６年度")
    '令和６(2024)年度'
    """
    if not _BRACKETS.search(printed):
        return _BRACKETS.sub("", other)
    is_short = _MONTH.search(printed) is None and not _BRACKETS.search(other)
    return other.replace("年", f"({find_years(other)[0]})年", 1) if is_short else other


@dataclass(frozen=True, slots=True)
class Value:
    """A number and what it counts."""

    number: float
    unit: str


def number_of(value: str) -> Value | None:
    """Return a printed value; None where it is more or less than one number with its unit.

    >>> number_of("1,268人")
    Value(number=1268.0, unit='人')
    >>> number_of("23％（12課/51課）") is None
    True
    """
    match = _VALUE.match(nfkc(value))
    return Value(float(match[1].replace(",", "")), match[2]) if match else None
