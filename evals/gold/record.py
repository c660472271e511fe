"""Gold questions: what somebody would ask, and what a right reply holds.

The sets are written from the plan by people who have not seen the code or a
reply. `tune` may be read when the assistant is improved, and so may `hard`: comparisons,
lists, dialogues, false premises and near misses alone, in a mix that nobody asks and no
weight is learned from. Of `check` only the score is looked at.
"""

import hashlib
from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Split(StrEnum):
    """What a question is for."""

    TUNE = "tune"
    CHECK = "check"


class Category(StrEnum):
    """What a question is about."""

    INDICATOR = "indicator"
    RESULT = "result"
    SCHEDULE = "schedule"
    GLOSSARY = "glossary"
    MEASURE_FIELD = "measure_field"
    OVERVIEW = "overview"
    AGGREGATE = "aggregate"
    COMPARE = "compare"
    SUCCESSION = "succession"
    MULTI_TURN = "multi_turn"
    ONBOARDING = "onboarding"
    UNANSWERABLE = "unanswerable"
    OUT_OF_SCOPE = "out_of_scope"
    ADVERSARIAL = "adversarial"


class Style(StrEnum):
    """How a question is worded."""

    FORMAL = "formal"
    COLLOQUIAL = "colloquial"
    KEYWORD = "keyword"
    TYPO = "typo"
    ENGLISH = "english"


class WhyNot(StrEnum):
    """Why the plan does not answer a question."""

    ABSENT = "absent"
    NOT_MEASURED = "not_measured"
    OFF_TOPIC = "off_topic"
    FALSE_PREMISE = "false_premise"
    FUTURE = "future"


class Gold(BaseModel):
    """One question; only the reply to its last turn is graded."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str = Field(min_length=1)
    category: Category
    style: Style
    turns: tuple[str, ...] = Field(min_length=1)
    answerable: bool
    """Whether a right assistant answers; else it says that the plan does not state it."""
    must: tuple[tuple[str, ...], ...]
    """Groups of alternatives; a right answer holds one of every group."""
    must_not: tuple[str, ...]
    """What shows a wrong answer."""
    evidence: tuple[str, ...]
    """Verbatim excerpts of the plan; a right answer cites one of them."""
    max_chars: int = Field(gt=0)
    """The longest answer that does not annoy."""
    note: str = ""
    """Why this is tricky, if it is."""
    why: str = ""
    """Why the question exists."""
    family: str | None = None
    """Name shared by paraphrases of one question."""
    cluster: str | None = None
    """Name shared by questions that stand or fall together; else the family, else the measure."""
    split: Split | None = None
    """What the question is for; None where the file's name says it."""
    evidence_sets: tuple[tuple[str, ...], ...] = ()
    """Alternative sets of excerpts, each enough on its own; empty: `evidence` is the only one."""
    reason: WhyNot | None = None
    """Why there is no answer; None where there is one, or nobody noted it."""
    clarify_ok: bool = False
    """Whether to ask back is as good as to answer."""
    derived: bool = False
    """Whether the answer is worked out, such as a count, and stands in no single excerpt."""

    @property
    def excerpts(self) -> tuple[str, ...]:
        """All excerpts, each once, in the order of the file."""
        more = (text for excerpts in self.evidence_sets for text in excerpts)
        return tuple(dict.fromkeys((*self.evidence, *more)))

    @property
    def question_sha256(self) -> str:
        """Of what is asked: two runs are compared only where it is equal."""
        return hashlib.sha256("\x00".join(self.turns).encode()).hexdigest()

    @model_validator(mode="after")
    def _contradicts_nothing(self) -> Self:
        if self.answerable and not (self.evidence and self.must):
            raise ValueError(f"evidence and `must` for the answerable {self.id}: one is empty")
        if self.answerable and self.reason:
            raise ValueError(f"no `reason` for the answerable {self.id}: {self.reason.value}")
        if not self.answerable and self.excerpts:
            raise ValueError(f"no evidence for {self.id}, which has no answer: it has some")
        if not all(texts and all(texts) for texts in (*self.must, *self.evidence_sets)):
            raise ValueError(f"no empty group, set or text in {self.id}: there is one")
        if not all((*self.turns, *self.must_not, *self.evidence)):
            raise ValueError(f"no empty turn or text in {self.id}: there is one")
        return self
