"""Measures of the second plan that fit a condition, complete, each with what shows it."""

from collections import defaultdict
from collections.abc import Sequence

from assistant.counters import tally
from assistant.evidence import Evidence
from assistant.listings import Listing, Match
from assistant.lookup.lists.request import (
    Size,
    blank_rows,
    expected_count,
    has,
    label,
    policies_of,
    rows_of,
    scope_name,
    size_of,
    wants_blank,
)
from assistant.lookup.lists.words import Words, words_of
from assistant.lookup.measures import INDICATORS, fields_of
from assistant.ranking import Inquiry, is_of_second_measure
from corpus.plan import Field, Leaf, Measure

_EFFECTS = {Field.EFFECT_PERIOD, Field.EFFECT_FUTURE}
_SOME_CONCEPTS = 0.3
_NEAR = 0.8
_MAX_RANKED = 3
_MAX_LEAVES = 3
_MAX_SHOWN = 7
"""Items that are shown beside their count."""


def measures_that_fit(inquiry: Inquiry) -> tuple[Evidence, ...]:
    """Return the measures of the second plan for which the question's condition holds."""
    question, plan = inquiry.question, inquiry.plan
    fields = rows_of(question, fields_of(question))
    policies = policies_of(question, plan)
    measures = [each for each in plan.measures if not policies or each.policy in policies]
    scope = f"{scope_name(question, plan)}取組"
    if fields and set(fields) <= set(INDICATORS) and wants_blank(question):
        return (_without(scope, measures, blank_rows(question, fields)),)
    if set(fields) & _EFFECTS and has(question, "undivided"):
        return (_undivided(scope, measures),)
    texts = [leaf.text for each in measures for field in Field for leaf in each.fields[field]]
    words, size = words_of(inquiry, texts), size_of(question)
    if fields and size is not None and (size.largest is not None or not words):
        return _sized(scope, measures, fields, size)
    if not words:
        if has(question, "mention") and (question.nouns or fields):
            return ()
        return (Listing(scope, "件", tuple(Match(label(m), (m.name,)) for m in measures)),)
    found = _holding(words, measures, fields)
    if len(found) < expected_count(question) or not found:
        return _by_rank(inquiry, fields) or _listed_as(scope, words, fields, found)
    return _listed_as(scope, words, fields, found)


def measures_by_policy(inquiry: Inquiry) -> tuple[Listing, ...]:
    """Return how many measures the second plan has, and the list of each policy's."""
    plan, own = inquiry.plan, defaultdict[int, list[Match]](list)
    for measure in plan.measures:
        own[measure.policy].append(Match(label(measure), (measure.name,)))
    total = tuple(match for matches in own.values() for match in matches)
    return (
        Listing("第2次計画の取組", "件", total, count_only=True),
        *(
            Listing(
                f"推進方針{policy.number}の取組",
                "件",
                tuple(own[policy.number]),
            )
            for policy in plan.policies
        ),
    )


def _listed_as(
    scope: str, words: Words, fields: Sequence[Field], found: tuple[Match, ...]
) -> tuple[Listing, ...]:
    if not found:
        return ()
    rows = "・".join(field.value for field in fields) if len(fields) < 3 else ""
    where = f"{rows}に" if rows else ""
    about = f"のうち、{where}{words.about}"
    return (Listing(f"{scope}{about}", "件", found),)


def _holding(
    words: Words, measures: Sequence[Measure], fields: Sequence[Field]
) -> tuple[Match, ...]:
    """Return the measures that hold the words, with the leaves that do."""
    matches = []
    for measure in measures:
        leaves = dict.fromkeys(leaf for field in fields or Field for leaf in measure.fields[field])
        holding = tuple(leaf for leaf in leaves if words.fit(leaf.text, measure.name.text))
        if holding:
            where = next(field for field in Field if holding[0] in measure.fields[field])
            matches.append(
                Match(label(measure), holding[:_MAX_LEAVES], shows_text=True, where=where)
            )
    return tuple(matches)


def _undivided(scope: str, measures: Sequence[Measure]) -> Listing:
    """Measures whose effects of the period and of the future are one list."""
    matches = tuple(
        Match(label(measure), measure.fields[Field.EFFECT_PERIOD])
        for measure in measures
        if measure.fields[Field.EFFECT_PERIOD] == measure.fields[Field.EFFECT_FUTURE]
    )
    what = f"{scope}のうち、本計画期間と将来像の目指す姿を分けずに示すもの"
    return Listing(what, "件", matches)


def _sized(
    scope: str, measures: Sequence[Measure], fields: Sequence[Field], size: Size
) -> tuple[Listing, ...]:
    """The measures whose row has the most items, the fewest, or as many as asked."""
    items: dict[str, tuple[Leaf, ...]] = {
        measure.id.code: tuple(leaf for field in fields for leaf in measure.fields[field])
        for measure in measures
    }
    chosen = size.chosen([len(leaves) for leaves in items.values()])
    found = [measure for measure in measures if len(items[measure.id.code]) in chosen]
    is_short = sum(len(items[measure.id.code]) for measure in found) <= _MAX_SHOWN
    matches = tuple(
        Match(
            f"{label(measure)}（{tally(len(leaves))}）"
            + ("：" + "／".join(leaf.text for leaf in leaves) if is_short else ""),
            leaves or (measure.name,),
            len(leaves),
        )
        for measure in found
        for leaves in (items[measure.id.code],)
    )
    rows = "・".join(field.value for field in fields)
    what = f"{scope}のうち、{rows}の項目が{size.told}もの"
    return (Listing(what, "件", matches),) if matches else ()


def _by_rank(inquiry: Inquiry, fields: Sequence[Field]) -> tuple[Evidence, ...]:
    """The measures whose passages fit best, where none holds every word."""
    ranked = inquiry.rank(is_of_second_measure)
    ranked = [each for each in ranked if not fields or each.passage.field in fields]
    if not ranked or ranked[0].coverage < _SOME_CONCEPTS:
        return ()
    most = expected_count(inquiry.question)
    found: dict[str, Match] = {}
    for at, each in enumerate(ranked):
        identity = each.passage.measure
        is_near = at < _MAX_RANKED and each.coverage >= _NEAR * ranked[0].coverage
        if identity is not None and (is_near or (len(found) < most and each.coverage)):
            name = label(inquiry.plan.measure(identity.code))
            match = Match(name, each.passage.leaves, shows_text=True, where=each.passage.field)
            found.setdefault(identity.code, match)
    return (Listing("第2次計画の取組のうち、関連する記載があるもの", "件", tuple(found.values())),)


def _without(scope: str, measures: Sequence[Measure], fields: Sequence[Field]) -> Listing:
    """Measures whose table prints 「―」 in every one of the rows."""
    matches = tuple(
        Match(label(measure), tuple(measure.blanks[field] for field in fields))
        for measure in measures
        if all(field in measure.blanks for field in fields)
    )
    names = "・".join(field.value for field in fields)
    what = f"{scope}のうち、{names}が設定されていない（「―」と記載された）もの"
    return Listing(what, "件", matches)
