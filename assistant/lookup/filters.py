"""Measures that fit a condition, complete, each with the leaves that show it."""

import re

from assistant.concepts import coverage, held_in
from assistant.evidence import Evidence, Listing, Match
from assistant.lookup.measures import INDICATORS, fields_of
from assistant.question import Question
from assistant.ranking import Inquiry, is_of_second_measure
from corpus.plan import Field, Leaf, Measure
from corpus.text import fold

NEGATED = re.compile(
    r"(指標|設定|設け|定め|数値|値|実績|もの|記載)[^、。]{0,10}(ない|なし|ません|無し|無い|未)|未設定|空欄|棒線"
    r"|「[―ー-]」|without|\bno\b|not set|lack"
)
_MOST = re.compile("(一番|最も|もっとも|いちばん)(多|(?P<few>少な))|(most|(?P<fewest>fewest)) ")
_EFFECTS = {Field.EFFECT_PERIOD, Field.EFFECT_FUTURE}
_UNDIVIDED = re.compile(
    "分かれ(て(い)?な|ず)|分け(られ)?(て(い)?な|ず|ない)|一体で|ひとまとめ|一つにまとめ|区別"
)
_ALL_CONCEPTS = 0.7
"""Share of the asked concepts that a leaf must hold to count as a match."""
_ONE_OF_CONCEPTS = 0.45
_EITHER = re.compile("とか|又は|または|もしくは|や(?=[一-龥ァ-ヶ])|など| or ")
"""One of what is named is enough."""
_SOME_CONCEPTS = 0.3
_NEAR = 0.8
_MAX_RANKED = 3
_MAX_LEAVES = 3


def measures_that_fit(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the measures of the second plan for which the question's condition holds."""
    question, fields = inquiry.question, fields_of(inquiry.question)
    measures = [
        measure
        for measure in inquiry.plan.measures
        if not question.focus.policies or measure.policy in question.focus.policies
    ]
    if fields and set(fields) <= set(INDICATORS) and NEGATED.search(question.text):
        return (_without(question, measures, fields),)
    if set(fields) & _EFFECTS and _UNDIVIDED.search(question.text):
        return (_undivided(question, measures),)
    if fields and (most := _MOST.search(question.text)) is not None:
        return (_most(question, measures, fields, fewest=bool(most["few"] or most["fewest"])),)
    if not question.quoted and not inquiry.of_nouns.concepts:
        matches = tuple(Match(label(measure), (measure.name,)) for measure in measures)
        return (Listing(scope_name(question) + "取組", "件", matches),)
    found = tuple(
        Match(label(measure), leaves[:_MAX_LEAVES], shows_text=True)
        for measure in measures
        if (leaves := _fitting(inquiry, measure, fields or tuple(Field)))
    )
    if not found:
        return _by_rank(inquiry)
    words = "・".join(question.quoted or question.focus.mentions + question.nouns)
    rows = "・".join(field.value for field in fields)
    where = f"{rows}に" if rows else ""
    what = f"{scope_name(question)}取組のうち、{where}次の語に当たる記載があるもの（{words}）"
    return (Listing(what, "件", found),)


def _undivided(question: Question, measures: list[Measure]) -> Listing:
    """Measures whose effects of the period and of the future are one list."""
    matches = tuple(
        Match(label(measure), measure.fields[Field.EFFECT_PERIOD])
        for measure in measures
        if measure.fields[Field.EFFECT_PERIOD] == measure.fields[Field.EFFECT_FUTURE]
    )
    what = f"{scope_name(question)}取組のうち、本計画期間と将来像の目指す姿を分けずに示すもの"
    return Listing(what, "件", matches)


def _most(
    question: Question, measures: list[Measure], fields: tuple[Field, ...], *, fewest: bool
) -> Listing:
    """The measures whose row has the most items, or the fewest."""
    counts = {
        measure.id: tuple(leaf for field in fields for leaf in measure.fields[field])
        for measure in measures
    }
    choose = min if fewest else max
    size = choose(len(leaves) for leaves in counts.values())
    matches = tuple(
        Match(f"{label(measure)}（{size}点）", counts[measure.id] or (measure.name,), counted=size)
        for measure in measures
        if len(counts[measure.id]) == size
    )
    rows = "・".join(field.value for field in fields)
    extent = "少ない" if fewest else "多い"
    what = f"{scope_name(question)}取組のうち、{rows}の項目が最も{extent}もの"
    return Listing(what, "件", matches)


def _fitting(inquiry: Inquiry, measure: Measure, fields: tuple[Field, ...]) -> tuple[Leaf, ...]:
    """Return the leaves that hold the quoted words, or nearly all concepts of the question."""
    needles = [fold(text) for text in inquiry.question.quoted]
    leaves = dict.fromkeys(leaf for field in fields for leaf in measure.fields[field])
    if needles:
        return tuple(leaf for leaf in leaves if any(each in fold(leaf.text) for each in needles))
    concepts = inquiry.of_nouns.concepts
    enough = _ONE_OF_CONCEPTS if _EITHER.search(inquiry.question.text) else _ALL_CONCEPTS
    return tuple(leaf for leaf in leaves if coverage(concepts, held_in(leaf.text)) >= enough)


def _by_rank(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """The measures whose passages fit best, where none holds every word."""
    ranked = inquiry.rank(is_of_second_measure)
    if not ranked or ranked[0].coverage < _SOME_CONCEPTS:
        return ()
    found: dict[str, Match] = {}
    for each in ranked[:_MAX_RANKED]:
        identity = each.passage.measure
        if identity is not None and each.coverage >= _NEAR * ranked[0].coverage:
            name = label(inquiry.plan.measure(identity.code))
            found.setdefault(identity.code, Match(name, each.passage.leaves, shows_text=True))
    return (Listing("第2次計画の取組のうち、関連する記載があるもの", "件", tuple(found.values())),)


def _without(question: Question, measures: list[Measure], fields: tuple[Field, ...]) -> Listing:
    """Measures whose table prints 「―」 in every one of the rows."""
    matches = tuple(
        Match(label(measure), tuple(measure.blanks[field] for field in fields))
        for measure in measures
        if all(field in measure.blanks for field in fields)
    )
    names = "・".join(field.value for field in fields)
    what = f"{scope_name(question)}取組のうち、{names}が設定されていない（「―」と記載された）もの"
    return Listing(what, "件", matches)


def scope_name(question: Question) -> str:
    """Return 「第2次計画の」, with the policies that the question is limited to."""
    policies = "・".join(f"推進方針{number}" for number in question.focus.policies)
    return f"第2次計画の{policies + 'の' if policies else ''}"


def label(measure: Measure) -> str:
    """Return a measure's code and name."""
    return f"{measure.id.code}「{measure.name.text}」"
