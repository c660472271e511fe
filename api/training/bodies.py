"""Sessions as JSON.

What gives an item's key away leaves only once it has been answered, and from a test only
once the test is done.
"""

from datetime import datetime
from typing import Self

from api.body import Body
from api.schemas import CitationBody
from api.store.records import Kind, State, Step
from api.training.citing import citations_of, section_of
from api.training.dates import on_ja
from api.training.sitting import Sitting
from api.training.training import Training
from assistant.training.course import choices_for
from assistant.training.item import ItemType


class ItemBody(Body):
    """An item as it is asked."""

    id: str
    type: ItemType
    module: int
    stem: str
    choices: tuple[str, ...]
    number: int
    """Its place in the session, from 1."""
    again: bool
    """Whether it has come back after a wrong answer."""
    section: str
    """Where the plan says so; only the outermost heading while it is being asked."""
    back: str | None
    """Of a term card; it is the learner who judges."""

    @classmethod
    def of(cls, step: Step, sitting: Sitting, training: Training) -> Self:
        """Translate a place in a session's queue."""
        item = training.course.item(step.item)
        section = section_of(item, training.plan)
        is_shown = step.given is not None and not sitting.withholds
        return cls(
            id=item.id,
            type=item.type,
            module=item.module,
            stem=item.stem,
            choices=choices_for(item, sitting.session.seed),
            number=sitting.number_of(step),
            again=step.again,
            section=" ＞ ".join(section if is_shown else section[:1]),
            back=item.key if item.type is ItemType.CARD else None,
        )


class ScoreBody(Body):
    """How many were answered right at first."""

    right: int
    total: int
    passed: bool | None
    """Of a final test only."""


class SessionBody(Body):
    """A session as it stands."""

    id: str
    kind: Kind
    module: int | None
    total: int
    """Places in the queue; a wrong answer adds one where items come back."""
    answered: int
    state: State
    item: ItemBody | None
    """What is asked now; None once the session has ended."""
    score: ScoreBody | None
    """None until the session is done."""
    plan: str
    """SHA-256 of the plan's text."""

    @classmethod
    def of(cls, sitting: Sitting, training: Training) -> Self:
        """Translate a session."""
        session, step = sitting.session, sitting.current
        score = ScoreBody(right=session.right, total=session.total, passed=session.passed)
        return cls(
            id=session.id,
            kind=session.kind,
            module=session.module or None,
            total=len(sitting.steps),
            answered=sitting.answered,
            state=session.state,
            item=ItemBody.of(step, sitting, training) if step else None,
            score=score if session.state is State.DONE else None,
            plan=training.identity.sha256,
        )


class AnsweredBody(Body):
    """What became of an answer; all None and empty while a test is under way."""

    item: ItemBody
    right: bool | None
    key: str | None
    answer: str
    explanation: str | None
    citations: tuple[CitationBody, ...]
    due_at: datetime | None
    due_on_ja: str | None
    again: bool
    """Whether the item comes back in this session."""
    session: SessionBody

    @classmethod
    def of(cls, step: Step, sitting: Sitting, training: Training) -> Self:
        """Translate a place in a session's queue that has been answered.

        Raises:
            ValueError: It has not been answered.
        """
        given = step.given
        if given is None:
            raise ValueError(f"step {step.position}: expected an answer, found none")
        item, is_shown = training.course.item(step.item), not sitting.withholds
        due = given.due_at if is_shown else None
        return cls(
            item=ItemBody.of(step, sitting, training),
            right=given.right if is_shown else None,
            key=item.key if is_shown else None,
            answer=given.answer,
            explanation=item.explanation if is_shown else None,
            citations=citations_of(item, training.plan) if is_shown else (),
            due_at=due,
            due_on_ja=on_ja(due) if due else None,
            again=not given.right and not sitting.session.kind.is_test,
            session=SessionBody.of(sitting, training),
        )


class LearnerBody(Body):
    """The id that a browser keeps; it cannot be found out again."""

    learner: str
    plan: str
