"""Errors of the assistant.

AssistantError
├── SettingsError     a setting is wrong; the message names it
├── LexiconError      the cues of lexicon.toml are wrong
├── WeightsError      the learned weights of weights.toml are wrong
└── UnprovenError     a draft states what its citations do not hold
"""


class AssistantError(Exception):
    """The assistant cannot work; the message is one line."""


class SettingsError(AssistantError):
    """A setting has a wrong value."""


class LexiconError(AssistantError):
    """``lexicon.toml`` is wrong."""


class WeightsError(AssistantError):
    """``weights.toml`` is wrong."""


class UnprovenError(AssistantError):
    """A claim is not proven by the spans that it cites."""
