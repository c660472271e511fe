"""Every Japanese sentence of the benchmark's command line, in one place."""

from typing import Final

APP: Final = "索引の作成、起動、応答の時間と、使うメモリを測り、上限と比べます。"
ROUNDS: Final = "すべての質問を送る回数"
QUICK: Final = "短く測ります（作成1回、起動2回、質問は1巡）。"
