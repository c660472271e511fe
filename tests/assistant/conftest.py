"""Understanding one conversation, and the replies to many questions."""

import pytest

from assistant.messages import Message
from assistant.understand.dialogue import understand
from tests.assistant.proof import ask_all
from tests.assistant.questions import questions


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


@pytest.fixture(scope="session")
def asked(assistant):
    """The replies to all questions that are made from the plan."""
    return ask_all(assistant, questions(assistant.plan))
