"""Items of the summaries of the first plan: which of its policies came how far."""

from collections.abc import Iterator

from assistant.training.facts import Facts
from assistant.training.item import ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, item_id, wrong_choices
from assistant.training.makers.sentences import alone, cut
from assistant.training.modules_ja import REVIEW_MODULE
from corpus.plan import Leaf, Summary

_SIGN = "："


def make_summaries(facts: Facts) -> Iterator[Draft]:
    """Yield the item of each sentence that the policy's name does not tell."""
    for summary in facts.plan.summaries:
        for leaf in summary.statements:
            if facts.may_ask(leaf):
                yield from _of(facts, summary, leaf)


def _of(facts: Facts, summary: Summary, leaf: Leaf) -> Iterator[Draft]:
    name, policy, text = item_id("choice-summary", leaf), _policy(summary), alone(leaf.text)
    if text is None or facts.gives_away(policy, text):
        return
    pool = [_policy(other) for other in facts.plan.summaries if other is not summary]
    if wrong := wrong_choices(name, policy, pool, facts.text_of(f"summary-{summary.policy}")):
        begun, rest = cut(text)
        yield Draft(
            name,
            ItemType.CHOICE,
            REVIEW_MODULE,
            ja.SUMMARY_OF.format(text=begun) + rest,
            policy,
            ja.SUMMARY_WHY.format(policy=policy, text=text),
            (summary.name, leaf),
            wrong=wrong,
        )


def _policy(summary: Summary) -> str:
    """Return the name of the policy that is summed up, without its number."""
    return summary.name.text.strip("【】").split(_SIGN)[-1]
