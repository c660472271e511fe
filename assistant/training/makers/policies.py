"""Items of the second plan's policies: their names, what they say, and whose measure is whose."""

from collections.abc import Iterator

from assistant.training.facts import Facts, compared
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, item_id, nearest_choices, wrong_choices
from assistant.training.makers.measures import name_of
from assistant.training.makers.sentences import alone
from assistant.training.modules_ja import module_of_policy, module_of_topic
from assistant.training.units import unit_of_measure
from corpus.plan import Leaf, Measure, Plan, Policy, Topic


def make_policies(facts: Facts) -> Iterator[Draft]:
    """Yield the items of policies and of the measures below them."""
    for policy in facts.plan.policies:
        yield from _name(facts, policy)
        for leaf in policy.statements:
            yield from _says(facts, policy, leaf)
    for measure in facts.plan.measures:
        yield from _holds(facts, measure)
        yield from _of(facts, measure)
    yield from _numbered(facts)
    yield from _truths(facts)


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
            ja.POLICY_WHY.format(number=policy.number, name=policy.name.text)
            + _policies(facts.plan, wrong),
            (policy.name, _number_of(facts.plan, policy)),
            wrong=wrong,
        )


def _numbered(facts: Facts) -> Iterator[Draft]:
    """Yield whether a policy has a number: each name stands in one statement, half are false."""
    measures = {measure.name.text for measure in facts.plan.measures}
    policies = [policy for policy in facts.plan.policies if policy.name.text not in measures]
    moved = policies[1::2]
    others = dict(zip(moved, (*moved[1:], *moved[:1]), strict=True))
    for policy in policies:
        claimed = others.get(policy, policy)
        yield Draft(
            item_id("truth-policy-name", policy.name),
            ItemType.TRUTH,
            module_of_topic(Topic.CITY),
            ja.POLICY_NAME_TRUTH.format(number=policy.number, name=claimed.name.text),
            RIGHT if claimed is policy else WRONG,
            ja.POLICY_WHY.format(number=policy.number, name=policy.name.text),
            tuple(dict.fromkeys((policy.name, claimed.name, _number_of(facts.plan, policy)))),
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
    pool = [x.name.text for x in facts.nearest(measure) if x.policy != measure.policy]
    policy = facts.plan.policy(measure.policy)
    unit = facts.text_of(unit_of_measure(measure))
    if facts.gives_away(policy.name.text, measure.name.text):
        return
    if wrong := nearest_choices(name, measure.name.text, pool, unit):
        yield Draft(
            name,
            ItemType.CHOICE,
            module_of_policy(measure.policy),
            ja.POLICY_HOLDS.format(number=measure.policy, policy=policy.name.text),
            measure.name.text,
            ja.POLICY_HOLDS_WHY.format(
                measure=name_of(measure), number=measure.policy, policy=policy.name.text
            )
            + _measures(facts.plan, wrong),
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


def _truths(facts: Facts) -> Iterator[Draft]:
    """Yield whether a measure is of a policy: of its own, or of that of the nearest other one."""
    asked = [
        measure
        for measure in facts.plan.measures
        if not facts.gives_away(facts.plan.policy(measure.policy).name.text, measure.name.text)
    ]
    for number, measure in enumerate(asked):
        policy = facts.plan.policy(measure.policy)
        names = set(_others(facts.plan, policy))
        near = (facts.plan.policy(x.policy) for x in facts.nearest(measure))
        other = next((x for x in near if x.name.text in names), policy) if number % 2 else policy
        if other is policy or not facts.gives_away(other.name.text, measure.name.text):
            yield Draft(
                item_id("truth-policy", measure.heading),
                ItemType.TRUTH,
                module_of_policy(measure.policy),
                ja.POLICY_TRUTH.format(name=measure.name.text, policy=other.name.text),
                RIGHT if other is policy else WRONG,
                ja.POLICY_HOLDS_WHY.format(
                    measure=name_of(measure), number=measure.policy, policy=policy.name.text
                ),
                tuple(dict.fromkeys((measure.name, other.name, policy.name))),
            )


def _policies(plan: Plan, names: tuple[str, ...]) -> str:
    """Return which policies others are."""
    found = sorted(
        (policy.number, policy.name.text) for policy in plan.policies if policy.name.text in names
    )
    return ja.POLICY_OTHERS.format(others=_listed(found))


def _measures(plan: Plan, names: tuple[str, ...]) -> str:
    """Return which policies other measures are of."""
    found = sorted((x.policy, x.name.text) for x in plan.measures if x.name.text in names)
    return ja.POLICY_OTHER_MEASURES.format(others=_listed(found))


def _listed(found: list[tuple[int, str]]) -> str:
    return "、".join(ja.POLICY_OTHER.format(number=number, name=name) for number, name in found)
