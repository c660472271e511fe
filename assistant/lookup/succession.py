"""Which theme of the first plan became which of the second."""

import re

from assistant.concepts import coverage, held_in
from assistant.evidence import Evidence, SuccessionFacts
from assistant.lexicon import load_lexicon
from assistant.question import Ask, Question, Subject
from assistant.ranking import Inquiry
from assistant.understand.codes import find_codes
from corpus.passages import PassageKind
from corpus.plan import Edition, Leaf, Plan, Succession, SuccessionKind, Topic
from corpus.units import Selection, UnitKind

_DROPPED = re.compile("なくな|無くな|廃止|消え|やめ|終了した|打ち切|dropped|abolished|discontinued")
_ADDED = re.compile(
    "(新しく|新たに|新規に?).{0,8}(足|加|追加|でき|設け|入|始)|追加され|新設|新しい(テーマ|取組)"
    "|newly added"
)
_NAMED = re.compile("名称|名前|何番|番号")
_KINDS = (
    (
        re.compile(
            "(名称|名前|呼び名).{0,8}(変わ(らな|ってい?な|りませ|っていませ)|変更(は|が)?な|同じ|そのまま)|番号だけ|同じ(名称|名前)"
            "|same name|unchanged"
        ),
        SuccessionKind.SAME,
    ),
    (re.compile("名称|名前|呼び名|改称|renamed?"), SuccessionKind.RENAMED),
    (re.compile("統合|merged?"), SuccessionKind.MERGED),
)
_NUMBER_OF_THEMES = re.compile("テーマ(の)?数|テーマが(減|増)|(減|増)っ")
"""Why there are fewer of them: what became of each says it."""
_RENUMBERED = re.compile("(番号|コード)(だけ|が|は|の)?.{0,6}(変|かわ|ずれ)")
_COMMON = "共通"
_READ = 0.35
"""Probability from which the reader is believed."""
_SURE = 0.5
"""The same for a single theme."""
_MIN_COVERAGE = 0.5
_NEARLY = 0.9


