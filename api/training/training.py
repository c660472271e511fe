"""What the training needs of everything else, and the desk where it becomes ready."""

import logging
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import Final

from api.answerer import Answerer
from api.messages_ja import NOT_READY
from api.problems import ApiProblem
from api.store.errors import StoreBusyError, StoreError
from api.store.store import Store
from api.training.problems_ja import TRAINING_UNAVAILABLE
from assistant.training.course import MODULES, Course
from assistant.training.errors import TrainingError
from assistant.training.item import Item, ItemType
from corpus.library import Identity
from corpus.plan import Plan

logger = logging.getLogger(__name__)

PATIENCE_S: Final = 2.0
"""So long a request waits for another one that opens the training."""


@dataclass(frozen=True)
class Training:
    """A course, and the database that knows how far everybody is."""

    plan: Plan
    identity: Identity
    course: Course
    store: Store

    def find(self, item: str) -> Item | None:
        """Return an item; None where the plan's new text or a trainer has taken it away."""
        try:
            return self.course.item(item)
        except KeyError:
            return None

    @cached_property
    def lessons(self) -> dict[int, tuple[Item, ...]]:
        """An example of each module's lesson, which tells how long it is."""
        return {module.number: self.course.lesson(module.number, "") for module in MODULES}

    @cached_property
    def asked(self) -> frozenset[str]:
        """Ids of the items that can be answered wrong: all but the cards."""
        return frozenset(one.id for one in self.course.items if one.type is not ItemType.CARD)

    @cached_property
    def deck(self) -> bytes:
        """The term cards for Anki."""
        # Its library is needed by nobody who has not asked for it.
        from assistant.training.cards import anki_deck

        return anki_deck(self.course, self.identity)

    @cached_property
    def card_table(self) -> bytes:
        """The term cards as CSV."""
        from assistant.training.cards import csv_cards

        return csv_cards(self.course, self.identity)


class TrainingDesk:
    """Opens the training at its first use, or before, when `open` is called.

    What is wrong with database or items stops the training and nothing else.
    """

    def __init__(self, database_url: str, data_dir: Path) -> None:
        self._database_url = database_url
        self._data_dir = data_dir
        self._lock = Lock()
        self._training: Training | None = None
        self._failed = False

    def open(self, answerer: Answerer) -> Training:
        """Return the training over an answerer's plan.

        Raises:
            ApiProblem: It cannot be used, or is being opened for longer than one waits.
            StoreBusyError: The database is locked; the next call tries again.
        """
        if self._training is None:
            if not self._lock.acquire(timeout=PATIENCE_S):
                raise ApiProblem(NOT_READY)
            try:
                self._training = self._training or self._opened(answerer)
            finally:
                self._lock.release()
        return self._training

    def warm_up(self, answerer: Answerer) -> None:
        """Open the training before anybody asks for it; what is wrong stands in the log."""
        try:
            self.open(answerer)
        except StoreBusyError as error:
            logger.warning("the training is not open yet: %s", error)
        except ApiProblem as error:
            logger.warning("the training is not open: %s", error.detail)

    def close(self) -> None:
        """Close the database."""
        if self._training is not None:
            self._training.store.close()
            self._training = None

    def _opened(self, answerer: Answerer) -> Training:
        if self._failed:
            raise ApiProblem(TRAINING_UNAVAILABLE)
        try:
            course = answerer.course
            store = Store.open(self._database_url, self._data_dir)
        except StoreBusyError:
            raise
        except (StoreError, TrainingError) as error:
            self._failed = True
            logger.error("the training is off until a restart: %s", error)
            raise ApiProblem(TRAINING_UNAVAILABLE) from error
        return Training(answerer.plan, answerer.identity, course, store)
