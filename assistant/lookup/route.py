"""Which lookup answers a question: the first that has something to say."""

from collections.abc import Callable

from assistant.claims.periods import wrong_date, wrong_period
from assistant.claims.progress import only_planned
from assistant.evidence import Evidence, SectionFacts
from assistant.lookup.asked import wants_figure
from assistant.lookup.bars import bars
from assistant.lookup.body import missing
from assistant.lookup.called import names, policies
from assistant.lookup.compare import compare
from assistant.lookup.listing import is_conditional, listing
from assistant.lookup.measures import first_plan, rows
from assistant.lookup.succession import succession
from assistant.lookup.terms import terms
from assistant.lookup.topics import dates, topics
from assistant.lookup.values import figures, figures_of_parts
from assistant.question import Ask, Question
from assistant.ranking import Inquiry
from corpus.plan import Topic
from corpus.units import Selection


def _period(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the plan's period, or the date of its results, where the question has another one."""
    section = inquiry.plan.section(Topic.PERIOD)
    return (SectionFacts(section),) if wrong_period(inquiry) else wrong_date(inquiry)


_LOOKUPS = (
    _period,
    only_planned,
    succession,
    compare,
    dates,
    bars,
    listing,
    names,
    topics,
    terms,
    first_plan,
    figures_of_parts,
    figures,
    rows,
    missing,
    policies,
)
"""From the most particular to the most general."""
_LISTED = set(Selection) - {Selection.STATEMENTS, Selection.COMPARISON}
_LIST_FIRST = (succession, listing, *_LOOKUPS)
_FIGURES_FIRST = (
    _period,
    only_planned,
    succession,
    compare,
    dates,
    figures_of_parts,
    first_plan,
    figures,
    *_LOOKUPS,
)


def look_up(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return what the typed plan holds for the question, () if only retrieval can tell."""
    for lookup in _order(inquiry):
        if found := lookup(inquiry):
            return found
    return ()


def _order(inquiry: Inquiry) -> tuple[Callable[[Inquiry], tuple[Evidence, ...]], ...]:
    question = inquiry.question
    if inquiry.selection in _LISTED and Ask.SUCCESSION not in question.asks:
        return (listing, *_LOOKUPS)
    if is_conditional(question):
        return _LIST_FIRST
    return _FIGURES_FIRST if _asks_figure_of_something(question) else _LOOKUPS


def _asks_figure_of_something(question: Question) -> bool:
    """Whether 「何件」 asks for a result: something is named that was counted."""
    lists = question.asks & {Ask.LIST, Ask.WHICH}
    return wants_figure(question) and bool(question.nouns) and not lists
