"""What the plan cannot answer, decided before anything is worded.

Three signs: the question demands a kind of fact that the plan never states
(money, vendors, persons, targets); it demands a year where the text has none;
or the plan does not know what it speaks of.
"""

from assistant.answerable import answer_chance
from assistant.claims.names import wrong_code
from assistant.claims.periods import wrong_date
from assistant.evidence import Evidence
from assistant.lexicon import load_lexicon
from assistant.lookup.bars import bars, named_bars
from assistant.lookup.body import missing
from assistant.lookup.called import names
from assistant.lookup.lacking import asked_for
from assistant.lookup.measures import measures_of
from assistant.lookup.topics import dates, topics
from assistant.lookup.values import other_years, states_figure, wants_figure
from assistant.premises import is_settled
from assistant.question import Ask, Chat, Demand
from assistant.ranking import Inquiry
from assistant.reply import Reason
from assistant.retrieve import shown_leaves
from assistant.verdicts import Absent, Greeting, OffTopic
from assistant.years import future_years
from corpus.passages import PassageKind
from corpus.plan import Field, Leaf, Topic
from corpus.text import fold
from corpus.units import Unit
from corpus.years import find_years

_WHAT = {
    Demand.TARGET: "目標値",
    Demand.MONEY: "予算や費用の金額",
    Demand.PRODUCT: "製品名や事業者名",
    Demand.PERSON: "個人の氏名",
    Demand.CONTACT: "連絡先や所在地",
    Demand.OTHER_CITY: "他の自治体についての内容",
    Demand.LEGAL: "ご質問の手続や制度の状況",
    Demand.NEXT_PLAN: "次の計画の内容",
}
_STATED = 0.5
"""Coverage from which a passage may hold what is demanded."""
_GOOD, _CLAIMED = 10.0, 0.3
"""Score and coverage from which a unit is about what a question claims."""
_SURELY = 0.9
"""Chance from which a word that demands what plans seldom state demands nothing here."""
_DOUBTED = 0.75
"""Share of the usual chance that is enough where the best unit fits well."""
_NEAR_ENOUGH = 0.4
"""Coverage from which a passage is worth showing beside a refusal."""
_RELATED = 2
_CONSIDERED, _MARGIN = 4, 1.5
"""Units, and the distance from the best score within which they may state a year."""


def refuse(inquiry: Inquiry) -> Evidence | None:
    """Return why the question cannot be answered whatever the plan says nearby, else None."""
    question = inquiry.question
    if question.chat & {Chat.GREETING, Chat.HELP} and not question.focus.measures:
        return Greeting()
    if question.unknown_codes and not wrong_code(inquiry):
        codes = "、".join(question.unknown_codes)
        return Absent(Reason.ABSENT, f"「{codes}」という番号の取組")
    is_doubted = answer_chance(inquiry) < _SURELY
    for demand, what in _WHAT.items():
        if demand in question.demands and is_doubted and not _is_stated(inquiry, demand):
            return _demanded(inquiry, demand, what)
    if is_settled(inquiry):
        return None
    if wants_figure(question) and other_years(inquiry) and not wrong_date(inquiry):
        return Absent(Reason.ABSENT, "ご質問の年度の数値", related(inquiry))
    if Demand.YEAR in question.demands or future_years(question):
        return _year(inquiry)
    return None


def decline(inquiry: Inquiry) -> Evidence | None:
    """Return that the plan does not answer the question, if the learned signs say so."""
    if inquiry.question.inherited and not inquiry.question.nouns:
        # 「他には？」 asks nothing new: what it leans on was judged before.
        return None
    if _is_claim_of(inquiry) or states_figure(inquiry) or _names_what_is_told(inquiry):
        return None
    from_chance = inquiry.assistant.weights.answerable_from
    if answer_chance(inquiry) >= (_DOUBTED * from_chance if _fits(inquiry) else from_chance):
        return None
    if is_settled(inquiry):
        return None
    if Chat.INJECTION in inquiry.question.chat:
        return OffTopic(is_instruction=True)
    # What an earlier question was about is nothing near to this one.
    leans = inquiry.question.inherited and inquiry.rank()[0].coverage < _NEAR_ENOUGH
    near = () if leans else related(inquiry)
    return Absent(Reason.ABSENT, asked_for(inquiry), near) if near else OffTopic()


def _names_what_is_told(inquiry: Inquiry) -> bool:
    """Whether the question asks for nothing but a thing that it names: a term, a section."""
    asks_meaning = Ask.DEFINITION in inquiry.question.asks and not inquiry.question.nouns
    told = any(lookup(inquiry) for lookup in (dates, topics, missing, names, bars))
    return told or (asks_meaning and bool(inquiry.question.focus.terms))


def _fits(inquiry: Inquiry) -> bool:
    """Whether the best unit fits so well that only a surer judgement speaks against it."""
    best = inquiry.ranking[0]
    return best.score >= _GOOD and best.coverage >= _STATED


def _is_claim_of(inquiry: Inquiry) -> bool:
    """Whether something is claimed of what the best unit is about, and so answered by it."""
    best = inquiry.ranking[0]
    is_claim = Ask.CONFIRM in inquiry.question.asks
    return is_claim and best.score >= _GOOD and best.coverage >= _CLAIMED


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
        if (each.coverage >= _NEAR_ENOUGH or each.passage.measure in measures)
        # The boxes of a chart one after the other tell nothing.
        and each.passage.kind is not PassageKind.ORGANISATION
    ]
    return tuple(shown_leaves(each.passage) for each in ranked[:_RELATED])


def _year(inquiry: Inquiry) -> Evidence | None:
    """A year is asked for or named: refuse unless what fits best states one."""
    if named_bars(inquiry):
        return _bars_without_years(inquiry, named_bars(inquiry))
    best = inquiry.ranking[0]
    near = [
        each.unit for each in inquiry.ranking[:_CONSIDERED] if each.score >= best.score - _MARGIN
    ]
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


def _bars_without_years(inquiry: Inquiry, found: list[Leaf]) -> Evidence | None:
    if {bar.item for bar in inquiry.assistant.plan_file.bars} & {leaf.text for leaf in found}:
        return None
    shown = tuple((leaf,) for leaf in dict.fromkeys(found))
    return Absent(Reason.NO_YEARS, "実施する年度や時期", shown[:_RELATED])


def _asks_period(inquiry: Inquiry) -> bool:
    """Whether the plan's own period is asked for."""
    period = inquiry.plan.section(Topic.PERIOD).statements
    if inquiry.question.focus.measures or inquiry.ranking[0].unit.measure is not None:
        return False
    return any(leaf in period for each in inquiry.ranking[:2] for leaf in _leaves(each.unit))


def _leaves(unit: Unit) -> list[Leaf]:
    return [leaf for passage in unit.passages for leaf in passage.leaves]
