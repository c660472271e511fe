"""Two questions in one message, the first of which can be asked alone."""

import re

_BETWEEN = re.compile(
    r"[？?]\s*(?=\S)|(?<=か)。\s*(?=\S)|, and (?=wh|how)"
    "|[、。](?=また|あわせて|併せて)|(?<=[こ誰何つ]で)、"
)
"""Where a second question surely begins."""
_ASKING = re.compile(
    "(何|なに)(?!か|でも|度も|も)|なん(?=[でのだ人件回課て])|どこ|誰|だれ|いつ(?!も)|なぜ|どう(?!し)"
    "|どんな|どの|どれ|どちら|どっち|いくつ"
)
_REQUEST = re.compile(
    "[？?]|か[。]?$|教え|知り|示し|説明|ください|下さい|の$|け$|" + _ASKING.pattern
)
"""What is no remark: 「交付率は不要です」 asks nothing."""
_PAUSE = re.compile("[、。]")
_THEME = re.compile("(は|について|に関して|では)$")
"""How what is no question ends, whatever it holds."""
_TWO, _SHORTEST = 2, 6
"""Parts, and the characters that a part has that can be asked alone."""


def parts_of(text: str) -> tuple[str, ...]:
    """Return the two parts of an NFKC text that asks twice, () if it asks once.

    >>> parts_of("新任研修の参加者は何人ですか。また、庁内研修は何人ですか")
    ('新任研修の参加者は何人ですか', 'また、庁内研修は何人ですか')
    >>> parts_of("今の計画だと何を数えて、何で成果を見るの")
    ('今の計画だと何を数えて', '何で成果を見るの')
    >>> parts_of("新任研修は何人?")
    ()
    """
    parts = tuple(_BETWEEN.split(text))
    if len(parts) != _TWO:
        parts = _clauses(text)
    is_asked_twice = len(parts) == _TWO and _REQUEST.search(parts[1]) is not None
    return parts if is_asked_twice and min(map(len, parts)) >= _SHORTEST else ()


def _clauses(text: str) -> tuple[str, ...]:
    """Cut before the clause of the last question word, if another one stands before it."""
    asking = list(_ASKING.finditer(text))
    if len(asking) < _TWO:
        return ()
    pauses = [match for match in _PAUSE.finditer(text) if match.end() <= asking[-1].start()]
    if not pauses or pauses[-1].start() < asking[0].end():
        return ()
    first, second = text[: pauses[-1].start()], text[pauses[-1].end() :].strip()
    return () if _THEME.search(first) else (first, second)
