"""Every Japanese sentence of the training's benchmark, in one place."""

from typing import Final

APP: Final = "多くの受講者がいるときの研修の速さを測り、上限と比べます。"
LEARNERS: Final = "受講者の数"
ROUNDS: Final = "操作ごとに測る回数"
NAME: Final = "国分寺太郎"
WRONG: Final = "これではありません"
"""Written into gaps where an answer is to be wrong."""
