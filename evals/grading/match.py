"""Whether an answer holds a text: the exam's comparison, and one that is stricter.

Both compare folded text (NFKC, lower case, no white space, no `*`, one dash). The
exam asks only that a text which begins with a digit is no end of a longer
number. Ours also wants whole numbers at its end, and a text of one or two
characters to be whole words: 「課」 is not in 「課題」.
"""

import re
from functools import cached_property
from itertools import accumulate
from typing import Final

from corpus.text import fold
from corpus.words import words
from evals.grading.claims import without_marks

RUN: Final = 12
"""Characters that a quote and an excerpt must share to be about the same place."""
_SHORT: Final = 3
"""Below this many characters a text must be whole words."""
_WHOLE_BEFORE: Final = r"(?<![\d.,])"
_WHOLE_AFTER: Final = r"(?!\.?\d|,\d{3})"


def exam_holds(answer: str, text: str) -> bool:
    """Return whether a folded answer holds a text, by the rule of the exam.

    >>> exam_holds("151件です", "51件"), exam_holds("51件です", "５１ 件")
    (False, True)
    """
    needle = fold(text)
    if needle[:1].isdigit():
        return re.search(_WHOLE_BEFORE + re.escape(needle), answer) is not None
    return needle in answer


def overlaps(quote: str, excerpt: str) -> bool:
    """Return whether two folded texts share a run of 12 characters, or the shorter one whole."""
    if not quote or not excerpt:
        return False
    if quote in excerpt or excerpt in quote:
        return True
    return any(excerpt[at : at + RUN] in quote for at in range(len(excerpt) - RUN + 1))


class Answer:
    """An answer to be searched; what it costs to prepare is paid once."""

    def __init__(self, text: str) -> None:
        self.text = without_marks(text)
        self.folded = fold(self.text)

    def holds(self, text: str) -> bool:
        """Return whether the answer holds a text, by the stricter rule.

        >>> Answer("交付率は82.5%です").holds("82.5%"), Answer("値は82.5です").holds("82")
        (True, False)
        >>> Answer("課題は2点").holds("課"), Answer("24課です").holds("課")
        (False, True)
        """
        needle = fold(text)
        if not needle:
            return False
        before = _WHOLE_BEFORE if needle[0].isdigit() else ""
        after = _WHOLE_AFTER if needle[-1].isdigit() else ""
        found = re.finditer(before + re.escape(needle) + after, self.folded)
        if len(needle) >= _SHORT:
            return next(found, None) is not None
        return any({match.start(), match.end()} <= self._borders for match in found)

    @cached_property
    def _borders(self) -> set[int]:
        """Where words begin and end in the folded text."""
        # Words are cut before folding, which takes the long vowels from them (データ).
        return {0, *accumulate(len(fold(word.surface)) for word in words(self.text))}
