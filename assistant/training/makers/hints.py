"""Whether a gap can be filled: the sentence hints at its word, and does not tell it."""

from assistant.training.facts import Facts, words_of
from assistant.training.makers.gaps import Gap, GapKind
from assistant.training.makers.writings import printed_names
from corpus.fuzzy import nfkc

_SHORTEST = 30
"""Characters of a sentence that says enough to know which term is missing."""
_RIVALS = 3
"""Terms as long as the one that is missing, from which a sentence has to hint at its meaning."""


def can_be_filled(facts: Facts, text: str, gap: Gap) -> bool:
    """Return whether somebody who knows the plan can fill a gap, and nobody can read it off.

    Learners are told how long a term is; where several are as long, the sentence has to share a
    word with the term's explanation, or name in full what is missing in brackets.
    """
    if gap.kind not in {GapKind.TERM, GapKind.NAME}:
        return True
    rest = words_of(gap.asked(text))
    told = words_of(gap.key) & rest
    if 2 * len(told) > len(words_of(gap.key)):
        return False
    if gap.kind is GapKind.NAME or _is_in_brackets(text, gap):
        return True
    return len(text) >= _SHORTEST and (
        _rivals(facts, gap) < _RIVALS or _is_hinted(facts, rest, gap)
    )


def _is_in_brackets(text: str, gap: Gap) -> bool:
    return text[: gap.start].endswith(("（", "(")) and text[gap.end :].startswith(("）", ")"))


def _rivals(facts: Facts, gap: Gap) -> int:
    """Return how many other terms of the glossary are as long as what is missing."""
    names = [[nfkc(name) for name in printed_names(term)] for term in facts.plan.terms]
    return sum(
        any(len(name) == len(gap.key) for name in own) for own in names if nfkc(gap.key) not in own
    )


def _is_hinted(facts: Facts, rest: frozenset[str], gap: Gap) -> bool:
    """Return whether a sentence shares a telling word with the explanation of what is missing."""
    return any(
        (words_of(term.definition.text) & rest) - facts.common
        for term in facts.plan.terms
        if nfkc(gap.key) in map(nfkc, printed_names(term))
    )
