"""Asking the assistant, and rows that say what its reply must hold."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pytest

from assistant.assistant import Assistant
from assistant.messages import Message
from assistant.pipeline import reply
from assistant.reply import Reason, Reply, Status
from corpus.plan import Edition
from corpus.text import fold

_CITE = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class Row:
    """A conversation and what the last reply must hold."""

    turns: tuple[str, ...]
    facts: tuple[str, ...]
    """Strings of the answer, compared without regard to width and white space."""
    lacks: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()
    """Measures that must be cited: 「1-ア」, or 「第1次 1-ア」 of the first plan."""
    only: tuple[str, ...] = ()
    """Measures that must be cited, and no other."""
    status: Status = Status.ANSWERED
    reason: Reason | None = None


def row(
    *turns: str,
    says: Iterable[str] = (),
    lacks: Iterable[str] = (),
    cites: Iterable[str] = (),
    only: Iterable[str] = (),
    id: str | None = None,
):
    """Return a row that must be answered."""
    expected = Row(turns, tuple(says), tuple(lacks), tuple(cites), tuple(only))
    return pytest.param(expected, id=id or " / ".join(turns))


def refused(
    *turns: str,
    reason: Reason,
    status: Status = Status.NOT_IN_PLAN,
    says: Iterable[str] = (),
    lacks: Iterable[str] = (),
):
    """Return a row that must not be answered."""
    found = Row(turns, tuple(says), tuple(lacks), status=status, reason=reason)
    return pytest.param(found, id=" / ".join(turns))


def ask(assistant: Assistant, *turns: str) -> Reply:
    """Return the reply to the last of several questions of one conversation."""
    messages: list[Message] = []
    for turn in turns:
        messages.append(Message("user", turn))
        last = reply(messages, assistant)
        messages.append(Message("assistant", last.answer))
    return last


def check(found: Reply, expected: Row) -> None:
    """Fail unless a reply is what its row expects."""
    __tracebackhide__ = True
    answer = plain(found)
    missing = [fact for fact in expected.facts if fold(fact) not in answer]
    unwanted = [fact for fact in expected.lacks if fold(fact) in answer]
    assert (found.status, found.reason) == (expected.status, expected.reason), found.answer
    assert not missing, f"missing {missing} in\n{found.answer}"
    assert not unwanted, f"unwanted {unwanted} in\n{found.answer}"
    assert set(expected.cites) <= cited(found), found.answer
    assert not expected.only or set(expected.only) == cited(found), found.answer


def plain(found: Reply) -> str:
    """Return an answer without its citation numbers, folded."""
    return fold(_CITE.sub("", found.answer))


def cited(found: Reply) -> set[str]:
    """Return the measures that a reply cites, the first plan's with their edition."""
    return {
        f"第1次 {each.measure}" if each.edition is Edition.FIRST else each.measure
        for each in found.citations
        if each.measure is not None
    }
