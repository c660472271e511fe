"""Forms of Japanese text: what is shown, and what is compared.

Shown text is always the printed one, without the line wraps of the PDF.
Compared text is folded (`fold`), and never reaches a reader, because folding
turns ① into 1 and ～ into ~.
"""

import re
import unicodedata
from functools import lru_cache

_WRAP = re.compile(r"\s+")
_IGNORED = re.compile(r"[\s*＊]+")
_BULLETS = "・■※"
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−ー-ｰ", "-") | {"〜": "~", "～": "~"})


def unwrap(text: str) -> str:
    r"""Return `text` without line wraps and spaces, but for one between ASCII words.

    >>> unwrap("Artificial Intelligence の略。人間の\n\n思考")
    'Artificial Intelligenceの略。人間の思考'
    """
    return _WRAP.sub(_keep_between_words, text.strip())


def _keep_between_words(match: re.Match[str]) -> str:
    before, after = match.string[match.start() - 1], match.string[match.end()]
    is_between_words = (before + after).isascii() and before.isalnum() and after.isalnum()
    return " " if is_between_words else ""


def clean(quote: str) -> str:
    """Return a quote without its bullet and without the glossary mark `*`.

    >>> clean("・フロントヤード*からバックヤード*まで")
    'フロントヤードからバックヤードまで'
    """
    return quote.lstrip(_BULLETS).replace("*", "")


@lru_cache(maxsize=2**14)  # the texts of the plan are compared again for every question
def fold(text: str) -> str:
    """Return the comparable form: NFKC, lower case, no white space, no `*`, one dash sign.

    >>> fold("ＡＩ－ＯＣＲ* 16 か所")
    'ai-ocr16か所'
    """
    # Twice: what is left out must not part a kana from its mark, and NFKC makes new spaces.
    folded = unicodedata.normalize("NFKC", _IGNORED.sub("", text))
    return _IGNORED.sub("", folded.lower().translate(_DASHES))


def line_of(text: str, offset: int) -> int:
    """Return the number of the line that holds the character at `offset`, counted from 1."""
    return text.count("\n", 0, offset) + 1
