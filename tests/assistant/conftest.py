"""Understanding a conversation, for the tests of its slots."""

import pytest

from assistant.messages import Message
from assistant.understand.dialogue import understand


@pytest.fixture(scope="module")
def heard(assistant):
    """Return a function that understands the last of several questions."""

    def understood(*turns):
        messages = [Message("user", turn) for turn in turns]
        for at in range(len(turns) - 1, 0, -1):
            messages.insert(
                at, Message("assistant", "前の回答です。2-イの現状は、次のとおりです。")
            )
        return understand(messages, assistant.names)

    return understood