def succession(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the rows of the succession table that the question is about."""
    question, plan = inquiry.question, inquiry.plan
    asks_succession = _asks_succession(question) or _is_read_so(inquiry)
    became = Ask.BECAME in question.asks or _asks_former_name(question)
    is_of_rows = question.focus.fields and (not asks_succession or _compares(inquiry))
    if is_of_rows or not (asks_succession or became):
        return ()
    intro = plan.section(Topic.SUCCESSION).statements[0]
    if rows := _named(inquiry) or _common(inquiry):
        return (SuccessionFacts(rows, intro),)
    if not question.focus.policies and (rows := _read_row(inquiry) or _described(inquiry)):
        return (SuccessionFacts(rows, intro),)
    if not asks_succession or not _asks_of_all(inquiry):
        return ()
    return _of_all(question, plan, intro)


def _asks_of_all(inquiry: Inquiry) -> bool:
    """Whether themes are spoken of, and not only why something was taken over."""
    question = inquiry.question
    asks_reason = Ask.WHY in question.asks and Subject.THEME not in question.subjects
    return not asks_reason and (_speaks_of_themes(question) or _is_read_so(inquiry))


def _of_all(question: Question, plan: Plan, intro: Leaf) -> tuple[Evidence, ...]:
    """Return the rows of all themes, or of those that live on as the question says."""
    named = of_policies(question, plan)
    if _DROPPED.search(question.text) and not question.focus.policies:
        return (SuccessionFacts(plan.successions, intro, nothing_dropped=True),)
    if _ADDED.search(question.text) and not question.focus.policies:
        old = {row.second for row in plan.successions}
        if all(measure.id in old for measure in plan.measures):
            return (SuccessionFacts(plan.successions, intro, nothing_added=True),)
    for pattern, kind in _KINDS:
        if pattern.search(question.text):
            chosen = tuple(row for row in named if row.kind is kind and _moved(row, question))
            return (SuccessionFacts(chosen, intro, kind=kind),) if chosen else ()
    return (SuccessionFacts(named, intro),)


def _compares(inquiry: Inquiry) -> bool:
    """Whether rows of both plans are set side by side, rather than the themes."""
    question = inquiry.question
    sets_indicators = bool(question.kinds) and bool(question.asks & {Ask.COMPARE, Ask.SUCCESSION})
    return sets_indicators or inquiry.selection is Selection.COMPARISON


def _is_read_so(inquiry: Inquiry) -> bool:
    """Whether the reader takes the question to ask for all themes and what became of them."""
    return inquiry.reading.units.get(UnitKind.SUCCESSIONS.value, 0.0) >= _READ


def _moved(row: Succession, question: Question) -> bool:
    """Whether a theme has another number now, if that is asked for."""
    return _RENUMBERED.search(question.text) is None or row.first.code != row.second.code


def _asks_succession(question: Question) -> bool:
    if Ask.SUCCESSION in question.asks or Topic.SUCCESSION in question.focus.topics:
        return True
    if Subject.THEME in question.subjects and _ADDED.search(question.text):
        return True
    counts_themes = _NUMBER_OF_THEMES.search(question.text) is not None
    return Subject.THEME in question.subjects and counts_themes and Ask.WHY in question.asks


def _speaks_of_themes(question: Question) -> bool:
    return bool(
        question.subjects & {Subject.THEME, Subject.MEASURE}
        or question.focus.topics
        or question.focus.edition is Edition.FIRST
    )


def of_policies(question: Question, plan: Plan) -> tuple[Succession, ...]:
    """Return the rows of the policies that the question names; all if it names none."""
    numbers = {str(number) for number in question.focus.policies}
    rows = plan.successions
    return tuple(row for row in rows if row.first.code[0] in numbers) or rows


def _common(inquiry: Inquiry) -> tuple[Succession, ...]:
    """Return the row of what all policies have in common, if the question is about that."""
    focus = inquiry.question.focus
    names = {term.name.text for term in focus.terms}
    is_common = Topic.BPR in focus.topics or "ＢＰＲ" in names
    rows = inquiry.plan.successions
    return tuple(row for row in rows if is_common and row.first.code == _COMMON)


def _asks_former_name(question: Question) -> bool:
    """「2-アは前の計画では何という名前だったか」."""
    first = load_lexicon().edition["first"].search(question.text) is not None
    return first and bool(question.focus.measures) and _NAMED.search(question.text) is not None


def _read_row(inquiry: Inquiry) -> tuple[Succession, ...]:
    """Return the row that the reader takes to be asked for, () where it is unsure."""
    shares = inquiry.reading.units
    asked = (
        each.passage.leaves[0]
        for each in inquiry.rank(lambda passage: passage.kind is PassageKind.SUCCESSION)
        if shares.get(each.unit.id, 0.0) >= _SURE
    )
    names = set(asked)
    return tuple(row for row in inquiry.plan.successions if row.first_name in names)


def _named(inquiry: Inquiry) -> tuple[Succession, ...]:
    named = set(inquiry.question.focus.measures)
    # A code with the name that it had in the first plan is of the first plan.
    first = {one.code for one in named if one.edition is Edition.FIRST}
    if len(find_codes(inquiry.question.text)) > 1:
        first = set()
    named = {one for one in named if one.edition is Edition.FIRST or one.code not in first}
    return tuple(
        row for row in inquiry.plan.successions if row.first in named or row.second in named
    )


def _described(inquiry: Inquiry) -> tuple[Succession, ...]:
    """Rows whose names hold what the question describes."""
    scored = []
    for row in inquiry.plan.successions:
        names = row.first_name.text + (row.second_name.text if row.second_name else "")
        scored.append((coverage(inquiry.concepts, held_in(names)), row))
    best = max((share for share, _ in scored), default=0.0)
    if best < _MIN_COVERAGE:
        return ()
    return tuple(row for share, row in scored if share >= _NEARLY * best)
