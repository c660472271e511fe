"""What a reply shows and what its citations prove, read without the code that proves it."""

import re
from dataclasses import dataclass

from assistant.assistant import Assistant
from assistant.errors import AssistantError
from assistant.messages import Message
from assistant.pipeline import reply
from assistant.reply import Block, Citation, ItemList, Line, Reply, Table, lines_of
from corpus.text import fold

_CRASHES = (ArithmeticError, AssistantError, AttributeError, LookupError, TypeError, ValueError)
_CITE = re.compile(r"\[(\d+)\]")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_STRUCTURE = re.compile(r"第[12]次|推進方針[1-5]|[1-5]-[ア-エ]|計画の5(?=「|は|の)")
"""Codes and editions name things; the record of the citation proves them."""


@dataclass(frozen=True)
class Asked:
    """Replies to many questions, and the questions that had none."""

    replies: dict[str, Reply]
    crashes: dict[str, str]

    @property
    def citations(self) -> list[tuple[str, Citation]]:
        return [(q, each) for q, found in self.replies.items() for each in found.citations]


def ask_all(assistant: Assistant, questions: tuple[str, ...]) -> Asked:
    """Ask every question on its own."""
    replies, crashes = {}, {}
    for question in questions:
        try:
            replies[question] = reply([Message("user", question)], assistant)
        except _CRASHES as error:
            crashes[question] = repr(error)
    return Asked(replies, crashes)


def marks(answer: str) -> list[int]:
    """Return the numbers in brackets, each once, sorted."""
    return sorted({int(number) for number in _CITE.findall(answer)})


def cites(block: Block) -> list[int]:
    """Return the citations of a block in reading order."""
    return [number for line in lines_of(block) for number in line.cites]


def answering(found: Reply) -> list[int]:
    """Return the citations of what is meant as the answer."""
    return [number for block in found.blocks if block.role == "answer" for number in cites(block)]


def numbers(text: str) -> set[str]:
    """Return the numbers in a text, but for codes and editions."""
    return set(_NUMBER.findall(_STRUCTURE.sub("", fold(text))))


def proven(found: Reply, block: Block, line: Line) -> set[str]:
    """Return the numbers that a line may show: those of what it, or its row, cites.

    A line without citations leads in or names; what the reply cites must hold its numbers.
    """
    own = line.cites or _row(block, line) or tuple(each.n for each in found.citations)
    held = [each for each in found.citations if each.n in own]
    return {number for each in held for number in _NUMBER.findall(fold(each.quote + each.section))}


def counts(found: Reply) -> set[str]:
    """Return the counts that a reply may state: its rows and its citations."""
    rows = [block.items for block in found.blocks if isinstance(block, ItemList)]
    rows += [block.rows for block in found.blocks if isinstance(block, Table)]
    return {str(len(each)) for each in rows} | {str(len(found.citations))}


def _row(block: Block, line: Line) -> tuple[int, ...]:
    if not isinstance(block, Table):
        return ()
    return tuple(
        number for row in block.rows if line in row for cell in row for number in cell.cites
    )
