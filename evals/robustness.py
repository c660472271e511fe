"""Harmless changes of a question, and the right answers that they cost (evaluation.md §5.7)."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from evals.asking.ask import ask_all
from evals.asking.outcome import Asker
from evals.controls import sample
from evals.evaluate import Evaluation
from evals.results.figures import Robustness
from evals.results.item import Item, Label

MOST_ASKED: Final = 25
"""Questions of each change."""
_WIDE: Final = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
_REIWA = re.compile(r"令和\s*(元|[0-9０-９]{1,2})(?=\s*年)")
_WESTERN = re.compile(r"20([0-9]{2})(?=\s*年)")


def widen(text: str) -> str:
    """Write letters, digits and signs in full width.

    >>> widen("1-アのRPA")
    '１－アのＲＰＡ'
    """
    return text.translate(_WIDE)


def narrow(text: str) -> str:
    """Write letters and digits in half width.

    >>> narrow("１－アのＲＰＡ？")
    '1-アのRPA?'
    """
    return unicodedata.normalize("NFKC", text)


def other_era(text: str) -> str:
    """Write Japanese years as Western ones and the other way round.

    >>> other_era("令和６年12月"), other_era("2025年度")
    ('2024年12月', '令和7年度')
    """
    if _REIWA.search(text):
        return _REIWA.sub(lambda match: str(2018 + _year(match[1])), text)
    return _WESTERN.sub(lambda match: f"令和{int(match[1]) - 18}", text)


def _year(text: str) -> int:
    return 1 if text == "元" else int(text)


@dataclass(frozen=True, slots=True)
class Variant:
    """A harmless change of a question."""

    name: str
    label: str
    """Japanese."""
    change: Callable[[str], str]


VARIANTS: Final = (
    Variant("wide", "全角にする", widen),
    Variant("narrow", "半角にする", narrow),
    Variant("era", "和暦と西暦を入れ替える", other_era),
    Variant("prefix", "関係のない前置き", "お疲れさまです。お忙しいところすみません。{}".format),
    Variant("plan_name", "計画名を前に付ける", "行政デジタル化推進計画について、{}".format),
)


def robustness(
    evaluation: Evaluation,
    items: Sequence[Item],
    asker: Asker,
    on_done: Callable[[], object] = lambda: None,
) -> tuple[Robustness, ...]:
    """Ask questions that were met rightly once more, in other words for the same."""
    return tuple(_ask(variant, evaluation, items, asker, on_done) for variant in VARIANTS)


def _ask(
    variant: Variant,
    evaluation: Evaluation,
    items: Sequence[Item],
    asker: Asker,
    on_done: Callable[[], object],
) -> Robustness:
    changed = [
        at
        for at, item in enumerate(items)
        if item.grade.label is Label.CORRECT
        and variant.change(item.gold.turns[-1]) != item.gold.turns[-1]
    ]
    chosen = [changed[at] for at in sample(len(changed), MOST_ASKED)]
    turns = [(*turns[:-1], variant.change(turns[-1])) for turns in _turns(items, chosen)]
    outcomes = ask_all(turns, asker, limit_s=evaluation.limit_s, on_done=on_done)
    flipped = (
        items[at].gold.id
        for at, outcome in zip(chosen, outcomes, strict=True)
        if not evaluation.is_right(evaluation.cases[at], outcome)
    )
    return Robustness(name=variant.name, label=variant.label, n=len(chosen), flipped=tuple(flipped))


def _turns(items: Sequence[Item], places: Sequence[int]) -> list[tuple[str, ...]]:
    return [items[at].gold.turns for at in places]
