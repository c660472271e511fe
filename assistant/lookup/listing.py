"""Lists and counts over the whole plan, complete, every row with its proof."""

import re
from dataclasses import replace

from assistant.assistant import Assistant
from assistant.concepts import coverage, held_in
from assistant.evidence import Evidence, Listing, Match, ResultFacts
from assistant.lexicon import load_lexicon
from assistant.lookup.measures import fields_of
from assistant.question import Ask, Question, Subject
from assistant.retrieve import concepts_of, rank
from corpus.plan import Edition, Field, Measure
from corpus.text import fold

_NEGATED = re.compile(
    r"(指標|設定|設け|定め|数値|値|実績|もの|記載)[^、。]{0,10}(ない|なし|ません|無し|無い|未)|未設定|空欄|「[―ー-]」"
    r"|without|\bno\b|not set|lack"
)
_SUBJECTS = load_lexicon().subject
_ROWS = re.compile("指標|スケジュール|課題|現状|実績|方向性|プロセス|kpi")
_AMONG = re.compile("(取組|施策|取り組み|事業)の(うち|中)")
_LISTS = {Ask.COUNT, Ask.LIST, Ask.WHICH}
_ALL_CONCEPTS = 0.7
_PERCENT = re.compile("割合|%|パーセント|percent")
_SOME_CONCEPTS = 0.3
_NEAR = 0.8
_MAX_RANKED = 3
_MAX_LEAVES = 3


