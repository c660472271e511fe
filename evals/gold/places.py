"""Where an excerpt stands in a text, whatever the white space and widths."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from corpus.plan import Span
from corpus.text import fold

_MARKS = "ﾞﾟ"
"""Half-width kana marks: NFKC joins them to the kana before them."""


@dataclass(frozen=True, slots=True)
class Places:
    """A folded text that knows where each of its characters comes from."""

    folded: str
    origins: tuple[Span, ...]
    """Where each folded character comes from in the printed text."""

    def find(self, excerpt: str) -> tuple[Span, ...]:
        """Return every place of an excerpt, in order; empty if it is not in the text."""
        wanted, found = fold(excerpt), []
        at = self.folded.find(wanted) if wanted else -1
        while at >= 0:
            last = at + len(wanted) - 1
            found.append(Span(self.origins[at].start, self.origins[last].end))
            at = self.folded.find(wanted, at + 1)
        return tuple(found)


@lru_cache(maxsize=4)
def places_in(text: str) -> Places:
    r"""Return a text ready to be searched for excerpts.

    >>> places_in("交付率\n ８２％").find("率82%")
    (Span(start=2, end=8),)
    """
    folded: list[str] = []
    origins: list[Span] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and (text[end] in _MARKS or unicodedata.combining(text[end])):
            end += 1
        piece = fold(text[at:end])
        folded.append(piece)
        origins.extend([Span(at, end)] * len(piece))
        at = end
    return Places("".join(folded), tuple(origins))
