"""Which lookup answers a question: the first that has something to say."""

from assistant.evidence import Evidence
from assistant.lookup.compare import compare
from assistant.lookup.listing import listing
from assistant.lookup.measures import first_plan, rows
from assistant.lookup.succession import succession
from assistant.lookup.terms import terms
from assistant.lookup.values import figures, wants_figure
from assistant.question import Ask, Question
from assistant.ranking import Inquiry

_LOOKUPS = (
    succession,
    compare,
    listing,
    terms,
    first_plan,
    figures,
    rows,
)
"""From the most particular to the most general."""
_FIGURES_FIRST = (succession, compare, first_plan, figures, *_LOOKUPS[2:])


def look_up(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return what the typed plan holds for the question, () if only retrieval can tell."""
    lookups = _FIGURES_FIRST if _asks_figure_of_something(inquiry.question) else _LOOKUPS
    for lookup in lookups:
        if found := lookup(inquiry):
            return found
    return ()


def _asks_figure_of_something(question: Question) -> bool:
    """Whether 「何件」 asks for a result: something is named that was counted."""
    lists = question.asks & {Ask.LIST, Ask.WHICH}
    return wants_figure(question) and bool(question.nouns) and not lists
