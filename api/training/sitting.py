"""A session as it stands: its queue, and which of its items is asked now."""

from dataclasses import dataclass

from api.store.records import Session, State, Step
from api.training.training import Training


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session with its queue.

    Items that a trainer has retired meanwhile, and that have not been answered, are not
    asked and not counted.
    """

    session: Session
    steps: tuple[Step, ...]

    @classmethod
    def of(cls, session: Session, steps: tuple[Step, ...], training: Training) -> "Sitting":
        """Return a session without what can no longer be asked."""
        kept = (step for step in steps if step.given or training.find(step.item))
        return cls(session, tuple(kept))

    @property
    def current(self) -> Step | None:
        """The place that is to be answered next; None once the session has ended."""
        if self.session.state is not State.OPEN:
            return None
        return next((step for step in self.steps if step.given is None), None)

    @property
    def answered(self) -> int:
        """How many places of the queue have an answer."""
        return sum(step.given is not None for step in self.steps)

    @property
    def withholds(self) -> bool:
        """Whether results are shown only later: a test is under way."""
        return self.session.kind.is_test and self.session.state is not State.DONE

    def number_of(self, step: Step) -> int:
        """Return the place of a step as it is shown, from 1."""
        return self.steps.index(step) + 1

    def find(self, token: str) -> Step | None:
        """Return the step that was answered with a token."""
        return next((one for one in self.steps if one.given and one.given.token == token), None)
