"""Bars of the schedules whose year is asked for by their names."""

from assistant.evidence import Evidence, ScheduleFacts
from assistant.lookup.measures import measures_of
from assistant.question import Demand
from assistant.ranking import Inquiry
from corpus.plan import Field, Leaf
from corpus.text import fold


def named_bars(inquiry: Inquiry) -> list[Leaf]:
    """Return the bars of the named measures, or of all, whose whole name is in the question."""
    text = fold(inquiry.question.text)
    measures = measures_of(inquiry) or inquiry.plan.measures
    found = (leaf for measure in measures for leaf in measure.fields[Field.SCHEDULE])
    return [leaf for leaf in found if fold(leaf.text) in text]


def bars(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the named bars whose years a person read off the figure, if a year is asked for."""
    if Demand.YEAR not in inquiry.question.demands:
        return ()
    read_off = {bar.item: bar for bar in inquiry.assistant.plan_file.bars}
    named = [leaf for leaf in named_bars(inquiry) if leaf.text in read_off]
    return tuple(
        ScheduleFacts(measure, (leaf,), (read_off[leaf.text],), is_whole=False)
        for leaf in named
        for measure in inquiry.plan.measures
        if leaf in measure.fields[Field.SCHEDULE]
    )
