"""Figures: the results of the first plan, and what has no figure."""

import re
from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.lookup.each import row_of_each
from assistant.lookup.units import unit_evidence
from assistant.question import Ask, Demand, Question, Subject
from assistant.ranking import Inquiry, Ranked
from assistant.reply import Reason
from assistant.retrieve import as_evidence, choose
from assistant.shown import shown_leaves
from assistant.verdicts import Absent
from assistant.years import RESULTS_YEAR
from corpus.passages import Passage, PassageKind
from corpus.plan import Edition, Leaf, LeafKind
from corpus.text import fold
from corpus.years import find_years

_ASKED_UNIT = re.compile(
    "何(人|名|件|課|台|か所|ヶ所|箇所|カ所|回|テーマ|業務|手続|分|時間|日|円|歳|冊|校|社"
    "|[かヶカ]国語|言語|条|階|版|倍|週間|[かヶカ]月|秒|世帯|団体|ページ|頁|席|戸|店舗?|拠点|機種|市)"
    "(?!も|か(?!所|国|月))"
)
_COUNTED = re.compile(
    "(市|自治体|団体|会社|世帯|課|業務)(の数)?(は|が|って)[^。？]{0,8}(いくつ|どれくらい)"
)
"""A noun that is a counter itself: 「始めている市は、都内にいくつあるか」."""
_QUANTITIES = {
    "回": "回数",
    "件": "件数",
    "人": "(参加|受講|利用)者(の)?数|人(の)?数",
    "%": "割合|(参加|受講|利用|交付)率",
    "台": "台数",
}
"""What figures of a unit are called; two of them in one question are both shown."""
_ASKED_EXTENT = re.compile(
    "どのくらい|どんくらい|どれくらい|どの程度|どれだけ|どれほど|水準|how many|how much of"
    "|(率|割合|件数|人数|回数|台数|か所数|利用者数|実績値?)(は|って|を教えて.{0,6})?[？?。]?$"
    r"|\d(件|人|%|課|台|か所|回)(です|でし|だ|やっ|と聞|もあ)"
    "|いくつ(実施|行|あった|でした|ありました|置)"
)
_MEASURED = re.compile(
    "(どのくらい|どれくらい|どの程度|どれだけ|どれほど|何(人|件|課|回|%))[^、。？?]*?か(どうか)?[をが]?"
    "(測|計|はか|示|表|見|把握|確か)[^、。？?]*(指標|ものさし|物差し)"
)
"""「どれだけ使われたかを測る指標」 asks for an indicator, not for how much it was."""
_UNITS = ("件", "人", "%", "課", "台", "か所", "回", "テーマ", "業務", "割", "手続")
_SAME_UNIT = {"名": "人", "ヶ所": "か所", "箇所": "か所", "カ所": "か所"}
_PRINTED = {"回": "[回件]", "%": "[%割]", "市": "(市|自治体|団体)"}
"""How the plan prints a unit where not in the asked way: a course was held 「８件」."""
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


def wants_figure(question: Question) -> bool:
    """Return whether a figure is asked for, rather than a count of the plan's own things."""
    return (
        Demand.PERCENT in question.demands
        or _asks_results(question)
        or bool(asked_units(question))
        or _ASKED_UNIT.search(question.asked) is not None
        or _ASKED_EXTENT.search(_MEASURED.sub("", question.asked)) is not None
    )


def _asks_results(question: Question) -> bool:
    """「成果の指標」 asks for an indicator, and for its result only of the first plan."""
    names_indicator = Subject.INDICATOR in question.subjects or question.kinds
    is_first = question.focus.edition is Edition.FIRST
    return Subject.RESULT in question.subjects and (is_first or not names_indicator)


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


def asked_units(question: Question) -> set[str]:
    """Return the units in which the question wants its figures."""
    units = {_SAME_UNIT.get(unit, unit) for unit in _ASKED_UNIT.findall(question.text)}
    units.update(found[0] for found in _COUNTED.findall(question.text))
    units = units or _quantities(question)
    return {"%"} if Demand.PERCENT in question.demands and not units else units


def _quantities(question: Question) -> set[str]:
    """Return the units of the figures asked for by name, if two or more are: 「回数と人数」."""
    if question.kinds or Subject.INDICATOR in question.subjects:
        return set()
    units = {unit for unit, name in _QUANTITIES.items() if re.search(name, question.text)}
    return units if len(units) > 1 else set()


def _has_unit(passage: Passage, units: set[str]) -> bool:
    is_blank = passage.leaves[-1].kind is LeafKind.BLANK
    # A unit that no result is counted in can only stand in a name: 「庁内研修（50分）」.
    told = passage.leaves if units.isdisjoint(_UNITS) else passage.leaves[-1:]
    return is_blank or any(_counts(fold(leaf.text), units) for leaf in told)


def _counts(text: str, units: set[str]) -> bool:
    """Return whether a folded text has a number with one of the units."""
    return any(re.search(rf"\d{_PRINTED.get(unit, fold(unit))}", text) for unit in units)


def states_figure(inquiry: Inquiry) -> bool:
    """Return whether the best passage is surely the figure that the question asks for."""
    question, ranked = inquiry.question, inquiry.rank()
    if not wants_figure(question) or Ask.WHY in question.asks or ranked[0].coverage < _HELD:
        return False
    best, units = ranked[0].passage, asked_units(question)
    return _has_unit(best, units) if units else best.kind is PassageKind.RESULT


def holds_figure(leaves: Sequence[Leaf], question: Question) -> bool:
    """Return whether what is cited has a figure in one of the asked units, or the plan's 「―」."""
    units = asked_units(question)
    text = " ".join(fold(leaf.text) for leaf in leaves)
    is_blank = any(leaf.kind is LeafKind.BLANK for leaf in leaves)
    return is_blank or _counts(text, units)
