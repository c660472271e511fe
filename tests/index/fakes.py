"""Stand-ins for the index's tests; each is strict about how it is used."""

from collections.abc import Sequence
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from corpus.passages import Passage, PassageKind
from corpus.plan import Edition, Field, Leaf, LeafKind, MeasureId, Span
from index.terms import terms

DIMENSIONS = 32


class HashEncoder:
    """Sums one seeded random row per word: equal words are near, others are not."""

    def __init__(self, fingerprint: str = "hash 1") -> None:
        self.fingerprint = fingerprint
        self.encoded = 0

    def encode_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.stack([_row(text) for text in texts])

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.encoded += len(texts)
        return np.stack([_row(text) for text in texts])


class SilentEncoder:
    """Fails the test if anything is encoded."""

    fingerprint = "hash 1"

    def encode_queries(self, texts: Sequence[str]) -> NDArray[np.float32]:
        raise AssertionError(f"no question must be encoded: {texts!r}")

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        raise AssertionError(f"no passage must be encoded: {texts!r}")


def _row(text: str) -> NDArray[np.float32]:
    total = np.full(DIMENSIONS, 1e-6)
    for word in terms(text):
        seed = int.from_bytes(sha256(word.encode()).digest()[:8])
        total += np.random.default_rng(seed).standard_normal(DIMENSIONS)
    return (total / np.linalg.norm(total)).astype(np.float32)


def make_passage(
    text: str, *, at: int, context: str = "", code: str = "1-ア", field: Field | None = None
) -> Passage:
    leaf = Leaf(LeafKind.STATEMENT, Span(at, at + len(text)), text, text, tuple(context.split()))
    measure = MeasureId(Edition.SECOND, code)
    return Passage(f"statement-{at}", PassageKind.STATEMENT, (leaf,), text, context, measure, field)


TEXTS = [
    ("窓口の待ち時間を短くするため、書かない窓口を導入します。", "窓口サービスの拡充 取組内容"),
    ("職員を対象に情報セキュリティ研修を行います。", "職員の意識醸成 取組内容"),
    ("ＲＰＡを使い、定型業務を自動化します。", "デジタルツールの活用 取組内容"),
    ("高齢者向けのスマートフォン講習会を開きます。", "デジタルデバイド対策 取組内容"),
    ("統計データをオープンデータとして公開します。", "新たな価値の創出 取組内容"),
    ("本計画の期間は令和７年度から令和10年度までです。", "計画期間"),
]


def make_passages() -> list[Passage]:
    """Return more than one batch of passages, the last ones all alike in kind."""
    told = [
        make_passage(text, at=100 * number, context=context, field=Field.ACTION)
        for number, (text, context) in enumerate(TEXTS)
    ]
    listed = [
        make_passage(f"様式{number}号を電子化します。", at=10_000 + 100 * number, context="様式")
        for number in range(70)
    ]
    return told + listed
