"""Every Japanese sentence of the command line, in one place."""

from typing import Final

APP: Final = "計画の本文を読み取り、確かめ、書き出します。"
CHECK: Final = "読み取った件数と、本文の網羅率を表示します。"
EXPORT: Final = "取組・指標・実績・用語などを機械可読な形式で書き出します。"
EXPAND: Final = "想定質問が足りない箇所と、ほぼ同じ想定質問を表示します。"

PLAN: Final = "計画のフォルダ名"
OUTPUT: Final = "書き出し先のフォルダ（なければ作ります）"
FORMAT: Final = "書き出す形式（csvは種類ごとに1ファイル）"
PLAN_NAME: Final = "フォルダ名"
OUTPUT_NAME: Final = "フォルダ"

THINGS: Final = "読み取ったもの"
LEAVES: Final = "本文の最小単位"
COVERAGE: Final = "本文の網羅"
CHARACTERS: Final = "空白以外の文字"
OWNED_ONCE: Final = "ちょうど1つの単位に属する文字"
SHARE: Final = "割合"
UNWRITABLE: Final = "書き出せません: {path}（{reason}）"

QUESTIONS: Final = "想定質問"
UNITS: Final = "回答の単位"
ASKED: Final = "想定質問（計画が答えるもの）"
UNCOVERED: Final = "想定質問が足りない単位"
REPEATED: Final = "同じ単位のほぼ同じ質問"
MISSING: Final = "  {unit}  あと{missing}問  {heading}  {excerpt}"
WHOLE: Final = "計画全体"
REPEAT: Final = "  {unit}  「{first}」→「{question}」"
