"""Every Japanese sentence of the widget's benchmark, in one place."""

from typing import Final

APP: Final = "画面のウィジェットの速さをブラウザーで測り、上限と比べます。"
ROUNDS: Final = "ページを開いて測る回数"
TURNS: Final = "ひとつの会話で送る質問の数"
COLUMN: Final = "列{number}"
CELL: Final = "{row}行目の{column}番目の項目"
QUESTION: Final = "nagai hyou wo misete"
"""Asked where the reply is the benchmark's own. Only keys of the keyboard carry their time."""
MEANWHILE: Final = "hyou wo egaku aida ni tsugi no shitsumon wo kaku " * 2
"""Typed while that reply is being drawn."""
