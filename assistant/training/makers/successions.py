"""Items of the table 「テーマ継承」: how themes of the first plan live on in the second."""

import re
from collections.abc import Iterator

from assistant.training.facts import Facts, compared
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, item_id, one_of, wrong_choices
from assistant.training.makers.writings import kana
from assistant.training.modules_ja import REVIEW_MODULE
from corpus.fuzzy import best_window
from corpus.plan import Leaf, Plan, Succession, SuccessionKind

_LONGEST = 14
"""Characters of a name that can be asked to be written."""
_ALIKE = 0.7
"""From this likeness on, a name tells another."""
_CODE = re.compile("^（.+?）")


def make_successions(facts: Facts) -> Iterator[Draft]:
    """Yield the items of the rows that agree with the tables of the second plan's measures."""
    rows = [row for row in facts.plan.successions if _agrees(facts.plan, row)]
    for number, row in enumerate(rows):
        yield from _succeeded_as(facts.plan, rows, row)
        if row.kind is not SuccessionKind.SAME:
            yield from _successor(facts, row)
            is_true = number % 2 == 0 and not _are_alike(_first(row), _second(facts.plan, row))
            yield _truth(facts.plan, rows, row, is_true=is_true)
        if row.kind is SuccessionKind.RENAMED and len(_second(facts.plan, row)) <= _LONGEST:
            yield _fill(facts.plan, row)


def _agrees(plan: Plan, row: Succession) -> bool:
    """Return whether the table names both measures as they are named elsewhere."""
    firsts = {measure.id.code: measure.name.text for measure in plan.first_measures}
    seconds = {measure.id.code: measure.name.text for measure in plan.measures}
    if row.first.code not in firsts or row.second.code not in seconds:
        return False
    is_first = compared(firsts[row.first.code]) == compared(_first(row))
    return is_first and compared(seconds[row.second.code]) in compared(_named(row).text)


def _are_alike(first: str, second: str) -> bool:
    """Return whether one knows by the names alone that the second carries the first on."""
    return best_window(compared(first), compared(second))[0] >= _ALIKE


def _cited(row: Succession) -> tuple[Leaf, ...]:
    """Return the cells of a row, what the table calls the successor first, the first name last."""
    return tuple(dict.fromkeys((_named(row), *row.relation, row.first_name)))


def _named(row: Succession) -> Leaf:
    """Return where the table names the measure that carries a theme on."""
    return row.second_name or row.relation[-1]


def _first(row: Succession) -> str:
    return _CODE.sub("", row.first_name.text)


def _second(plan: Plan, row: Succession) -> str:
    return plan.measure(row.second.code).name.text


def _why(plan: Plan, row: Succession) -> str:
    if row.kind is SuccessionKind.SAME:
        return ja.SUCCESSION_SAME_WHY.format(first=_first(row), second=_second(plan, row))
    return ja.SUCCESSION_WHY.format(
        first=_first(row), how=ja.SUCCEEDED[row.kind], second=_second(plan, row)
    )


def _successor(facts: Facts, row: Succession) -> Iterator[Draft]:
    name = item_id("choice-successor", row.first_name)
    second, unit = _second(facts.plan, row), facts.text_of(facts.unit_of[row.first_name.span])
    names = [measure.name.text for measure in facts.plan.measures if measure.id != row.second]
    wrong = wrong_choices(name, second, names, unit)
    if wrong and not facts.gives_away(_first(row), second):
        yield Draft(
            name,
            ItemType.CHOICE,
            REVIEW_MODULE,
            ja.SUCCESSOR.format(first=_first(row)),
            second,
            _why(facts.plan, row),
            _cited(row),
            wrong=wrong,
        )


def _succeeded_as(plan: Plan, rows: list[Succession], row: Succession) -> Iterator[Draft]:
    name = item_id("choice-succeeded", row.first_name)
    pool = [_first(other) for other in rows if other.kind is not row.kind]
    if wrong := wrong_choices(name, _first(row), pool, compared(row.first_name.text)):
        yield Draft(
            name,
            ItemType.CHOICE,
            REVIEW_MODULE,
            ja.SUCCEEDED_AS.format(how=ja.SUCCEEDED[row.kind]),
            _first(row),
            _why(plan, row),
            (row.first_name,),
            3,
            wrong,
        )


def _fill(plan: Plan, row: Succession) -> Draft:
    second = _second(plan, row)
    return Draft(
        item_id("fill-successor", row.first_name),
        ItemType.FILL,
        REVIEW_MODULE,
        ja.SUCCESSOR_FILL.format(first=_first(row), number=len(second)),
        second,
        _why(plan, row),
        _cited(row),
        3,
        accepted=kana(second),
    )


def _truth(plan: Plan, rows: list[Succession], row: Succession, *, is_true: bool) -> Draft:
    name = item_id("truth-successor", row.first_name)
    others = {_second(plan, other): other for other in rows if other.second != row.second}
    second, why, leaves = _second(plan, row), _why(plan, row), _cited(row)
    if not is_true:
        second = one_of(name, others)
        why += ja.SUCCESSION_WRONG_WHY.format(second=second, first=_first(others[second]))
        leaves = (*leaves[:-1], *_cited(others[second])[::-1], row.first_name)
    return Draft(
        name,
        ItemType.TRUTH,
        REVIEW_MODULE,
        ja.SUCCESSOR_TRUTH.format(first=_first(row), second=second),
        RIGHT if is_true else WRONG,
        why,
        leaves,
    )
