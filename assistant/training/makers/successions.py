"""Items of the table 「テーマ継承」: how themes of the first plan live on in the second."""

import re
from collections.abc import Iterator

from assistant.training.facts import Facts, compared
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, item_id, nearest_choices, wrong_choices
from assistant.training.makers.gaps import length
from assistant.training.makers.writings import kana
from assistant.training.modules_ja import REVIEW_MODULE
from corpus.fuzzy import best_window
from corpus.plan import Leaf, Measure, Plan, Succession, SuccessionKind

_LONGEST = 14
"""Characters of a name that can be asked to be written."""
_ALIKE = 0.7
"""From this likeness on, a name tells another."""
_CODE = re.compile("^（.+?）")


def make_successions(facts: Facts) -> Iterator[Draft]:
    """Yield the items of the rows that agree with the tables of the second plan's measures.

    Only what changed is worth knowing: a new name, or a theme that is now part of another.
    """
    rows = [row for row in facts.plan.successions if _agrees(facts.plan, row)]
    for number, row in enumerate(rows):
        if row.kind is SuccessionKind.SAME:
            continue
        yield from _successor(facts, rows, row)
        yield from _truth(facts, rows, row, is_true=number % 2 == 0)
        if row.kind is SuccessionKind.MERGED:
            yield from _merged(facts.plan, rows, row)
        else:
            yield from _predecessor(facts, rows, row)
            yield from _fill(facts.plan, row)


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
    return ja.SUCCESSION_WHY[row.kind].format(first=_first(row), second=_second(plan, row))


def _whys(plan: Plan, rows: list[Succession], names: tuple[str, ...]) -> str:
    """Return what those of the wrong choices carry on that have a new name."""
    found = [
        ja.SUCCESSION_OTHER.format(first=_first(row), second=_second(plan, row))
        for row in rows
        if row.kind is SuccessionKind.RENAMED
        and (_first(row) in names or _second(plan, row) in names)
    ]
    return ja.SUCCESSION_OTHERS.format(others="、".join(found)) if found else ""


def _near(facts: Facts, row: Succession) -> list[Measure]:
    """Return the other measures, first those of the policy that the theme is of."""
    own = facts.plan.measure(row.second.code)
    return sorted(facts.nearest(own), key=lambda other: other.policy != own.policy)


def _successor(facts: Facts, rows: list[Succession], row: Succession) -> Iterator[Draft]:
    name = item_id("choice-successor", row.first_name)
    second, unit = _second(facts.plan, row), facts.text_of(facts.unit_of[row.first_name.span])
    names = [measure.name.text for measure in _near(facts, row)]
    wrong = nearest_choices(name, second, names, unit)
    if wrong and not facts.gives_away(_first(row), second):
        yield Draft(
            name,
            ItemType.CHOICE,
            REVIEW_MODULE,
            ja.SUCCESSOR.format(first=_first(row)),
            second,
            _why(facts.plan, row) + _whys(facts.plan, rows, wrong),
            _cited(row),
            wrong=wrong,
        )


def _predecessor(facts: Facts, rows: list[Succession], row: Succession) -> Iterator[Draft]:
    name = item_id("choice-predecessor", row.first_name)
    first, second = _first(row), _second(facts.plan, row)
    near = [measure.id.code for measure in _near(facts, row)]
    others = [x for x in rows if x.second.code in near]
    names = [_first(x) for x in sorted(others, key=lambda x: near.index(x.second.code))]
    wrong = nearest_choices(name, first, names, compared(_named(row).text))
    if wrong and not facts.gives_away(second, first):
        yield Draft(
            name,
            ItemType.CHOICE,
            REVIEW_MODULE,
            ja.PREDECESSOR.format(second=second),
            first,
            _why(facts.plan, row) + _whys(facts.plan, rows, wrong),
            _cited(row),
            wrong=wrong,
        )


def _merged(plan: Plan, rows: list[Succession], row: Succession) -> Iterator[Draft]:
    name = item_id("choice-merged", row.first_name)
    pool = [_first(other) for other in rows if other.kind is SuccessionKind.RENAMED]
    if wrong := wrong_choices(name, _first(row), pool, compared(row.first_name.text)):
        yield Draft(
            name,
            ItemType.CHOICE,
            REVIEW_MODULE,
            ja.MERGED,
            _first(row),
            _why(plan, row) + _whys(plan, rows, wrong),
            (row.first_name,),
            3,
            wrong,
        )


def _fill(plan: Plan, row: Succession) -> Iterator[Draft]:
    second = _second(plan, row)
    if len(second) <= _LONGEST and not _are_alike(_first(row), second):
        yield Draft(
            item_id("fill-successor", row.first_name),
            ItemType.FILL,
            REVIEW_MODULE,
            ja.SUCCESSOR_FILL.format(first=_first(row), length=length(second, ())),
            second,
            _why(plan, row),
            _cited(row),
            3,
            accepted=kana(second),
        )


def _truth(
    facts: Facts, rows: list[Succession], row: Succession, *, is_true: bool
) -> Iterator[Draft]:
    """Yield a true statement, or a false one of a measure of the same policy with a new name.

    Neither is made where the names tell what is true.
    """
    plan = facts.plan
    second, why, leaves = _second(plan, row), _why(plan, row), _cited(row)
    near = {
        x.id.code for x in _near(facts, row) if x.policy == plan.measure(row.second.code).policy
    }
    others = [x for x in rows if x.second.code in near and x.kind is SuccessionKind.RENAMED]
    is_false = bool(others) and not is_true
    if is_false:
        other = others[0]
        second = _second(plan, other)
        why += ja.SUCCESSION_WRONG_WHY.format(second=second, first=_first(other))
        leaves = (*leaves[:-1], *_cited(other)[::-1], row.first_name)
    if is_false or not _are_alike(_first(row), second):
        yield Draft(
            item_id("truth-successor", row.first_name),
            ItemType.TRUTH,
            REVIEW_MODULE,
            ja.SUCCESSOR_TRUTH.format(first=_first(row), second=second),
            WRONG if is_false else RIGHT,
            why,
            leaves,
        )
