"""Who is asked: the assistant of this process, or a service that runs elsewhere."""

from dataclasses import dataclass

from assistant.assistant import Assistant
from assistant.load import load_assistant
from assistant.settings import Settings, load_settings
from corpus.library import Identity, load_plan
from corpus.plan import Plan
from evals.asking.in_process import ask_in_process
from evals.asking.outcome import Asker
from evals.asking.over_http import ask_over_http
from evals.grading.retrieval import PassageCharacters


@dataclass(frozen=True, slots=True)
class Target:
    """Somebody to ask, and the plan that the replies are held against."""

    name: str
    asker: Asker
    plan: Plan
    identity: Identity
    settings: Settings
    assistant: Assistant | None
    """None where another process is asked: its inside is not seen."""

    @property
    def characters(self) -> PassageCharacters | None:
        """The passages that may be found; None where the inside is not seen."""
        if self.assistant is None:
            return None
        return PassageCharacters(self.plan, self.assistant.index.passages)


def in_process() -> Target:
    """Return the assistant that the settings describe, loaded.

    Raises:
        AssistantError: It cannot be loaded.
    """
    settings = load_settings()
    assistant = load_assistant(settings)
    asker = ask_in_process(assistant)
    return Target("in process", asker, assistant.plan, assistant.identity, settings, assistant)


def over_http(url: str, *, limit_s: float) -> Target:
    """Return a running service; its plan is the one that the settings name.

    Raises:
        TargetError: Nobody listens there.
        CorpusError: The plan cannot be read.
        AssistantError: A setting is wrong.
    """
    settings = load_settings()
    plan_file = load_plan(settings.plan)
    asker = ask_over_http(url, limit_s=limit_s)
    return Target(url, asker, plan_file.plan, plan_file.identity, settings, None)
