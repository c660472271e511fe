"""Chooses what to show of the ranked passages, and says when none is about the question."""

import re
from collections.abc import Sequence

from assistant.concepts import Concept, shares
from assistant.evidence import (
    Evidence,
    FieldFacts,
    ResultFacts,
    ScheduleFacts,
    StatementFacts,
    SuccessionFacts,
    TermFacts,
)
from assistant.narrow import chart_asked
from assistant.question import Ask, Question, Subject
from assistant.ranking import Inquiry, Ranked, is_of_second_measure
from assistant.shown import shown_leaves, with_list
from corpus.passages import Passage, PassageKind
from corpus.plan import Edition, Field, Plan, Topic
from corpus.units import Selection

_MAX_STATEMENTS = 3
_MAX_LISTED = 5
_CONSIDERED = 8
_NEAR, _NEAR_LISTED = 0.8, 1.6
"""Distance from the best score within which another passage is shown too."""
_NEAR_COVERAGE = 0.7
_TIED = 0.65
"""The distance where another passage holds fewer of the words."""
_NEW_SHARE, _OWN_SHARE = 0.2, 0.4
"""Shares of the question that a further passage must add, and hold on its own."""
_SOME_SHARE = 0.05
"""The share that the next sentence must add."""
_ALSO_READ = 0.2
"""Probability from which the reader takes a further passage to be asked for as well."""
_ALSO_ASKED = 0.05
"""The same where two things are asked."""
_ASKING = re.compile(
    "何(?!か)|なに(?!か)|どこ|誰|だれ|いつ|なぜ|どう(?!し)|どんな|どの|どれ|どちら|いくつ"
    r"|\b(?:what|which|who|how|why|when|where)\b"
)
_SEQUENCE = re.compile(
    "次(は|に|の)?(何|なに|なん|どう)|(た|終わ)ら次|順番|どういう順|最初.{0,8}最後"
)
"""What is asked of one bar that the others tell."""
_MAX_LENGTH = 360
"""Characters of a reply made of statements: more is not read."""
_GOES_ON = re.compile("また、|あわせて、|加えて、|更に、")


def choose(inquiry: Inquiry, ranked: Sequence[Ranked]) -> list[Ranked]:
    """Return the best passage and those that belong beside it.

    Another one is shown if it fits nearly as well, or if it has what the question
    also asks for and those before it lack (「受講率と理解した割合をそれぞれ」).
    """
    concepts, held_by = inquiry.concepts, inquiry.assistant.vocabulary.held_by
    wants_list = _wants_list(inquiry)
    also_read = _ALSO_ASKED if asks_twice(inquiry.question) else _ALSO_READ
    most = _MAX_LISTED if wants_list else _MAX_STATEMENTS
    chosen, covered = [ranked[0]], shares(concepts, held_by(ranked[0].passage))
    length = len(ranked[0].passage.text)
    for each in ranked[1:_CONSIDERED]:
        parts = shares(concepts, held_by(each.passage))
        gain = _gain(concepts, covered, parts)
        is_new = gain >= _NEW_SHARE and each.coverage >= _OWN_SHARE
        goes_on = gain >= _SOME_SHARE and _continues(each, ranked[0], inquiry.plan)
        is_near = _is_near(each, ranked[0], _NEAR_LISTED if wants_list else _NEAR)
        is_read = inquiry.reading.units.get(each.unit.id, 0.0) >= also_read
        if not (is_near or is_new or goes_on or is_read or _is_next_in_row(each, ranked[0])):
            continue
        if _is_of_another(each, ranked[0], inquiry.question):
            continue
        if len(chosen) == most or length + len(each.passage.text) > _MAX_LENGTH:
            break
        chosen.append(each)
        length += len(each.passage.text)
        covered = [max(pair) for pair in zip(covered, parts, strict=True)]
    return chosen


def _wants_list(inquiry: Inquiry) -> bool:
    """Whether several statements are asked for: all of a matter, or two sides of it."""
    several = {Selection.STATEMENTS, Selection.COMPARISON}
    return bool(inquiry.question.asks & {Ask.LIST, Ask.COMPARE}) or inquiry.selection in several


def asks_twice(question: Question) -> bool:
    """Return whether two things are asked in one question: 「何を制定し、何を整備したか」."""
    return "それぞれ" in question.text or len(_ASKING.findall(question.text)) > 1


def _is_of_another(each: Ranked, best: Ranked, question: Question) -> bool:
    """Whether one is of a measure that is not named, where the best is of one that is."""
    named, measure = question.focus.measures, each.passage.measure
    return best.passage.measure in named and measure is not None and measure not in named


