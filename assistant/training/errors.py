"""Errors of the training."""

from assistant.errors import AssistantError


class TrainingError(AssistantError):
    """The course cannot be given; the message names what is wrong and the remedy."""
