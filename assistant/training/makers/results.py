"""Items of the first plan's results: an indicator, and what was reached."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.training.facts import Facts, compared
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, is_apart, item_id, one_of, wrong_choices
from assistant.training.makers.writings import Value, number_of
from assistant.training.modules_ja import REVIEW_MODULE
from corpus.plan import FirstMeasure, IndicatorKind, Leaf, LeafKind, Plan, Result

_NEAR = 0.1
"""Share of a value within which another is too near to be told from it."""
_SHARES = {"%"}
"""Units of results that tell how far one came; counts of a closed plan tell nobody anything."""
_NEAREST = 2
"""Other values, the nearest ones, that a false statement is taken from."""
_NEAR_CHOICES = 4
"""Other values, the nearest ones, that wrong choices are taken from."""
_DATE = re.compile("[、，]?([^、，]+)時点の実績")
"""The label that says as of when the results are."""
_NUMBER = re.compile("^（[１-９]）")
"""Pairs an indicator with its value where the plan prints them apart."""


@dataclass(frozen=True, slots=True)
class _Figure:
    """A result of a measure, as of a date."""

    measure: FirstMeasure
    result: Result
    date: str

    @property
    def value(self) -> str:
        """What was reached, as printed."""
        return self.result.value.text

    def is_telling(self, value: Value) -> bool:
        """Return whether its value is worth knowing: an outcome, as a share of the whole."""
        return self.result.kind is IndicatorKind.OUTCOME and value.unit in _SHARES

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """What an item cites that asks for the value."""
        return self.result.value, self.result.name

    @property
    def why(self) -> str:
        """What was reached, in a sentence."""
        return self.worded(ja.RESULT_WHY)

    def worded(self, words: str, value: str = "") -> str:
        """Return a sentence about it, or about another value in its place."""
        return words.format(
            name=self.measure.name.text,
            kind=self.result.kind,
            result=_NUMBER.sub("", self.result.name.text),
            value=value or self.value,
            date=self.date,
        )


def make_results(facts: Facts) -> Iterator[Draft]:
    """Yield the items of the first plan's results; only a value that is one number is asked for."""
    figures = tuple(_figures(facts.plan))
    is_true = True
    for figure in figures:
        value = number_of(figure.value)
        if value and figure.is_telling(value):
            pool = _nearest(value, [other.value for other in figures])
            yield from _value(figure, pool[:_NEAR_CHOICES])
            yield _truth(figure, [] if is_true else pool, figures)
            is_true = not is_true


def _figures(plan: Plan) -> Iterator[_Figure]:
    """Yield the results with a value whose indicator has a name of its own."""
    dates = (_DATE.search(leaf.text) for leaf in plan.leaves if leaf.kind is LeafKind.LABEL)
    date = next((match[1] for match in dates if match), None)
    names = Counter(compared(result.name.text) for result in plan.results)
    for result in plan.results:
        if date and not result.is_blank and names[compared(result.name.text)] == 1:
            yield _Figure(plan.first_measure(result.measure.code), result, date)


def _nearest(value: Value, texts: list[str]) -> list[str]:
    """Return the other values of the unit, the nearest first; what rounds to it is left out."""
    found = {text: number_of(text) for text in texts}
    far = {
        text: abs(other.number - value.number)
        for text, other in found.items()
        if other and other.unit == value.unit and _is_far(value.number, other.number)
    }
    return sorted(far, key=lambda text: (far[text], text))


def _is_far(number: float, other: float) -> bool:
    return abs(number - other) > _NEAR * max(number, other)


def _value(figure: _Figure, pool: list[str]) -> Iterator[Draft]:
    name = item_id("choice-value", figure.result.name)
    if wrong := wrong_choices(name, figure.value, pool, compared(figure.value)):
        yield Draft(
            name,
            ItemType.CHOICE,
            REVIEW_MODULE,
            figure.worded(ja.RESULT_VALUE),
            figure.value,
            figure.why,
            figure.leaves,
            3,
            wrong,
        )


def _truth(figure: _Figure, pool: list[str], figures: tuple[_Figure, ...]) -> Draft:
    """Return a true statement, or a false one with a value of the pool."""
    name = item_id("truth-value", figure.result.name)
    others = [other for other in pool if is_apart(other, figure.value)][:_NEAREST]
    claim, why, leaves = figure.value, figure.why, figure.leaves
    if others:
        claim = one_of(name, others)
        real = next(other for other in figures if other.value == claim)
        why += real.worded(ja.RESULT_WRONG_WHY)
        leaves = (figure.result.value, real.result.value, figure.result.name)
    return Draft(
        name,
        ItemType.TRUTH,
        REVIEW_MODULE,
        figure.worded(ja.RESULT_TRUTH, claim),
        WRONG if others else RIGHT,
        why,
        leaves,
        3,
    )
