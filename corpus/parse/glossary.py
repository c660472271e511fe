"""The glossary: headwords in a narrow left column, definitions in a wide right one.

The columns come out one below the other. A headword is told by its width: no
line of it is longer than the column. A definition is one cell that ends in 。.
"""

import re

from corpus.parse.prose import heading, title
from corpus.parse.reader import Path, Reader
from corpus.plan import Leaf, LeafKind, Section, Term, Topic

_HEAD = re.compile("用語 解説$")
_COLUMN = 10
"""Characters that fit into the column of headwords."""
_SHARED_LINE = re.compile(rf"(?=\S{{1,{_COLUMN}}} )(?:[^ -~]+)(?= [^ -~])")
"""A headword before its definition; a space beside Latin letters only parts words."""


def glossary(reader: Reader) -> tuple[Section, tuple[Term, ...]]:
    """Take the glossary, the last part of the text."""
    head = heading(reader, "用語集（数・英・五十音順）")
    path = (title(head, reader),)
    section = Section(Topic.GLOSSARY, head, reader.sentences(reader.take_cell(), path))
    reader.expect(LeafKind.LABEL, _HEAD, "the head of the table 「用語 解説」", path)
    terms = [_entry(reader, path)]
    while not reader.at_end:
        if reader.sees(_HEAD):  # repeated on every page
            reader.expect(LeafKind.LABEL, _HEAD, "the head of the table", path)
        terms.append(_entry(reader, path))
    return section, tuple(terms)


def _entry(reader: Reader, path: Path) -> Term:
    if len(reader.line.text) > _COLUMN:
        name = reader.expect(LeafKind.TERM, _SHARED_LINE, "a headword and its definition", path)
    else:
        name = _headword(reader, path)
    definition = reader.cell(LeafKind.DEFINITION, (*path, name.text))
    if not definition.text.endswith("。"):
        raise reader.unexpected(f"the end of the definition of 「{name.text}」 before this line")
    return Term(name, definition)


def _headword(reader: Reader, path: Path) -> Leaf:
    first = last = reader.line
    while len(reader.line.text) <= _COLUMN:
        last = reader.take()
    if not last.is_closed:
        raise reader.unexpected("the rest of a headword")
    return reader.leaf(LeafKind.TERM, first.start, last.end, path)
