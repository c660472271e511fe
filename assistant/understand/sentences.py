"""Which sentences of a message ask, and which only lead up to it."""

import re

_SPEECH = re.compile(r"[「『“\"][^」』”\"]*。[^」』”\"]*[」』”\"]")
"""Whole sentences in quotation marks are somebody's text, not the question."""
_MIN_QUESTION = 12
"""Characters: less beside a quotation is only 「…とは何ですか」."""
_SENTENCE = re.compile(r"[^。！？!?]+[。！？!?]*")
_ASKS = re.compile(
    r"[？?]|か[。\s]*$|教え|示し|挙げ|答え|説明し|知りたい|ください|下さい|ほしい|お願い|何|だっけ"
    r"|tell me"
)


def without_speech(typed: str) -> str:
    """Leave out quoted sentences, unless the question is about nothing else."""
    rest = _SPEECH.sub("", typed).strip()
    return rest if len(rest) >= _MIN_QUESTION else typed


def asides(text: str) -> list[tuple[int, int]]:
    """Return the sentences before the one that asks: who asks, and why."""
    sentences = [match.span() for match in _SENTENCE.finditer(text)]
    asking = [span for span in sentences if _ASKS.search(text[slice(*span)])]
    return [span for span in sentences if span not in asking] if asking else []
