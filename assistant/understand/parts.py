"""Two questions in one message, each of which can be asked alone."""

import re

_BETWEEN = re.compile(
    r"[？?]\s*(?=\S)|(?<=か)。\s*(?=\S)|, and (?=wh|how)"
    "|[、。](?=また|あわせて|併せて)|(?<=[こ誰何つ]で)、"
)
"""Where a second question begins."""
_TWO, _SHORTEST = 2, 8
"""Parts, and the characters that a part has that can be asked alone."""


def parts_of(text: str) -> tuple[str, ...]:
    """Return the two parts of an NFKC text that asks twice, () if it asks once.

    >>> parts_of("新任研修の参加者は何人ですか。また、庁内研修は何人ですか")
    ('新任研修の参加者は何人ですか', 'また、庁内研修は何人ですか')
    >>> parts_of("新任研修は何人?")
    ()
    """
    parts = tuple(_BETWEEN.split(text))
    return parts if len(parts) == _TWO and min(map(len, parts)) >= _SHORTEST else ()
