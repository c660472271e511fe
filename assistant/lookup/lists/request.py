"""What a question wants listed, and on which condition, as far as its cues tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import eq, ge, gt, le, lt

from assistant.lexicon import load_lexicon
from assistant.lookup.lists.words import quoted_words
from assistant.question import Question
from corpus.plan import Field, Measure, Plan

_KANJI = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}
_COUNTED = re.compile(
    r"(?<![\d年月,.\-])(?P<number>\d|[一二三四五六])(つ|個|点|本|件)"
    r"(?P<extent>以上|以下|未満|を?超)?(?:だけ|しか)?(?P<held>ある|あり|あっ|な[いの]|の(?!うち)|持|並)"
)
_COMPARED = {"以上": ge, "以下": le, "未満": lt, "超": gt, "を超": gt, None: eq}
_POLICIES = re.compile(r"方針\s*(\d)\s*(?:から|[~〜～\-－–])\s*(?:推進)?(?:方針)?\s*(\d)")
_ROWS = re.compile("から.{0,12}まで")


@dataclass(frozen=True)
class Size:
    """A condition on how many things something has."""

    largest: bool | None = None
    """Most or fewest of all; None where a number is named."""
    number: int = 0
    extent: str | None = None

    def chosen(self, sizes: Sequence[int]) -> frozenset[int]:
        """Return the sizes that fit."""
        if self.largest is not None:
            return frozenset({max(sizes) if self.largest else min(sizes)}) if sizes else frozenset()
        compare = _COMPARED[self.extent]
        return frozenset(size for size in sizes if compare(size, self.number))

    @property
    def told(self) -> str:
        """Return the condition in words: 「最も多い」."""
        if self.largest is None:
            return "ご質問の数の"
        return "最も多い" if self.largest else "最も少ない"


def has(question: Question, cue: str) -> bool:
    """Whether a cue of [listing] is in the question."""
    return load_lexicon().listing[cue].search(question.text) is not None


def wants_blank(question: Question) -> bool:
    """Whether what the plan leaves blank is wanted; quoted words say what is wanted instead."""
    return has(question, "blank") and not quoted_words(question)


def blank_rows(question: Question, fields: Sequence[Field]) -> tuple[Field, ...]:
    """Return the rows that are to be blank: 「活動指標しかない」 leaves the other kind."""
    match = load_lexicon().listing["only_other"].search(question.text)
    if match is None:
        return tuple(fields)
    return (Field.OUTCOME if match["kind"] == "活動" else Field.ACTIVITY,)


def size_of(question: Question) -> Size | None:
    """Return the condition on a number of things, None if there is none."""
    if has(question, "fewest"):
        return Size(largest=False)
    if has(question, "most"):
        return Size(largest=True)
    match = _COUNTED.search(question.text)
    if match is None:
        return None
    number = _KANJI.get(match["number"]) or int(match["number"])
    return Size(number=number, extent=match["extent"])


def expected_count(question: Question) -> int:
    """Return how many things the question takes for granted: 「二つあったはず」; 0 if none."""
    size = size_of(question)
    return size.number if size is not None else 0


def policies_of(question: Question, plan: Plan) -> tuple[int, ...]:
    """Return the policies that the question is limited to; 「方針1~4」 names all between."""
    if match := _POLICIES.search(question.text):
        first, last = int(match[1]), int(match[2])
        return tuple(each.number for each in plan.policies if first <= each.number <= last)
    return question.focus.policies


def rows_of(question: Question, fields: Sequence[Field]) -> tuple[Field, ...]:
    """Return the rows that the question names; 「方向性から取組プロセスまで」 names all between."""
    if len(fields) == 2 and _ROWS.search(question.text):
        order = list(Field)
        first, last = sorted(order.index(field) for field in fields)
        return tuple(order[first : last + 1])
    return tuple(fields)


def scope_name(question: Question, plan: Plan) -> str:
    """Return 「第2次計画の」, with the policies that the question is limited to."""
    policies = "・".join(f"推進方針{number}" for number in policies_of(question, plan))
    return f"第2次計画の{policies + 'の' if policies else ''}"


def label(measure: Measure) -> str:
    """Return a measure's code and name."""
    return f"{measure.id.code}「{measure.name.text}」"
