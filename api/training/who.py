"""Who learns: the user that authentication names, or a browser with a random id."""

import hashlib
import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, TypeVar

from starlette.datastructures import Headers

from api.problems import ApiProblem
from api.store.learners import add_learner, close_sessions, find_learner, is_known, keep_learner
from api.store.records import Learner
from api.store.store import Work
from api.training.problems_ja import NOT_SIGNED_IN, UNKNOWN_LEARNER
from api.training.training import Training

LEARNER_HEADER: Final = "Learner"
"""Brings a browser's id."""
_ID: Final = re.compile(r"[A-Za-z0-9_-]{32}")
_ID_BYTES: Final = 24
_NAME_LIMIT: Final = 256

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody, as far as the request tells."""

    key: str
    """SHA-256 of the name or the id; this alone is kept."""
    user: str | None
    """The name that authentication gives; None for a browser."""


def new_browser() -> tuple[str, Who]:
    """Return a new id for a browser to keep, and who that is."""
    name = secrets.token_urlsafe(_ID_BYTES)
    return name, Who(_key("browser", name), None)


def who_of(headers: Headers, user_header: str) -> Who:
    """Return who sends a request.

    Args:
        headers: Of the request.
        user_header: The one in which authentication names the user; empty where nothing does.

    Raises:
        ApiProblem: The request names nobody.
    """
    if user_header:
        user = user_of(headers, user_header)
        return Who(_key("user", user), user)
    named = headers.getlist(LEARNER_HEADER)
    if len(named) != 1 or not _ID.fullmatch(named[0]):
        raise ApiProblem(UNKNOWN_LEARNER)
    return Who(_key("browser", named[0]), None)


def user_of(headers: Headers, user_header: str) -> str:
    """Return the user that authentication names.

    Raises:
        ApiProblem: It names none, or several.
    """
    named = headers.getlist(user_header)
    try:
        # Headers are bytes, which the framework reads as Latin-1.
        (user,) = (name.encode("latin-1").decode("utf-8").strip() for name in named)
    except ValueError as error:
        raise ApiProblem(NOT_SIGNED_IN) from error
    if not 0 < len(user) <= _NAME_LIMIT:
        raise ApiProblem(NOT_SIGNED_IN)
    return user


def _key(kind: str, name: str) -> str:
    return hashlib.sha256(f"{kind}:{name}".encode()).hexdigest()


class _MustWriteError(Exception):
    """The record has to be made or brought up to date first."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A request of somebody at one moment."""

    training: Training
    who: Who
    now: datetime

    def read(self, act: Callable[[Work, Learner], Result]) -> Result:
        """Return what `act` returns of the learner's record, all in one transaction.

        Raises:
            ApiProblem: Nobody of this id has a record.
            StoreError: The database failed.
        """
        try:
            return self.training.store.read(lambda work: act(work, self._known(work)))
        except _MustWriteError:
            return self.write(act)

    def write(self, act: Callable[[Work, Learner], Result]) -> Result:
        """Return what `act` returns; what it writes is kept unless it raises.

        Raises:
            ApiProblem: Nobody of this id has a record.
            StoreError: The database failed.
        """
        return self.training.store.write(lambda work: act(work, self._admitted(work)))

    def _known(self, work: Work) -> Learner:
        identity = self.training.identity
        learner = find_learner(work, self.who.key, identity.id)
        if learner is None or learner.plan_sha256 != identity.sha256:
            raise _MustWriteError
        return learner

    def _admitted(self, work: Work) -> Learner:
        """Return the learner; all other requests of the same one wait until the end."""
        identity = self.training.identity
        learner = find_learner(work, self.who.key, identity.id, writes=True)
        if learner is None:
            if self.who.user is None and not is_known(work, self.who.key):
                raise ApiProblem(UNKNOWN_LEARNER)
            return add_learner(work, self.who.key, identity.id, identity.sha256, self.now)
        if learner.plan_sha256 != identity.sha256:
            close_sessions(work, learner, self.now)
            learner = replace(learner, plan_sha256=identity.sha256, plan_changed_at=self.now)
            keep_learner(work, learner)
        return learner
