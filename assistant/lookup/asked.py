"""Whether a question asks for a figure, and in which units."""

import re

from assistant.question import Demand, Question, Subject
from corpus.plan import Edition
from corpus.text import fold

_ASKED_UNIT = re.compile(
    "何(人|名|件|課|台|か所|ヶ所|箇所|カ所|回|テーマ|業務|手続|分|時間|日|円|歳|冊|校|社"
    "|[かヶカ]国語|言語|条|階|版|倍|週間|[かヶカ]月|秒|世帯|団体|ページ|頁|席|戸|店舗?|拠点|機種|市)"
    "(?!も|か(?!所|国|月))"
)
_COUNTED = re.compile(
    "(市|自治体|団体|会社|世帯|課|業務)(の数)?(は|が|って)[^。？]{0,8}(いくつ|どれくらい)"
)
"""A noun that is a counter itself: 「始めている市は、都内にいくつあるか」."""
_QUANTITIES = {
    "回": "回数",
    "件": "件数",
    "人": "(参加|受講|利用)者(の)?数|人(の)?数",
    "%": "割合|(参加|受講|利用|交付)率",
    "台": "台数",
}
"""What figures of a unit are called; two of them in one question are both shown."""
_ASKED_EXTENT = re.compile(
    "どのくらい|どんくらい|どれくらい|どの程度|どれだけ|どれほど|水準|how many|how much of"
    "|(率|割合|件数|人数|回数|台数|か所数|利用者数|実績値?)(は|って|を教えて.{0,6})?[？?。]?$"
    r"|\d(件|人|%|課|台|か所|回)(です|でし|だ|やっ|と聞|もあ)"
    "|いくつ(実施|行|あった|でした|ありました|置)"
)
_MEASURED = re.compile(
    "(どのくらい|どれくらい|どの程度|どれだけ|どれほど|何(人|件|課|回|%))[^、。？?]*?か(どうか)?[をが]?"
    "(測|計|はか|示|表|見|把握|確か)[^、。？?]*(指標|ものさし|物差し)"
)
"""「どれだけ使われたかを測る指標」 asks for an indicator, not for how much it was."""
_SAME_UNIT = {"名": "人", "ヶ所": "か所", "箇所": "か所", "カ所": "か所"}
_PRINTED = {"回": "[回件]", "%": "[%割]", "市": "(市|自治体|団体)"}
"""How the plan prints a unit where not in the asked way: a course was held 「８件」."""


def wants_figure(question: Question) -> bool:
    """Return whether a figure is asked for, rather than a count of the plan's own things."""
    return (
        Demand.PERCENT in question.demands
        or _asks_results(question)
        or bool(asked_units(question))
        or _ASKED_UNIT.search(question.asked) is not None
        or _ASKED_EXTENT.search(_MEASURED.sub("", question.asked)) is not None
    )


def _asks_results(question: Question) -> bool:
    """「成果の指標」 asks for an indicator, and for its result only of the first plan."""
    names_indicator = Subject.INDICATOR in question.subjects or question.kinds
    is_first = question.focus.edition is Edition.FIRST
    return Subject.RESULT in question.subjects and (is_first or not names_indicator)


def asked_units(question: Question) -> set[str]:
    """Return the units in which the question wants its figures."""
    units = {_SAME_UNIT.get(unit, unit) for unit in _ASKED_UNIT.findall(question.text)}
    units.update(found[0] for found in _COUNTED.findall(question.text))
    quantities = units_by_name(question)
    units = units or (quantities if len(quantities) > 1 else set())
    return {"%"} if Demand.PERCENT in question.demands and not units else units


def units_by_name(question: Question) -> set[str]:
    """Return the units of the figures that are asked for by what they are called: 「参加者数」."""
    if question.kinds or Subject.INDICATOR in question.subjects:
        return set()
    return {unit for unit, name in _QUANTITIES.items() if re.search(name, question.text)}


def counts(text: str, units: set[str]) -> bool:
    """Return whether a folded text has a number with one of the units."""
    return any(re.search(rf"\d{_PRINTED.get(unit, fold(unit))}", text) for unit in units)
