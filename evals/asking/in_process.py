"""Asks the assistant of this process, and looks into its pipeline."""

from collections.abc import Sequence

from assistant.assistant import Assistant
from assistant.messages import Message
from assistant.pipeline import trace
from evals.asking.outcome import Asker, Heard
from evals.asking.said import Said


def ask_in_process(assistant: Assistant) -> Asker:
    """Return an asker that calls the pipeline."""

    def ask(messages: Sequence[Message]) -> Heard:
        traced = trace(messages, assistant)
        return Heard(Said.of(traced.reply), traced, traced.stages_ms)

    return ask
