"""From a question to a reply, one step per line.

    messages -> Question -> Evidence -> Draft -> Reply
                understand  look_up      compose  verify
                            retrieve

Each step is a plain function in the module of its name; read them in this order.
"""

import logging
from collections.abc import Sequence
from time import perf_counter_ns

from assistant.agreement import is_contradicted
from assistant.answer import retrieve
from assistant.assistant import Assistant
from assistant.clauses import both_clauses
from assistant.compose.draft import compose, quotes_only
from assistant.draft import Draft
from assistant.errors import UnprovenError
from assistant.lookup.conflicts import conflicts
from assistant.lookup.route import look_up
from assistant.messages import Message
from assistant.point import pointed
from assistant.premises import corrections
from assistant.ranking import Inquiry
from assistant.refuse import decline, refuse
from assistant.reply import Reply
from assistant.sufficiency import sufficient
from assistant.trace import Finding, Route, Trace
from assistant.understand.dialogue import understand
from assistant.verify import verify

logger = logging.getLogger(__name__)


def reply(messages: Sequence[Message], assistant: Assistant) -> Reply:
    """Return the verified reply to the last message of a conversation."""
    return trace(messages, assistant).reply


def trace(messages: Sequence[Message], assistant: Assistant) -> Trace:
    """Return the reply to the last message with every step that led to it."""
    times = [perf_counter_ns()]
    inquiry = Inquiry(understand(messages, assistant.names), assistant)
    times.append(perf_counter_ns())
    finding = find(inquiry)
    times.append(perf_counter_ns())
    draft = compose(inquiry, finding.evidence)
    times.append(perf_counter_ns())
    proven = prove(draft, assistant)
    times.append(perf_counter_ns())
    steps = zip(("understand", "find", "compose", "verify"), times, times[1:], strict=False)
    return Trace(inquiry, finding, draft, proven, {name: (b - a) / 1e6 for name, a, b in steps})


def find(inquiry: Inquiry) -> Finding:
    """Return the evidence that answers the question, or why there is none."""
    refusal = refuse(inquiry) or decline(inquiry)
    if refusal is not None:
        return Finding(Route.REFUSAL, (refusal,))
    looked_up = look_up(inquiry)
    if looked_up and is_contradicted(inquiry, looked_up):
        looked_up = ()
    route = Route.LOOKUP if looked_up else Route.RETRIEVAL
    evidence = both_clauses(inquiry, pointed(inquiry, looked_up or retrieve(inquiry)))
    evidence = sufficient(inquiry, evidence)
    found = (*corrections(inquiry, evidence), *evidence, *conflicts(inquiry, evidence))
    return Finding(route, found)


def prove(draft: Draft, assistant: Assistant) -> Reply:
    """Return the verified reply that a draft makes."""
    try:
        return verify(draft, assistant)
    except UnprovenError:
        # A defect of our wording, and no reason to leave the reader without the plan's.
        logger.exception("a draft was not proven; its quotes are shown instead")
        return verify(quotes_only(draft), assistant)
