"""Which characters a text from outside may hold.

Full-width forms, characters of private use (外字) and emoji are fine. Control
characters other than newline and tab are not, nor those that turn the reading
direction, because they make a log line or an answer look like another one.
"""

import re

from pydantic_core import PydanticCustomError

from api.messages_ja import BROKEN_CHARACTER, CONTROL_CHARACTER

_BROKEN = re.compile("[\ud800-\udfff]")
"""Halves of a surrogate pair; no encoding can carry them."""
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_INVISIBLE = re.compile("[\\s\u00ad\u034f\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u3164\ufeff]")
"""White space and characters without a glyph."""


def checked(text: object) -> object:
    """Return `text` with plain newlines; what is not a string passes through.

    Raises:
        PydanticCustomError: A character is broken or a control character; the
            message names its code point.
    """
    if not isinstance(text, str):
        return text
    text = text.replace("\r\n", "\n")
    for pattern, kind in ((_BROKEN, BROKEN_CHARACTER), (_CONTROL, CONTROL_CHARACTER)):
        if found := pattern.search(text):
            code = f"U+{ord(found[0]):04X}"
            raise PydanticCustomError(kind.slug, kind.detail, {"code": code})
    return text


def is_broken(text: str) -> bool:
    """Whether `text` holds half of a surrogate pair."""
    return _BROKEN.search(text) is not None


def is_blank(text: str) -> bool:
    r"""Whether nothing in `text` can be seen.

    >>> is_blank(" 　\u200b"), is_blank("？")
    (True, False)
    """
    return not _INVISIBLE.sub("", text)
