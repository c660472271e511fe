"""Figures: the results of the first plan, and what has no figure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.concepts import coverage
from assistant.evidence import Evidence, ResultFacts
from assistant.lookup.asked import asked_units, counts, wants_figure
from assistant.lookup.each import row_of_each
from assistant.lookup.units import unit_evidence
from assistant.question import Ask, Question
from assistant.ranking import Inquiry, Ranked
from assistant.reply import Reason
from assistant.retrieve import as_evidence, choose
from assistant.shown import shown_leaves
from assistant.understand.dialogue import asked_in_turn
from assistant.understand.parts import parts_of
from assistant.verdicts import Absent
from assistant.years import RESULTS_YEAR
from corpus.passages import Passage, PassageKind
from corpus.plan import Edition, Leaf, LeafKind
from corpus.text import fold
from corpus.years import find_years

_UNITS = ("件", "人", "%", "課", "台", "か所", "回", "テーマ", "業務", "割", "手続")
_FIGURE = re.compile(rf"\d({'|'.join(map(fold, _UNITS))})")
_SPEAKS = 0.6
"""Coverage from which a passage speaks of the matter; if only one without figures does,
the plan gives none."""
_DASH = 0.8
"""What a 「―」 loses against a value in the asked unit."""
_NAMED = 0.7
"""Coverage from which a result without a value is the very one that is asked for."""
_BEHIND = 2.5
"""A figure so far behind the best unit is not what is asked for."""
_HELD = 0.8
"""Coverage from which a passage is surely what is asked for."""
_CLOSE = 2.0
"""A passage in the asked unit must come this near to the best one in any unit."""


def other_years(inquiry: Inquiry) -> tuple[int, ...]:
    """Return the fiscal years that the question names and that no result is of.

    A year in the name of what is asked for (「令和７年１月開始のため…」) is none.
    """
    years = find_years(inquiry.question.text)
    if not years:  # and nothing is ranked for it
        return ()
    ranked = inquiry.rank()
    named = find_years(ranked[0].passage.text) if ranked else ()
    return tuple(year for year in years if year not in {RESULTS_YEAR, *named})


def figures(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the results, or statements with a figure, that the question asks for."""
    question = inquiry.question
    if not wants_figure(question):
        return ()
    ranked = [each for each in inquiry.rank(_has_figure) if _is_asked_for(question, each)]
    if not ranked or ranked[0].score < inquiry.ranking[0].score - _BEHIND:
        return ()
    if (silent := _speaks_without_figure(inquiry, ranked[0])) is not None:
        return (Absent(Reason.ABSENT, "ご質問の数値", (shown_leaves(silent),)),)
    units = asked_units(question)
    fitting = [each for each in ranked if not units or _has_unit(each.passage, units)]
    fitting.sort(key=lambda each: -each.score + _DASH * (units != set() and _is_blank(each)))
    if not fitting or fitting[0].score < ranked[0].score - _CLOSE:
        what = "ご質問の" + ("割合" if "%" in units else "数値")
        return (Absent(Reason.ABSENT, what, (shown_leaves(ranked[0].passage),)),)
    best = fitting[0]
    if not units and _is_blank(best) and best.coverage >= _NAMED:
        return as_evidence([best], inquiry)
    if len(units) > 1 and best.passage.kind is PassageKind.RESULT:
        return as_evidence(_one_of_each(best, fitting, units), inquiry)
    if (row := row_of_each(inquiry, best.passage)) is not None:
        return unit_evidence(row, inquiry)
    return as_evidence(choose(inquiry, fitting), inquiry)


def figures_of_parts(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return what answers each of two questions for figures; () if it is one, or one has none."""
    question, names = inquiry.question, inquiry.assistant.names
    asked = () if question.inherited else asked_in_turn(parts_of(question.text), names)
    if not asked or not all(map(wants_figure, asked)):
        return ()
    found = [figures(Inquiry(one, inquiry.assistant)) for one in asked]
    are_results = all(each and all(isinstance(one, ResultFacts) for one in each) for each in found)
    return tuple(dict.fromkeys(one for each in found for one in each)) if are_results else ()


def _one_of_each(best: Ranked, fitting: Sequence[Ranked], units: set[str]) -> list[Ranked]:
    """Return the best figure of each unit, all of the measure of the best of all."""
    own = [each for each in fitting if each.passage.measure == best.passage.measure]
    chosen = [
        next((each for each in own if _has_unit(each.passage, {unit})), best)
        for unit in sorted(units)
    ]
    return list(dict.fromkeys((best, *chosen)))


def _speaks_without_figure(inquiry: Inquiry, figure: Ranked) -> Passage | None:
    """Return the passage that speaks of the matter much better than any with a figure."""
    best = inquiry.rank()[0]
    is_better = best.coverage >= _SPEAKS and figure.coverage < _SPEAKS * best.coverage
    return best.passage if is_better and not inquiry.question.inherited else None


def _has_figure(passage: Passage) -> bool:
    return passage.kind is PassageKind.RESULT or (
        passage.kind is PassageKind.STATEMENT and _FIGURE.search(fold(passage.text)) is not None
    )


def _is_asked_for(question: Question, each: Ranked) -> bool:
    if question.focus.edition is Edition.SECOND and each.passage.kind is PassageKind.RESULT:
        return False
    return each.coverage > 0 or each.passage.measure in question.focus.measures


def _is_blank(each: Ranked) -> bool:
    return each.passage.leaves[-1].kind is LeafKind.BLANK


def _has_unit(passage: Passage, units: set[str]) -> bool:
    is_blank = passage.leaves[-1].kind is LeafKind.BLANK
    # A unit that no result is counted in can only stand in a name: 「庁内研修（50分）」.
    told = passage.leaves if units.isdisjoint(_UNITS) else passage.leaves[-1:]
    return is_blank or any(counts(fold(leaf.text), units) for leaf in told)


def states_figure(inquiry: Inquiry) -> bool:
    """Return whether the best passage is surely the figure that the question asks for."""
    question, ranked = inquiry.question, inquiry.rank()
    if not wants_figure(question) or Ask.WHY in question.asks:
        return False
    things = Inquiry(replace(question, residual=question.nouns), inquiry.assistant).own_concepts
    held = inquiry.assistant.vocabulary.held_by(ranked[0].passage)
    if max(ranked[0].coverage, coverage(things, held)) < _HELD:
        return False
    best, units = ranked[0].passage, asked_units(question)
    return _has_unit(best, units) if units else best.kind is PassageKind.RESULT


def holds_figure(leaves: Sequence[Leaf], question: Question) -> bool:
    """Return whether what is cited has a figure in one of the asked units, or the plan's 「―」."""
    units = asked_units(question)
    text = " ".join(fold(leaf.text) for leaf in leaves)
    is_blank = any(leaf.kind is LeafKind.BLANK for leaf in leaves)
    return is_blank or counts(text, units)
