"""What is proved of a single item: each rule yields the findings that break it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.training.facts import Facts, compared
from assistant.training.form import faults_of_form
from assistant.training.grading import is_right
from assistant.training.item import GAP, RIGHT, WRONG, Item, ItemType
from assistant.training.others import also_fits
from assistant.training.units import unit_of_measure
from corpus.plan import FirstMeasure, Leaf, LeafKind, Measure

MAKE_ANEW = "make the items anew from this plan"
MEND_MAKER = "mend the maker, or retire the item in training.toml"
_QUOTE = re.compile("『(.*?)』")
_CHOICES = {ItemType.CHOICE: 4, ItemType.SCENARIO: 4, ItemType.TRUTH: 2}
_WRITE = "書いてください。"
"""Says to write what fits a definition, where there is no gap."""
_CHOSEN = {ItemType.CHOICE, ItemType.SCENARIO}


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with an item."""

    item: str
    """Its id, or `course` where it is about all of them."""
    rule: str
    expected: str
    found: str
    remedy: str

    def __str__(self) -> str:
        return (
            f"{self.item}: {self.rule}: expected {self.expected}, found {self.found}; {self.remedy}"
        )


@dataclass(frozen=True, slots=True)
class Case:
    """An item beside the plan that has to bear it out."""

    item: Item
    facts: Facts
    leaves: tuple[Leaf, ...]
    """The cited passages."""

    def finding(self, rule: str, expected: str, found: str) -> Finding:
        """Return a finding about the item."""
        return Finding(self.item.id, rule, expected, found, MEND_MAKER)

    @property
    def unit(self) -> str:
        """The text, to be compared, of what the item asks about."""
        first = self.leaves[0]
        if first.kind is LeafKind.RESULT_VALUE:
            # A measure has several results, and their values may be equal.
            return compared(first.text)
        return self.facts.text_of(self.facts.unit_of[first.span])

    @property
    def cited(self) -> str:
        """The text, to be compared, of all cited passages."""
        return "\n".join(compared(leaf.text) for leaf in self.leaves)

    @property
    def quotes(self) -> list[str]:
        """What the stem quotes from the plan."""
        return _QUOTE.findall(self.item.stem)


def key_is_cited(case: Case) -> Iterator[Finding]:
    """Yield a finding where neither the first cited passage nor the last holds the key."""
    item = case.item
    ends = case.leaves[0], case.leaves[-1]
    if item.type is ItemType.TRUTH or any(compared(item.key) in compared(x.text) for x in ends):
        return
    yield case.finding(
        "key not in span", f"{item.key!r} in the first or last cited span", ends[0].text
    )


def choices_are_told_apart(case: Case) -> Iterator[Finding]:
    """Yield findings where choices are too few, alike, or without the key."""
    item = case.item
    number = _CHOICES.get(item.type, 0)
    if len({compared(choice) for choice in item.choices}) != number:
        yield case.finding("choices", f"{number} unlike choices", str(item.choices))
    elif number and item.key not in item.choices:
        yield case.finding("choices", f"the key {item.key!r} among them", str(item.choices))


def one_choice_is_right(case: Case) -> Iterator[Finding]:
    """Yield a finding for each other choice that the plan bears out as well as the key."""
    item = case.item
    if item.type not in _CHOSEN:
        return
    key = compared(item.key)
    for choice in item.choices:
        text = compared(choice)
        if text == key:
            continue
        stands = text in case.cited or text in case.unit
        if (
            stands
            or text in key
            or key in text
            or also_fits(choice, case.leaves, case.quotes, case.facts)
        ):
            yield case.finding("two right choices", f"only {item.key!r} to be right", choice)


def statement_is_as_said(case: Case) -> Iterator[Finding]:
    """Yield findings where a statement is not what the key says that it is."""
    item = case.item
    if item.type is not ItemType.TRUTH:
        return
    if len(case.quotes) != 1 or item.key not in {RIGHT, WRONG}:
        yield case.finding("statement", "one statement in 『』, and its truth as key", item.stem)
        return
    claim = compared(case.quotes[0])
    ends = "\n".join(compared(leaf.text) for leaf in (case.leaves[0], case.leaves[-1]))
    if item.key == RIGHT and claim not in ends:
        yield case.finding("statement", "a true statement to stand in the cited span", claim)
    if item.key == WRONG and (claim in ends or claim in case.unit):
        yield case.finding("statement", "a false statement to contradict the plan", claim)
    yield from _names_its_measure(case)


def _names_its_measure(case: Case) -> Iterator[Finding]:
    """Yield a finding where the cited passage is of a measure that the stem does not name."""
    plan = case.facts.plan
    measures: list[Measure | FirstMeasure] = [*plan.measures, *plan.first_measures]
    frame = _QUOTE.sub("", case.item.stem)
    unit = case.facts.unit_of[case.leaves[0].span]
    for measure in measures:
        names = f"{measure.id.edition}計画" in frame and f"「{measure.name.text}」" in frame
        if unit_of_measure(measure) == unit and not names:
            yield case.finding("statement", f"the stem to name {unit}", frame)


def stem_asks(case: Case) -> Iterator[Finding]:
    """Yield findings where a stem is empty, or tells the key."""
    item = case.item
    if not item.stem.strip():
        yield case.finding("stem", "a question", "nothing")
    if item.type in {*_CHOSEN, ItemType.FILL} and _holds(compared(item.stem), compared(item.key)):
        yield case.finding("key in stem", "a stem that does not hold the key", item.stem)


def _holds(stem: str, key: str) -> bool:
    edge = r"(?<![\d.,])" if key[:1].isdigit() else ""
    return re.search(edge + re.escape(key), stem) is not None


def gap_can_be_filled(case: Case) -> Iterator[Finding]:
    """Yield findings where there is not one gap, or what fills it is not taken as right."""
    item = case.item
    if item.type is not ItemType.FILL:
        return
    expected = 1 if "空欄" in item.stem or _WRITE not in item.stem else 0
    if item.stem.count(GAP) != expected:
        yield case.finding("gap", f"{expected} {GAP} in the stem", item.stem)
    for writing in (item.key, *item.accepted):
        if not writing.strip() or not is_right(item, writing):
            yield case.finding("gap", "a writing that is graded as right", repr(writing))


def form_is_plain(case: Case) -> Iterator[Finding]:
    """Yield findings where the form of an item tells its key, or is hard to read."""
    for rule, expected, found in faults_of_form(case.item):
        yield case.finding(rule, expected, found)


RULES = (
    form_is_plain,
    key_is_cited,
    choices_are_told_apart,
    one_choice_is_right,
    statement_is_as_said,
    stem_asks,
    gap_can_be_filled,
)
