"""An answer cut into claims: sentences, items of a list, rows of a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

_MARK = re.compile(r"\[(\d+)\]")
_SENTENCE = re.compile(r"(?:「[^「」]*」|（[^（）]*）|[^。！？「（]|[「（])+[。！？]?(?:\[\d+\])*")
_ITEM: Final = "・"
_BOILERPLATE: Final = re.compile(
    "読み取れません|読み取れない|記載されていません|記載がありません|記載はありません|"
    "定められていません|示されていません|書かれていません|ご質問|このアシスタント|次のとおりです|"
    "次の記載があります|次のように|お答えします|関連する記載|The plan is in Japanese"
)
"""What speaks of the plan or the reply as such, and states nothing that a span could prove."""


_LEADS: Final = re.compile("次の|以下の|下記の|とおり|：$")
"""What a sentence says that leads a list; a statement above a list is none."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A piece of an answer, and the numbers of the citations that are to prove it."""

    text: str
    """Without citation marks."""
    cites: tuple[int, ...]
    is_item: bool
    leads: int = 0
    """How many items stand directly below it."""
    is_lead: bool = False
    """Whether it cites nothing itself, and takes over the citations of the list below it."""

    @property
    def needs_citation(self) -> bool:
        """Whether it states something of the plan."""
        return bool(self.cites) or not _BOILERPLATE.search(self.text)


def without_marks(answer: str) -> str:
    """Return an answer without its citation marks.

    >>> without_marks("51件です。[1][2]")
    '51件です。'
    """
    return _MARK.sub("", answer)


def marks(answer: str) -> tuple[int, ...]:
    """Return the numbers of the citations that an answer names, in order, with repeats."""
    return tuple(int(number) for number in _MARK.findall(answer))


def claims_of(answer: str) -> tuple[Claim, ...]:
    r"""Return the claims of an answer in order.

    Sentences end at 。！？ outside of 「」 and （）; a line that begins with ・ is
    one claim, whole. A citation at the end of a line also proves the sentences
    since the one before it. A sentence without any that stands before a list
    claims what the list proves (「成果指標は、次の2つです。」).

    >>> [(each.text, each.cites) for each in claims_of("「あ。」です。[1]次のとおり。\n・い[2]")]
    [('「あ。」です。', (1,)), ('次のとおり。', (2,)), ('い', (2,))]
    """
    claims = [claim for line in answer.split("\n") for claim in _of_line(line)]
    for at, claim in enumerate(claims):
        if not claim.is_item:
            items = list(takewhile(lambda other: other.is_item, claims[at + 1 :]))
            listed = tuple(dict.fromkeys(n for item in items for n in item.cites))
            is_lead = bool(listed and not claim.cites and _LEADS.search(claim.text))
            cites = listed if is_lead else claim.cites
            claims[at] = replace(claim, cites=cites, leads=len(items), is_lead=is_lead)
    return tuple(claims)


def _of_line(line: str) -> Iterator[Claim]:
    is_item = line.startswith(_ITEM)
    pieces = [line.removeprefix(_ITEM)] if is_item else _SENTENCE.findall(line)
    for at, piece in enumerate(pieces):
        text = without_marks(piece).strip()
        if text:
            later = (marks(other) for other in pieces[at:])
            yield Claim(text, next((cites for cites in later if cites), ()), is_item)
