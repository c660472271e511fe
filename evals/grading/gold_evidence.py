"""Whether a reply cites what the gold evidence points at (evaluation.md §5.5d)."""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.plan import Plan
from corpus.text import fold
from evals.asking.said import Said
from evals.gold.case import Case
from evals.grading.match import overlaps
from evals.grading.proof import characters_by_citation, quoted_characters

_HALF = 0.5


@dataclass(frozen=True, slots=True)
class EvidenceGrade:
    """How the citations of a reply and the gold evidence meet."""

    hit: bool
    units: tuple[tuple[str, bool], ...]
    recall: float
    precision: float
    pages: tuple[float, float]


def grade_evidence(case: Case, said: Said, plan: Plan) -> EvidenceGrade:
    """Compare the citations of a reply with the gold evidence of its question."""
    cited = quoted_characters(said, plan)
    sections = fold(" ".join(each.section for each in said.citations))
    return EvidenceGrade(
        hit=_hits(case, said),
        units=tuple((unit.excerpt, unit.is_covered_by(cited, sections)) for unit in case.units),
        recall=recall(case, cited, sections),
        precision=precision(case, characters_by_citation(said, plan)),
        pages=_pages(case, said, plan),
    )


def _hits(case: Case, said: Said) -> bool:
    quotes = [fold(cited.quote) for cited in said.citations]
    excerpts = [fold(excerpt) for excerpt in case.gold.excerpts]
    return any(overlaps(quote, excerpt) for quote in quotes for excerpt in excerpts)


def recall(case: Case, cited: frozenset[int], sections: str = "") -> float:
    """Return the share of the best set of evidence that is covered, 0 without evidence."""
    shares = [
        sum(unit.is_covered_by(cited, sections) for unit in units) / len(units)
        for units in case.sets
    ]
    return max(shares, default=0.0)


def precision(case: Case, citations: Sequence[frozenset[int]]) -> float:
    """Return the share of the citations that overlap a unit by half of the shorter of both."""
    if not citations:
        return 0.0
    places = [place.characters for unit in case.units for place in unit.places]
    fitting = (
        any(len(cited & place) >= _HALF * min(len(cited), len(place)) for place in places)
        for cited in citations
        if cited
    )
    return sum(fitting) / len(citations)


def _pages(case: Case, said: Said, plan: Plan) -> tuple[float, float]:
    cited = {each.page for each in said.citations}
    wanted = [
        {plan.pages.page_of(place.span.start).number for place in unit.places}
        for unit in case.units
    ]
    if not cited or not wanted:
        return 0.0, 0.0
    right = sum(any(page in pages for pages in wanted) for page in cited)
    return right / len(cited), sum(bool(pages & cited) for pages in wanted) / len(wanted)
