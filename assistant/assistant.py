"""What the steps of the pipeline share: the plan, its names, words and index."""

from dataclasses import dataclass

from assistant.candidates import Candidate
from assistant.concepts import Vocabulary
from assistant.understand.names import Names
from assistant.weights import Weights
from corpus.library import Identity, PlanFile
from corpus.plan import Plan
from index.reader.model import Reader
from index.search import Index


@dataclass(frozen=True)
class Assistant:
    """Everything that answering needs, loaded once and never changed."""

    plan_file: PlanFile
    names: Names
    vocabulary: Vocabulary
    candidates: tuple[Candidate, ...]
    index: Index
    reader: Reader | None
    """None where it was made for another plan."""
    weights: Weights

    @property
    def plan(self) -> Plan:
        """The typed plan."""
        return self.plan_file.plan

    @property
    def identity(self) -> Identity:
        """What names the plan."""
        return self.plan_file.identity
