"""Taking an answer: judged, kept once, and the queue moved on, all in one transaction."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from api.characters import is_blank
from api.problems import ApiProblem
from api.store.memories import find_memory, keep_memory
from api.store.records import Given, Learner, Remembered, State, Step
from api.store.sessions import add_answer, add_step, find_session, keep_session, steps_of
from api.store.store import Work
from api.training.ending import ended
from api.training.problems_ja import (
    BLANK_ANSWER,
    NOT_A_CHOICE,
    NOT_CURRENT,
    PLAN_CHANGED,
    UNKNOWN_SESSION,
)
from api.training.sitting import Sitting
from api.training.training import Training
from assistant.training import schedule
from assistant.training.course import is_right
from assistant.training.item import NOT_YET, REMEMBERED, Item, ItemType
from assistant.training.schedule import Memory
from corpus.text import fold

_ID: Final = re.compile(r"[A-Za-z0-9_-]{22}")
"""A session's id as `beginning` makes it; the address may hold anything."""


@dataclass(frozen=True, slots=True)
class Sent:
    """An answer as it came in."""

    item: str
    number: int
    """Of the item in its session, as it was shown."""
    answer: str
    token: str
    """Made by the page for the item that it shows; the same one again is the same answer."""
    at: datetime


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an answer."""

    sitting: Sitting
    """As the session stands now."""
    step: Step
    """What was answered."""


def open_sitting(work: Work, training: Training, learner: Learner, session_id: str) -> Sitting:
    """Return a session of a learner.

    Raises:
        ApiProblem: There is none of this id.
    """
    session = find_session(work, learner, session_id) if _ID.fullmatch(session_id) else None
    if session is None:
        raise ApiProblem(UNKNOWN_SESSION)
    return Sitting.of(session, steps_of(work, session), training)


def answer(
    work: Work, training: Training, learner: Learner, session_id: str, sent: Sent
) -> Outcome:
    """Keep the answer to the current item of a session; return what became of it.

    An answer that came before, by its token, changes nothing.

    Args:
        work: The transaction, in which nobody else moves this learner's sessions.
        training: The course.
        learner: Who answers.
        session_id: Of the session.
        sent: The answer.

    Raises:
        ApiProblem: There is no such session, the item is not its current one, or the
            answer is none of the item's choices.
    """
    sitting = open_sitting(work, training, learner, session_id)
    before = sitting.find(sent.token)
    if before and training.find(before.item):
        return Outcome(sitting, before)
    step = _current(sitting, sent)
    item = training.course.item(step.item)
    right = _judge(item, sent.answer)
    due = None if sitting.session.kind.is_test else _remember(work, learner, item, right, sent.at)
    given = Given(sent.token, sent.answer, right, sent.at, due)
    add_answer(work, learner, sitting.session, step, given)
    answered = replace(step, given=given)
    return Outcome(_moved_on(work, sitting, answered, sent.at), answered)


def _current(sitting: Sitting, sent: Sent) -> Step:
    if sitting.session.state is State.CLOSED:
        raise ApiProblem(PLAN_CHANGED)
    step = sitting.current
    shown = (sent.item, sent.number)
    if step is None or (step.item, sitting.number_of(step)) != shown:
        raise ApiProblem(NOT_CURRENT)
    return step


def _judge(item: Item, answer: str) -> bool:
    if is_blank(answer):
        raise ApiProblem(BLANK_ANSWER)
    choices = (REMEMBERED, NOT_YET) if item.type is ItemType.CARD else item.choices
    if choices and fold(answer) not in map(fold, choices):
        raise ApiProblem(NOT_A_CHOICE)
    return is_right(item, answer)


def _remember(
    work: Work, learner: Learner, item: Item, right: bool, now: datetime
) -> datetime | None:
    """Move an item's due day; return it, None where the item comes back in this session."""
    found = find_memory(work, learner, item.id)
    memory = Memory(found.state, found.due) if found else schedule.first(now)
    memory = schedule.after(memory, right, now)
    keep_memory(work, learner, Remembered(item.id, memory.state, memory.due))
    return memory.due if right else None


def _moved_on(work: Work, sitting: Sitting, answered: Step, now: datetime) -> Sitting:
    """Return the session after an answer, which is kept already."""
    steps = [answered if one.position == answered.position else one for one in sitting.steps]
    session, right = sitting.session, answered.given is not None and answered.given.right
    if right and not answered.again:
        session = replace(session, right=session.right + 1)
    if not right and not session.kind.is_test:
        # Positions of retired items stay taken.
        position = max(step.position for step in steps_of(work, session)) + 1
        steps.append(Step(position, answered.item, again=True, given=None))
        add_step(work, session, steps[-1])
    moved = Sitting(session, tuple(steps))
    if moved.current is None:
        moved = ended(moved, now)
    keep_session(work, moved.session)
    return moved
