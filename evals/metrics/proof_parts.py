"""What one question adds to a metric about citations or rankings (evaluation.md §5.5, §5.6)."""

from collections.abc import Callable

from evals.metrics.parts import NONE, Part, is_answered, is_answered_answerable, ratio
from evals.results.item import Item, Leg


def validity(item: Item) -> tuple[float, float]:
    """Share of the citations that are what they claim to be."""
    given = len(item.said.citations) if item.said else 0
    bad = len(item.grade.invalid)
    return ratio(max(0, given - bad), max(given, bad))


def coverage(item: Item) -> tuple[float, float]:
    """Share of the claims that need a citation and have one."""
    needing = [claim for claim in item.grade.claims if claim.needs_citation]
    return ratio(sum(bool(claim.cites) for claim in needing), len(needing))


def support_recall(item: Item) -> tuple[float, float]:
    """ALCE citation recall: share of the claims that their citations state."""
    needing = [claim for claim in item.grade.claims if claim.needs_citation]
    return ratio(sum(claim.supported is True for claim in needing), len(needing))


def support_precision(item: Item) -> tuple[float, float]:
    """ALCE citation precision: share of the citations that a claim is in need of."""
    return ratio(sum(item.grade.citations_needed), len(item.grade.citations_needed))


def unsupported_numbers(item: Item) -> tuple[float, float]:
    """Share of the stated numbers that no citation states."""
    return ratio(len(item.grade.unsupported), item.grade.numbers)


def ev_hit(item: Item) -> tuple[float, float]:
    """Share of the answered answerable that cite evidence, as the exam wants it."""
    return ratio(item.grade.ev_hit) if is_answered_answerable(item) else NONE


def ev_precision(item: Item) -> tuple[float, float]:
    """Mean share of the citations that are about the gold evidence."""
    return ratio(item.grade.ev_precision) if is_answered_answerable(item) else NONE


def ev_recall(item: Item) -> tuple[float, float]:
    """Mean share of the gold evidence that is cited."""
    return ratio(item.grade.ev_recall) if is_answered_answerable(item) else NONE


def ev_f1(item: Item) -> tuple[float, float]:
    """Mean of the items' F1 of evidence."""
    return ratio(item.grade.ev_f1) if is_answered_answerable(item) else NONE


def ev_f1_end_to_end(item: Item) -> tuple[float, float]:
    """The same over all answerable, 0 where there is no answer."""
    if not item.gold.answerable:
        return NONE
    return ratio(item.grade.ev_f1 if is_answered(item) else 0)


def page_precision(item: Item) -> tuple[float, float]:
    """Mean share of the cited pages that hold evidence."""
    return ratio(item.grade.pages[0]) if is_answered_answerable(item) else NONE


def page_recall(item: Item) -> tuple[float, float]:
    """Mean share of the evidence whose page is cited."""
    return ratio(item.grade.pages[1]) if is_answered_answerable(item) else NONE


def of_leg(name: str, value: Callable[[Leg], float]) -> Part:
    """Return a part about one ranking; items without it do not count."""

    def part(item: Item) -> tuple[float, float]:
        legs = item.seen.legs if item.seen else ()
        return next((ratio(value(leg)) for leg in legs if leg.name == name), NONE)

    return part


def hit_at(depth: int) -> Callable[[Leg], float]:
    """Return whether a passage with evidence is among the first `depth`."""
    return lambda leg: float(leg.first is not None and leg.first <= depth)


def whole_at(depth: int) -> Callable[[Leg], float]:
    """Return whether the first `depth` passages hold a whole set of evidence."""
    return lambda leg: float(leg.whole is not None and leg.whole <= depth)


def reciprocal_rank(leg: Leg) -> float:
    """Return 1 / rank of the first passage with evidence, 0 if it is not among ten."""
    return 1 / leg.first if leg.first else 0.0
