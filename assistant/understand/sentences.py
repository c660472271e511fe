"""Which sentences of a message ask, and which only lead up to it."""

import re

_SPEECH = re.compile(r"[「『“\"][^」』”\"]*。[^」』”\"]*[」』”\"]")
"""Whole sentences in quotation marks are somebody's text, not the question."""
_HANDS_ON = re.compile(
    "(以下|次|下記|この|こんな|こういう)の?(メール|質問|照会|問い?合わ?せ|依頼|文面|文)"
)
"""Somebody else's question is passed on."""
QUOTED = re.compile(r"[「『“\"](.+?)[」』”\"]")
_MIN_QUESTION = 12
"""Characters: less beside a quotation is only 「…とは何ですか」."""
_PART = re.compile(r"[^。!?\n/ ]+[。!?\n/ ]*")
_THEN = re.compile("、(?=その上で|そのうえで)")
_ENGLISH_PART = re.compile(r"[^.!?\n/]+[.!?\n/\s]*")
"""NFKC leaves these signs between the parts of a message."""
_LEAST = 5
"""Characters of a question."""
_EXCLUSION = re.compile(
    r"(?:^|(?<=[、。,!?\s(]))[^、。,!?\s()]*?(?:は|を|も)?(?:抜き(?:で|に|の|にして)|除いて|除き|除く|除外して|数えないで|数えずに|含めないで|含めずに|含まずに)"
    r"[、。,\s]*"
)
"""What is not to be counted is no condition on what is."""
_SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]*")
_ASKS = re.compile(
    r"[？?]|か[。\s]*$|教え|示し|挙げ|答え|説明し|知りたい|ください|下さい|ほしい|お願い|何|だっけ"
    r"|tell me"
)


def without_speech(typed: str) -> str:
    """Leave out quoted sentences, unless they are the question."""
    rest = _SPEECH.sub("", typed).strip()
    said = [match[0] for match in _SPEECH.finditer(typed)]
    if len(said) == 1 and _HANDS_ON.search(rest) and _ASKS.search(said[0]):
        return said[0][1:-1]
    return rest if len(rest) >= _MIN_QUESTION else typed


def without_instructions(typed: str, instruction: re.Pattern[str]) -> str:
    """Leave out the parts that tell the assistant what to be, if a question is left.

    Args:
        typed: A message in NFKC.
        instruction: How such parts read.
    """
    part = _ENGLISH_PART if typed.isascii() else _PART
    parts = [match[0] for match in part.finditer(_THEN.sub("。", typed))]
    rest = "".join(each for each in parts if not instruction.search(each)).strip()
    return rest if len(rest) >= _LEAST and _ASKS.search(rest) else typed


def without_exclusions(typed: str) -> str:
    """Leave out what is not to be counted, if a question is left."""
    rest = _EXCLUSION.sub("", typed).strip()
    return rest if len(rest) >= _LEAST else typed


def asides(text: str) -> list[tuple[int, int]]:
    """Return the sentences before the one that asks: who asks, and why."""
    sentences = [match.span() for match in _SENTENCE.finditer(text)]
    asking = [span for span in sentences if _ASKS.search(text[slice(*span)])]
    return [span for span in sentences if span not in asking] if asking else []


def quoted_in(text: str) -> tuple[str, ...]:
    """Return what a question quotes; what only leads up to it quotes for itself."""
    leading = asides(text)
    return tuple(
        match[1]
        for match in QUOTED.finditer(text)
        if not any(start <= match.start() < end for start, end in leading)
    )
