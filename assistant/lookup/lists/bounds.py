"""The value that results are compared with: 「1,000を超える」, 「半分以下」, "over 50%"."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from operator import eq, ge, gt, le, lt

from assistant.question import Question
from corpus.text import fold

UNITS = "人|件|回|課|台|か所|テーマ|%"
_OVER = "を?超|を?越え|を?上回|より(?:も)?(?:多|高|大き|上)"
_UNDER = (
    "未満|を?切っ|を?切る|を?割っ|を?割る|を?下回|に?満たな|に?届か?な|に?届いてい?な"
    "|より(?:も)?(?:少|低|小さ|下)"
)
_VALUE = re.compile(
    rf"(?<![\d.,])(?P<number>\d[\d,.]*)(?P<unit>{UNITS})?"
    rf"(?:(?P<ge>以上)|(?P<le>以下|まで(?:の|に))|(?P<lt>{_UNDER})|(?P<gt>{_OVER})"
    "|(?P<eq>だけ|ちょうど|の(?:もの|指標|実績|やつ)))"
)
_BAND = re.compile(rf"(?<![\d.,])(?P<number>\d+0)(?P<unit>{UNITS})台(?!\d)")
"""「70%台」: from 70 to below 80."""
_TENTHS = re.compile(r"(?<![\d.,])(\d)割")
_HALF = re.compile(f"半(?:分|数)(?:(?P<ge>以上)|(?P<le>以下)|(?P<lt>{_UNDER})|(?P<gt>{_OVER}))")
_ENGLISH = re.compile(
    r"(?:(?P<ge>atleast)|(?P<le>atmost|upto)|(?P<lt>below|under|lessthan|fewerthan)"
    r"|(?P<gt>above|over|morethan|exceed(?:s|ed|ing)?))(?P<number>\d[\d,.]*)(?P<unit>%)?"
)
_QUOTED = re.compile(rf"(?P<number>\d[\d,.]*)(?P<unit>{UNITS})")
_PERCENT = re.compile(fold("割合|(?<!効)率|パーセント|percent|ratio"))
_COMPARES: dict[str, Callable[[float, float], bool]] = {
    "ge": ge,
    "le": le,
    "lt": lt,
    "gt": gt,
    "eq": eq,
}


@dataclass(frozen=True, slots=True)
class Bound:
    """A condition on a figure."""

    number: float
    unit: str
    """"" for figures of any unit."""
    compare: Callable[[float, float], bool]

    def holds(self, value: str) -> bool:
        """Whether a printed value fulfils it; one in another unit does not."""
        found = number_of(value, self.unit)
        return found is not None and self.compare(found, self.number)


def bound_of(question: Question, quoted: tuple[str, ...] = ()) -> Bound | None:
    """Return the value with which a question compares, None if it names none.

    Args:
        question: What is asked.
        quoted: What it quotes: a value in quotation marks is meant as it stands.
    """
    text = _TENTHS.sub(r"\g<1>0%", fold(question.text))
    if match := _BAND.search(text):
        return Bound(_plain(match["number"]), match["unit"], _in_band)
    if match := _VALUE.search(text) or _ENGLISH.search(text):
        unit = match["unit"] or ("%" if _PERCENT.search(text) else "")
        compare = _compare(match)
        return None if compare is eq and not unit else Bound(_plain(match["number"]), unit, compare)
    if match := _HALF.search(text):
        return Bound(50.0, "%", _compare(match))
    for each in quoted:
        if match := _QUOTED.fullmatch(fold(each)):
            return Bound(_plain(match["number"]), match["unit"], eq)
    return None


def number_of(value: str, unit: str) -> float | None:
    """Return the number of a printed value in a unit ("" for any); None if it has none."""
    match = re.match(rf"(\d[\d,.]*){unit}", fold(value))
    return _plain(match[1]) if match else None


def _in_band(value: float, start: float) -> bool:
    """Whether a value begins with the same digits: 74.9 is one of 70 to 80."""
    return start <= value < start + 10


def _compare(match: re.Match[str]) -> Callable[[float, float], bool]:
    groups = match.groupdict()
    return next(compare for name, compare in _COMPARES.items() if groups.get(name))


def _plain(number: str) -> float:
    return float(number.replace(",", "").rstrip("."))
