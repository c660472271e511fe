"""Which lookup answers a question: the first that has something to say."""

from assistant.assistant import Assistant
from assistant.evidence import Evidence
from assistant.lookup.compare import compare
from assistant.lookup.listing import listing
from assistant.lookup.measures import fields_of, first_plan, overview, rows
from assistant.lookup.succession import succession
from assistant.lookup.terms import missing, terms
from assistant.lookup.topics import dates, topics, whole_plan
from assistant.lookup.values import figures, wants_figure
from assistant.question import Ask, Question


def look_up(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return what the typed plan holds for the question, () if only retrieval can tell."""
    counts_people = (
        wants_figure(question) and question.nouns and not (question.asks & {Ask.LIST, Ask.WHICH})
    )
    first = (
        (succession, compare, figures, listing, terms)
        if counts_people
        else (succession, compare, listing, terms)
    )
    for lookup in first:
        if found := lookup(question, assistant):
            return found
    if question.kinds or not question.residual:
        if found := first_plan(question, assistant):
            return found
    if wants_figure(question) and (found := figures(question, assistant)):
        return found
    for lookup in (dates, rows, missing, whole_plan):
        if found := lookup(question, assistant):
            return found
    if question.focus.topics and not question.focus.measures:
        if found := topics(question, assistant):
            return found
    if not question.residual and not fields_of(question):
        return overview(question, assistant)
    return ()
