"""What 「二つ目」, 「後者」 and 「ひとつ前のア」 mean, put in their place in a question."""

import re
from dataclasses import dataclass

from assistant.question import Focus, Question, Subject
from assistant.understand.codes import find_codes
from assistant.understand.names import Names
from assistant.understand.things import Sort, things_in
from corpus.fuzzy import nfkc
from corpus.plan import Edition, MeasureId, Plan

_ORDINAL = re.compile(
    "(?:その|この|上の)?(?:(?P<number>[1-9一二三四五六七八九])(?:つ|番|個|点|件)目(?!の計画)"
    "|(?P<first>前者|最初(?=の))|(?P<second>後者)"
    "|(?P<last>最後(?=の(?:もの|取組|施策|やつ|項目|ほう|方(?!針)))))(?:の(?:もの|やつ|取組|施策))?"
)
_LETTER = re.compile(
    r"(?<![ァ-ヶa-z0-9\-])(?P<letter>[アイウエ])(?![ァ-ヶー])(?=の|は|も|って|[?、。\s]|$)"
)
_BESIDE = re.compile(
    r"(?:(?P<before>[1一]つ前|ひとつ前|[1一]個前|直前)|(?P<after>[1一]つ(?:次|後)|ひとつ後|その次|次(?=の(?:取組|施策)))"
    r")(?!の計画|の?期)(?:の(?:取組|施策|やつ|もの))?"
)
_SIBLINGS = re.compile(
    "(?:同じ|この|その)(?:推進)?方針(?:の(?:中の|うちの)?|にある|に属する|内の)"
    "(?:もう(?:一|1|ひと)つ|もう片方|他|ほか|別|残り)の?(?:取組|施策|やつ|もの)?"
)
_SUCCESSOR = re.compile(
    "(?:その|この)?(?:(?:(?:まとめ|統合|継承)(?:られ|され)た|引き?継(?:がれた|いだ)|移った)先"
    "|統合先|継承先|引き?継ぎ先|後継(?:の取組|テーマ)?)(?:の取組)?"
)
_KIND = re.compile(
    "^(?P<kind>成果|活動)(?:(?:の|面の)?(?:ほう|方(?![針法向])|側|面))?(?=[はもを、。?\\s]|って|だと|$)"
)
_KANJI = {kanji: at for at, kanji in enumerate("一二三四五六七八九", start=1)}
_ITEM = re.compile(r"^[・\-]\s*(.+)$", re.MULTILINE)
_LEAD = 3
"""Characters before a code: No., 推進."""
_CITED = re.compile(r"\s*\[\d+\]")


@dataclass(frozen=True, slots=True)
class Said:
    """What a question can refer to."""

    question: Question
    reply: str
    """The words of the reply to it, NFKC; empty if unknown."""


def resolved(text: str, said: Said, names: Names) -> str:
    """Return an NFKC text with its references replaced by what they mean."""
    plan = names.plan_file.plan
    text = _beside(_of_kind(text, said.question), said.question.focus, plan)
    text = _successor(_siblings(text, said.question.focus, plan), said.question.focus, plan)
    text = _lettered(text, said.question.focus)
    match = _ORDINAL.search(text)
    if match is None or not (options := _options(said, names)):
        return text
    at = _index(match, len(options))
    if not 0 <= at < len(options):
        return text
    return text[: match.start()] + options[at] + text[match.end() :]


def _index(match: re.Match[str], size: int) -> int:
    if match["last"]:
        return size - 1
    if match["first"]:
        return 0
    if match["second"]:
        return 1
    return (_KANJI.get(match["number"]) or int(match["number"])) - 1


def _options(said: Said, names: Names) -> list[str]:
    """Return what was named side by side: by the question, by its reply, or by the plan."""
    focus, plan = said.question.focus, names.plan_file.plan
    if len(focus.measures) > 1:
        return [name_of(each) for each in focus.measures]
    if len(focus.mentions) > 1:
        return list(focus.mentions)
    items = [_CITED.sub("", item) for item in _ITEM.findall(said.reply)]
    named = [_named(item, names) for item in items]
    if items and all(named):
        return named
    if len(focus.policies) > 1:
        return [f"推進方針{number}" for number in focus.policies]
    held = [measure for measure in plan.measures if measure.policy in focus.policies]
    return [name_of(each.id) for each in held] or [item.rstrip("。") for item in items]


def _named(item: str, names: Names) -> str:
    """Return the measure, policy or term that an item of a reply begins with; "" if none."""
    text = nfkc(item).lower()
    first = next(iter(things_in(text, names)), None)
    if first is None or first.sort is Sort.FIELD or first.start > _LEAD:
        return ""
    return text[: first.end]


def name_of(measure: MeasureId) -> str:
    """Return a measure as a question names it.

    >>> name_of(MeasureId(Edition.FIRST, "1-イ"))
    '第1次の1-イ'
    """
    return f"第1次の{measure.code}" if measure.edition is Edition.FIRST else measure.code


def _lettered(text: str, focus: Focus) -> str:
    """「アのほうは」 after 2-イ is 2-ア."""
    if find_codes(text) or not focus.measures or "-" not in focus.measures[-1].code:
        return text
    spoken = focus.measures[-1]
    number = spoken.code.split("-")[0]
    return _LETTER.sub(
        lambda match: name_of(MeasureId(spoken.edition, f"{number}-{match['letter']}")),
        text,
        count=1,
    )


def _of_kind(text: str, before: Question) -> str:
    """「成果のほうも」 after a question for indicators is the other kind of them."""
    asked_indicators = bool(before.kinds) or Subject.INDICATOR in before.subjects
    return _KIND.sub(r"\g<kind>指標", text) if asked_indicators else text


def _siblings(text: str, focus: Focus, plan: Plan) -> str:
    """「同じ推進方針のもう一つの取組」 are the measures beside the one spoken of."""
    match = _SIBLINGS.search(text)
    spoken = next((each for each in plan.measures if each.id in focus.measures[-1:]), None)
    if match is None or spoken is None:
        return text
    others = [
        name_of(each.id)
        for each in plan.measures
        if each.policy == spoken.policy and each is not spoken
    ]
    return text[: match.start()] + "と".join(others) + text[match.end() :] if others else text


def _successor(text: str, focus: Focus, plan: Plan) -> str:
    """「その統合先」 is the measure of the second plan that a theme of the first became."""
    match = _SUCCESSOR.search(text)
    if match is None or not focus.measures:
        return text
    spoken = focus.measures[-1]
    became = [row.second for row in plan.successions if row.first == spoken and row.second]
    name = name_of((became or [spoken])[0])
    return text[: match.start()] + name + text[match.end() :]


def _beside(text: str, focus: Focus, plan: Plan) -> str:
    """「ひとつ前の取組」 is the measure that stands before; 「ひとつ前のア」 says itself which."""
    match = _BESIDE.search(text)
    if match is None or not focus.measures:
        return text
    if _LETTER.match(text, match.end() + 1) is not None:
        return text[: match.start()] + text[match.end() + 1 :]
    order = [each.id for each in plan.measures]
    if focus.measures[-1] not in order:
        return text
    at = order.index(focus.measures[-1]) + (-1 if match["before"] else 1)
    if not 0 <= at < len(order):
        return text
    return text[: match.start()] + name_of(order[at]) + text[match.end() :]
