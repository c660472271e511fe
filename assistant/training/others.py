"""Whether what an item asks for is true of another choice as well: asked of the plan alone."""

from collections.abc import Iterator, Sequence

from assistant.training.facts import Facts, compared
from assistant.training.units import unit_of_measure
from corpus.plan import Leaf, LeafKind, Measure, Plan, Succession

_NAMES = {LeafKind.MEASURE_NAME, LeafKind.TERM, LeafKind.HEADING, LeafKind.SUCCESSION}


def also_fits(choice: str, leaves: Sequence[Leaf], quotes: Sequence[str], facts: Facts) -> bool:
    """Return whether a wrong choice that names something is right, too.

    Args:
        choice: The wrong choice.
        leaves: What the item cites; the last is the fact that is asked for.
        quotes: What the stem quotes.
        facts: The plan.
    """
    if leaves[0].kind not in _NAMES:
        return False
    fact = leaves[-1]
    return (
        any(_holds_of(fact, measure, facts.plan) for measure in _measures(choice, facts.plan))
        or any(row.kind is _row(fact, facts.plan) for row in _rows(choice, leaves, facts.plan))
        or any(_says(unit, leaves, quotes, facts) for unit in _units(choice, leaves[0], facts))
    )


def _measures(choice: str, plan: Plan) -> Iterator[Measure]:
    yield from (measure for measure in plan.measures if measure.name.text == choice)


def _holds_of(fact: Leaf, measure: Measure, plan: Plan) -> bool:
    """Return whether a fact that is no sentence holds of a measure: the name of its policy."""
    return any(x.name == fact and x.number == measure.policy for x in plan.policies)


def _rows(choice: str, leaves: Sequence[Leaf], plan: Plan) -> Iterator[Succession]:
    """Yield the rows of the table of successions that a choice names, where it alone is cited."""
    if len(leaves) == 1:
        for row in plan.successions:
            if compared(choice) in compared(row.first_name.text):
                yield row


def _row(fact: Leaf, plan: Plan) -> object:
    return next((row.kind for row in plan.successions if row.first_name == fact), None)


def _units(choice: str, named: Leaf, facts: Facts) -> Iterator[str]:
    """Yield the units that a choice names, of the kind of what the key names."""
    plan = facts.plan
    if facts.unit_of[named.span] in map(unit_of_measure, plan.first_measures):
        yield from (unit_of_measure(x) for x in plan.first_measures if x.name.text == choice)
    elif named.kind is LeafKind.TERM:
        yield from (facts.unit_of[x.name.span] for x in plan.terms if x.name.text == choice)
    else:
        yield from (unit_of_measure(measure) for measure in _measures(choice, plan))
        yield from (f"policy-{x.number}" for x in plan.policies if x.name.text == choice)


def _says(unit: str, leaves: Sequence[Leaf], quotes: Sequence[str], facts: Facts) -> bool:
    text = facts.text_of(unit)
    fact = leaves[-1]
    facts_asked = [fact.text] if len(leaves) > 1 else []
    return any(compared(words) in text for words in (*facts_asked, *quotes))
