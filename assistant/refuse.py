"""What the plan cannot answer, decided before anything is worded.

Three signs: the question demands a kind of fact that the plan never states
(money, vendors, persons, targets); it demands a year where the text has none;
or the plan does not know what it speaks of.
"""

from assistant.answerable import answer_chance
from assistant.evidence import Evidence, StatementFacts
from assistant.lexicon import load_lexicon
from assistant.lookup.measures import measures_of
from assistant.lookup.times import times
from assistant.lookup.topics import dates
from assistant.lookup.values import RESULTS_YEAR, other_years, wants_figure
from assistant.question import Chat, Demand
from assistant.ranking import Inquiry, Ranked
from assistant.reply import Reason
from assistant.retrieve import shown_leaves
from assistant.verdicts import Absent, Greeting, OffTopic
from corpus.passages import PassageKind
from corpus.plan import Field, Leaf
from corpus.text import fold
from corpus.years import find_years

_WHAT = {
    Demand.TARGET: "目標値",
    Demand.MONEY: "予算や費用の金額",
    Demand.PRODUCT: "製品名や事業者名",
    Demand.PERSON: "個人の氏名",
    Demand.CONTACT: "連絡先や所在地",
    Demand.OTHER_CITY: "他の自治体についての内容",
    Demand.LEGAL: "ご質問の手続や制度の状況",
}
_STATED = 0.5
"""Coverage from which a passage may hold what is demanded."""
_NEAR_ENOUGH = 0.4
"""Coverage from which a passage is worth showing beside a refusal."""
_RELATED = 2


def refuse(inquiry: Inquiry) -> Evidence | None:
    """Return why the question cannot be answered, None if it may be."""
    question = inquiry.question
    if question.chat & {Chat.GREETING, Chat.HELP} and not question.focus.measures:
        return Greeting()
    if question.unknown_codes:
        codes = "、".join(question.unknown_codes)
        return Absent(Reason.ABSENT, f"「{codes}」という番号の取組")
    for demand, what in _WHAT.items():
        if demand in question.demands and not _is_stated(inquiry, demand):
            return _demanded(inquiry, demand, what)
    period = dates(inquiry)
    if wants_figure(question) and other_years(inquiry) and not period:
        return Absent(Reason.ABSENT, "ご質問の年度の数値", related(inquiry))
    if not period and (Demand.YEAR in question.demands or _names_unstated_year(inquiry)):
        return _year(inquiry)
    if answer_chance(inquiry) < inquiry.assistant.weights.answerable_from:
        near = related(inquiry)
        return Absent(Reason.ABSENT, "ご質問の内容", near) if near else OffTopic()
    return None


def _is_stated(inquiry: Inquiry, demand: Demand) -> bool:
    """Whether the best passage holds the demanded thing in the very words of the question."""
    ranked = inquiry.rank()
    if demand is Demand.TARGET or not ranked or ranked[0].coverage < _STATED:
        return False
    cues = load_lexicon().demand[demand.value].finditer(inquiry.question.text)
    return all(fold(cue[0]) in fold(ranked[0].passage.text) for cue in cues)


def _demanded(inquiry: Inquiry, demand: Demand, what: str) -> Evidence:
    if demand is Demand.TARGET:
        return Absent(Reason.NO_TARGET, what, _indicators(inquiry))
    return Absent(Reason.ABSENT, what, related(inquiry))


def _indicators(inquiry: Inquiry) -> tuple[tuple[Leaf, ...], ...]:
    """The indicators whose targets were asked for."""
    kinds = {Field(kind.value) for kind in inquiry.question.kinds}
    named = tuple(
        (leaf,)
        for measure in measures_of(inquiry)
        for field in kinds or {Field.ACTIVITY, Field.OUTCOME}
        for leaf in measure.fields[field]
    )
    if named:
        return tuple(sorted(named, key=lambda leaves: leaves[0].span))[:4]
    ranked = inquiry.rank(lambda passage: passage.kind is PassageKind.INDICATOR)
    return tuple(each.passage.leaves for each in ranked[:1])


def related(inquiry: Inquiry) -> tuple[tuple[Leaf, ...], ...]:
    """Return what the plan does say nearby, () if it says nothing near."""
    measures = inquiry.question.focus.measures
    ranked = [
        each
        for each in inquiry.rank()
        if each.coverage >= _NEAR_ENOUGH or each.passage.measure in measures
    ]
    return tuple(shown_leaves(each.passage) for each in ranked[:_RELATED])


def _year(inquiry: Inquiry) -> Evidence | None:
    """A year is asked: refuse unless a statement on the matter has one."""
    ranked = inquiry.rank()
    if not ranked:
        return OffTopic()
    bars = _bars(inquiry, ranked)
    read_off = {bar.item for bar in inquiry.assistant.plan_file.bars}
    is_stated = any(isinstance(found, StatementFacts) for found in times(inquiry))
    if is_stated or inquiry.question.focus.topics or (bars and bars[0][0].text in read_off):
        return None
    shown = bars or tuple(shown_leaves(each.passage) for each in ranked[:_RELATED])
    return Absent(Reason.NO_YEARS if bars else Reason.ABSENT, "実施する年度や時期", shown)


def _names_unstated_year(inquiry: Inquiry) -> bool:
    """Whether a year of the schedules is named that no passage on the matter states."""
    years = {year for year in find_years(inquiry.question.text) if year > RESULTS_YEAR}
    if not years:  # and nothing is ranked for it
        return False
    stated = {year for each in inquiry.rank()[:5] for year in find_years(each.passage.text)}
    return not years & stated


def _bars(inquiry: Inquiry, ranked: list[Ranked]) -> tuple[tuple[Leaf, ...], ...]:
    named = set(inquiry.question.focus.measures)
    bars = [
        each
        for each in ranked
        if each.passage.kind is PassageKind.SCHEDULE_ITEM
        and (not named or each.passage.measure in named)
        and (named or each.coverage >= _NEAR_ENOUGH)
    ]
    return tuple(each.passage.leaves for each in bars[:_RELATED])
