"""The blocks of a reply as JSON."""

from collections.abc import Iterable, Sequence
from typing import Annotated, Literal, Self

from pydantic import Field

from api.body import Body
from api.pictures import PictureBody
from assistant.reply import Block, ItemList, Line, Notice, Paragraph, Role, Table


class LineBody(Body):
    """A piece of text and the numbers of its citations."""

    text: str
    cites: tuple[int, ...]

    @classmethod
    def of(cls, line: Line) -> Self:
        """Translate a line."""
        return cls(text=line.text, cites=line.cites)


class ParagraphBody(LineBody):
    """One or more sentences."""

    type: Literal["paragraph"] = "paragraph"
    role: Role


class NoticeBody(LineBody):
    """A remark on the answer."""

    type: Literal["notice"] = "notice"
    role: Role


class ListBody(Body):
    """A bullet list."""

    type: Literal["list"] = "list"
    role: Role
    items: tuple[LineBody, ...]


class TableBody(Body):
    """A table; every row has as many cells as the header."""

    type: Literal["table"] = "table"
    role: Role
    header: tuple[str, ...]
    rows: tuple[tuple[LineBody, ...], ...]


BlockBody = Annotated[
    ParagraphBody | NoticeBody | ListBody | TableBody | PictureBody, Field(discriminator="type")
]


def block_bodies(blocks: Iterable[Block], pictures: Sequence[PictureBody]) -> tuple[BlockBody, ...]:
    """Translate the blocks of a reply; its pictures stand before the remarks that end it."""
    bodies = tuple(map(block_body, blocks))
    remarks = tuple(body for body in bodies if body.type == "notice")
    return (*(body for body in bodies if body.type != "notice"), *pictures, *remarks)


def block_body(block: Block) -> BlockBody:
    """Translate a block."""
    match block:
        case Paragraph(line=line, role=role):
            return ParagraphBody(role=role, text=line.text, cites=line.cites)
        case Notice(line=line, role=role):
            return NoticeBody(role=role, text=line.text, cites=line.cites)
        case ItemList(items=items, role=role):
            return ListBody(role=role, items=tuple(map(LineBody.of, items)))
        case Table(header=header, rows=rows, role=role):
            cells = tuple(tuple(map(LineBody.of, row)) for row in rows)
            return TableBody(role=role, header=header, rows=cells)
