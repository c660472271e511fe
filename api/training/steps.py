"""The steps of the course, in its order, each with where the learner stands in it."""

from datetime import datetime
from typing import Final, Literal

from api.body import Body
from api.store.records import Kind
from api.training import words_ja as ja
from api.training.record import NO_MODULE, Record
from api.training.training import Training
from assistant.training.course import FINAL_ITEMS, MODULES, PRETEST_ITEMS, Module
from assistant.training.item import Item, ItemType

StepState = Literal["closed", "open", "begun", "done"]

_TOUR_MINUTES: Final = 2
_CERTIFICATE_MINUTES: Final = 1
_ITEM_MINUTES: Final = 0.9
"""Of answering and of reading the passage."""
_CARD_MINUTES: Final = 0.3


class StepBody(Body):
    """A step of the course."""

    key: str
    title: str
    about: str
    state: StepState
    minutes: int
    items: int
    right: int | None
    """Answered right at first, the last time; None where there was none."""


def steps_of_course(
    record: Record, training: Training, *, tour_done: bool, has_certificate: bool, now: datetime
) -> tuple[StepBody, ...]:
    """Return all steps.

    Args:
        record: The learner's sessions.
        training: The course.
        tour_done: Whether the tour was seen.
        has_certificate: Whether the certificate was issued.
        now: The time; a failed final test opens again later.
    """
    modules = (_module(one, training.lessons[one.number], record) for one in MODULES)
    return (
        _step("tour", "done" if tour_done else "open", _TOUR_MINUTES),
        _test("pretest", _state(record, Kind.PRETEST), PRETEST_ITEMS, record),
        *modules,
        _test("final", _state_of_final(record, now), FINAL_ITEMS, record),
        _step("certificate", _state_of_certificate(record, has_certificate), _CERTIFICATE_MINUTES),
    )


def _step(key: str, state: StepState, minutes: int) -> StepBody:
    return StepBody(
        key=key,
        title=ja.TITLES[key],
        about=ja.ABOUTS[key],
        state=state,
        minutes=minutes,
        items=0,
        right=None,
    )


def _test(
    key: Literal["pretest", "final"], state: StepState, items: int, record: Record
) -> StepBody:
    done = record.last_done(Kind(key))
    return StepBody(
        key=key,
        title=ja.TITLES[key],
        about=ja.ABOUTS[key].format(items=items),
        state=state,
        minutes=round(items * _ITEM_MINUTES),
        items=items,
        right=done.right if done else None,
    )


def _module(module: Module, items: tuple[Item, ...], record: Record) -> StepBody:
    shown = record.open_one(Kind.MODULE, module.number)
    shown = record.last_done(Kind.MODULE, module.number) or shown
    cards = sum(item.type is ItemType.CARD for item in items)
    minutes = (len(items) - cards) * _ITEM_MINUTES + cards * _CARD_MINUTES
    return StepBody(
        key=f"M{module.number}",
        title=ja.MODULE_TITLE.format(number=module.number, title=module.title),
        about=module.about,
        state=_state(record, Kind.MODULE, module.number),
        minutes=round(minutes),
        items=shown.total if shown else len(items),
        right=shown.right if shown else None,
    )


def _state(record: Record, kind: Kind, module: int = NO_MODULE) -> StepState:
    if record.last_done(kind, module):
        return "done"
    if record.open_one(kind, module):
        return "begun"
    return "closed" if record.missing_for(kind) else "open"


def _state_of_final(record: Record, now: datetime) -> StepState:
    if record.passed_at:
        return "done"
    if record.open_one(Kind.FINAL):
        return "begun"
    may_try = record.next_try_at is None or now >= record.next_try_at
    return "open" if may_try and record.missing_for(Kind.FINAL) is None else "closed"


def _state_of_certificate(record: Record, has_certificate: bool) -> StepState:
    if has_certificate:
        return "done"
    return "open" if record.passed_at else "closed"
