"""Whether a reply is right: what it holds, what it cites, and whether it refuses."""

import re
from dataclasses import dataclass

from assistant.reply import Reply, Status
from corpus.text import fold
from evals.gold import Gold

_RUN = 12
"""Characters that a quote and an excerpt must share to be about the same place."""


@dataclass(frozen=True, slots=True)
class Grade:
    """The verdict on one reply."""

    gold: Gold
    faults: tuple[str, ...]
    """What is wrong with it, in words; empty where it is right."""

    @property
    def is_right(self) -> bool:
        """Whether nothing is wrong."""
        return not self.faults


def grade(gold: Gold, reply: Reply) -> Grade:
    """Return what is wrong with a reply.

    A question that the plan answers wants status `answered`, one alternative of
    every `must` group, nothing of `must_not`, and a citation that overlaps its
    evidence. Any other wants another status and nothing of `must_not`.
    """
    answer = fold(reply.answer)
    is_answered = reply.status is Status.ANSWERED
    faults = [f"holds {text}" for text in gold.must_not if holds(answer, text)]
    if is_answered != gold.answerable:
        faults.append(f"status {reply.status.value}")
    if gold.answerable:
        faults.extend(
            f"lacks {'/'.join(group)}"
            for group in gold.must
            if not any(holds(answer, text) for text in group)
        )
        quotes = [fold(citation.quote) for citation in reply.citations]
        if not any(overlaps(quote, fold(text)) for quote in quotes for text in gold.evidence):
            faults.append("cites no evidence")
    return Grade(gold, tuple(faults))


def holds(answer: str, text: str) -> bool:
    """Return whether a folded answer holds a text; a figure must not be part of a longer one.

    >>> holds("151件です", "51件"), holds("51件です", "５１ 件")
    (False, True)
    """
    needle = fold(text)
    if needle[:1].isdigit():
        return re.search(rf"(?<![\d.,]){re.escape(needle)}", answer) is not None
    return needle in answer


def overlaps(quote: str, excerpt: str) -> bool:
    """Return whether two folded texts share a run of 12 characters, or one holds the other."""
    if quote in excerpt or excerpt in quote:
        return True
    return any(excerpt[at : at + _RUN] in quote for at in range(max(0, len(excerpt) - _RUN + 1)))
