"""Gold questions: what somebody would ask, and what a right reply holds.

The sets are written from the plan by people who have not seen the code or a
reply. `tune` may be read when the assistant is improved; of `check` only the
score is looked at.
"""

import json
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from corpus.text import fold
from evals.errors import GoldError

QUESTIONS = Path(__file__).parent / "questions"


class QuestionSet(StrEnum):
    """The sets of gold questions."""

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


def load_questions(path: Path, plan_text: str) -> tuple[Gold, ...]:
    """Read a file of gold questions, one JSON object a line, and check it against the plan.

    Raises:
        GoldError: A line is no such object, an id repeats, an excerpt is not in
            the plan, or an answerable question has no evidence or no `must`.
    """
    printed, seen, found = fold(plan_text), set[str](), []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        where = f"{path.name}:{number}"
        try:
            gold = Gold.model_validate(json.loads(line))
        except (json.JSONDecodeError, ValidationError) as error:
            reason = " ".join(str(error).split())
            raise GoldError(f"{where}: expected a gold question, found {reason}") from error
        if gold.id in seen:
            raise GoldError(f"{where}: expected every id once, found {gold.id} again")
        if gold.answerable and not (gold.evidence and gold.must):
            raise GoldError(
                f"{where}: expected evidence and `must`, found an answerable {gold.id} without them"
            )
        for excerpt in gold.evidence:
            if fold(excerpt) not in printed:
                raise GoldError(f"{where}: expected words of the plan, found {excerpt!r}")
        seen.add(gold.id)
        found.append(gold)
    return tuple(found)
