"""Asks gold questions, turn by turn; what goes wrong is noted as the outcome."""

from collections.abc import Callable, Iterable, Sequence
from time import perf_counter_ns
from typing import Final

from assistant.messages import Message
from evals.asking.limit import Patience
from evals.asking.outcome import Asker, Heard, Outcome
from evals.asking.said import Said
from evals.errors import NoReplyError, TooSlowError

TIME_LIMIT_S: Final = 10.0
"""For one turn; a person would have given up."""
_LONGEST: Final = 200
"""Characters of an error that are kept."""


def ask_all(
    conversations: Sequence[Sequence[str]],
    asker: Asker,
    *,
    limit_s: float = TIME_LIMIT_S,
    on_done: Callable[[], object] = lambda: None,
) -> list[Outcome]:
    """Return what came of each conversation, in their order; only the last turn is kept.

    Args:
        conversations: The user's turns of each.
        asker: Who is asked.
        limit_s: Seconds for one turn.
        on_done: Called after each conversation.
    """
    patience: Patience[Heard] = Patience(limit_s)
    found = []
    for turns in conversations:
        found.append(_converse(turns, asker, patience))
        on_done()
    patience.close()
    return found


def _converse(turns: Iterable[str], asker: Asker, patience: Patience[Heard]) -> Outcome:
    messages: list[Message] = []
    outcome = Outcome(None, "no turn", 0.0)
    for turn in turns:
        messages.append(Message("user", turn))
        outcome = _ask(tuple(messages), asker, patience)
        if outcome.heard is None:
            break
        messages.append(Message("assistant", outcome.heard.said.answer))
    return outcome


def _ask(messages: Sequence[Message], asker: Asker, patience: Patience[Heard]) -> Outcome:
    begun = perf_counter_ns()

    def milliseconds() -> float:
        return (perf_counter_ns() - begun) / 1e6

    try:
        heard = patience.call(lambda: asker(messages))
    except (TooSlowError, NoReplyError) as error:
        return Outcome(None, str(error)[:_LONGEST], milliseconds())
    except Exception as error:  # noqa: BLE001  # whatever crashes the assistant is its outcome
        reason = " ".join(str(error).split())
        return Outcome(
            None, f"crashed: {type(error).__name__}: {reason}"[:_LONGEST], milliseconds()
        )
    took = milliseconds()
    if not isinstance(heard, Heard) or not isinstance(heard.said, Said):
        return Outcome(None, f"no reply: {type(heard).__name__}", took)
    return Outcome(heard, None, took)
