"""The typed plan: what the text says, and where it says it.

Every object points to leaves, and a leaf knows its span in ``plan.txt``. One
English word stands for each Japanese term:

    推進方針 policy · 取組 (No.１-ア …) measure · 取組の方向性 direction ·
    効果（目指す姿） effect · 現状 current_state · 課題 issue · 取組内容 action ·
    取組プロセス process · 活動指標 activity indicator · 成果指標 outcome indicator ·
    スケジュール schedule, its bars schedule_item · 前計画の実績 result ·
    テーマ継承 succession · 用語 term · 第１次／第２次 edition · 一文・一項 statement
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from corpus.pages import Page, PageMap


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range ``[start, end)`` of character offsets in ``plan.txt``."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"span: expected 0 <= start < end, found [{self.start}, {self.end})")


class LeafKind(StrEnum):
    """What a smallest piece of the text is."""

    HEADING = "heading"
    LABEL = "label"
    """Furniture of a table or chart: field names, table heads, years, arrows."""
    STATEMENT = "statement"
    MEASURE_NAME = "measure_name"
    INDICATOR = "indicator"
    RESULT_NAME = "result_name"
    RESULT_VALUE = "result_value"
    SCHEDULE_ITEM = "schedule_item"
    SUCCESSION = "succession"
    ORGANISATION = "organisation"
    TERM = "term"
    DEFINITION = "definition"
    BLANK = "blank"
    """The plan's own 「―」."""
    RUNNING_TITLE = "running_title"


@dataclass(frozen=True, slots=True)
class Leaf:
    """A smallest piece of the text: a sentence, an item, a cell, a label."""

    kind: LeafKind
    span: Span
    quote: str
    """The printed text with the line wraps taken out: equals the span but for white space."""
    text: str
    """The quote without its bullet (・ ■ ※) and without the glossary mark (*)."""
    path: tuple[str, ...]
    """Headings above it, outermost first, as printed but for white space."""


class Edition(StrEnum):
    """Which of the two plans a thing belongs to."""

    FIRST = "第1次"
    SECOND = "第2次"


@dataclass(frozen=True, slots=True, order=True)
class MeasureId:
    """A measure's identity: codes alone repeat between the two editions."""

    edition: Edition
    code: str
    """「1-ア」 … 「4-イ」, 「5」, or 「共通」 for the BPR theme."""


class IndicatorKind(StrEnum):
    """The two kinds of indicator that the plan knows."""

    ACTIVITY = "活動指標"
    OUTCOME = "成果指標"


class Field(StrEnum):
    """The rows of a measure's table; the value is the printed name."""

    DIRECTION = "取組の方向性"
    EFFECT_PERIOD = "効果（本計画期間）"
    EFFECT_FUTURE = "効果（目指す将来像）"
    CURRENT_STATE = "現状"
    ISSUE = "課題"
    ACTION = "取組内容"
    PROCESS = "取組プロセス"
    ACTIVITY = "活動指標"
    OUTCOME = "成果指標"
    SCHEDULE = "スケジュール"


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure (取組) of the second plan, every row of its table."""

    id: MeasureId
    policy: int
    """Number of its policy (推進方針), 1 to 5."""
    name: Leaf
    heading: Leaf
    fields: dict[Field, tuple[Leaf, ...]]
    """Statements, indicators or schedule items in printed order; empty where the plan has none."""
    blanks: dict[Field, Leaf]
    """The printed 「―」 of an indicator row, where there is one."""

    def indicators(self, kind: IndicatorKind) -> tuple[Leaf, ...]:
        """Return the measure's indicators of one kind, in printed order."""
        return self.fields[Field(kind.value)]


@dataclass(frozen=True, slots=True)
class Policy:
    """One policy (推進方針) of the second plan."""

    number: int
    name: Leaf
    statements: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """One indicator of the first plan and the value reached by 令和６年12月."""

    measure: MeasureId
    kind: IndicatorKind
    name: Leaf
    value: Leaf
    """Its kind is BLANK where the plan prints 「―」."""

    @property
    def is_blank(self) -> bool:
        """Whether the plan prints 「―」 instead of a value."""
        return self.value.kind is LeafKind.BLANK


