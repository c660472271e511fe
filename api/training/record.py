"""What somebody has done so far, and what may come next."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from api.store.records import Kind, Session, State
from api.training.words_ja import ALL_MODULES, FINAL, PRETEST
from assistant.training.course import MODULES

RETRY_AFTER: Final = timedelta(hours=24)
"""After a failed final test."""
CHECK_AFTER: Final = timedelta(days=30)
"""After a passed one."""
PASS_PERCENT: Final = 80
NO_MODULE: Final = 0


@dataclass(frozen=True, slots=True)
class Record:
    """All sessions of a learner, the earliest first."""

    sessions: Sequence[Session]

    def open_one(self, kind: Kind, module: int = NO_MODULE) -> Session | None:
        """Return the session of a kind that is under way."""
        return next((one for one in self._of(kind, module) if one.state is State.OPEN), None)

    def last_done(self, kind: Kind, module: int = NO_MODULE) -> Session | None:
        """Return the last session of a kind that was done."""
        done = [one for one in self._of(kind, module) if one.state is State.DONE]
        return done[-1] if done else None

    def next_number(self, kind: Kind, module: int = NO_MODULE) -> int:
        """Return the number of the next session of a kind, from 1."""
        return len(self._of(kind, module)) + 1

    @property
    def passed_at(self) -> datetime | None:
        """When the final test was passed."""
        return next((one.ended_at for one in self._of(Kind.FINAL) if one.passed), None)

    @property
    def tries(self) -> int:
        """How often the final test was done."""
        return sum(one.state is State.DONE for one in self._of(Kind.FINAL))

    @property
    def next_try_at(self) -> datetime | None:
        """When a failed final test may be tried again."""
        last = self.last_done(Kind.FINAL)
        if last is None or last.ended_at is None or self.passed_at is not None:
            return None
        return last.ended_at + RETRY_AFTER

    @property
    def check_at(self) -> datetime | None:
        """When the check after 30 days may be done."""
        return None if self.passed_at is None else self.passed_at + CHECK_AFTER

    def missing_for(self, kind: Kind) -> str | None:
        """Return what has to be done before a session of this kind, in Japanese."""
        if kind is Kind.MODULE and self.last_done(Kind.PRETEST) is None:
            return PRETEST
        modules_done = all(self.last_done(Kind.MODULE, module.number) for module in MODULES)
        if kind is Kind.FINAL and not modules_done:
            return ALL_MODULES
        if kind is Kind.CHECK30 and self.passed_at is None:
            return FINAL
        return None

    def _of(self, kind: Kind, module: int = NO_MODULE) -> list[Session]:
        return [one for one in self.sessions if one.kind is kind and one.module == module]
