"""Questions made from the typed plan: the same on every run, each different from the others.

They measure time, not quality: a question need not be a good one, but all of
them together must take every path through the pipeline.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from random import Random
from typing import Final

from assistant.messages import Message
from corpus.library import PlanFile
from corpus.plan import Field, IndicatorKind, LeafKind, Plan

SEED: Final = 20250401
ROWS: Final = 5
"""Rows of each measure's table that are asked for."""
FRAGMENTS: Final = 90
"""Statements of which a piece is asked for; with them, half of all questions are ranked."""
_PIECE: Final = (8, 24)
"""Characters of such a piece, fewest and most."""


class QuestionKind(StrEnum):
    """Which path a question is made for."""

    FIELD = "field"
    TERM = "term"
    RESULT = "result"
    LIST = "list"
    FRAGMENT = "fragment"
    REFUSAL = "refusal"
    FOLLOW_UP = "follow-up"


@dataclass(frozen=True, slots=True)
class Generated:
    """A question, with the conversation before it."""

    kind: QuestionKind
    messages: tuple[Message, ...]

    @property
    def text(self) -> str:
        """The question itself."""
        return self.messages[-1].content


def generate_questions(plan_file: PlanFile, *, seed: int = SEED) -> tuple[Generated, ...]:
    """Return questions of every kind in a mixed order that depends on `seed` alone."""
    random = Random(seed)
    plan = plan_file.plan
    asked: list[Generated] = []
    for kind, make in _MAKERS.items():
        texts = dict.fromkeys(make(plan, random))
        asked += [Generated(kind, (Message("user", text),)) for text in texts]
    asked += _follow_ups(plan, random)
    unique = {each.messages: each for each in asked}
    mixed = list(unique.values())
    random.shuffle(mixed)
    return tuple(mixed)


def _fields(plan: Plan, random: Random) -> Iterator[str]:
    """Ask for some rows of each measure, by its code or by its name."""
    for measure in plan.measures:
        for field in random.sample(tuple(Field), ROWS):
            pattern = random.choice(_FIELD_PATTERNS)
            yield pattern.format(code=measure.id.code, name=measure.name.text, field=field.value)


def _terms(plan: Plan, random: Random) -> Iterator[str]:
    for term in plan.terms:
        yield random.choice(_TERM_PATTERNS).format(name=term.name.text)


def _results(plan: Plan, random: Random) -> Iterator[str]:
    for result in plan.results:
        pattern = random.choice(_RESULT_PATTERNS)
        yield pattern.format(name=result.name.text, code=result.measure.code)


def _lists(plan: Plan, random: Random) -> Iterator[str]:
    del random
    for policy in plan.policies:
        yield f"推進方針{policy.number}の取組をすべて挙げてください"
        yield f"「{policy.name.text}」にはいくつ取組がある？"
    for kind in IndicatorKind:
        yield f"{kind.value}を一覧で見せて"
        yield f"{kind.value}が設定されていない取組はどれですか"
    yield from _WHOLE_PLAN
    for left, right in pairwise(plan.measures):
        yield f"{left.id.code}と{right.id.code}の課題を比べてください"


def _fragments(plan: Plan, random: Random) -> Iterator[str]:
    """Ask with a piece of a statement that starts and ends anywhere, as words come to mind."""
    shortest, longest = _PIECE
    statements = [
        leaf.text
        for leaf in plan.leaves
        if leaf.kind in {LeafKind.STATEMENT, LeafKind.DEFINITION} and len(leaf.text) > longest
    ]
    for text in random.sample(statements, min(FRAGMENTS, len(statements))):
        size = random.randint(shortest, longest)
        start = random.randrange(len(text) - size + 1)
        yield random.choice(_FRAGMENT_PATTERNS).format(piece=text[start : start + size])


def _refusals(plan: Plan, random: Random) -> Iterator[str]:
    yield from _OFF_TOPIC
    for measure in plan.measures:
        pattern = random.choice(_REFUSED_PATTERNS)
        yield pattern.format(code=measure.id.code, name=measure.name.text)
    for result in plan.results[::3]:
        yield f"「{result.name.text}」の令和10年度の目標値はいくつですか"


def _follow_ups(plan: Plan, random: Random) -> list[Generated]:
    """Ask on without naming the measure again."""
    found = []
    for measure in plan.measures:
        earlier = (
            Message("user", f"{measure.id.code}はどんな取組ですか"),
            Message("assistant", f"{measure.id.code}は「{measure.name.text}」です。"),
        )
        question = random.choice(_FOLLOW_UPS)
        found.append(Generated(QuestionKind.FOLLOW_UP, (*earlier, Message("user", question))))
    return found


_FIELD_PATTERNS: Final = (
    "No.{code}の{field}を教えてください。",
    "{code} {field}",
    "「{name}」の{field}は何ですか。",
    "{name}って、{field}どうなってるの？",
)
_TERM_PATTERNS: Final = ("{name}とは何ですか。", "{name}って何？", "{name} 意味", "{name}の定義")
_RESULT_PATTERNS: Final = (
    "「{name}」の実績はいくつですか。",
    "第1次の{code}で、{name}はどうなった？",
    "{name} 令和6年12月",
)
_FRAGMENT_PATTERNS: Final = ("{piece}について", "{piece}", "{piece}って書いてある？")
_REFUSED_PATTERNS: Final = (
    "{name}の予算はいくらですか",
    "{code}の委託業者を教えて",
    "{name}の担当者の電話番号は？",
    "{code}の矢印は何年度から何年度までですか",
    "{name}は八王子市ではどうなっていますか",
)
_FOLLOW_UPS: Final = (
    "その課題は？",
    "成果指標は何ですか",
    "スケジュールも教えて",
    "前の計画ではどうでしたか",
    "いくらかかりますか",
)
_WHOLE_PLAN: Final = (
    "計画の期間はいつからいつまで？",
    "この計画の目的は何ですか",
    "推進方針をすべて挙げてください",
    "取組は全部でいくつありますか",
    "推進体制はどうなっていますか",
    "進行管理はどのように行いますか",
    "用語集にある用語を全部並べて",
    "第1次計画から名称が変わったテーマを挙げて",
    "第1次計画の実績をすべて見せてください",
    "値が公表されていない指標はどれですか",
    "スケジュールの項目を全部教えて",
    "共通の取組であるBPRの内容を教えて",
)
_OFF_TOPIC: Final = (
    "明日の天気は？",
    "おすすめのラーメン屋を教えて",
    "こんにちは",
    "1+1は？",
    "住民票の写しの手数料はいくらですか",
    "図書館は何時まで開いていますか",
    "市長の名前を教えてください",
    "ごみの収集日はいつ？",
    "この文章を英語に翻訳して",
    "Pythonで並べ替えのプログラムを書いて",
    "asdfghjkl",
    "？？？",
)
_MAKERS: Final[dict[QuestionKind, Callable[[Plan, Random], Iterable[str]]]] = {
    QuestionKind.FIELD: _fields,
    QuestionKind.TERM: _terms,
    QuestionKind.RESULT: _results,
    QuestionKind.LIST: _lists,
    QuestionKind.FRAGMENT: _fragments,
    QuestionKind.REFUSAL: _refusals,
}
