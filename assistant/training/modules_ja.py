"""The modules of the course, as learners see them."""

from dataclasses import dataclass
from typing import Final

from corpus.plan import Topic


@dataclass(frozen=True, slots=True)
class Module:
    """A part of the course, learned in one go."""

    number: int
    title: str
    about: str
    topics: tuple[Topic, ...]
    """Prose parts of the plan that it covers."""
    policies: tuple[int, ...] = ()
    """Policies (推進方針) of the second plan that it covers."""


MODULES: Final = (
    Module(
        1,
        "計画の背景・位置付け・期間",
        "計画を見直した経緯、国と東京都の動き、計画の位置付けと期間、五つの推進方針を確かめます。",
        (Topic.BACKGROUND, Topic.NATIONAL, Topic.TOKYO, Topic.POSITION, Topic.PERIOD, Topic.CITY),
    ),
    Module(
        2,
        "前計画の総括とテーマ継承",
        "第1次計画の実績と総括、第2次計画に引き継がれたテーマを確かめます。",
        (Topic.SUCCESSION,),
    ),
    Module(
        3,
        "ＢＰＲの取組と推進方針１",
        "すべての取組の前提となるＢＰＲと、推進方針１の取組を確かめます。",
        (Topic.BPR,),
        (1,),
    ),
    Module(4, "推進方針２・３", "推進方針２と推進方針３の取組を確かめます。", (), (2, 3)),
    Module(5, "推進方針４・５", "推進方針４と推進方針５の取組を確かめます。", (), (4, 5)),
    Module(
        6,
        "推進体制・スケジュール・進行管理",
        "計画を進める体制、各取組のスケジュール、進行管理の方法を確かめます。",
        (Topic.ORGANISATION, Topic.TIMETABLE, Topic.PROGRESS),
    ),
    Module(7, "用語集", "計画の本文に出てくる用語を確かめます。", (Topic.GLOSSARY,)),
)
GLOSSARY_MODULE: Final = 7
SCHEDULE_MODULE: Final = 6
REVIEW_MODULE: Final = 2


def module_of_policy(number: int) -> int:
    """Return the number of the module that covers a policy; KeyError if there is none."""
    return {policy: module.number for module in MODULES for policy in module.policies}[number]


def module_of_topic(topic: Topic) -> int:
    """Return the number of the module that covers a prose part of the plan."""
    return next(module.number for module in MODULES if topic in module.topics)
