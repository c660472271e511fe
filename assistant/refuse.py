"""What the plan cannot answer, decided before anything is worded.

Three signs: the question demands a kind of fact that the plan never states
(money, vendors, persons, targets); it demands a year where the text has none;
or the plan does not know what it speaks of.
"""

import re

from assistant.assistant import Assistant
from assistant.concepts import Concept
from assistant.evidence import Absent, Evidence, Greeting, OffTopic
from assistant.lexicon import load_lexicon
from assistant.lookup.measures import measures_of
from assistant.lookup.topics import dates
from assistant.lookup.values import other_years, wants_figure
from assistant.question import Ask, Chat, Demand, Question, Subject
from assistant.reply import Reason
from assistant.retrieve import Ranked, concepts_of, rank, shown_leaves
from corpus.passages import Passage, PassageKind
from corpus.plan import Field, Leaf
from corpus.text import fold

_WHAT = {
    Demand.TARGET: "目標値",
    Demand.MONEY: "予算や費用の金額",
    Demand.PRODUCT: "製品名や事業者名",
    Demand.PERSON: "個人の氏名",
    Demand.CONTACT: "連絡先や所在地",
    Demand.OTHER_CITY: "他の自治体についての内容",
    Demand.LEGAL: "ご質問の手続や制度の状況",
}
_DATED = re.compile(r"(令和|平成)(元|\d+)\(?\d*\)?年|20\d\d")
_KNOWN_ENOUGH = 0.4
"""Weighted share of the question's concepts that the plan's words must know."""
_NEAR = 0.42
"""Cosine above which a passage is about the question even without a common word."""
_STATED = 0.5
_NEAR_ENOUGH = 0.4
"""Coverage from which a passage is worth showing beside a refusal."""
_RELATED = 2
_OWN_SUBJECTS = {Subject.MEASURE, Subject.POLICY, Subject.INDICATOR, Subject.THEME}
"""Words that one uses of a plan and hardly of anything else."""


def refuse(question: Question, assistant: Assistant) -> Evidence | None:
    """Return why the question cannot be answered, None if it may be."""
    if question.chat & {Chat.GREETING, Chat.HELP} and not question.focus.measures:
        return Greeting()
    if question.unknown_codes:
        codes = "、".join(question.unknown_codes)
        return Absent(Reason.ABSENT, f"「{codes}」という番号の取組")
    for demand, what in _WHAT.items():
        if demand in question.demands and not _is_stated(question, assistant, demand):
            return _demanded(question, assistant, demand, what)
    if wants_figure(question) and other_years(question) and not question.focus.topics:
        return Absent(Reason.ABSENT, "ご質問の年度の数値", related(question, assistant))
    if Demand.YEAR in question.demands and not dates(question, assistant):
        return _year(question, assistant)
    if _is_unknown(question, assistant):
        return OffTopic()
    return None


def _is_stated(question: Question, assistant: Assistant, demand: Demand) -> bool:
    """Whether the best passage holds the demanded thing in the very words of the question."""
    if demand is Demand.TARGET:
        return False
    ranked = rank(question, assistant)
    words = {
        fold(match[0]) for match in load_lexicon().demand[demand.value].finditer(question.text)
    }
    return (
        bool(ranked)
        and ranked[0].coverage >= _STATED
        and any(word in fold(ranked[0].passage.text) for word in words)
    )


def _demanded(question: Question, assistant: Assistant, demand: Demand, what: str) -> Evidence:
    reason = Reason.NO_TARGET if demand is Demand.TARGET else Reason.ABSENT
    if demand is Demand.TARGET:
        return Absent(reason, what, _indicators(question, assistant))
    return Absent(reason, what, related(question, assistant))


def _indicators(question: Question, assistant: Assistant) -> tuple[tuple[Leaf, ...], ...]:
    """The indicators whose targets were asked for."""
    kinds = {Field(kind.value) for kind in question.kinds} or {Field.ACTIVITY, Field.OUTCOME}
    named = tuple(
        (leaf,)
        for measure in measures_of(question, assistant)
        for field in Field
        if field in kinds
        for leaf in measure.fields[field]
    )
    if named:
        return named[:4]
    ranked = rank(question, assistant, lambda passage: passage.kind is PassageKind.INDICATOR)
    return tuple(each.passage.leaves for each in ranked[:1])


def related(question: Question, assistant: Assistant) -> tuple[tuple[Leaf, ...], ...]:
    """Return what the plan does say nearby, () if it says nothing near."""
    ranked = [
        each
        for each in rank(question, assistant)
        if each.coverage >= _NEAR_ENOUGH or each.passage.measure in question.focus.measures
    ]
    return tuple(shown_leaves(each.passage) for each in ranked[:_RELATED])


def _year(question: Question, assistant: Assistant) -> Evidence | None:
    """A year is asked: refuse unless a passage on the matter has a date."""
    ranked = rank(question, assistant)
    if not ranked:
        return OffTopic()
    near = [each for each in ranked[:5] if each.score >= 0.8 * ranked[0].score]
    if any(has_date(each.passage) for each in near) or question.focus.topics:
        return None
    bars = _bars(question, assistant, ranked)
    if assistant.plan_file.bars and bars:
        return None
    shown = bars or tuple(shown_leaves(each.passage) for each in near[:_RELATED])
    return Absent(Reason.NO_YEARS if bars else Reason.ABSENT, "実施する年度や時期", shown)


def _bars(
    question: Question, assistant: Assistant, ranked: list[Ranked]
) -> tuple[tuple[Leaf, ...], ...]:
    named = set(question.focus.measures)
    bars = [
        each
        for each in ranked
        if each.passage.kind is PassageKind.SCHEDULE_ITEM
        and (not named or each.passage.measure in named)
    ]
    return tuple(each.passage.leaves for each in bars[:_RELATED])


def has_date(passage: Passage) -> bool:
    """Return whether a passage states a year."""
    return _DATED.search(fold(passage.text)) is not None


def _is_unknown(question: Question, assistant: Assistant) -> bool:
    """Whether neither the words nor the sense of the question occur in the plan."""
    focus = question.focus
    if question.subjects & _OWN_SUBJECTS or focus.edition:
        return False
    if focus.fields and not question.nouns:
        return False
    if not question.inherited and (focus.measures or focus.terms or focus.topics or focus.policies):
        return False
    concepts = concepts_of(question, assistant)
    if not concepts:
        return not (
            question.inherited or focus.fields or question.subjects or question.asks - {Ask.YES_NO}
        )
    if known_share(concepts, assistant) >= _KNOWN_ENOUGH:
        return False
    best = max((each.vector for each in rank(question, assistant)[:5]), default=0.0)
    return best < _NEAR


def known_share(concepts: tuple[Concept, ...], assistant: Assistant) -> float:
    """Return the weighted share of the concepts that the plan has words for."""
    rarity = assistant.vocabulary.rarity
    known = sum(
        concept.weight
        for concept in concepts
        if any(all(word in rarity for word in option) for option in concept.alternatives)
    )
    return known / sum(concept.weight for concept in concepts)
