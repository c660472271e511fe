"""The table 「テーマ継承について」: which theme of the first plan became which of the second.

Its cells come out in reading order, several to a line, and merged cells of the
policy columns stand between the rows; only the order of kinds tells a row:
first theme, 「継承」 with or without a note, second theme.
"""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.errors import PlanParseError
from corpus.parse.prose import heading, paragraphs
from corpus.parse.reader import Path, Reader, cells_in
from corpus.plan import (
    Edition,
    Leaf,
    LeafKind,
    MeasureId,
    Section,
    Span,
    Succession,
    SuccessionKind,
    Topic,
)
from corpus.text import fold, line_of

_HEADS = (re.compile("第１次（.+$"), re.compile("推進方針 テーマ.*$"))
_END = re.compile("[１-９] |共通  ")
"""A heading of chapter 5; two spaces tell it from the row 「共通 ＢＰＲの取組」."""
_KEPT = re.compile(r"継承$")
_NOTE = re.compile(r"（(?P<note>名称変更|(?P<target>.+)に統合)）$")
_THEME = re.compile(r"（(?P<code>[１-５]－[ア-エ])）(?P<name>.+)$")
_WITHOUT_CODE = {"ＢＰＲの取組": "共通", "推進体制等の整備": "5"}
_ANY_THEME = re.compile("|".join((_THEME.pattern, *_WITHOUT_CODE)))


def succession(reader: Reader) -> tuple[Section, tuple[Succession, ...]]:
    """Take the succession chapter: its introduction and the rows of its table."""
    head = heading(reader, "【第２次国分寺市行政デジタル化推進計画】テーマ継承について")
    path = ("４ 本市の状況", "テーマ継承について")
    section = Section(Topic.SUCCESSION, head, paragraphs(reader, path, "第１次（|推進方針 "))
    for head_line in _HEADS:
        reader.expect(LeafKind.LABEL, head_line, "the head of the succession table", path)
    rows = tuple(_rows(reader, path))
    return section, tuple(_with_target(row, rows, reader) for row in rows)


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
    spans: list[Span] = []
    while not (reader.at_end or reader.sees(_END)):
        spans.extend(cells_in(reader.text, reader.take_cell()))
    printed = ["".join(reader.text[span.start : span.end].split()) for span in spans]
    cells: list[Leaf] = []
    for number, span in enumerate(spans):
        behind = printed[number + 1] if number + 1 < len(printed) else ""
        is_row_cell = _is_row_cell(printed[number], cells[-1].text if cells else "", behind)
        kind = LeafKind.SUCCESSION if is_row_cell else LeafKind.LABEL
        leaf = reader.leaf(kind, span.start, span.end, path)
        if is_row_cell:
            cells.append(leaf)
    return cells


def _is_row_cell(printed: str, before: str, behind: str) -> bool:
    """Tell a row's cell from a merged policy cell by the row's cell before and the cell behind.

    A theme without a code has the words of its policy cell, but it stands
    before 「継承」 or behind it.
    """
    if printed in _WITHOUT_CODE:
        return any(pattern.match(before) for pattern in (_KEPT, _NOTE)) or behind == "継承"
    return any(pattern.match(printed) for pattern in (_KEPT, _NOTE, _THEME))


def _rows(reader: Reader, path: Path) -> Iterator[Succession]:
    cells = deque(_cells(reader, path))
    while cells:
        first, code = _theme(reader, cells)
        relation: tuple[Leaf, ...] = (_next(reader, cells, _KEPT, "「継承」"),)
        note = _NOTE.match(cells[0].text) if cells else None
        if note:
            relation = (*relation, cells.popleft())
        kind = SuccessionKind.RENAMED if note else SuccessionKind.SAME
        second, target = None, ""
        if note and note["target"]:
            kind = SuccessionKind.MERGED
        else:
            second, target = _theme(reader, cells)
        yield Succession(
            MeasureId(Edition.FIRST, code),
            first,
            kind,
            relation,
            MeasureId(Edition.SECOND, target),
            second,
        )


def _theme(reader: Reader, cells: deque[Leaf]) -> tuple[Leaf, str]:
    """Take a theme and return it with its code."""
    leaf = _next(reader, cells, _ANY_THEME, "a theme")
    return leaf, theme_code(leaf.text) or ""


def _next(reader: Reader, cells: deque[Leaf], pattern: re.Pattern[str], expected: str) -> Leaf:
    if not cells:
        raise reader.unexpected(f"{expected} in the succession table")
    if not pattern.match(cells[0].text):
        line = line_of(reader.text, cells[0].span.start)
        raise PlanParseError(line, expected, cells[0].text)
    return cells.popleft()


def _with_target(row: Succession, rows: Sequence[Succession], reader: Reader) -> Succession:
    """Find the measure that a merged theme went into by the name that its note gives."""
    note = _NOTE.match(row.relation[-1].text)
    if row.second_name is not None or note is None:
        return row
    for other in rows:
        if other.second_name is not None and theme_name(other.second_name) == note["target"]:
            return replace(row, second=other.second)
    line = line_of(reader.text, row.relation[-1].span.start)
    raise PlanParseError(line, "the name of a theme of the second plan", note["target"])