@dataclass(frozen=True, slots=True)
class FirstMeasure:
    """One measure of the first plan with its results."""

    id: MeasureId
    policy: int
    name: Leaf
    results: tuple[Result, ...]
    blanks: dict[IndicatorKind, Leaf]
    """The 「―」 printed in place of an indicator's name: no such indicator was set."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The 「総括」 of one policy of the first plan; policy 0 is 「共通」."""

    policy: int
    name: Leaf
    statements: tuple[Leaf, ...]


class SuccessionKind(StrEnum):
    """How a theme of the first plan lives on in the second."""

    SAME = "継承"
    RENAMED = "継承（名称変更）"
    MERGED = "継承（統合）"


@dataclass(frozen=True, slots=True)
class Succession:
    """One row of the table 「テーマ継承について」."""

    first: MeasureId
    first_name: Leaf
    kind: SuccessionKind
    relation: tuple[Leaf, ...]
    """The printed 「継承」 and, where there is one, the note below it."""
    second: MeasureId
    """The measure that carries the theme on; for a merged theme the one it was merged into."""
    second_name: Leaf | None
    """None where the theme was merged: the table prints no name of its own."""


class Topic(StrEnum):
    """The parts of the plan that are prose rather than tables."""

    BACKGROUND = "背景・目的"
    NATIONAL = "国の状況"
    TOKYO = "東京都の状況"
    POSITION = "計画の位置付け"
    PERIOD = "計画期間"
    CITY = "本市の状況"
    SUCCESSION = "テーマ継承"
    BPR = "ＢＰＲの取組"
    ORGANISATION = "推進体制"
    TIMETABLE = "実施スケジュール"
    PROGRESS = "進行管理・評価"
    GLOSSARY = "用語集"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the plan that is prose."""

    topic: Topic
    heading: Leaf
    statements: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary (用語集)."""

    name: Leaf
    definition: Leaf


@dataclass(frozen=True)
class Plan:
    """The whole plan. Every non-space character of ``text`` is in exactly one leaf."""

    text: str
    leaves: tuple[Leaf, ...]
    """In the order of the text, without overlap."""
    pages: PageMap
    sections: tuple[Section, ...]
    first_measures: tuple[FirstMeasure, ...]
    summaries: tuple[Summary, ...]
    successions: tuple[Succession, ...]
    policies: tuple[Policy, ...]
    measures: tuple[Measure, ...]
    organisation: tuple[Leaf, ...]
    """The boxes of the chart in chapter 6; its lines and arrows are not in the text."""
    terms: tuple[Term, ...]

    @cached_property
    def results(self) -> tuple[Result, ...]:
        """All results of the first plan, in printed order."""
        return tuple(result for measure in self.first_measures for result in measure.results)

    def measure(self, code: str) -> Measure:
        """Return the measure of the second plan with this code; KeyError if there is none."""
        return self._by_code[code]

    def first_measure(self, code: str) -> FirstMeasure:
        """Return the measure of the first plan with this code; KeyError if there is none."""
        return self._first_by_code[code]

    def policy(self, number: int) -> Policy:
        """Return the policy of this number; KeyError if there is none."""
        return {policy.number: policy for policy in self.policies}[number]

    def section(self, topic: Topic) -> Section:
        """Return the prose part about this topic."""
        return self._by_topic[topic]

    def page_of(self, leaf: Leaf) -> Page:
        """Return the page on which the leaf starts."""
        return self.pages.page_of(leaf.span.start)

    @cached_property
    def _by_code(self) -> dict[str, Measure]:
        return {measure.id.code: measure for measure in self.measures}

    @cached_property
    def _first_by_code(self) -> dict[str, FirstMeasure]:
        return {measure.id.code: measure for measure in self.first_measures}

    @cached_property
    def _by_topic(self) -> dict[Topic, Section]:
        return {section.topic: section for section in self.sections}
