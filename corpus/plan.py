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

from corpus.leaves import Leaf, LeafKind, Span
from corpus.measures import (
    Edition,
    Field,
    FirstMeasure,
    IndicatorKind,
    Measure,
    MeasureId,
    Policy,
    Result,
    Succession,
    SuccessionKind,
    Summary,
)
from corpus.pages import Page, PageMap

# The other packages know the whole model by this one module.
__all__ = [
    "Edition",
    "Field",
    "FirstMeasure",
    "IndicatorKind",
    "Leaf",
    "LeafKind",
    "Measure",
    "MeasureId",
    "Plan",
    "Policy",
    "Result",
    "Section",
    "Span",
    "Succession",
    "SuccessionKind",
    "Summary",
    "Term",
    "Topic",
]


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
    def order(self) -> dict[Leaf, int]:
        """The place of every leaf in `leaves`."""
        return {leaf: at for at, leaf in enumerate(self.leaves)}

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
        return self._by_number[number]

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
    def _by_number(self) -> dict[int, Policy]:
        return {policy.number: policy for policy in self.policies}

    @cached_property
    def _by_topic(self) -> dict[Topic, Section]:
        return {section.topic: section for section in self.sections}
