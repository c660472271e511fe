"""Chapter 4: what the first plan reached by 令和６年12月, policy by policy.

A table row is a name and a value. The value may stand behind the name, in cells
of its own, or, where names are numbered （１）（２）, after all of them.
"""

import re
from dataclasses import dataclass, field
from types import MappingProxyType

from corpus.errors import PlanParseError
from corpus.parse.prose import heading, paragraphs, title
from corpus.parse.reader import Path, Reader
from corpus.plan import (
    Edition,
    FirstMeasure,
    IndicatorKind,
    Leaf,
    LeafKind,
    MeasureId,
    Result,
    Section,
    Span,
    Summary,
)
from corpus.text import fold, line_of, unwrap

_POLICY = re.compile(r"【推進方針(?P<number>[１-５])：(?P<name>.+)】$")
_CODE = re.compile(r"（(?P<code>[１-５](?:－[ア-エ])?)）")
_NAME = re.compile(r".+$")
_SUMMARY = re.compile("総括$")
_ROWS_END = re.compile("活動指標|成果指標|総括$|【|（[１-５]－[ア-エ]）")
_VALUE = re.compile(r"(?:^|(?<=\s))(?:[\d,.]+\s*(?:件|人|[%％]|台|か所|テーマ|課|回)|―)$")
_DENOMINATOR = re.compile(r"[（(][\d\s]+課/[\d\s]+課[）)]$")
_NUMBERED = re.compile(r"（[１-９]）")
_SUMMARY_END = r"（[１-９]|活動指標|成果指標"
_WORDS_WIDTH = 8
"""Characters that fit into a line of the column of values."""
_REMARK = re.compile("（")


@dataclass
class FirstPlan:
    """Chapter 4 as it is read."""

    measures: list[FirstMeasure] = field(default_factory=list)
    summaries: list[Summary] = field(default_factory=list)


def first_plan(reader: Reader, city: Section) -> FirstPlan:
    """Take the results of the first plan, from its heading to the succession chapter."""
    found = FirstPlan()
    base = (title(city.heading, reader), "各推進方針の総括")
    heading(reader, "【国分寺市行政デジタル化推進計画】各推進方針の総括")
    reader.cell(LeafKind.LABEL, base)
    common = heading(reader, "共通：ＢＰＲの取組")
    found.summaries.append(_summary(reader, 0, common, (*base, "共通：ＢＰＲの取組")))
    while not reader.at_end and (match := _POLICY.match(reader.line.text)):
        name = reader.expect(LeafKind.HEADING, _POLICY, "a policy of the first plan", base)
        number = int(match["number"])
        path = (*base, f"推進方針{match['number']}")
        while reader.sees(_CODE):
            found.measures.append(_measure(reader, number, path))
        found.summaries.append(_summary(reader, number, name, path))
    return found


def _summary(reader: Reader, policy: int, name: Leaf, path: Path) -> Summary:
    reader.expect(LeafKind.LABEL, _SUMMARY, "「総括」", path)
    return Summary(policy, name, paragraphs(reader, (*path, "総括"), _SUMMARY_END))


def _measure(reader: Reader, policy: int, path: Path) -> FirstMeasure:
    code = reader.expect(LeafKind.LABEL, _CODE, "（code） of a measure", path)
    name = reader.expect(LeafKind.MEASURE_NAME, _NAME, "the name of a measure", path)
    identity = MeasureId(Edition.FIRST, fold(code.text.strip("（）")))
    path = (*path, code.text + name.text)
    results: list[Result] = []
    blanks: dict[IndicatorKind, Leaf] = {}
    for kind in IndicatorKind:
        label = re.compile(f"{kind.value}(?= |$)")
        reader.expect(LeafKind.LABEL, label, f"the label 「{kind.value}」", path)
        for row_name, row_value in _rows(reader, (*path, kind.value)):
            if row_name.kind is LeafKind.BLANK:
                blanks[kind] = row_name
            else:
                results.append(Result(identity, kind, row_name, row_value))
    return FirstMeasure(identity, policy, name, tuple(results), MappingProxyType(blanks))


@dataclass(frozen=True, slots=True)
class _Piece:
    span: Span
    is_value: bool


def _rows(reader: Reader, path: Path) -> list[tuple[Leaf, Leaf]]:
    """Take the rows of one kind of indicator and pair names with values."""
    if reader.sees(_ROWS_END):
        raise reader.unexpected("an indicator's name and value")
    number = reader.line.number
    pieces = _pieces(reader)
    names = [piece for piece in pieces if not piece.is_value]
    values = [piece for piece in pieces if piece.is_value]
    if not names and all(_is_blank(reader, value) for value in values):  # 「― ―」
        names, values = values[:1], values[1:]
    if not names or len(names) != len(values):
        raise PlanParseError(
            number, "as many values as names", f"{len(names)} names, {len(values)} values"
        )
    # Names and values alternate or come in runs: either way the n-th belong together.
    return [
        (
            _leaf(reader, name, LeafKind.RESULT_NAME, path),
            _leaf(reader, value, LeafKind.RESULT_VALUE, path),
        )
        for name, value in zip(names, values, strict=True)
    ]


def _leaf(reader: Reader, piece: _Piece, kind: LeafKind, path: Path) -> Leaf:
    kind = LeafKind.BLANK if _is_blank(reader, piece) else kind
    return reader.leaf(kind, piece.span.start, piece.span.end, path)


def _is_blank(reader: Reader, piece: _Piece) -> bool:
    return reader.text[piece.span.start : piece.span.end] == "―"


def _pieces(reader: Reader) -> list[_Piece]:
    pieces: list[_Piece] = []
    while not reader.sees(_ROWS_END):
        cell = reader.take_cell()
        words = reader.text[cell.start : cell.end]
        is_remark = _REMARK.match(words) and not _NUMBERED.match(words)
        if is_remark or _DENOMINATOR.match(words):
            if not pieces:
                line = line_of(reader.text, cell.start)
                raise PlanParseError(line, "a name before its remark", unwrap(words))
            pieces[-1] = _Piece(Span(pieces[-1].span.start, cell.end), pieces[-1].is_value)
        else:
            pieces.extend(_split_value(cell, words, pieces))
    return pieces


def _split_value(cell: Span, words: str, before: list[_Piece]) -> list[_Piece]:
    """Cut a cell into name and value; a cell behind an open name is its value in words."""
    if (match := _VALUE.search(words)) is not None:
        value = _Piece(Span(cell.start + match.start(), cell.end), is_value=True)
        name = words[: match.start()].rstrip()
        if not name:
            return [value]
        if _VALUE.fullmatch(name):
            return [_Piece(Span(cell.start, cell.start + len(name)), is_value=True), value]
        return [_Piece(Span(cell.start, cell.start + len(name)), is_value=False), value]
    follows_open_name = bool(before) and not before[-1].is_value and not _NUMBERED.match(words)
    is_narrow = all(len(line) <= _WORDS_WIDTH for line in words.splitlines())
    return [_Piece(cell, is_value=follows_open_name and is_narrow)]
