"""One card a question: what was asked, replied, cited, and what is wrong with it (§7.7)."""

import shlex
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from corpus.plan import Plan, Span
from evals.gold.places import places_in
from evals.report.excerpts import Citation, Excerpt, Marks, excerpts, flowing
from evals.report.findings import findings
from evals.report.notation import milliseconds
from evals.report.words_ja import (
    CATEGORIES,
    GRADES,
    LABELS,
    NONE,
    ROUTES,
    STAGES,
    STATUSES,
    STYLES,
    TIMES,
    word,
)
from evals.results.item import ClaimGrade, Item, Retrieved

_PROGRAM: Final = ".venv/bin/assistant"
_LONGEST: Final = 90
"""Characters of a passage that are shown."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One of the passages that the assistant ranked first."""

    rank: int
    text: str
    grade: int
    grade_word: str
    score: str


@dataclass(frozen=True, slots=True)
class Body:
    """What a card shows of question and reply; not there where they are to stay unseen."""

    earlier: tuple[str, ...]
    """Turns before the last."""
    question: str
    status: str
    answer: str
    """In place of claims where there are none."""
    claims: tuple[ClaimGrade, ...]
    findings: tuple[str, ...]
    proof: str
    groups: tuple[tuple[str, bool], ...]
    """For each group of needed words, whether the answer holds one."""
    units: tuple[tuple[str, bool], ...]
    sections: tuple[tuple[int, str, str], ...]
    """Number, page and heading path of each citation."""
    excerpts: tuple[Excerpt, ...]
    passages: tuple[Passage, ...]
    times: tuple[tuple[str, str], ...]
    route: str
    command: str


@dataclass(frozen=True, slots=True)
class Card:
    """A question and what became of it."""

    id: str
    label: str
    label_word: str
    is_right: bool
    """Whether the joint score is reached."""
    category: str
    style: str
    stage: str
    """Empty where nothing failed."""
    stage_word: str
    body: Body | None


def card(item: Item, plan: Plan | None, *, blind: bool) -> Card:
    """Return the card of a question; without the plan's text where `plan` is None."""
    stage = item.attribution.stage.value if item.attribution else ""
    return Card(
        id=item.gold.id,
        label=item.grade.label.value,
        label_word=LABELS[item.grade.label.value],
        is_right=item.grade.joint,
        category=word(CATEGORIES, item.gold.category),
        style=word(STYLES, item.gold.style),
        stage=stage,
        stage_word=word(STAGES, stage),
        body=None if blind else _body(item, plan),
    )


def _body(item: Item, plan: Plan | None) -> Body:
    gold, said, grade = item.gold, item.said, item.grade
    return Body(
        earlier=gold.turns[:-1],
        question=gold.turns[-1],
        status=word(STATUSES, said.status.value if said else "error"),
        answer=said.answer if said else NONE,
        claims=grade.claims,
        findings=findings(item),
        proof=item.attribution.proof if item.attribution else "",
        groups=tuple(
            ("／".join(group), held) for group, held in zip(gold.must, grade.groups, strict=True)
        ),
        units=grade.units,
        sections=tuple(_sections(item)),
        excerpts=_excerpts(item, plan) if plan else (),
        passages=tuple(_passages(item.seen.top, plan)) if item.seen else (),
        times=tuple(_times(item)),
        route=word(ROUTES, item.seen.route) if item.seen else NONE,
        command=command(gold.turns),
    )


def command(turns: Sequence[str]) -> str:
    """Return the line that asks the same once more.

    >>> command(["ＢＰＲとは"])
    ".venv/bin/assistant ask 'ＢＰＲとは'"
    """
    quoted = [_quoted(turn) for turn in turns]
    if len(quoted) == 1:
        return f"{_PROGRAM} ask {quoted[0]}"
    return f"printf '%s\\n' {' '.join(quoted)} | {_PROGRAM} chat"


def _quoted(turn: str) -> str:
    found = shlex.quote(turn)
    return found if found.startswith("'") else f"'{found}'"


def _sections(item: Item) -> Iterator[tuple[int, str, str]]:
    for cited in item.said.citations if item.said else ():
        page = f"p.{cited.page}" if cited.page_certain else f"p.{cited.page}付近"
        yield cited.n, page, cited.section


def _excerpts(item: Item, plan: Plan) -> tuple[Excerpt, ...]:
    cited = [
        Citation(each.n, Span(each.start, each.end))
        for each in (item.said.citations if item.said else ())
        if 0 <= each.start < each.end <= len(plan.text)
    ]
    gold = [
        span
        for excerpt in item.gold.excerpts
        for span in _places(places_in(plan.text).find(excerpt), cited)
    ]
    return excerpts(Marks(plan, cited, gold))


def _places(found: Sequence[Span], cited: Sequence[Citation]) -> Sequence[Span]:
    """Return the places of an excerpt that are cited; the first one where none is."""
    met = [
        place
        for place in found
        if any(each.span.start < place.end and place.start < each.span.end for each in cited)
    ]
    return met or found[:1]


def _passages(top: Sequence[Retrieved], plan: Plan | None) -> Iterator[Passage]:
    for rank, each in enumerate(top, start=1):
        found = (flowing(plan.text[start:end]) for start, end in each.spans) if plan else (each.id,)
        text = "　".join(found)
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
        yield Passage(rank, shown, each.grade, GRADES[each.grade], f"{each.score:.2f}")


def _times(item: Item) -> Iterator[tuple[str, str]]:
    yield TIMES["total"], milliseconds(item.timing.total_ms)
    for name, ms in item.timing.stages_ms.items():
        yield word(TIMES, name), milliseconds(ms)
