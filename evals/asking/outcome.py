"""What came of asking, and everybody who can be asked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from assistant.messages import Message
from assistant.reply import Reply
from assistant.trace import Trace
from evals.asking.said import Said


@dataclass(frozen=True, slots=True)
class Heard:
    """A reply, and what else the asked one let see."""

    said: Said
    trace: Trace | None = None
    stages_ms: Mapping[str, float] = field(default_factory=dict)


Asker = Callable[[Sequence[Message]], Heard]
"""Answers the last message of a conversation; whatever it raises counts as no answer."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one question: a reply or an error."""

    heard: Heard | None
    error: str | None
    total_ms: float
    """Of the last turn."""


def ask_function(answer: Callable[[Sequence[Message]], Reply]) -> Asker:
    """Return somebody to ask who answers by a plain function, such as a control."""
    return lambda messages: Heard(Said.of(answer(messages)))
