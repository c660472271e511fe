"""Years in Japanese texts: 令和7, 令和７(2025)年度, 2025年, R7."""

import re

from corpus.fuzzy import nfkc

_REIWA = re.compile(r"(?:令和|(?<![a-z\d])r)\s*(元|\d{1,2})(?!\d)")
_HEISEI = re.compile(r"平成\s*(元|\d{1,2})(?!\d)")
_WESTERN = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_OFFSETS = ((_REIWA, 2018), (_HEISEI, 1988), (_WESTERN, 0))


def find_years(text: str) -> tuple[int, ...]:
    """Return the years named in a text as Western years, in order, each once.

    >>> find_years("令和７(2025)年度から令和 10年度まで、平成31年、R6")
    (2025, 2028, 2019, 2024)
    """
    plain = nfkc(text)
    found = [
        (match.start(), offset + (1 if match[1] == "元" else int(match[1])))
        for pattern, offset in _OFFSETS
        for match in pattern.finditer(plain)
    ]
    return tuple(dict.fromkeys(year for _, year in sorted(found)))
