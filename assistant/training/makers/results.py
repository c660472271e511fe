"""Items of the first plan's results: an indicator, what was reached, and whose it was."""

import re
from collections.abc import Iterator

from assistant.training.facts import Facts, compared, unit_of_measure
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, is_apart, item_id, one_of, wrong_choices
from assistant.training.makers.writings import Value, number_of, number_writings
from assistant.training.modules_ja import REVIEW_MODULE
from corpus.plan import FirstMeasure, Plan, Result

_NEAR = 0.1
"""Share of a value within which another is too near to be told from it."""
_NEAREST = 2
"""Other values, the nearest ones, that a false statement is taken from."""
_NEAR_CHOICES = 4
"""Other values, the nearest ones, that wrong choices are taken from."""
_NUMBER = re.compile("^（[１-９]）")
"""Pairs an indicator with its value where the plan prints them apart."""


def make_results(facts: Facts) -> Iterator[Draft]:
    """Yield the items of the first plan's results; only a value that is one number is asked for."""
    results = tuple(_single(facts.plan))
    for number, result in enumerate(results):
        measure = facts.plan.first_measure(result.measure.code)
        value = number_of(result.value.text)
        yield from _whose(facts, measure, result)
        if value is not None:
            found = {other.value.text: number_of(other.value.text) for other in results}
            others = {text: x for text, x in found.items() if x and _differ(value, x)}
            pool = sorted(others, key=lambda text: abs(others[text].number - value.number))
            yield from _value(measure, result, pool[:_NEAR_CHOICES])
            yield _truth(measure, result, pool if number % 2 else [])
            yield _fill(measure, result)


def _differ(value: Value, other: Value) -> bool:
    """Return whether two values of the same unit are so far apart that none rounds to the other."""
    near = _NEAR * max(value.number, other.number)
    return value.unit == other.unit and abs(value.number - other.number) > near


def _single(plan: Plan) -> Iterator[Result]:
    """Yield the results with a value whose indicator has a name of its own."""
    for result in plan.results:
        names = [compared(other.name.text) for other in plan.results]
        if not result.is_blank and names.count(compared(result.name.text)) == 1:
            yield result


def _why(measure: FirstMeasure, result: Result) -> str:
    return _worded(ja.RESULT_WHY, measure, result, result.value.text)


def _worded(words: str, measure: FirstMeasure, result: Result, value: str) -> str:
    return words.format(
        name=measure.name.text,
        kind=result.kind,
        result=_NUMBER.sub("", result.name.text),
        value=value,
    )


def _value(measure: FirstMeasure, result: Result, pool: list[str]) -> Iterator[Draft]:
    name = item_id("choice-value", result.name)
    value = result.value.text
    if wrong := wrong_choices(name, value, pool, compared(value)):
        yield Draft(
            name,
            ItemType.CHOICE,
            REVIEW_MODULE,
            _worded(ja.RESULT_VALUE, measure, result, value),
            value,
            _why(measure, result),
            (result.value, result.name),
            3,
            wrong,
        )


def _truth(measure: FirstMeasure, result: Result, pool: list[str]) -> Draft:
    """Return a true statement, or a false one with a value of the pool."""
    name = item_id("truth-value", result.name)
    value = result.value.text
    others = [other for other in pool if is_apart(other, value)][:_NEAREST]
    return Draft(
        name,
        ItemType.TRUTH,
        REVIEW_MODULE,
        _worded(ja.RESULT_TRUTH, measure, result, one_of(name, others) if others else value),
        WRONG if others else RIGHT,
        _why(measure, result),
        (result.value, result.name),
        3,
    )


def _fill(measure: FirstMeasure, result: Result) -> Draft:
    value = result.value.text
    return Draft(
        item_id("fill-value", result.name),
        ItemType.FILL,
        REVIEW_MODULE,
        _worded(ja.RESULT_FILL, measure, result, value),
        value,
        _why(measure, result),
        (result.value, result.name),
        3,
        accepted=number_writings(value),
    )


def _whose(facts: Facts, measure: FirstMeasure, result: Result) -> Iterator[Draft]:
    name = item_id("choice-result-of", result.name)
    text = result.name.text
    names = [
        other.name.text
        for other in facts.plan.first_measures
        if other.id != measure.id and not facts.resembles(text, unit_of_measure(other))
    ]
    unit = facts.text_of(unit_of_measure(measure))
    wrong = wrong_choices(name, measure.name.text, names, unit)
    if wrong and not facts.gives_away(measure.name.text, text):
        yield Draft(
            name,
            ItemType.CHOICE,
            REVIEW_MODULE,
            _worded(ja.RESULT_OF, measure, result, result.value.text),
            measure.name.text,
            _worded(ja.RESULT_OF_WHY, measure, result, result.value.text),
            (measure.name, result.name),
            wrong=wrong,
        )
