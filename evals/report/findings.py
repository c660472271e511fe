"""What is wrong with a reply, in Japanese sentences."""

from collections.abc import Iterator
from typing import Final

from evals.results.item import Item, Label

NO_REPLY: Final = "応答がありません：{error}"
REFUSED: Final = "計画に記載があるのに断りました"
ANSWERED: Final = "計画に記載がないのに答えました"
LACKS: Final = "必要な語句がありません：{text}"
STATES: Final = "あってはならない語句があります：{text}"
UNPROVEN: Final = "出典で確かめられない数値があります：{text}"
TOO_LONG: Final = "長すぎます：{chars}字（望ましい長さ {most}字）"
INVALID: Final = "出典が正しくありません：{text}"
EVIDENCE_LACKS: Final = "正解の根拠のうち、出典として示したのは {share:.0%} です"
EVIDENCE_VAGUE: Final = "示した出典のうち、正解の根拠に当たるのは {share:.0%} です"
WORDING: Final = "回答の状態と文面が食い違っています"
_CONCISE: Final = 1.5
_PRECISE: Final = 0.5


def findings(item: Item) -> tuple[str, ...]:
    """Return what keeps a reply from the joint score, and whatever else a gate would block."""
    if item.error is not None:
        return (NO_REPLY.format(error=item.error),)
    return (*_answer(item), *_citations(item))


def _answer(item: Item) -> Iterator[str]:
    gold, grade = item.gold, item.grade
    if gold.answerable is grade.refused:
        yield REFUSED if grade.refused else ANSWERED
    if grade.label is not Label.MISSED:
        for group, held in zip(gold.must, grade.groups, strict=True):
            if not held:
                yield LACKS.format(text="／".join(group))
    yield from (STATES.format(text=text) for text in grade.forbidden)
    yield from (UNPROVEN.format(text=text) for text in grade.unsupported)
    if grade.chars > _CONCISE * gold.max_chars:
        yield TOO_LONG.format(chars=grade.chars, most=gold.max_chars)


def _citations(item: Item) -> Iterator[str]:
    grade = item.grade
    yield from (INVALID.format(text=text) for text in grade.invalid)
    if item.gold.answerable and not grade.refused:
        if grade.ev_recall < 1:
            yield EVIDENCE_LACKS.format(share=grade.ev_recall)
        if grade.ev_precision < _PRECISE:
            yield EVIDENCE_VAGUE.format(share=grade.ev_precision)
    if not grade.wording_agrees:
        yield WORDING