def listing(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """Return the complete list that the question asks for, () if it asks for none."""
    names_one = bool(question.focus.measures) and not question.inherited
    if not question.asks & _LISTS or names_one:
        return ()
    if Subject.TERM in question.subjects and not question.residual:
        return (_terms(question, assistant),)
    if question.focus.edition is Edition.FIRST and Subject.INDICATOR in question.subjects:
        return _first_indicators(question, assistant)
    if _lists_measures(question):
        return _measures(question, assistant)
    if Subject.POLICY in question.subjects and not question.focus.policies:
        return (_policies(question, assistant),)
    if Subject.INDICATOR in question.subjects or question.kinds:
        return _indicators(question, assistant)
    return ()


def _lists_measures(question: Question) -> bool:
    """Whether measures are to be listed, and not their rows: 「取組の課題を全て」 lists rows."""
    text = question.text
    measures = [match.end() for match in _SUBJECTS["measure"].finditer(text)]
    rows = [match.end() for match in _ROWS.finditer(text)]
    if Ask.WHICH in question.asks:
        return True
    return bool(measures) and (
        not rows or measures[-1] > rows[-1] or _AMONG.search(text) is not None
    )


def _count_only(question: Question) -> bool:
    return Ask.COUNT in question.asks and not question.asks & {Ask.LIST, Ask.WHICH}


def _terms(question: Question, assistant: Assistant) -> Listing:
    matches = tuple(Match(term.name.text, (term.name,)) for term in assistant.plan.terms)
    return Listing("用語集に載っている用語", "語", matches, _count_only(question))


def _policies(question: Question, assistant: Assistant) -> Listing:
    matches = tuple(
        Match(f"推進方針{policy.number}「{policy.name.text}」", (policy.name,))
        for policy in assistant.plan.policies
    )
    return Listing("第2次計画の推進方針", "つ", matches)


def _in_scope(question: Question, assistant: Assistant) -> list[Measure]:
    policies = question.focus.policies
    return [
        measure for measure in assistant.plan.measures if not policies or measure.policy in policies
    ]


def _measures(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    if question.focus.edition is Edition.FIRST:
        return _first_measures(question, assistant)
    fields = fields_of(question)
    measures = _in_scope(question, assistant)
    if fields and _NEGATED.search(question.text) and set(fields) <= {Field.ACTIVITY, Field.OUTCOME}:
        return (_without(question, measures, fields),)
    needles = [fold(text) for text in question.quoted]
    concepts = () if needles else concepts_of(_nouns_only(question), assistant)
    if not needles and not concepts:
        matches = tuple(Match(label(measure), (measure.name,)) for measure in measures)
        return (Listing(_scope_name(question) + "取組", "件", matches),)
    found = []
    for measure in measures:
        leaves = [
            leaf
            for field in (fields or tuple(Field))
            for leaf in dict.fromkeys(measure.fields[field])
            if (
                any(needle in fold(leaf.text) for needle in needles)
                if needles
                else coverage(concepts, held_in(leaf.text)) >= _ALL_CONCEPTS
            )
        ]
        if leaves:
            found.append(Match(label(measure), tuple(dict.fromkeys(leaves))[:_MAX_LEAVES]))
    if not found:
        return _by_rank(question, assistant)
    what = "・".join(question.quoted) or "・".join(question.residual)
    rows = "・".join(field.value for field in fields)
    return (
        Listing(
            f"{_scope_name(question)}取組のうち、{rows + 'に' if rows else ''}"
            f"「{what}」に当たる記載があるもの",
            "件",
            tuple(found),
        ),
    )


def _nouns_only(question: Question) -> Question:
    """Things are looked for by what they are, not by 「触れている」 or 「使っている」."""
    return replace(question, residual=question.nouns or question.residual)


def _by_rank(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    """The measures whose passages fit best, where none holds every word."""
    ranked = rank(
        question,
        assistant,
        lambda passage: passage.measure is not None and passage.measure.edition is Edition.SECOND,
    )
    if not ranked or ranked[0].coverage < _SOME_CONCEPTS:
        return ()
    found: dict[str, Match] = {}
    for each in ranked[:_MAX_RANKED]:
        identity = each.passage.measure
        if identity is not None and each.coverage >= _NEAR * ranked[0].coverage:
            measure = assistant.plan.measure(identity.code)
            found.setdefault(identity.code, Match(label(measure), each.passage.leaves))
    return (Listing("第2次計画の取組のうち、関連する記載があるもの", "件", tuple(found.values())),)


def _first_measures(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    if question.residual:
        return ()
    matches = tuple(
        Match(f"{measure.id.code}「{measure.name.text}」", (measure.name,))
        for measure in assistant.plan.first_measures
    )
    return (Listing("第1次計画の取組（テーマ）", "件", matches),)


def _without(question: Question, measures: list[Measure], fields: tuple[Field, ...]) -> Listing:
    """Measures whose table prints 「―」 in every one of the rows."""
    matches = tuple(
        Match(label(measure), tuple(measure.blanks[field] for field in fields))
        for measure in measures
        if all(field in measure.blanks for field in fields)
    )
    names = "・".join(field.value for field in fields)
    return Listing(
        f"{_scope_name(question)}取組のうち、{names}が設定されていない（「―」と記載された）もの",
        "件",
        matches,
    )


def _indicators(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    if question.focus.edition is Edition.FIRST:
        return _first_indicators(question, assistant)
    concepts = concepts_of(_nouns_only(question), assistant)
    kinds = [field for field in fields_of(question) if field in {Field.ACTIVITY, Field.OUTCOME}]
    matches = tuple(
        Match(f"{measure.id.code} {field.value}「{leaf.text}」", (leaf,))
        for measure in _in_scope(question, assistant)
        for field in kinds
        for leaf in measure.fields[field]
        if not concepts or coverage(concepts, held_in(leaf.text)) >= _ALL_CONCEPTS
    )
    if not matches:
        return ()
    names = "・".join(kind.value for kind in kinds)
    about = f"のうち「{'・'.join(question.residual)}」に当たるもの" if concepts else ""
    return (
        Listing(f"{_scope_name(question)}{names}{about}", "件", matches, _count_only(question)),
    )


def _first_indicators(question: Question, assistant: Assistant) -> tuple[Evidence, ...]:
    results = tuple(
        result
        for result in assistant.plan.results
        if not question.kinds or result.kind in question.kinds
    )
    if _NEGATED.search(question.text):
        results = tuple(result for result in results if result.is_blank)
    elif _PERCENT.search(question.text):
        results = tuple(result for result in results if "%" in fold(result.value.text))
    return (ResultFacts(results),)


def _scope_name(question: Question) -> str:
    policies = "・".join(f"推進方針{number}" for number in question.focus.policies)
    return f"第2次計画の{policies + 'の' if policies else ''}"


def label(measure: Measure) -> str:
    """Return a measure's code and name."""
    return f"{measure.id.code}「{measure.name.text}」"
