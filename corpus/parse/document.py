"""The whole text, chapter by chapter, into the typed plan."""

from corpus.errors import PlanParseError
from corpus.pages import PageRule, map_pages
from corpus.parse.glossary import glossary
from corpus.parse.measures import chapter5
from corpus.parse.prose import bpr, closing, opening, organisation
from corpus.parse.reader import Reader
from corpus.parse.results import first_plan
from corpus.parse.shape import check_shape
from corpus.parse.succession import succession
from corpus.plan import Plan
from corpus.text import line_of


def parse_plan(text: str, rule: PageRule) -> Plan:
    """Return the typed plan of a text of the known shape.

    Raises:
        PlanParseError: The text has another shape; the error names the line,
            what was expected there and what was found.
    """
    reader = Reader(text, rule.running_title)
    sections = opening(reader)
    first = first_plan(reader, sections[-1])
    inheritance, successions = succession(reader)
    common = bpr(reader)
    chapter = chapter5(reader, common.statements[0].path[:1])
    organised, boxes = organisation(reader)
    ends = closing(reader)
    words, terms = glossary(reader)
    plan = Plan(
        text=text,
        leaves=tuple(sorted(reader.leaves, key=lambda leaf: leaf.span)),
        pages=map_pages(text, rule),
        sections=(*sections, inheritance, common, organised, *ends, words),
        first_measures=tuple(first.measures),
        summaries=tuple(first.summaries),
        successions=successions,
        policies=tuple(chapter.policies),
        measures=chapter.measures,
        organisation=boxes,
        terms=terms,
    )
    check_shape(plan)
    _check_nothing_is_lost(plan)
    return plan


def _check_nothing_is_lost(plan: Plan) -> None:
    """Every non-space character is in exactly one leaf."""
    at = 0
    for leaf in plan.leaves:
        if leaf.span.start < at:
            line = line_of(plan.text, leaf.span.start)
            raise PlanParseError(line, "leaves that do not overlap", leaf.quote)
        _check_gap(plan.text, at, leaf.span.start)
        at = leaf.span.end
    _check_gap(plan.text, at, len(plan.text))


def _check_gap(text: str, start: int, end: int) -> None:
    gap = text[start:end]
    if lost := gap.strip():
        line = line_of(text, start + gap.index(lost))
        raise PlanParseError(line, "every character in a leaf", lost)
