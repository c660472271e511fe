"""What the plan cannot answer, decided before anything is worded.

Three signs: the question demands a kind of fact that the plan never states
(money, vendors, persons, targets); it demands a year where the text has none;
or the plan does not know what it speaks of.
"""

import re

from assistant.answerable import answer_chance
from assistant.claims.names import wrong_code
from assistant.claims.periods import wrong_date
from assistant.evidence import Evidence
from assistant.lexicon import load_lexicon
from assistant.lookup.asked import wants_figure
from assistant.lookup.bars import bars
from assistant.lookup.body import missing
from assistant.lookup.called import names
from assistant.lookup.lacking import asked_for
from assistant.lookup.measures import measures_of
from assistant.lookup.topics import dates, topics
from assistant.lookup.values import other_years, states_figure
from assistant.premises import is_settled
from assistant.question import Ask, Chat, Demand
from assistant.ranking import Inquiry, Ranked
from assistant.related import NEAR_ENOUGH, related
from assistant.reply import Reason
from assistant.sufficiency import asks_why_blank
from assistant.undated import undated
from assistant.verdicts import Absent, Greeting, OffTopic
from assistant.years import future_years
from corpus.passages import PassageKind
from corpus.plan import Field, Leaf, LeafKind
from corpus.text import fold

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
_OF_POLICY = re.compile(r"方針\s*\d")
_STATED = 0.5
"""Coverage from which a passage may hold what is demanded."""
_GOOD, _CLAIMED = 10.0, 0.3
"""Score and coverage from which a unit is about what a question claims."""
_FITTING = 9.0
"""Score from which, with the words of the question, only a surer judgement counts."""
_SURELY = 0.9
"""Chance from which a word that demands what plans seldom state demands nothing here."""
_BEYOND = 5.0
"""Log odds from which the reader is sure that the plan does not answer, whatever is named."""
_MEANT = 0.7
"""Coverage from which the entry of a term is what a question describes."""
_READ = 0.5
"""Probability from which the reader knows what of the plan is asked for."""
_DOUBTED = 0.75
"""Share of the usual chance that is enough where the best unit fits well."""


def refuse(inquiry: Inquiry) -> Evidence | None:
    """Return why the question cannot be answered whatever the plan says nearby, else None."""
    question = inquiry.question
    if question.chat & {Chat.GREETING, Chat.HELP} and not _is_about_the_plan(inquiry):
        return Greeting()
    if question.unknown_codes and not wrong_code(inquiry):
        kind = "推進方針" if _OF_POLICY.search(question.text) else "取組"
        codes = "、".join(question.unknown_codes)
        return Absent(Reason.ABSENT, f"「{codes}」という番号の{kind}")
    is_doubted = answer_chance(inquiry) < _SURELY
    for demand, what in _WHAT.items():
        if demand in question.demands and is_doubted and not _is_stated(inquiry, demand):
            return _demanded(inquiry, demand, what)
    if is_settled(inquiry):
        return None
    if wants_figure(question) and other_years(inquiry) and not wrong_date(inquiry):
        return Absent(Reason.ABSENT, "ご質問の年度の数値", related(inquiry))
    if Demand.YEAR in question.demands or future_years(question):
        return undated(inquiry)
    return None


def decline(inquiry: Inquiry) -> Evidence | None:
    """Return that the plan does not answer the question, if the learned signs say so."""
    if inquiry.question.inherited and not inquiry.question.nouns:
        # 「他には？」 asks nothing new: what it leans on was judged before.
        return None
    if _is_claim_of(inquiry) or states_figure(inquiry) or _names_what_is_told(inquiry):
        return None
    if asks_why_blank(inquiry.question) and _is_blank(inquiry.ranking[0]):
        return None
    from_chance = inquiry.assistant.weights.answerable_from
    if answer_chance(inquiry) >= (_DOUBTED * from_chance if _fits(inquiry) else from_chance):
        return None
    if is_settled(inquiry):
        return None
    if Chat.INJECTION in inquiry.question.chat:
        return OffTopic(is_instruction=True)
    # What an earlier question was about is nothing near to this one.
    leans = inquiry.question.inherited and inquiry.rank()[0].coverage < NEAR_ENOUGH
    near = () if leans else related(inquiry)
    if near or (not leans and inquiry.ranking[0].coverage >= NEAR_ENOUGH):
        return Absent(Reason.ABSENT, asked_for(inquiry), near)
    return OffTopic()


def _is_about_the_plan(inquiry: Inquiry) -> bool:
    """Whether words of chat ask for something in it all the same: 「座席の使い方」."""
    likeliest = max(inquiry.reading.units.values(), default=0.0)
    return bool(inquiry.question.focus.measures) or likeliest >= _READ


def _names_what_is_told(inquiry: Inquiry) -> bool:
    """Whether the question asks for nothing but a thing that it names: a term, a section."""
    if inquiry.reading.unanswered >= _BEYOND:
        # Years that a person entered are beyond what the reader knows.
        return bool(bars(inquiry)) or _is_meaning(inquiry)
    asks_meaning = Ask.DEFINITION in inquiry.question.asks and not inquiry.question.nouns
    told = any(lookup(inquiry) for lookup in (dates, topics, missing, names, bars))
    return told or (asks_meaning and bool(inquiry.question.focus.terms)) or _is_meaning(inquiry)


def _is_meaning(inquiry: Inquiry) -> bool:
    """Whether the question gives a term's meaning and asks for its name."""
    best = inquiry.rank()[0]
    is_term = best.passage.kind is PassageKind.TERM and best.coverage >= _MEANT
    return is_term and Ask.NAMING in inquiry.question.asks


def _fits(inquiry: Inquiry) -> bool:
    """Whether the best unit fits so well that only a surer judgement speaks against it."""
    best = inquiry.ranking[0]
    return best.score >= _FITTING and best.coverage >= _STATED


def _is_blank(best: Ranked) -> bool:
    """Whether the best unit is a result for which the plan prints 「―」."""
    leaves = [leaf for passage in best.unit.passages for leaf in passage.leaves]
    return len(best.unit.passages) == 1 and leaves[-1].kind is LeafKind.BLANK


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
