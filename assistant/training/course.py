"""The course: its items, and which of them are asked when."""

import random
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from assistant.training.draw import draw, draw_cards
from assistant.training.errors import TrainingError
from assistant.training.facts import Facts
from assistant.training.grading import is_right
from assistant.training.item import Item, ItemType
from assistant.training.lint import lint
from assistant.training.makers.everything import make_items
from assistant.training.modules_ja import GLOSSARY_MODULE, MODULES, Module
from assistant.training.review import REVIEW_FILE, Status, read_left_out, read_reviews
from assistant.training.rules import Finding
from corpus.library import PLANS, Identity
from corpus.plan import Plan

# Whoever gives the course needs nothing else of this package but its schedule and its cards.
__all__ = ["MODULES", "Course", "Module", "choices_for", "is_right", "load_course"]

PRETEST_ITEMS = 5
LESSON_ITEMS = 12
LESSON_CARDS = 6
EARLIER_ITEMS = 3
FIRST_MIXED = 3
"""Number of the first module into which items of earlier ones are mixed."""
FINAL_PER_MODULE = 2
FINAL_ITEMS = 15


@dataclass(frozen=True)
class Course:
    """The items of a plan that may be asked; the same seed draws the same ones."""

    items: tuple[Item, ...]
    plan_sha256: str

    def item(self, id: str) -> Item:
        """Return the item of this id; KeyError if there is none."""
        return self._by_id[id]

    def pretest(self, seed: str) -> tuple[Item, ...]:
        """Return five items, each of another module."""
        rng = random.Random(f"pretest {seed}")
        numbers = rng.sample(sorted(self._asked), PRETEST_ITEMS)
        return draw([(self._asked[number], 1) for number in numbers], rng)

    def lesson(self, module: int, seed: str) -> tuple[Item, ...]:
        """Return the items of a sitting with a module; KeyError if there is no such module.

        From the third module on some items of earlier ones are mixed in, because what is mixed is
        kept longer than what is learned in one block.
        """
        rng = random.Random(f"lesson {module} {seed}")
        wanted = [(self._asked[module], LESSON_ITEMS)]
        if module >= FIRST_MIXED:
            earlier = tuple(
                item for number in self._asked if number < module for item in self._asked[number]
            )
            wanted.append((earlier, EARLIER_ITEMS))
        items = draw(wanted, rng)
        if module != GLOSSARY_MODULE:
            return items
        return (*draw_cards(self._cards, items, LESSON_CARDS, rng), *items)

    def final(self, seed: str) -> tuple[Item, ...]:
        """Return the fifteen items of a final test, at least two of each module."""
        rng = random.Random(f"final {seed}")
        wanted = [(self._asked[number], FINAL_PER_MODULE) for number in sorted(self._asked)]
        everything = tuple(item for items in self._asked.values() for item in items)
        rest = FINAL_ITEMS - FINAL_PER_MODULE * len(wanted)
        return draw([*wanted, (everything, rest)], rng)

    @cached_property
    def _by_id(self) -> dict[str, Item]:
        return {item.id: item for item in self.items}

    @cached_property
    def _asked(self) -> dict[int, tuple[Item, ...]]:
        """The items of each module that a test may ask: all but the cards."""
        return {
            module.number: tuple(
                item
                for item in self.items
                if item.module == module.number and item.type is not ItemType.CARD
            )
            for module in MODULES
        }

    @cached_property
    def _cards(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.type is ItemType.CARD)


@dataclass(frozen=True, slots=True)
class Inspection:
    """A course before it is given: its items, and what is wrong with them."""

    items: tuple[Item, ...]
    """Those that were not retired."""
    retired: int
    findings: tuple[Finding, ...]


def inspect_course(plan: Plan, identity: Identity, *, plans: Path = PLANS) -> Inspection:
    """Return what the makers find in a plan, without what was retired, and what is wrong with it.

    Raises:
        TrainingError: The review file is wrong.
    """
    file = plans / identity.id / REVIEW_FILE
    left_out = frozenset(passage.span for passage in read_left_out(file, plan))
    facts = Facts(plan, left_out, identity.title)
    made = make_items(facts, identity.sha256)
    reviews = read_reviews(file, {item.id for item in made})
    retired = {review.item for review in reviews if review.status is Status.RETIRED}
    items = tuple(item for item in made if item.id not in retired)
    return Inspection(items, len(retired), lint(items, facts, identity.sha256))


def load_course(plan: Plan, identity: Identity, *, plans: Path = PLANS) -> Course:
    """Make the course of a plan.

    Args:
        plan: What the items are made from.
        identity: Which plan it is; its folder holds the review of the items.
        plans: The folder of all plans.

    Raises:
        TrainingError: An item is not proven, or the review file is wrong; the message names
            the item and the remedy.
    """
    inspection = inspect_course(plan, identity, plans=plans)
    if inspection.findings:
        first, *more = inspection.findings
        raise TrainingError(f"{first} (and {len(more)} more)" if more else str(first))
    return Course(inspection.items, identity.sha256)


def choices_for(item: Item, seed: str) -> tuple[str, ...]:
    """Return the choices of an item in the order in which a learner sees them.

    True and false keep their order, so that nobody has to look for them.
    """
    if item.type is ItemType.TRUTH:
        return item.choices
    return tuple(random.Random(f"{item.id} {seed}").sample(item.choices, len(item.choices)))
