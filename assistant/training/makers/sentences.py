"""Sentences that can be read alone: what is shown of a passage, and where the plan says it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.training.facts import Facts, compared, shown
from assistant.training.makers import stems_ja as ja
from assistant.training.modules_ja import REVIEW_MODULE, module_of_policy, module_of_topic
from corpus.plan import Field, Leaf, Measure, Plan, Topic
from corpus.words import words

ROWS = (
    Field.DIRECTION,
    Field.EFFECT_PERIOD,
    Field.EFFECT_FUTURE,
    Field.CURRENT_STATE,
    Field.ISSUE,
    Field.ACTION,
    Field.PROCESS,
)
"""The rows of a measure's table that hold sentences."""
_OPENINGS = re.compile(
    r"^(また|更に|さらに|加えて|あわせて|しかしながら|しかし|特に|一方|引き続き)[、，]?"
)
_POINTING = re.compile("下記|以下|上記|前述|後述|当該|同様に|^(この|その|これら|それ)")
_HERE = re.compile("(?<![一-龥0-9０-９（])(以下の|下記の?)(?=[一-龥])")
"""Points to what is printed below, and says nothing else."""
_ATTENDED = re.compile("(参加|開催)し(ました。|、.*ました。)$")
"""Something that was attended once is not worth knowing."""
_LEAD = re.compile(
    "^[^、「」（）]{4,45}(に伴い|に当たり|に当たって|に当たっては|ため|ために|ためには|に向けて|として)、"
)
"""Says on what occasion, before the sentence says what."""
_NEEDED = {"必要", "課題", "こと", "で", "に"}
"""Before 「が」 or 「は」: says that something is needed, not who does it."""
_LONGEST, _LONGEST_CHOICE, _SHORTEST = 230, 50, 12
_END = re.compile("(?<![やと])、")
_CUT = 100
"""Characters after which a sentence is cut where one of its clauses ends."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the plan that can be read alone."""

    leaf: Leaf
    text: str
    """What is shown of it."""
    where: str
    """Where the plan says it, in Japanese."""
    module: int
    wider: str = ""
    """Where prose says it, without the name of the part; empty where that is not enough."""
    rest: str = ""
    """Says that more of the sentence follows."""

    def place(self, key: str) -> str:
        """Return where the plan says it, in words that do not hold a key; empty if none do so."""
        return self.wider if compared(key) in compared(self.where) else self.where

    @property
    def is_verbatim(self) -> bool:
        """Whether the plan prints it as it is shown."""
        return compared(self.text) in compared(self.leaf.text)


def alone(text: str) -> str | None:
    """Return a passage as one sentence that needs no other, or None if it is none.

    What leads over from the sentence before is left out; a sentence that points to another, and
    one that the plan prints with a full stop in its middle, are none.

    >>> alone("更に、生成ＡＩを導入し、業務の効率化に取り組みました。")
    '生成ＡＩを導入し、業務の効率化に取り組みました。'
    >>> alone("国の取組を利用した６業務について（下記参照）") is None
    True
    """
    sentence = _HERE.sub("", _OPENINGS.sub("", shown(text)))
    is_one = sentence.endswith("。") and sentence.count("。") == 1
    fits = _SHORTEST <= len(sentence) <= _LONGEST
    is_told = _POINTING.search(sentence) or _ATTENDED.search(sentence)
    return sentence if is_one and fits and not is_told else None


def core(text: str) -> str:
    """Return what a sentence says, without the occasion that it names first.

    The occasion stays where what follows does not begin with a subject of its own.

    >>> core("行政サービスのデジタル化の進展に伴い、端末の不足が見込まれます。")
    '端末の不足が見込まれます。'
    >>> core("利用者の増加に対応するため、端末の増設を検討します。")
    '利用者の増加に対応するため、端末の増設を検討します。'
    """
    rest = _OPENINGS.sub("", _LEAD.sub("", text))
    return rest if len(rest) >= _SHORTEST and _has_subject(rest) else text


def _has_subject(text: str) -> bool:
    """Return whether a sentence says early whom or what it is about: 「端末の不足が」."""
    before = ""
    for word in words(text.split("、")[0]):
        is_case = word.pos[0] == "助詞" and word.pos[1] in {"格助詞", "係助詞"}
        if is_case and word.surface in {"は", "が"} and before not in _NEEDED:
            return True
        before = word.surface
    return False


def brief(text: str) -> bool:
    """Return whether four texts as long as this one can be read as choices."""
    return len(text) <= _LONGEST_CHOICE


def cut(text: str) -> tuple[str, str]:
    """Return the beginning of a long sentence, and the words that say that it goes on."""
    end = max((match.start() for match in _END.finditer(text[:_CUT])), default=0)
    if len(text) <= _CUT + len(ja.CUT) or end < _CUT // 2 or _is_open(text[:end]):
        return text, ""
    return text[:end], ja.CUT


def _is_open(text: str) -> bool:
    return text.count("「") != text.count("」") or text.count("（") != text.count("）")


def rows_of(measure: Measure, leaf: Leaf) -> list[Field]:
    """Return the rows that a passage stands in: one list may be printed for two of them."""
    return [row for row in ROWS if leaf in measure.fields[row]]


def sentences(facts: Facts) -> Iterator[Sentence]:
    """Yield the sentences of a plan that can be read alone, in the order of its parts."""
    prose = {leaf for section in facts.plan.sections for leaf in section.statements}
    for leaf, where, module in _placed(facts.plan):
        if facts.may_ask(leaf) and (text := alone(leaf.text)):
            begun, rest = cut(text)
            yield Sentence(leaf, begun, where, module, ja.IN_PLAN if leaf in prose else "", rest)


def _placed(plan: Plan) -> Iterator[tuple[Leaf, str, int]]:
    for section in plan.sections:
        if section.topic is not Topic.GLOSSARY:
            where = ja.IN_SECTION.format(topic=section.topic)
            yield from (
                (leaf, where, module_of_topic(section.topic)) for leaf in section.statements
            )
    for summary in plan.summaries:
        where = ja.IN_SUMMARY.format(name=summary.name.text.strip("【】"))
        yield from ((leaf, where, REVIEW_MODULE) for leaf in summary.statements)
    for policy in plan.policies:
        where = ja.IN_POLICY.format(number=policy.number, name=policy.name.text)
        module = module_of_policy(policy.number)
        yield from ((leaf, where, module) for leaf in policy.statements)
    for measure in plan.measures:
        module = module_of_policy(measure.policy)
        for leaf in dict.fromkeys(leaf for row in ROWS for leaf in measure.fields[row]):
            yield leaf, ja.IN_MEASURE.format(name=measure.name.text), module
