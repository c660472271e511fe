"""The pipeline once more with one step replaced; the only place that knows its steps."""

from collections.abc import Callable, Sequence

from assistant.answer import retrieve
from assistant.compose.draft import compose
from assistant.evidence import Evidence, StatementFacts
from assistant.lookup.route import look_up
from assistant.pipeline import prove
from assistant.ranking import Inquiry
from assistant.reply import Reply
from assistant.sufficiency import sufficient
from corpus.plan import Leaf

ReRun = Callable[[Inquiry], Reply]


def without_refusal(inquiry: Inquiry) -> Reply:
    """Return the reply to a question that was refused, as if it had not been."""
    return _reply(inquiry, sufficient(inquiry, look_up(inquiry) or retrieve(inquiry)))


def retrieval_only(inquiry: Inquiry) -> Reply:
    """Return the reply that retrieval finds where a lookup came first."""
    return _reply(inquiry, retrieve(inquiry))


def with_evidence(leaves: Sequence[Leaf]) -> ReRun:
    """Return what replies as if retrieval had found these leaves and nothing else.

    Whether they suffice is judged as ever: a refusal in spite of them is a wrong one.
    """
    found = (StatementFacts(tuple((leaf,) for leaf in leaves)),)
    return lambda inquiry: _reply(inquiry, sufficient(inquiry, found))


def _reply(inquiry: Inquiry, evidence: Sequence[Evidence]) -> Reply:
    return prove(compose(inquiry, tuple(evidence)), inquiry.assistant)
