"""The conversation as it comes in."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Message:
    """One turn; the last message of a conversation is the question."""

    role: Literal["user", "assistant"]
    content: str
