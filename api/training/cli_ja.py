"""Every Japanese sentence of the training's command line, in one place."""

from typing import Final

from assistant.training.item import ItemType

TRAINING: Final = "計画を学ぶ研修の問題を点検し、書き出します。"
LINT: Final = "問題の数と、計画に照らして正しくない問題を表示します。"
EXPORT: Final = "用語カード、または問題の一覧をファイルに書き出します。"
FORMAT: Final = (
    "csv（用語カードの表）、apkg（Anki用の用語カード）、items（点検用の問題の一覧、CSV）"
)
FILE: Final = "書き出し先のファイル"
FILE_NAME: Final = "ファイル"

MODULE: Final = "モジュール"
ALL: Final = "合計"
TYPES: Final = {
    ItemType.CHOICE: "4択",
    ItemType.TRUTH: "正誤",
    ItemType.FILL: "穴埋め",
    ItemType.SCENARIO: "場面",
    ItemType.CARD: "カード",
}
RETIRED: Final = "出題しないことにした問題: {count}件"
FINDINGS: Final = "指摘: {count}件"
