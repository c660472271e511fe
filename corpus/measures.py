"""Policies and measures of both editions, and how the first live on in the second."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from corpus.leaves import Leaf, LeafKind


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
    fields: Mapping[Field, tuple[Leaf, ...]] = field(hash=False)
    """Statements, indicators or schedule items in printed order; empty where the plan has none."""
    blanks: Mapping[Field, Leaf] = field(hash=False)
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
    blanks: Mapping[IndicatorKind, Leaf] = field(hash=False)
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
