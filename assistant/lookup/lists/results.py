"""Results and measures of the first plan that fit a condition."""

import re
from collections.abc import Sequence

from assistant.compose.results import as_of
from assistant.evidence import Evidence, ResultFacts
from assistant.lexicon import load_lexicon
from assistant.listings import Listing, Match
from assistant.lookup.lists.bounds import UNITS, bound_of, number_of
from assistant.lookup.lists.request import has, size_of, wants_blank
from assistant.lookup.lists.words import quoted_words, words_of
from assistant.question import Ask, Question
from assistant.ranking import Inquiry
from corpus.plan import FirstMeasure, IndicatorKind, Plan, Result
from corpus.text import fold

_UNIT = re.compile(
    rf"単位が?[はの「『]*({UNITS})|(?<!何の)(人|件|回)数|({UNITS})(?:のもの|で(?:出|示|表))"
)
_UNIT_WORD = re.compile(rf"({UNITS})数?|割合|率|パーセント|最[多少大小高低]")


def results_that_fit(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return results of the first plan: all, those without a value, of a unit, of a size."""
    question, plan = inquiry.question, inquiry.plan
    if wants_blank(question) and has(question, "themes"):
        return (_without(question, plan),)
    results = [each for each in plan.results if each.kind in (question.kinds or {each.kind})]
    if wants_blank(question):
        blanks = [each for each in results if each.is_blank]
        return _listed("第1次計画の指標のうち、実績の値が「―」のもの", blanks, plan)
    bound = bound_of(question, quoted_words(question))
    if bound is not None:
        fitting = [each for each in results if bound.holds(each.value.text)]
        return _listed("第1次計画の実績のうち、ご質問の値に当てはまるもの", fitting, plan)
    unit = _unit(question)
    if unit:
        results = [each for each in results if number_of(each.value.text, unit) is not None]
    size = size_of(question)
    if unit and size is not None and size.largest is not None and results:
        numbers = [number_of(each.value.text, unit) or 0.0 for each in results]
        best = (max if size.largest else min)(numbers)
        results = [each for each, number in zip(results, numbers, strict=True) if number == best]
        return (ResultFacts(tuple(results)),)
    if unit and not _names_more(question):
        return _listed(f"第1次計画の実績のうち、単位が「{unit}」のもの", results, plan)
    words = words_of(inquiry, [each.name.text for each in results])
    results = [each for each in results if words.fit(each.name.text)]
    if words:
        lists = question.asks & {Ask.LIST, Ask.WHICH}
        what = f"第1次計画の指標のうち、{words.about or '当てはまるもの'}"
        return _listed(what, results, plan) if lists else ()
    return (ResultFacts(tuple(results)),) if results else ()


def _names_more(question: Question) -> bool:
    """Whether the question names something beside units: one result is meant then."""
    known = load_lexicon().list_noise
    return any(noun not in known and not _UNIT_WORD.fullmatch(noun) for noun in question.nouns)


def names_value(question: Question) -> bool:
    """Return whether the question compares results with a value: 「10人以下」."""
    return bound_of(question) is not None


def _listed(what: str, results: Sequence[Result], plan: Plan) -> tuple[Listing, ...]:
    matches = tuple(
        Match(
            f"{each.measure.code} {each.kind.value}「{each.name.text}」：{each.value.text}",
            (each.name, each.value),
        )
        for each in results
    )
    return (Listing(what, "件", matches, dated=as_of(plan)),) if matches else ()


def _unit(question: Question) -> str:
    """Return the unit in which results are wanted, "" if none is named."""
    if has(question, "percent"):
        return "%"
    match = _UNIT.search(fold(question.text))
    return next((unit for unit in match.groups() if unit), "") if match else ""


def _without(question: Question, plan: Plan) -> Listing:
    """Measures of the first plan where 「―」 stands in place of an indicator."""
    kinds = question.kinds or tuple(IndicatorKind)
    matches = tuple(
        Match(f"{measure.id.code}「{measure.name.text}」", (measure.blanks[kind],))
        for measure in plan.first_measures
        for kind in kinds
        if kind in measure.blanks
    )
    names = "・".join(kind.value for kind in kinds)
    return Listing(f"第1次計画の取組のうち、{names}が設定されていないもの", "件", matches)


def first_measures_that_fit(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the measures of the first plan with results that hold the question's words."""
    plan, focus = inquiry.plan, inquiry.question.focus
    measures = [
        each for each in plan.first_measures if not focus.policies or each.policy in focus.policies
    ]
    policies = "・".join(f"推進方針{number}" for number in focus.policies)
    what = f"第1次計画の{policies + 'の' if policies else ''}取組（テーマ）"
    words = words_of(inquiry, [result.name.text for result in plan.results])
    if not words:
        if inquiry.question.nouns:
            return ()
        return (Listing(what, "件", tuple(Match(_label(m), (m.name,)) for m in measures)),)
    matches = tuple(
        Match(_label(measure), tuple(each.name for each in held), shows_text=True)
        for measure in measures
        if (held := [each for each in measure.results if words.fit(each.name.text)])
    )
    about = words.about or "当てはまる記載があるもの"
    return (Listing(f"{what}のうち、{about}", "件", matches),) if matches else ()


def _label(measure: FirstMeasure) -> str:
    return f"{measure.id.code}「{measure.name.text}」"
