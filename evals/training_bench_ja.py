"""Every Japanese sentence of the training's benchmark, in one place."""

from typing import Final

APP: Final = "多くの受講者がいるときの研修の速さを測り、上限と比べます。"
LEARNERS: Final = "受講者の数"
ROUNDS: Final = "操作ごとに測る回数"
TOO_FEW: Final = "受講者は{least}人以上にしてください。測るたびに1人を使います。"
NAME: Final = "国分寺太郎"
WRONG: Final = "これではありません"
"""Written into gaps where an answer is to be wrong."""
