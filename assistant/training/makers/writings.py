"""The right writings of what fills a gap."""

import re

from corpus.fuzzy import nfkc
from corpus.plan import Term
from corpus.words import reading
from corpus.years import find_years

_BRACKETS = re.compile("[(（](.+?)[)）]")
_VALUE = re.compile(r"([\d,.]+)(\D{1,3}?)(?:\(.*\))?$")
_MONTH = re.compile(r"(\d{1,2})月")
_ERAS = (("令和", "R", 2018), ("平成", "H", 1988))
"""Name, letter and the year before the first."""


def term_names(term: Term) -> tuple[str, ...]:
    """Return the names of a glossary entry, the printed one's main part first.

    「政策立案手法（ＥＢＰＭ）」 is called by what stands before the brackets, by what stands in
    them, and by both.
    """
    printed = term.name.text
    main = _BRACKETS.sub("", printed)
    names = (main, *_BRACKETS.findall(printed), printed)
    return tuple(dict.fromkeys((*names, *kana(main))))


def kana(word: str) -> tuple[str, ...]:
    """Return the reading of a word in kana, where the dictionary knows all of it."""
    found = reading(word)
    is_kana = bool(found) and re.fullmatch("[ァ-ヺー]+", found) is not None
    return (found,) if is_kana else ()


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


def unit_of_value(value: str) -> str:
    """Return what a value counts: 件 of 「51件」; nothing where the value is no plain number."""
    match = _VALUE.match(nfkc(value))
    return match[2] if match else ""


def number_writings(value: str) -> tuple[str, ...]:
    """Return the other writings of a value: the number alone, and without what is in brackets.

    >>> number_writings("23％（12課/51課）")
    ('23%', '23')
    """
    match = _VALUE.match(nfkc(value))
    return (match[1] + match[2], match[1]) if match else ()
