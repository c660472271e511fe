"""Sentences that can be read alone: what is shown of a passage, if anything."""

import re

_OPENINGS = re.compile(
    r"^(また|更に|さらに|加えて|あわせて|しかしながら|しかし|特に|一方|引き続き)[、，]?"
)
_POINTING = re.compile(
    "下記|以下|上記|前述|後述|これまで|これら|この|その|それ|当該|同様|同じく|従前|引き続き"
)
_LONGEST, _LONGEST_CHOICE, _SHORTEST = 130, 80, 12


def alone(text: str) -> str | None:
    """Return a passage as one sentence that needs no other, or None if it is none.

    What leads over from the sentence before is left out; a sentence that points to another, and
    one that the plan prints with a full stop in its middle, are none.

    >>> alone("更に、生成ＡＩを導入し、業務の効率化に取り組みました。")
    '生成ＡＩを導入し、業務の効率化に取り組みました。'
    >>> alone("国の取組を利用した６業務について（下記参照）") is None
    True
    """
    shown = _OPENINGS.sub("", text)
    is_one = shown.endswith("。") and shown.count("。") == 1
    if not is_one or _POINTING.search(shown) or not _SHORTEST <= len(shown) <= _LONGEST:
        return None
    return shown


def brief(text: str) -> bool:
    """Return whether four texts as long as this one can be read as choices."""
    return len(text) <= _LONGEST_CHOICE
