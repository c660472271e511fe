"""Citations: a span of the plan as proof, and where it stands."""

import re

from assistant.reply import Citation
from corpus.plan import Edition, Leaf, MeasureId, Plan, Span
from corpus.text import fold, unwrap

_SECOND_PATH = re.compile(r"No\.([1-5](?:-[ア-エ])?)")
_FIRST_PATH = re.compile(r"\(([1-5](?:-[ア-エ])?)\)")


def citation_of(n: int, leaf: Leaf, span: Span, plan: Plan) -> Citation:
    """Return the citation of a span that begins in a leaf, numbered `n`."""
    page, measure = plan.page_of(leaf), measure_of(leaf)
    return Citation(
        n=n,
        section=" ＞ ".join(leaf.path or (leaf.text,)),
        measure=measure.code if measure else None,
        edition=measure.edition if measure else None,
        page=page.number,
        page_certain=page.is_certain,
        start=span.start,
        end=span.end,
        quote=unwrap(plan.text[span.start : span.end]),
    )


def measure_of(leaf: Leaf) -> MeasureId | None:
    """Return the measure whose table holds a leaf, read off its headings."""
    for part in leaf.path:
        if match := _SECOND_PATH.fullmatch(fold_code(part)):
            return MeasureId(Edition.SECOND, match[1])
        if match := _FIRST_PATH.match(fold_code(part)):
            return MeasureId(Edition.FIRST, match[1])
    return None


def fold_code(part: str) -> str:
    """Return a heading with its code in the plain form: （１－ア） as (1-ア), No. kept."""
    folded = fold(part)
    return folded.replace("no.", "No.", 1)
