"""Chapters 1 to 4 up to the results, and chapters 6 to 8: headings and paragraphs."""

import re

from corpus.parse.reader import Path, Reader
from corpus.plan import Leaf, LeafKind, Section, Topic

_BULLET = re.compile("・")


def heading(reader: Reader, pattern: str) -> Leaf:
    """Take a heading; `pattern` is a regular expression for its whole line."""
    return reader.expect(LeafKind.HEADING, re.compile(pattern + "$"), f"the heading {pattern}", ())


def title(leaf: Leaf, reader: Reader) -> str:
    """Return a heading as a part of a path: printed, runs of spaces made one."""
    return " ".join(reader.text[leaf.span.start : leaf.span.end].split())


def paragraphs(reader: Reader, path: Path, stop: str) -> tuple[Leaf, ...]:
    """Take paragraphs and bullets, cut into sentences and items, up to a line matching `stop`."""
    ends = re.compile(stop)
    leaves: list[Leaf] = []
    while not reader.at_end and not reader.sees(ends):
        if reader.sees(_BULLET):
            leaves.append(bullet(reader, path, ends))
        else:
            leaves.extend(reader.sentences(reader.take_cell(), path))
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
    return reader.leaf(LeafKind.STATEMENT, first.start, last.end, path)


def opening(reader: Reader) -> list[Section]:
    """Take chapters 1 to 3 and the introduction of chapter 4."""
    background = heading(reader, r"１\s+背景・目的")
    path: Path = (title(background, reader),)
    sections = [Section(Topic.BACKGROUND, background, paragraphs(reader, path, "国・東京都の状況"))]
    situation = heading(reader, "国・東京都の状況について")
    path = (*path, title(situation, reader))
    for topic, name, stop in (
        (Topic.NATIONAL, "【国の状況について】", "【"),
        (Topic.TOKYO, "【東京都の状況について】", "２ "),
    ):
        head = heading(reader, name)
        sections.append(Section(topic, head, paragraphs(reader, (*path, name.strip("【】")), stop)))
    for topic, name, stop in (
        (Topic.POSITION, r"２\s+計画の位置付け", "３ "),
        (Topic.PERIOD, r"３\s+計画期間", "４ "),
        (Topic.CITY, r"４\s+本市の状況", "【"),
    ):
        head = heading(reader, name)
        sections.append(Section(topic, head, paragraphs(reader, (title(head, reader),), stop)))
    return sections


def bpr(reader: Reader) -> Section:
    """Take the heading of chapter 5 and its 「共通 ＢＰＲの取組」."""
    chapter = heading(reader, r"５\s+取組内容")
    head = heading(reader, r"共通\s+ＢＰＲの取組")
    path = (title(chapter, reader), title(head, reader))
    return Section(Topic.BPR, head, paragraphs(reader, path, "推進方針１ "))


def organisation(reader: Reader) -> tuple[Section, tuple[Leaf, ...]]:
    """Take chapter 6: its text, and the boxes and arrows of its chart in printed order."""
    head = heading(reader, r"６\s+推進体制")
    path = (title(head, reader),)
    chart = re.compile(r"行政改革推進本部（")
    section = Section(Topic.ORGANISATION, head, paragraphs(reader, path, chart.pattern))
    boxes = []
    while not reader.sees(re.compile(r"７ ")):
        boxes.append(reader.cell(LeafKind.ORGANISATION, (*path, "組織図")))
    return section, tuple(boxes)


def closing(reader: Reader) -> list[Section]:
    """Take chapters 7 and 8."""
    sections = []
    for topic, name, stop in (
        (Topic.TIMETABLE, r"７\s+実施スケジュール", "８ "),
        (Topic.PROGRESS, r"８\s+進行管理・評価", "用語集"),
    ):
        head = heading(reader, name)
        sections.append(Section(topic, head, paragraphs(reader, (title(head, reader),), stop)))
    return sections
