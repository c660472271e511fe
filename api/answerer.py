"""What the service needs of an assistant, and the desk where it becomes ready."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from api.pictures import PictureBody
from assistant.messages import Message
from assistant.reply import Reply
from corpus.library import Identity
from corpus.passages import Passage
from corpus.plan import Plan

if TYPE_CHECKING:
    from assistant.training.course import Course


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply and the pictures that go with it."""

    reply: Reply
    pictures: tuple[PictureBody, ...] = ()


class SearchHit(Protocol):
    """A passage that the index found."""

    @property
    def passage(self) -> Passage:
        """What was found."""

    @property
    def score(self) -> float:
        """How well it fits; higher is better."""


class Answerer(Protocol):
    """A loaded assistant. Its methods are called from several threads at once."""

    @property
    def plan(self) -> Plan:
        """The typed plan."""

    @property
    def identity(self) -> Identity:
        """Which plan it is."""

    @property
    def course(self) -> "Course":
        """The items of the training; made when first asked for.

        Raises:
            TrainingError: They are not in order.
        """

    def answer(self, messages: Sequence[Message]) -> Answer:
        """Return the answer to the last message, the earlier ones being its context."""

    def search(self, query: str, *, limit: int) -> Sequence[SearchHit]:
        """Return at most `limit` passages, best first."""


class Desk:
    """Stands in for the answerer until it is loaded.

    The socket is open before the plan and the index are read; a request that
    comes earlier finds the desk empty.
    """

    def __init__(self, answerer: Answerer | None = None) -> None:
        self._answerer = answerer

    @property
    def answerer(self) -> Answerer | None:
        """The answerer, or None while it is being loaded."""
        return self._answerer

    def open(self, answerer: Answerer) -> None:
        """Let the answerer take requests from now on."""
        self._answerer = answerer
