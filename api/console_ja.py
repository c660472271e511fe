"""Every Japanese sentence of the command line, in one place."""

from typing import Final

APP: Final = "計画書への質問に、出典を示して答えます。"
ASK: Final = "質問にひとつ答えます。"
CHAT: Final = "対話で質問します。「終了」または Ctrl-D で終わります。"
SERVE: Final = "ブラウザから使えるサービスを、この端末だけに向けて起動します。"
INDEX: Final = "検索用の索引を作成・点検します。"
INDEX_BUILD: Final = "索引を作成します。使える索引があれば、そのまま使います。"
INDEX_CHECK: Final = "索引がいまの計画と設定に合っているかを点検します。"

QUESTION_NAME: Final = "質問"
QUESTION: Final = "計画についての質問（1,000文字以内）"
AS_JSON: Final = "回答をJSONで出力します。"
HOST: Final = "待ち受けるアドレス（127.0.0.1、::1、localhost のいずれか）。省略時は設定の値。"
PORT: Final = "待ち受けるポート番号。省略時は設定の値。"

PROMPT: Final = "質問> "
WELCOME: Final = "{title}について質問できます。「終了」で終わります。"
END_WORDS: Final = frozenset({"終了", "終わり", "exit", "quit"})

LISTENING: Final = "ブラウザで {url} を開いてください。止めるには Ctrl-C を押します。"
INDEX_GOOD: Final = "索引は使えます（{passages:,}件、{megabytes:.1f} MB）。"
