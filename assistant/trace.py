"""What the pipeline did for one question, step by step, for those who examine it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.draft import Draft
from assistant.evidence import Evidence
from assistant.ranking import Inquiry
from assistant.reply import Reply


class Route(StrEnum):
    """Which step found the evidence."""

    REFUSAL = "refusal"
    LOOKUP = "lookup"
    RETRIEVAL = "retrieval"


@dataclass(frozen=True, slots=True)
class Finding:
    """The evidence for a question, and the step that found it."""

    route: Route
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """Every step's result for one question."""

    inquiry: Inquiry
    """The question, read; it ranks passages on request."""
    finding: Finding
    draft: Draft
    reply: Reply
    stages_ms: Mapping[str, float]
    """Milliseconds of `understand`, `find`, `compose` and `verify`."""
