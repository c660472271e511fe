"""The end of a session."""

from dataclasses import replace
from datetime import datetime

from api.store.records import Kind, State
from api.training.record import PASS_PERCENT
from api.training.sitting import Sitting


def ended(sitting: Sitting, now: datetime) -> Sitting:
    """Return a session all of whose items are answered, with its result."""
    asked = [step for step in sitting.steps if not step.again]
    total, right = len(asked), sitting.session.right
    passed = right * 100 >= PASS_PERCENT * total if sitting.session.kind is Kind.FINAL else None
    session = replace(sitting.session, state=State.DONE, ended_at=now, total=total, passed=passed)
    return replace(sitting, session=session)
