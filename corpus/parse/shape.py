"""What every plan of this shape has: numbers in order, rows that are filled, themes that match.

The readers of the chapters see one line at a time; a heading that is gone or
doubled shows only here.
"""

from collections.abc import Iterable

from corpus.errors import PlanParseError
from corpus.parse.succession import theme_name
from corpus.plan import (
    Edition,
    Field,
    IndicatorKind,
    Leaf,
    Measure,
    MeasureId,
    Plan,
    Succession,
    SuccessionKind,
    Topic,
)
from corpus.text import line_of

_KANA = "アイウエオカキクケコ"
_COMMON = "共通"
_ROWS = frozenset(Field) - {Field.DIRECTION, Field.ACTIVITY, Field.OUTCOME}
"""Rows that every measure has; a direction only those with a letter, indicators or 「―」 all."""


def check_shape(plan: Plan) -> None:
    """Check what holds between the parts of a plan.

    Raises:
        PlanParseError: Something is missing, doubled or out of order.
    """
    _check_policies(plan, [(policy.number, policy.name) for policy in plan.policies])
    _check_policies(plan, [(summary.policy, summary.name) for summary in plan.summaries[1:]])
    _check_codes(plan, [(measure.id, measure.policy, measure.heading) for measure in plan.measures])
    _check_codes(plan, [(first.id, first.policy, first.name) for first in plan.first_measures])
    for measure in plan.measures:
        _check_rows(plan, measure)
    _check_themes(plan)
    _check_terms(plan)


def _check_policies(plan: Plan, found: Iterable[tuple[int, Leaf]]) -> None:
    for expected, (number, leaf) in enumerate(found, start=1):
        if number != expected:
            raise _error(plan, leaf, f"policy {expected}", f"policy {number}")


def _check_codes(plan: Plan, found: Iterable[tuple[MeasureId, int, Leaf]]) -> None:
    """Codes count ア, イ, ウ … within the policy under which they stand."""
    before, place = 0, 0
    for measure, policy, leaf in found:
        place = place + 1 if policy == before else 0
        before = policy
        expected = {f"{policy}-{_KANA[place]}"} | ({str(policy)} if place == 0 else set())
        if measure.code not in expected:
            raise _error(plan, leaf, " or ".join(sorted(expected)), measure.code)


def _check_rows(plan: Plan, measure: Measure) -> None:
    rows = _ROWS | ({Field.DIRECTION} if "-" in measure.id.code else set())
    for field in Field:
        if field in rows and not measure.fields[field]:
            raise _error(plan, measure.heading, f"a row 「{field}」", "none")
    for kind in IndicatorKind:
        if not measure.indicators(kind) and Field(kind.value) not in measure.blanks:
            raise _error(plan, measure.heading, f"《{kind}》 with items or 「―」", "none")


def _check_terms(plan: Plan) -> None:
    seen = set()
    for term in plan.terms:
        if term.name.text in seen:
            raise _error(plan, term.name, "each headword once", term.name.text)
        seen.add(term.name.text)


def _check_themes(plan: Plan) -> None:
    """The succession table tells of each measure of both plans."""
    themes = plan.successions
    pairs = (
        (Edition.FIRST, [row.first.code for row in themes], plan.first_measures),
        (
            Edition.SECOND,
            [row.second.code for row in themes if row.second_name is not None],
            plan.measures,
        ),
    )
    for edition, found, measures in pairs:
        expected = [_COMMON, *(measure.id.code for measure in measures)]
        if found != expected:
            heading = plan.section(Topic.SUCCESSION).heading
            raise _error(plan, heading, f"the themes {expected} of {edition}", str(found))
    for row in themes:
        _check_name(plan, row)


def _check_name(plan: Plan, row: Succession) -> None:
    """A theme that is carried on keeps its name but for those marked 「（名称変更）」."""
    if row.second_name is None:
        return
    is_same = theme_name(row.first_name) == theme_name(row.second_name)
    if is_same != (row.kind is SuccessionKind.SAME):
        expected = "the name of the first plan's theme, or another with 「（名称変更）」"
        raise _error(plan, row.second_name, expected, row.second_name.text)


def _error(plan: Plan, leaf: Leaf, expected: str, found: str) -> PlanParseError:
    return PlanParseError(line_of(plan.text, leaf.span.start), expected, found)
