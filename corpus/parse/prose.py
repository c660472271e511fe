"""Chapters 1 to 4 up to the results, and chapters 6 to 8: headings and paragraphs."""

import re

from corpus.parse.reader import Path, Reader, cells_in
from corpus.plan import Leaf, LeafKind, Section, Topic

_BULLET = re.compile("・")
_CHART = re.compile("行政改革推進本部（")
_HEADING = r"[１-９] |【|共通[ ：]|推進方針[１-９] |No\. |用語集（|用語 解説"
"""What no paragraph begins with: where a heading is missing, the one before it does not run on."""


def heading(reader: Reader, words: str) -> Leaf:
    """Take a heading; a space in `words` stands for any white space."""
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()) + "$")
    return reader.expect(LeafKind.HEADING, pattern, f"the heading 「{words}」", ())


def title(leaf: Leaf, reader: Reader) -> str:
    """Return a heading as a part of a path: printed, runs of spaces made one."""
    return " ".join(reader.text[leaf.span.start : leaf.span.end].split())


def paragraphs(reader: Reader, path: Path, stop: str = _HEADING) -> tuple[Leaf, ...]:
    """Take paragraphs and bullets, cut into sentences and items, at least one.

    They end at a heading and at a line that begins with the regular expression `stop`.

    Raises:
        PlanParseError: There is none.
    """
    ends = re.compile(f"{_HEADING}|{stop}")
    leaves: list[Leaf] = []
    while not reader.at_end and not reader.sees(ends):
        if reader.sees(_BULLET):
            leaves.append(bullet(reader, path, ends))
        else:
            leaves.extend(reader.sentences(reader.take_cell(), path))
    if not leaves:
        raise reader.unexpected("a paragraph")
    return tuple(leaves)


def bullet(reader: Reader, path: Path, ends: re.Pattern[str]) -> Leaf:
    """Take one item that begins with ・, up to the next item or a line matching `ends`."""
    first = last = reader.take()
    # A closed line that ends a sentence ends its item: what follows was set elsewhere.
    while (
        not (last.is_closed and last.text.endswith("。"))
        and not reader.at_end
        and not reader.sees(_BULLET)
        and not reader.sees(ends)
    ):
        last = reader.take()
    if not last.is_closed:
        raise reader.unexpected("the rest of an item")
    return reader.leaf(LeafKind.STATEMENT, first.start, last.end, path)


def opening(reader: Reader) -> list[Section]:
    """Take chapters 1 to 3 and the introduction of chapter 4."""
    background = heading(reader, "１ 背景・目的")
    path: Path = (title(background, reader),)
    sections = [Section(Topic.BACKGROUND, background, paragraphs(reader, path, "国・東京都の状況"))]
    situation = heading(reader, "国・東京都の状況について")
    path = (*path, title(situation, reader))
    for topic, name in (
        (Topic.NATIONAL, "【国の状況について】"),
        (Topic.TOKYO, "【東京都の状況について】"),
    ):
        head = heading(reader, name)
        sections.append(Section(topic, head, paragraphs(reader, (*path, name.strip("【】")))))
    for topic, name in (
        (Topic.POSITION, "２ 計画の位置付け"),
        (Topic.PERIOD, "３ 計画期間"),
        (Topic.CITY, "４ 本市の状況"),
    ):
        sections.append(_chapter(reader, topic, name))
    return sections


def _chapter(reader: Reader, topic: Topic, name: str) -> Section:
    head = heading(reader, name)
    return Section(topic, head, paragraphs(reader, (title(head, reader),)))


def bpr(reader: Reader) -> Section:
    """Take the heading of chapter 5 and its 「共通 ＢＰＲの取組」."""
    chapter = heading(reader, "５ 取組内容")
    head = heading(reader, "共通 ＢＰＲの取組")
    path = (title(chapter, reader), title(head, reader))
    return Section(Topic.BPR, head, paragraphs(reader, path))


def organisation(reader: Reader) -> tuple[Section, tuple[Leaf, ...]]:
    """Take chapter 6: its text, and the boxes and arrows of its chart in printed order."""
    head = heading(reader, "６ 推進体制")
    path = (title(head, reader),)
    section = Section(Topic.ORGANISATION, head, paragraphs(reader, path, _CHART.pattern))
    if not reader.sees(_CHART):
        raise reader.unexpected("the chart's first box 「行政改革推進本部（…）」")
    boxes = []
    while not reader.at_end and not reader.sees(re.compile(_HEADING)):
        for span in cells_in(reader.text, reader.take_cell()):
            box = reader.leaf(LeafKind.ORGANISATION, span.start, span.end, (*path, "組織図"))
            boxes.append(box)
    return section, tuple(boxes)


def closing(reader: Reader) -> list[Section]:
    """Take chapters 7 and 8."""
    return [
        _chapter(reader, Topic.TIMETABLE, "７ 実施スケジュール"),
        _chapter(reader, Topic.PROGRESS, "８ 進行管理・評価"),
    ]
