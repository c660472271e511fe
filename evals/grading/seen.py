"""What the inside of the assistant shows of a reply: its rankings, leg by leg."""

from collections.abc import Iterator

from assistant.trace import Trace
from evals.asking.said import Said
from evals.gold.case import Case
from evals.grading.proof import characters_by_citation
from evals.grading.retrieval import DEPTH, Judge, PassageCharacters
from evals.results.item import Leg, Retrieved, Seen

LEGS = ("keyword", "dense", "fused", "ranking", "route")
"""The index's two legs and their sum, the assistant's own ranking, the citations as shown."""


def look_inside(case: Case, said: Said, trace: Trace, characters: PassageCharacters) -> Seen:
    """Return what the trace of a reply shows; ranks only where there is something to find.

    The legs of the index are asked with the last turn as typed: no lookup, no
    earlier turns.
    """
    ranked = trace.inquiry.rank()
    judge = Judge(case, characters)
    top = [
        Retrieved(
            id=each.passage.id,
            spans=tuple((leaf.span.start, leaf.span.end) for leaf in each.passage.leaves),
            score=round(each.score, 6),
            grade=judge.grade(each.passage.id),
        )
        for each in (ranked[:DEPTH] if case.gold.answerable else ())
    ]
    return Seen(
        route=trace.finding.route.value,
        confidence=round(ranked[0].score, 6) if ranked else None,
        legs=tuple(_legs(case, said, trace, judge)) if case.gold.answerable else (),
        top=tuple(top),
    )


def _legs(case: Case, said: Said, trace: Trace, judge: Judge) -> Iterator[Leg]:
    inquiry = trace.inquiry
    index = inquiry.assistant.index
    hits = index.search(case.gold.turns[-1], limit=len(index.passages))
    # Equal scores keep the order of the text, as everywhere.
    order = {passage.id: at for at, passage in enumerate(index.passages)}
    hits.sort(key=lambda hit: order[hit.passage.id])
    scores = {
        "keyword": [hit.keyword for hit in hits],
        "dense": [hit.vector for hit in hits],
        "fused": [hit.score for hit in hits],
    }
    for name, values in scores.items():
        best = sorted(range(len(hits)), key=lambda at: -values[at])
        yield judge.leg(name, [hits[at].passage.id for at in best[:DEPTH] if values[at] > 0])
    yield judge.leg("ranking", [each.passage.id for each in inquiry.rank()[:DEPTH]])
    cited = characters_by_citation(said, inquiry.plan)
    yield judge.leg_of_spans("route", cited)
