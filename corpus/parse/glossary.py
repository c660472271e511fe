"""The glossary: headwords in a narrow left column, definitions in a wide right one.

The columns come out one below the other. A headword is told by its width: no
line of it is longer than the column, and it follows a finished sentence.
"""

import re

from corpus.parse.prose import heading, paragraphs, title
from corpus.parse.reader import Line, Path, Reader
from corpus.plan import LeafKind, Section, Term, Topic

_HEAD = re.compile("用語 解説$")
_COLUMN = 10
"""Characters that fit into the column of headwords."""


def glossary(reader: Reader) -> tuple[Section, tuple[Term, ...]]:
    """Take the glossary, the last part of the text."""
    head = heading(reader, "用語集（.+）")
    path = (title(head, reader),)
    section = Section(Topic.GLOSSARY, head, paragraphs(reader, path, _HEAD.pattern))
    terms = []
    while not reader.at_end:
        _pass_head(reader, path)
        terms.append(_entry(reader, path))
    return section, tuple(terms)


def _pass_head(reader: Reader, path: Path) -> None:
    if reader.sees(_HEAD):
        line = reader.take()
        reader.leaf(LeafKind.LABEL, line.start, line.end, path)


def _entry(reader: Reader, path: Path) -> Term:
    first = last = reader.line
    while len(reader.line.text) <= _COLUMN:
        last = reader.take()
    if last is first and len(first.text) > _COLUMN:  # headword and definition share a line
        name = reader.expect(
            LeafKind.TERM,
            re.compile(rf"\S{{1,{_COLUMN}}}(?= )"),
            "a headword and its definition",
            path,
        )
    else:
        name = reader.leaf(LeafKind.TERM, first.start, last.end, path)
    begin = end = reader.take()
    while not reader.at_end and not (_is_finished(end) and _starts_entry(reader.line)):
        end = reader.take()
    return Term(name, reader.leaf(LeafKind.DEFINITION, begin.start, end.end, (*path, name.text)))


def _is_finished(line: Line) -> bool:
    return line.is_closed and line.text.endswith("。")


def _starts_entry(line: Line) -> bool:
    return len(line.text.split(" ")[0]) <= _COLUMN