def _is_near(each: Ranked, best: Ranked, margin: float) -> bool:
    """Whether one fits as well as the best, or nearly and holds nearly as much of the question."""
    holds = each.coverage >= _NEAR_COVERAGE * best.coverage
    return each.score >= best.score - (margin if holds else _TIED)


def _continues(each: Ranked, best: Ranked, plan: Plan) -> bool:
    """Whether one is the next sentence and goes on with 「また、」."""
    first, last = each.passage.leaves[0], best.passage.leaves[-1]
    is_next = plan.order[first] == plan.order[last] + 1 and first.path == last.path
    return is_next and _GOES_ON.match(first.quote) is not None


def _is_next_in_row(each: Ranked, best: Ranked) -> bool:
    """Whether both are bars or indicators of one row that hold as much of the question."""
    same_row = (each.passage.measure, each.passage.field) == (
        best.passage.measure,
        best.passage.field,
    )
    return best.passage.kind in _ROWS and same_row and each.coverage >= max(0.1, best.coverage)


def _gain(concepts: Sequence[Concept], covered: Sequence[float], parts: Sequence[float]) -> float:
    """Return the weighted share of the concepts that `parts` adds to `covered`."""
    total = sum(concept.weight for concept in concepts)
    added = sum(
        concept.weight * max(0.0, part - before)
        for concept, before, part in zip(concepts, covered, parts, strict=True)
    )
    return added / total if total else 0.0


def as_evidence(chosen: Sequence[Ranked], inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return chosen passages as evidence of their kind, in their order; equal kinds together."""
    by_kind: dict[tuple[object, ...], list[Passage]] = {}
    for each in chosen:
        passage = each.passage
        has_row = passage.kind in _ROWS or _asks_place(passage, inquiry.question)
        row = (passage.measure, passage.field) if has_row else ()
        by_kind.setdefault((passage.kind, *row), []).append(passage)
    return tuple(_evidence(passages, inquiry) for passages in by_kind.values())


_ROWS = {PassageKind.INDICATOR, PassageKind.SCHEDULE_ITEM}


def _evidence(passages: Sequence[Passage], inquiry: Inquiry) -> Evidence:
    """Return the passages of one kind, and of one row of a measure, as evidence."""
    plan = inquiry.plan
    first = {passage.leaves[0] for passage in passages}
    match passages[0].kind:
        case PassageKind.RESULT:
            return ResultFacts(tuple(each for each in plan.results if each.name in first))
        case PassageKind.TERM:
            return TermFacts(tuple(each for each in plan.terms if each.name in first))
        case PassageKind.SUCCESSION:
            rows = tuple(row for row in plan.successions if row.first_name in first)
            return SuccessionFacts(rows, plan.section(Topic.SUCCESSION).statements[0])
        case PassageKind.ORGANISATION:
            return chart_asked(inquiry)
        case PassageKind.INDICATOR | PassageKind.SCHEDULE_ITEM:
            return _row(passages, inquiry)
        case PassageKind.STATEMENT if _asks_place(passages[0], inquiry.question):
            return _row(passages, inquiry)
        case _:
            listed = (part for each in passages for part in with_list(shown_leaves(each), plan))
            return StatementFacts(tuple(dict.fromkeys(listed)), is_list=_wants_list(inquiry))


def _asks_place(passage: Passage, question: Question) -> bool:
    """Whether it is asked where something stands, and a passage stands in a measure's row."""
    asks_measure = Ask.WHICH in question.asks and Subject.MEASURE in question.subjects
    in_row = is_of_second_measure(passage) and passage.field is not None
    return in_row and (asks_measure or Ask.WHERE in question.asks)


def _row(passages: Sequence[Passage], inquiry: Inquiry) -> Evidence:
    identity, field = passages[0].measure, passages[0].field
    leaves = tuple(leaf for passage in passages for leaf in passage.leaves)
    if identity is None or field is None or identity.edition is Edition.FIRST:
        return StatementFacts(tuple((leaf,) for leaf in leaves))
    measure = inquiry.plan.measure(identity.code)
    if field is not Field.SCHEDULE:
        return FieldFacts(measure, field, leaves, is_whole=False)
    if _SEQUENCE.search(inquiry.question.text):
        leaves = measure.fields[field]
    items = {leaf.text for leaf in leaves}
    bars = inquiry.assistant.plan_file.bars
    return ScheduleFacts(
        measure,
        leaves,
        tuple(bar for bar in bars if bar.measure == identity.code and bar.item in items),
        is_whole=False,
    )
