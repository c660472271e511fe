"""The table 「テーマ継承について」: which theme of the first plan became which of the second.

Its cells come out in reading order, several to a line, and merged cells of the
policy columns stand between the rows; only the order of kinds tells a row:
first theme, 「継承」 with or without a note, second theme.
"""

import re

from corpus.errors import PlanParseError
from corpus.parse.prose import heading, paragraphs
from corpus.parse.reader import Path, Reader
from corpus.plan import (
    Edition,
    Leaf,
    LeafKind,
    MeasureId,
    Section,
    Succession,
    SuccessionKind,
    Topic,
)
from corpus.text import fold

_HEADS = re.compile(r"第１次（|推進方針 テーマ")
_END = re.compile(r"５ ")
_CELL = re.compile(r"\S+")
_KEPT = re.compile(r"継承$")
_NOTE = re.compile(r"（(?P<note>名称変更|(?P<target>.+)に統合)）$")
_THEME = re.compile(r"（(?P<code>[１-５]－[ア-エ])）(?P<name>.+)$")
_COMMON = re.compile(r"(共通|ＢＰＲの取組)$")
_WITHOUT_CODE = {"ＢＰＲの取組": "共通", "推進体制等の整備": "5"}


def succession(reader: Reader) -> tuple[Section, tuple[Succession, ...]]:
    """Take the succession chapter: its introduction and the rows of its table."""
    head = heading(reader, "【第２次国分寺市行政デジタル化推進計画】テーマ継承について")
    path = ("４ 本市の状況", "テーマ継承について")
    section = Section(Topic.SUCCESSION, head, paragraphs(reader, path, _HEADS.pattern))
    while reader.sees(_HEADS):
        line = reader.take()
        reader.leaf(LeafKind.LABEL, line.start, line.end, path)
    number = reader.line.number
    return section, tuple(_rows(_cells(reader, path), number))


def theme_code(text: str) -> str | None:
    """Return the code of a theme cell, None if the cell names no theme.

    >>> theme_code("（１－ア）行政手続のオンライン化")
    '1-ア'
    """
    match = _THEME.match(text)
    return fold(match["code"]) if match else _WITHOUT_CODE.get(text)


def theme_name(leaf: Leaf) -> str:
    """Return the name in a theme cell, without its code."""
    match = _THEME.match(leaf.text)
    return match["name"] if match else leaf.text


def _cells(reader: Reader, path: Path) -> list[Leaf]:
    """Take the table's cells; merged policy cells become labels and are not returned."""
    cells: list[Leaf] = []
    while not reader.sees(_END):
        span = reader.take_cell()
        text = reader.text[span.start : span.end]
        for match in _cells_of(text):
            start = span.start + match[0]
            kind = (
                LeafKind.SUCCESSION
                if _is_row_cell(text[match[0] : match[1]], cells)
                else LeafKind.LABEL
            )
            leaf = reader.leaf(kind, start, span.start + match[1], path)
            if kind is LeafKind.SUCCESSION:
                cells.append(leaf)
    return cells


def _cells_of(text: str) -> list[tuple[int, int]]:
    """Cut at single spaces; an empty line is only a wrap inside a cell."""
    bounds, start = [], 0
    for gap in re.finditer(r" +(?=\S)", text):
        bounds.append((start, gap.start()))
        start = gap.end()
    return [*bounds, (start, len(text))]


def _is_row_cell(printed: str, before: list[Leaf]) -> bool:
    text = "".join(printed.split())
    if _KEPT.match(text) or _NOTE.match(text) or _THEME.match(text) or text == "ＢＰＲの取組":
        return True
    return text in _WITHOUT_CODE and theme_code(before[-1].text) != _WITHOUT_CODE[text]


def _rows(cells: list[Leaf], number: int) -> list[Succession]:
    rows: list[Succession] = []
    at = 0
    while at < len(cells):
        first = cells[at]
        code = theme_code(first.text)
        relation = [cells[at + 1]] if at + 1 < len(cells) else []
        if code is None or not relation or not _KEPT.match(relation[0].text):
            raise PlanParseError(number, "a theme and 「継承」", first.text)
        at += 2
        note = _NOTE.match(cells[at].text) if at < len(cells) else None
        if note:
            relation.append(cells[at])
            at += 1
        rows.append(
            _row(code, first, relation, note, None if note and note["target"] else cells[at])
        )
        at += 0 if note and note["target"] else 1
    return [_with_target(row, rows) for row in rows]


def _row(
    code: str, first: Leaf, relation: list[Leaf], note: re.Match[str] | None, second: Leaf | None
) -> Succession:
    kind = SuccessionKind.SAME
    if note:
        kind = SuccessionKind.MERGED if note["target"] else SuccessionKind.RENAMED
    target = (theme_code(second.text) or code) if second else ""
    return Succession(
        MeasureId(Edition.FIRST, code),
        first,
        kind,
        tuple(relation),
        MeasureId(Edition.SECOND, target),
        second,
    )


def _with_target(row: Succession, rows: list[Succession]) -> Succession:
    """Find the measure that a merged theme went into by the name that its note gives."""
    note = _NOTE.match(row.relation[-1].text)
    if row.second_name is not None or note is None:
        return row
    for other in rows:
        if other.second_name is not None and theme_name(other.second_name) == note["target"]:
            return Succession(row.first, row.first_name, row.kind, row.relation, other.second, None)
    raise PlanParseError(1, f"a theme named {note['target']!r} in the succession table", "none")
