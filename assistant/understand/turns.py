"""What a turn does in a conversation, and what is left of it to understand.

「話戻すけど、」 and 「あ、ごめん、」 say how a turn leans on those before it; they are
no words of the question.
"""

from dataclasses import dataclass
from enum import StrEnum
from re import Pattern

from assistant.lexicon import load_lexicon
from corpus.fuzzy import nfkc


class Move(StrEnum):
    """What a turn does; the names are keys of ``lexicon.toml`` [dialogue]."""

    SWITCH = "switch"
    """Another subject: nothing of the earlier one is meant."""
    RETURN = "return"
    """The subject before the last switch."""
    CORRECTION = "correction"
    """The same is asked of another thing: the earlier one was a slip."""
    MORE = "more"
    """More of the same."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A message without the words that only join it to the conversation."""

    rest: str
    """NFKC and lower case."""
    moves: frozenset[Move]
    replaced: str = ""
    """In 「XではなくY」, X; the rest is Y."""
    leans: bool = False
    """Whether it opens as one that goes on: 「では、」."""
    points_back: bool = False
    """Whether it speaks of what was asked some time ago: 「さっきの」."""


def turn_of(content: str) -> Turn:
    """Return a message as a turn.

    >>> turn_of("話変わるけど、計画期間は？").rest
    '計画期間は?'
    """
    cues = load_lexicon().dialogue
    rest, moves = nfkc(content).strip(), set()
    for move in (Move.SWITCH, Move.RETURN, Move.CORRECTION):
        kept = _after(cues[move.value], rest)
        if kept != rest:
            moves.add(move)
            rest = kept
    unpointed = cues["pointing"].sub("", rest) or rest
    joined = _after(cues["joint"], _after(cues["opening"], unpointed))
    points_back, leans, rest = unpointed != rest, joined != unpointed, joined
    replaced = ""
    if (instead := cues["instead"].match(rest)) is not None:
        replaced, rest = instead["not"], rest[instead.end() :]
        moves.add(Move.CORRECTION)
    if Move.CORRECTION in moves:
        rest = cues["slip"].sub("", rest)
    if cues[Move.MORE.value].fullmatch(rest):
        moves.add(Move.MORE)
    return Turn(rest, frozenset(moves), replaced, leans, points_back)


def _after(pattern: Pattern[str], text: str) -> str:
    """Return what follows a cue; the text itself where nothing would be left."""
    found = pattern.search(text)
    return (found and text[found.end() :].strip()) or text
