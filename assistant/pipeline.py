"""From a question to a reply, one step per line.

    messages -> Question -> Evidence -> Draft -> Reply
                understand  look_up      compose  verify
                            retrieve

Each step is a plain function in the module of its name; read them in this order.
"""

import logging
from collections.abc import Sequence

from assistant.assistant import Assistant
from assistant.compose.draft import compose, quotes_only
from assistant.errors import UnprovenError
from assistant.evidence import Evidence
from assistant.lookup.conflicts import conflicts
from assistant.lookup.route import look_up
from assistant.messages import Message
from assistant.premises import corrections
from assistant.ranking import Inquiry
from assistant.refuse import refuse
from assistant.reply import Reply
from assistant.retrieve import retrieve
from assistant.sufficiency import sufficient
from assistant.understand.dialogue import understand
from assistant.verify import verify

logger = logging.getLogger(__name__)


def reply(messages: Sequence[Message], assistant: Assistant) -> Reply:
    """Return the verified reply to the last message of a conversation."""
    question = understand(messages, assistant.names)
    inquiry = Inquiry(question, assistant)
    evidence = find(inquiry)
    draft = compose(inquiry, evidence)
    try:
        return verify(draft, assistant)
    except UnprovenError:
        # A defect of our wording, and no reason to leave the reader without the plan's.
        logger.exception("a draft was not proven; its quotes are shown instead")
        return verify(quotes_only(draft), assistant)


def find(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the evidence that answers the question, or why there is none."""
    refusal = refuse(inquiry)
    if refusal is not None:
        return (refusal,)
    evidence = sufficient(inquiry, look_up(inquiry) or retrieve(inquiry))
    return (*corrections(inquiry, evidence), *evidence, *conflicts(inquiry, evidence))
