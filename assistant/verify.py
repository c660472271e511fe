"""Proves a draft against the plan, and numbers its citations.

A quote is cut from the plan text itself. A number or a name in 「」 must occur in
the spans that its line cites, or in their headings. What fails is not shown.
"""

import re
from collections.abc import Sequence

from assistant.assistant import Assistant
from assistant.citing import citation_of, measure_of
from assistant.draft import Claim, Draft, DraftBlock
from assistant.errors import UnprovenError
from assistant.reply import (
    Block,
    Citation,
    ItemList,
    Line,
    Notice,
    Paragraph,
    Reply,
    Table,
)
from corpus.fuzzy import nfkc
from corpus.plan import Leaf, Plan, Span
from corpus.text import fold

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_STRUCTURE = re.compile(r"第[12]次|[1-9]-[ア-コ]|推進方針[1-5]|計画の5(?=「|は)")
"""Codes and editions: they name things, and the citation's record proves them."""
_NAME = re.compile(r"「([^「」]+)」")


def verify(draft: Draft, assistant: Assistant) -> Reply:
    """Return the reply with numbered citations.

    Raises:
        UnprovenError: A line states a number or a name that its citations do
            not hold; a defect of the wording, never shown to a reader.
    """
    citations = _Citations(assistant.plan)
    cited = [leaf for block in draft.blocks for row in block.rows for c in row for leaf in c.leaves]
    whole = _proof(cited, assistant.plan)
    blocks = tuple(_block(block, citations, whole) for block in draft.blocks)
    return Reply(draft.status, draft.reason, blocks, tuple(citations.numbered), draft.followups)


class _Citations:
    """Numbers spans in the order of their first use."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._order = plan.order
        self._by_span: dict[Span, int] = {}
        self.numbered: list[Citation] = []

    def cite(self, leaves: Sequence[Leaf]) -> tuple[int, ...]:
        """Return the numbers of the citations for leaves; neighbours share one."""
        runs: list[list[Leaf]] = []
        for leaf in sorted(leaves, key=lambda leaf: self._order[leaf]):
            if runs and self._order[leaf] == self._order[runs[-1][-1]] + 1:
                runs[-1].append(leaf)
            else:
                runs.append([leaf])
        return tuple(self._number(run) for run in runs)

    def _number(self, run: list[Leaf]) -> int:
        span = Span(run[0].span.start, run[-1].span.end)
        if span not in self._by_span:
            self._by_span[span] = len(self.numbered) + 1
            self.numbered.append(citation_of(len(self.numbered) + 1, run[0], span, self.plan))
        return self._by_span[span]


def _headings(leaves: Sequence[Leaf], plan: Plan) -> str:
    """Return what stands over leaves: their paths, and the names of their measures."""
    measures = {measure_of(leaf) for leaf in leaves}
    names = [measure.name.text for measure in plan.measures if measure.id in measures]
    names += [measure.name.text for measure in plan.first_measures if measure.id in measures]
    return "　".join(names + ["　".join(leaf.path) for leaf in leaves])


def _proof(leaves: Sequence[Leaf], plan: Plan) -> str:
    return "　".join([leaf.quote for leaf in leaves] + [_headings(leaves, plan)])


def _block(block: DraftBlock, citations: _Citations, whole: str) -> Block:
    rows = []
    for row in block.rows:
        # The cells of a row are proven by what the row cites; a lead, which cites
        # nothing itself, by what the reply cites below it.
        cited = [leaf for claim in row for leaf in claim.leaves]
        proof = _proof(cited, citations.plan) if cited else whole
        rows.append(tuple(_line(claim, citations, proof) for claim in row))
    match block.kind:
        case "paragraph":
            return Paragraph(rows[0][0], block.role)
        case "notice":
            return Notice(rows[0][0], block.role)
        case "list":
            return ItemList(tuple(row[0] for row in rows), block.role)
        case "table":
            return Table(block.header, tuple(rows), block.role)


def _line(claim: Claim, citations: _Citations, proof: str) -> Line:
    if not claim.states_nothing and not claim.read_off_figure:
        _check(claim, proof)
    return Line(claim.text, citations.cite(claim.leaves))


def _check(claim: Claim, proof: str) -> None:
    stated = set(_NUMBER.findall(_STRUCTURE.sub("", fold(claim.text))))
    # Spaces are kept between the pieces of a proof, so that 8 and 2 do not make 82.
    proven = set(_NUMBER.findall(nfkc(proof))) | {str(claim.counted)}
    if unproven := stated - proven:
        raise UnprovenError(
            f"claim {claim.text!r}: expected the numbers {sorted(unproven)} "
            "in its citations, found none"
        )
    for name in _NAME.findall(claim.text):
        if fold(name) not in fold(proof) and name != "―":
            raise UnprovenError(
                f"claim {claim.text!r}: expected the name {name!r} in its citations, found none"
            )
