"""All makers, in the order of the course."""

from assistant.training.facts import Facts
from assistant.training.item import Item
from assistant.training.makers.measures import make_measures
from assistant.training.makers.terms import make_terms

_MAKERS = (make_measures, make_terms)


def make_items(facts: Facts, plan_sha256: str) -> tuple[Item, ...]:
    """Return every item that the makers find in a plan, always the same in the same order."""
    return tuple(draft.item(plan_sha256) for make in _MAKERS for draft in make(facts))
