"""Measure codes as people write them, and the measures they name."""

import re
from collections.abc import Mapping
from typing import Final, Literal

from api.messages_ja import UNKNOWN_MEASURE
from api.problems import ApiProblem
from corpus.plan import Edition, FirstMeasure, Measure, Plan
from corpus.text import fold

EditionNumber = Literal["1", "2"]
EDITIONS: Final[Mapping[EditionNumber, Edition]] = {"1": Edition.FIRST, "2": Edition.SECOND}

_CODE: Final = re.compile(r"(?:no\.?)?(\d)-?([ァ-ヺ]?)")
_HIRAGANA: Final = {code: code + 0x60 for code in range(0x3041, 0x3097)}


def read_code(text: str) -> str:
    """Return the printed form of a code; what is no code comes back folded.

    >>> [read_code(code) for code in ("１－ア", "1ア", "1-ｱ", "No.１-あ", "５", "共通")]
    ['1-ア', '1-ア', '1-ア', '1-ア', '5', '共通']
    """
    folded = fold(text)
    match = _CODE.fullmatch(folded.translate(_HIRAGANA))
    if match is None:
        return folded
    return "-".join(part for part in match.groups() if part)


def find_measure(plan: Plan, code: str, edition: Edition) -> Measure | FirstMeasure:
    """Return the measure of one edition that has this code, in any writing.

    Raises:
        ApiProblem: There is none; its detail names the known codes.
    """
    find = plan.measure if edition is Edition.SECOND else plan.first_measure
    try:
        return find(read_code(code))
    except KeyError as error:
        measures = plan.measures if edition is Edition.SECOND else plan.first_measures
        codes = "、".join(measure.id.code for measure in measures)
        raise ApiProblem(UNKNOWN_MEASURE, edition=edition.value, codes=codes) from error
