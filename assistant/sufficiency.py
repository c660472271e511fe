"""Whether what was found holds the kind of fact that was asked for.

A passage can be about the matter and still not answer: 「講習会の満足度は何％か」
meets an indicator named so, with a number of people. Then the plan does not say it.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.evidence import (
    Evidence,
    FieldFacts,
    OrganisationFacts,
    ResultFacts,
    ScheduleFacts,
    SectionFacts,
    StatementFacts,
    SuccessionFacts,
    TermFacts,
)
from assistant.lookup.asked import asked_units
from assistant.lookup.values import holds_figure, other_years
from assistant.premises import is_settled
from assistant.question import Ask, Question
from assistant.ranking import Inquiry
from assistant.reply import Reason
from assistant.verdicts import Absent
from corpus.plan import Leaf

_RELATED = 2
_OF_ROWS = {"件", "テーマ"}
"""Units in which the items of a whole row are counted."""
_ACTOR = re.compile(
    "市長|本部|委員会|部会|室|課|部署|ＣＩＯ|責任者|補佐官|事業者|国|東京都|市民|職員|総務省|本市|リーダー"
)
"""Who can do something in an administrative plan."""
_TIME = re.compile(
    "年(?![齢代々])|月|毎|定期|随時|適宜|期間|時期|段階|順|今後|引き続き|スケジュール"
)
"""How a plan speaks of time."""
_CAUSE = re.compile(
    "ため|ので|から|ことで|より|伴|受け|よう|踏まえ|考慮|必要|合わせ|目指|目的|背景|理由|状況|困難|不足|課題|未"
)
"""How a plan gives a reason."""
_REASON = re.compile("ため|ので|ことから|により")
_VALUE = re.compile("数字|数値|値|実績|データ|「[―ー-]」|横[線棒]|空欄")
"""What has no value is asked for as such."""
_ITEMISED = re.compile(
    "それぞれ(何|どの|どれ)(?![件人名課台回割%つ])|内訳|名(前|称)を(全|すべ|一)|何と何"
    "|which .{0,30}were they"
)
"""What is counted is to be told one by one."""
_CHANGE = re.compile("名称|名前|テーマ名|改め|改称|変え|変更|統合|まとめ")
"""What may have been done to a theme, without a reason in the table of themes."""
_PROCEDURE = re.compile(
    "(登録|申し?込み?|予約|ログイン|インストール|操作|接続|応募|加入)"
    "(は|を|って|の)?(どう(や|す)|方法|仕方|手順|やり方)"
)
"""How to do something: the text must speak of doing it."""
_NAMES = (
    (
        "部署の名称",
        re.compile(
            "(どの|どこの|どちらの|何という)(課(?!題)|部署|部(?!分))|(課|部署)(名|の名)"
            r"|which (\d+ )?(sections?|departments?|divisions?)\b"
        ),
        re.compile("[一-龥ァ-ヶー]{2}(課(?![題数])|(?<!執務)室|委員会|本部|部会)"),
    ),
    (
        "役職の名称",
        re.compile(
            "(どの|どういう|どんな|何という)(役職|職|肩書)(の|に|が|名|です|なの)|which position"
        ),
        re.compile("市長|(部|室|課)長"),
    ),
    (
        "自治体の名称",
        re.compile(
            "(どの|どこの|どちらの|何という)(都市|市(?![民内政役])|自治体)|(市|自治体)(名|の名)"
            "|which (city|cities|municipalit)"
        ),
        re.compile("(?!国分寺|隣接)[一-龥]{2,3}市(?![民内政長役独])"),
    ),
)
"""What is asked for by name: how it is asked, and how such a name reads; 「各課」 is none."""


def sufficient(inquiry: Inquiry, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Return the evidence, or that the plan lacks the kind of fact that the question asks for."""
    asks_reason = Ask.WHY in inquiry.question.asks and _CHANGE.search(inquiry.question.text)
    if asks_reason and (rows := _single_succession(evidence)):
        return (Absent(Reason.ABSENT, "理由", rows),)
    groups = tuple(_leaves(evidence))
    if not groups:
        return evidence
    if reasons := _reasons_of_blanks(inquiry, evidence):
        return reasons
    what = _missing_figure(inquiry, evidence, groups) or _missing_kind(inquiry, evidence, groups)
    return (Absent(Reason.ABSENT, what, groups[:_RELATED]),) if what else evidence


