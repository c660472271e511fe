"""The units of a plan: which passages belong to which of its things."""

from collections.abc import Iterable, Iterator

from corpus.plan import FirstMeasure, Leaf, LeafKind, Measure, Plan


def unit_of_measure(measure: Measure | FirstMeasure) -> str:
    """Return the name of a measure's unit."""
    return f"{measure.id.edition}-{measure.id.code}"


def of_measure(measure: Measure) -> Iterator[Leaf]:
    """Yield the passages of a measure."""
    yield measure.heading
    yield measure.name
    for leaves in measure.fields.values():
        yield from leaves
    yield from measure.blanks.values()


def _of_first(measure: FirstMeasure) -> Iterator[Leaf]:
    yield measure.name
    for result in measure.results:
        yield from (result.name, result.value)


def units(plan: Plan) -> Iterator[tuple[str, Iterable[Leaf]]]:
    """Yield the name of each unit and its passages."""
    for section in plan.sections:
        yield section.topic.value, (section.heading, *section.statements)
    for measure in plan.measures:
        yield unit_of_measure(measure), of_measure(measure)
    for first in plan.first_measures:
        yield unit_of_measure(first), _of_first(first)
    for policy in plan.policies:
        yield f"policy-{policy.number}", (policy.name, *policy.statements)
    for summary in plan.summaries:
        yield f"summary-{summary.policy}", (summary.name, *summary.statements)
    for term in plan.terms:
        yield f"term-{term.name.span.start}", (term.name, term.definition)
    for row in plan.successions:
        second = (row.second_name,) if row.second_name else ()
        yield f"succession-{row.first.code}", (row.first_name, *row.relation, *second)
    yield LeafKind.ORGANISATION.value, plan.organisation
