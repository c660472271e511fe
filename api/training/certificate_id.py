"""Numbers of certificates: random, told from mistyped ones, easy to type.

Signs of Crockford's Base32, which has no I, L, O and U. The last is a check sign (Luhn's
algorithm with 32 signs), which any single wrong sign and nearly any swapped pair betray.
"""

import secrets
import unicodedata
from typing import Final

SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LENGTH: Final = 16
_GROUP: Final = 4
_LOOK_ALIKES: Final = str.maketrans("OIL", "011", "- ‐‑‒–—―−ー_")


def new_id() -> str:
    """Return a new number in groups of four."""
    body = "".join(secrets.choice(SIGNS) for _ in range(_LENGTH - 1))
    return _grouped(body + _check_sign(body))


def read_id(typed: str) -> str | None:
    """Return a number as it is printed, however it was typed; None where it can be none.

    >>> read_id("０l23-4567 89ab-cdez"), read_id("0123-4567-89AB-CDEF")
    ('0123-4567-89AB-CDEZ', None)
    """
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_LOOK_ALIKES)
    is_one = len(plain) == _LENGTH and set(plain) <= set(SIGNS)
    return _grouped(plain) if is_one and _check_sign(plain[:-1]) == plain[-1] else None


def _check_sign(body: str) -> str:
    total = 0
    for place, sign in enumerate(reversed(body)):
        value = SIGNS.index(sign) * (1 if place % 2 else 2)
        total += value // len(SIGNS) + value % len(SIGNS)
    return SIGNS[-total % len(SIGNS)]


def _grouped(plain: str) -> str:
    return "-".join(plain[at : at + _GROUP] for at in range(0, _LENGTH, _GROUP))
