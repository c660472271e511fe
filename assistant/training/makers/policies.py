"""Items of the second plan's policies: what belongs where, and what is not set."""

from collections.abc import Iterator

from assistant.training.facts import Facts, compared
from assistant.training.item import ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, item_id, wrong_choices
from assistant.training.makers.measures import name_of
from assistant.training.makers.sentences import alone
from assistant.training.modules_ja import module_of_policy, module_of_topic
from assistant.training.units import unit_of_measure
from corpus.plan import Field, IndicatorKind, Leaf, Measure, Plan, Policy, Topic


def make_policies(facts: Facts) -> Iterator[Draft]:
    """Yield the items of policies, of the measures below them and of their blank rows."""
    for policy in facts.plan.policies:
        yield from _name(facts, policy)
        for leaf in policy.statements:
            yield from _says(facts, policy, leaf)
    for measure in facts.plan.measures:
        yield from _holds(facts, measure)
        yield from _of(facts, measure)
        for kind in IndicatorKind:
            yield from _blank(facts, measure, kind)


def _others(plan: Plan, policy: Policy) -> list[str]:
    """Return the names of the other policies; one that is also a measure's name is neither."""
    names = {measure.name.text for measure in plan.measures}
    return [
        other.name.text
        for other in plan.policies
        if other is not policy and other.name.text not in names
    ]


def _number_of(plan: Plan, policy: Policy) -> Leaf:
    """Return the words that print a policy's number, just before its name."""
    return plan.leaves[plan.order[policy.name] - 1]


def _name(facts: Facts, policy: Policy) -> Iterator[Draft]:
    name = item_id("choice-policy", policy.name)
    unit = compared(policy.name.text)
    if wrong := wrong_choices(name, policy.name.text, _others(facts.plan, policy), unit):
        yield Draft(
            name,
            ItemType.CHOICE,
            module_of_topic(Topic.CITY),
            ja.POLICY_NAME.format(number=policy.number),
            policy.name.text,
            ja.POLICY_WHY.format(number=policy.number, name=policy.name.text),
            (policy.name, _number_of(facts.plan, policy)),
            wrong=wrong,
        )


def _says(facts: Facts, policy: Policy, leaf: Leaf) -> Iterator[Draft]:
    name = item_id("choice-policy-says", leaf)
    text = alone(leaf.text)
    if text is None or facts.gives_away(policy.name.text, text):
        return
    unit = facts.text_of(f"policy-{policy.number}")
    if wrong := wrong_choices(name, policy.name.text, _others(facts.plan, policy), unit):
        yield Draft(
            name,
            ItemType.CHOICE,
            module_of_policy(policy.number),
            ja.POLICY_SAYS.format(text=text),
            policy.name.text,
            ja.POLICY_SAYS_WHY.format(number=policy.number, policy=policy.name.text, text=text),
            (policy.name, leaf),
            wrong=wrong,
        )


def _holds(facts: Facts, measure: Measure) -> Iterator[Draft]:
    name = item_id("choice-policy-holds", measure.heading)
    pool = [other.name.text for other in facts.plan.measures if other.policy != measure.policy]
    policy = facts.plan.policy(measure.policy)
    unit = facts.text_of(unit_of_measure(measure))
    if facts.gives_away(policy.name.text, measure.name.text):
        return
    if wrong := wrong_choices(name, measure.name.text, pool, unit):
        yield Draft(
            name,
            ItemType.CHOICE,
            module_of_policy(measure.policy),
            ja.POLICY_HOLDS.format(number=measure.policy, policy=policy.name.text),
            measure.name.text,
            ja.POLICY_HOLDS_WHY.format(
                measure=name_of(measure), number=measure.policy, policy=policy.name.text
            ),
            tuple(dict.fromkeys((measure.name, policy.name))),
            wrong=wrong,
        )


def _of(facts: Facts, measure: Measure) -> Iterator[Draft]:
    """Yield the item that asks for a measure's policy, unless their names share a word."""
    name = item_id("choice-policy-of", measure.heading)
    policy = facts.plan.policy(measure.policy)
    if facts.gives_away(policy.name.text, measure.name.text):
        return
    unit = facts.text_of(f"policy-{measure.policy}")
    if wrong := wrong_choices(name, policy.name.text, _others(facts.plan, policy), unit):
        yield Draft(
            name,
            ItemType.CHOICE,
            module_of_policy(measure.policy),
            ja.POLICY_OF.format(name=measure.name.text),
            policy.name.text,
            ja.POLICY_HOLDS_WHY.format(
                measure=name_of(measure), number=measure.policy, policy=policy.name.text
            ),
            (policy.name, measure.name),
            wrong=wrong,
        )


def _blank(facts: Facts, measure: Measure, kind: IndicatorKind) -> Iterator[Draft]:
    row = Field(kind.value)
    if row not in measure.blanks:
        return
    blank = measure.blanks[row]
    name = item_id("choice-blank", blank)
    pool = [other.name.text for other in facts.plan.measures if other.indicators(kind)]
    unit = facts.text_of(unit_of_measure(measure))
    if wrong := wrong_choices(name, measure.name.text, pool, unit):
        yield Draft(
            name,
            ItemType.CHOICE,
            module_of_policy(measure.policy),
            ja.BLANK_OF.format(kind=kind),
            measure.name.text,
            ja.BLANK_WHY.format(measure=name_of(measure), kind=kind),
            (measure.name, blank),
            3,
            wrong,
        )
