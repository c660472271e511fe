"""Whether the words of a reply tell the same as its status."""

import re
from typing import Final

from assistant.reply import Status
from evals.asking.said import Said

_REFUSES: Final = re.compile(
    "(?:記載|記述|定め|規定|掲載|情報|説明|回答|公表|設定|該当する?[^。]{0,8})[はがも]?"
    "(?:ありません|ございません|見当たりません|見つかりません|されていません|していません)|"
    "(?:書かれて|書いて|載って|示されて|示して|定められて|定めて|触れられて|触れて|述べられて)"
    "い(?:ません|ない)|読み取れ(?:ません|ない)|お答え(?:でき|いたしかね)|答えられません|"
    "分かりません|わかりません|対象外|含まれ(?:ません|ていません)|未収集|未実施|「―」|"
    "についての質問にお答え|not (?:stated|in the plan)|does not (?:say|state)"
)
_ASKS_BACK: Final = re.compile("[？?]|でしょうか|ですか|お選び|どちら|どの|次のうち|教えてください")


def wording_agrees(said: Said) -> bool:
    """Return whether status and words agree.

    A refusal says what it does not answer, and a question back asks. An answer
    may well say that the plan gives no value, but then it cites where; words of
    refusal without any citation are no answer.
    """
    match said.status:
        case Status.ANSWERED:
            return bool(said.citations) or not _REFUSES.search(said.answer)
        case Status.CLARIFY:
            return bool(_ASKS_BACK.search(said.answer))
        case Status.NOT_IN_PLAN | Status.OUT_OF_SCOPE:
            return bool(_REFUSES.search(said.answer))
