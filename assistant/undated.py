"""A year is asked for or named that the plan does not state: the bars of schedules have none."""

from assistant.evidence import Evidence
from assistant.lookup.bars import named_bars
from assistant.question import Ask
from assistant.ranking import Inquiry
from assistant.related import related
from assistant.reply import Reason
from assistant.verdicts import Absent
from assistant.years import future_years
from corpus.plan import Field, Leaf, Topic
from corpus.units import Unit
from corpus.years import find_years

_CONSIDERED, _MARGIN = 4, 1.5
"""Units, and the distance from the best score within which they may state a year."""
_READ = 0.5
"""Probability from which the reader is believed."""
_SHOWN = 2


def undated(inquiry: Inquiry) -> Evidence | None:
    """Return why a year cannot be told, None if what fits best states one."""
    if _is_read_elsewhere(inquiry):
        return None
    if named_bars(inquiry):
        return _bars_without_years(inquiry, named_bars(inquiry))
    best = inquiry.ranking[0]
    near = [
        each.unit for each in inquiry.ranking[:_CONSIDERED] if each.score >= best.score - _MARGIN
    ]
    if inquiry.question.inherited:
        # What was spoken of before is meant, and not whatever has a year.
        about = [each.unit for each in inquiry.ranking[:_CONSIDERED] if each.coverage > 0]
        near = about or near
    stated = {year for unit in near for leaf in _leaves(unit) for year in find_years(leaf.text)}
    named = future_years(inquiry.question)
    # A year that is taken for granted may be wrong: what the plan states then answers.
    is_claim = Ask.CONFIRM in inquiry.question.asks or not named
    if (stated if is_claim else stated & named) or _asks_period(inquiry):
        return None
    found = [leaf for unit in near if Field.SCHEDULE in unit.fields for leaf in _leaves(unit)]
    if not found:
        return Absent(Reason.ABSENT, "実施する年度や時期", related(inquiry))
    return _bars_without_years(inquiry, found)


def _is_read_elsewhere(inquiry: Inquiry) -> bool:
    """Whether the reader is sure that the plan answers, and by something other than a bar."""
    reading, units = inquiry.reading, {each.unit.id: each.unit for each in inquiry.ranking}
    likeliest = max(reading.units, key=lambda unit: reading.units[unit], default="")
    if likeliest not in units or Field.SCHEDULE in units[likeliest].fields:
        return False
    return reading.units[likeliest] >= _READ and reading.unanswered < 0


def _bars_without_years(inquiry: Inquiry, found: list[Leaf]) -> Evidence | None:
    if {bar.item for bar in inquiry.assistant.plan_file.bars} & {leaf.text for leaf in found}:
        return None
    shown = tuple((leaf,) for leaf in dict.fromkeys(found))
    return Absent(Reason.NO_YEARS, "実施する年度や時期", shown[:_SHOWN])


def _asks_period(inquiry: Inquiry) -> bool:
    """Whether the plan's own period is asked for."""
    period = inquiry.plan.section(Topic.PERIOD).statements
    question = inquiry.question
    if question.focus.measures or inquiry.ranking[0].unit.measure is not None:
        return False
    if question.inherited and question.focus.terms:
        return False
    return any(leaf in period for each in inquiry.ranking[:2] for leaf in _leaves(each.unit))


def _leaves(unit: Unit) -> list[Leaf]:
    return [leaf for passage in unit.passages for leaf in passage.leaves]
