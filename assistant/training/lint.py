"""Proves that every item is right: the key, the other choices, the passage, the plan."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from assistant.training.facts import Facts, compared
from assistant.training.item import Item, ItemType
from assistant.training.modules_ja import MODULES
from assistant.training.rules import MAKE_ANEW, MEND_MAKER, RULES, Case, Finding

LEAST_ITEMS = 300
LEAST_PER_MODULE = 20
_MAKE_MORE = "approve more items in training.toml, or add a maker"


def lint(items: Sequence[Item], facts: Facts, plan_sha256: str) -> tuple[Finding, ...]:
    """Return what is wrong with a course, nothing if all is well.

    Whatever makes an item is not trusted: what is right and what is not is read off the plan.
    """
    return (
        *(finding for item in items for finding in _of_item(item, facts, plan_sha256)),
        *_repeated(items),
        *_too_few(items),
    )


def _of_item(item: Item, facts: Facts, plan_sha256: str) -> Iterator[Finding]:
    if item.plan_sha256 != plan_sha256:
        yield Finding(item.id, "stale hash", plan_sha256, item.plan_sha256, MAKE_ANEW)
    leaves = tuple(facts.leaf_at[span] for span in item.citations if span in facts.leaf_at)
    if not leaves or len(leaves) < len(item.citations) or leaves[0].span not in facts.unit_of:
        yield Finding(
            item.id, "span", "spans of passages of the plan", str(item.citations), MAKE_ANEW
        )
        return
    case = Case(item, facts, leaves)
    for rule in RULES:
        yield from rule(case)


def _repeated(items: Sequence[Item]) -> Iterator[Finding]:
    """Yield findings of items that are the same, or that answer one another."""
    for name, count in Counter(item.id for item in items).items():
        if count > 1:
            yield Finding(name, "duplicate id", "each id once", f"{count} times", MEND_MAKER)
    alike: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.type is not ItemType.CARD:
            alike[compared(item.stem)].append(item)
    for same in alike.values():
        for item in same:
            keys = {other.key for other in same if other is not item and other.id != item.id}
            found = keys & set(item.choices) if item.key not in keys else {item.key}
            if found:
                right = ", ".join(sorted(found))
                yield Finding(item.id, "same question", "one item to ask it", right, MEND_MAKER)


def _too_few(items: Sequence[Item]) -> Iterator[Finding]:
    """Yield findings of a course or a module that has too few items; cards do not count."""
    counts = Counter(item.module for item in items if item.type is not ItemType.CARD)
    for module in MODULES:
        if (found := counts[module.number]) < LEAST_PER_MODULE:
            expected = f"{LEAST_PER_MODULE} items or more in module {module.number}"
            yield Finding("course", "too few", expected, str(found), _MAKE_MORE)
    if (total := counts.total()) < LEAST_ITEMS:
        yield Finding("course", "too few", f"{LEAST_ITEMS} items or more", str(total), _MAKE_MORE)
