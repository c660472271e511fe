"""The one place where the service meets the real assistant; it is loaded only when needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from api.answerer import Answer, Answerer, SearchHit
from api.listen import Address
from api.options import Options

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from assistant.messages import Message
    from assistant.settings import Settings
    from assistant.training.course import Course
    from corpus.library import Identity
    from corpus.plan import Plan
    from index.build import IndexReport, Progress


class Wiring(Protocol):
    """What the command line needs of the rest; each method reads the settings anew."""

    def address(self) -> Address:
        """Return where to listen unless the command line says otherwise."""

    def options(self) -> Options:
        """Return what the operator chose about the service."""

    def answerer(self, on_progress: "Progress") -> Answerer:
        """Load the assistant; an index that does not fit is built first."""

    def build_index(self, on_progress: "Progress") -> "IndexReport":
        """Build the index unless the stored one fits."""

    def check_index(self) -> "IndexReport":
        """Check the stored index without building anything."""


@dataclass(frozen=True)
class AssistantAnswerer:
    """The real assistant as the service sees it."""

    assistant: "Assistant"

    @property
    def plan(self) -> "Plan":
        """The typed plan."""
        return self.assistant.plan

    @property
    def identity(self) -> "Identity":
        """Which plan it is."""
        return self.assistant.identity

    @cached_property
    def course(self) -> "Course":
        """The items of the training, made when first asked for."""
        from assistant.training.course import load_course

        return load_course(self.plan, self.identity)

    def answer(self, messages: "Sequence[Message]") -> Answer:
        """Return the reply to the last message, and its pictures."""
        from api.pictures import pictures_of
        from assistant.pipeline import trace

        traced = trace(messages, self.assistant)
        return Answer(traced.reply, pictures_of(traced.reply, traced.finding.evidence, self.plan))

    def search(self, query: str, *, limit: int) -> Sequence[SearchHit]:
        """Return the passages that the index finds, best first."""
        return self.assistant.index.search(query, limit=limit)


class AssistantWiring:
    """The real wiring."""

    def address(self) -> Address:
        """Return the address of the settings."""
        settings = _settings()
        return Address(settings.host, settings.port)

    def options(self) -> Options:
        """Return the options of the settings."""
        settings = _settings()
        return Options(
            data_dir=settings.data_dir,
            embed_origins=frozenset(settings.embed_origins),
            rate_per_minute=settings.rate_per_minute,
            database_url=settings.database_url,
            user_header=settings.user_header,
            trainers=frozenset(settings.trainers),
        )

    def answerer(self, on_progress: "Progress") -> Answerer:
        """Load the real assistant."""
        from assistant.load import load_assistant

        return AssistantAnswerer(load_assistant(_settings(), on_progress))

    def build_index(self, on_progress: "Progress") -> "IndexReport":
        """Load the real assistant, which builds its index where it must."""
        self.answerer(on_progress)
        return self.check_index()

    def check_index(self) -> "IndexReport":
        """Check the index of the settings' folder."""
        from assistant.load import inspect_index

        return inspect_index(_settings())


def _settings() -> "Settings":
    from assistant.settings import load_settings

    return load_settings()