def asks_why_blank(question: Question) -> bool:
    """Return whether it is asked why something has no value: 「なんで数字がないの」."""
    return Ask.WHY in question.asks and _VALUE.search(question.text) is not None


def _single_succession(evidence: Sequence[Evidence]) -> tuple[tuple[Leaf, ...], ...]:
    """Return the proof of one theme's succession, which has no reason; () if there is more."""
    rows = [row for found in evidence if isinstance(found, SuccessionFacts) for row in found.rows]
    is_all = all(isinstance(found, SuccessionFacts) for found in evidence)
    return ((rows[0].first_name,),) if is_all and len(rows) == 1 else ()


def _reasons_of_blanks(inquiry: Inquiry, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return the results whose names say why they have no value, if that is asked."""
    if Ask.WHY not in inquiry.question.asks:
        return ()
    # Why there is no value, or why it was not done.
    told = _CAUSE if asks_why_blank(inquiry.question) else _REASON
    results = [
        each for found in evidence if isinstance(found, ResultFacts) for each in found.results
    ]
    blanks = tuple(
        (each.name, each.value) for each in results if each.is_blank and told.search(each.name.text)
    )
    return (StatementFacts(blanks),) if blanks else ()


def _missing_figure(
    inquiry: Inquiry, evidence: Sequence[Evidence], groups: Sequence[tuple[Leaf, ...]]
) -> str | None:
    """Return what figure is asked for and not held."""
    if any(isinstance(found, ResultFacts) for found in evidence) and other_years(inquiry):
        return "ご質問の年度の数値"
    counts = any(isinstance(found, FieldFacts) and found.is_whole for found in evidence)
    leaves = [leaf for group in groups for leaf in group]
    units = asked_units(inquiry.question) - (_OF_ROWS if counts else set())
    if units and not holds_figure(leaves, inquiry.question):
        return "ご質問の数値"
    return None


def _missing_kind(
    inquiry: Inquiry, evidence: Sequence[Evidence], groups: Sequence[tuple[Leaf, ...]]
) -> str | None:
    """Return what kind of fact is asked for and not held: a name, a time, a reason, a way."""
    question, text = inquiry.question, " ".join(leaf.text for group in groups for leaf in group)
    for what, asked, name in _NAMES:
        if asked.search(question.text) and not name.search(text):
            return what
    only_counts = all(isinstance(found, ResultFacts) for found in evidence)
    if only_counts and _ITEMISED.search(question.text) and not asked_units(question):
        return "ご質問の内訳"
    if (way := _PROCEDURE.search(question.text)) is not None and way[1] not in text:
        return f"{way[1]}の方法"
    # A time that is taken for granted is answered by what the plan says instead.
    has_time = Ask.CONFIRM in question.asks or any(
        isinstance(found, ScheduleFacts) for found in evidence
    )
    kinds = {Ask.WHO: ("誰が（どこが）行うか", _ACTOR)}
    if Ask.DEFINITION not in question.asks and not is_settled(inquiry):
        kinds[Ask.WHY] = ("理由", _CAUSE)
    if not has_time:
        kinds[Ask.WHEN] = ("時期", _TIME)
    return next(
        (
            what
            for ask, (what, told) in kinds.items()
            if ask in question.asks and not told.search(text)
        ),
        None,
    )


def _leaves(evidence: Sequence[Evidence]) -> Iterator[tuple[Leaf, ...]]:
    """Yield what each fact cites; lists and comparisons count for themselves and yield nothing."""
    for found in evidence:
        match found:
            case FieldFacts(leaves=leaves) | ScheduleFacts(leaves=leaves):
                yield from ((leaf,) for leaf in leaves)
            case ResultFacts(results=results):
                yield from ((each.name, each.value) for each in results)
            case StatementFacts(leaves=groups):
                yield from groups
            case TermFacts(terms=terms):
                yield from ((term.name, term.definition) for term in terms)
            case SectionFacts(section=section):
                yield from ((leaf,) for leaf in section.statements)
            case OrganisationFacts(boxes=boxes):
                yield from ((leaf,) for leaf in boxes)
            case _:
                pass
