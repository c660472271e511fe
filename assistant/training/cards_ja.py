"""What stands on cards and above the columns of tables."""

from typing import Final

TAG: Final = "用語カード"
FRONT: Final = "用語"
BACK: Final = "説明"
SOURCE: Final = "出典"
CARDS_HEAD: Final = (FRONT, BACK, SOURCE)
ITEMS_HEAD: Final = (
    "問題ID",
    "モジュール",
    "種類",
    "問題",
    "選択肢",
    "正解",
    "ほかの正しい書き方",
    "解説",
)
