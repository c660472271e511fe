"""Items of sentences: a gap to fill, a gap with choices, a detail that may be another."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from assistant.training.facts import Facts, compared, shown
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.documents import DOCUMENT, documents_beside, is_document_as
from assistant.training.makers.draft import (
    Draft,
    is_apart,
    item_id,
    one_of,
    wrong_choices,
)
from assistant.training.makers.gaps import Gap, GapKind, gaps
from assistant.training.makers.hints import can_be_filled
from assistant.training.makers.sentences import Sentence, sentences
from corpus.years import find_years

_LONGEST = 14
"""Characters of a name that can be asked to be written; a longer one is chosen."""
_PER_WORD = 3
"""Sentences in which the same word is asked for."""
_WORDS = {GapKind.TERM, GapKind.NAME, GapKind.BODY, GapKind.WORD}
_CHOSEN = {GapKind.NAME, GapKind.NUMBER}
"""Names are recognised rather than known by heart, and so are numbers."""
_EXCHANGED = {GapKind.YEAR, GapKind.MONTH, GapKind.NUMBER, GapKind.BODY}
"""What can be exchanged for another of its kind so that the sentence becomes wrong; of names
only those of documents can."""


def make_prose(facts: Facts) -> Iterator[Draft]:
    """Yield the items of the sentences of all parts of the plan but the glossary."""
    found = [
        (sentence, gap)
        for sentence in sentences(facts)
        for gap in gaps(sentence.text, facts.plan.terms)
        if sentence.place(gap.key)
    ]
    pools: dict[tuple[GapKind, str], list[str]] = defaultdict(list)
    details: dict[Sentence, list[Gap]] = defaultdict(list)
    for sentence, gap in found:
        pools[gap.kind, gap.counter].append(gap.key)
        is_exchanged = gap.kind in _EXCHANGED or DOCUMENT.search(gap.key)
        if is_exchanged and sentence.is_verbatim:
            details[sentence].append(gap)
    yield from _gaps(facts, found, _names(facts))
    for number, (sentence, exchanged) in enumerate(details.items()):
        name = item_id("truth", sentence.leaf)
        gap = random.Random(name).choice(exchanged)
        pool = pools[gap.kind, gap.counter] if number % 2 else []
        yield from _truth(facts, sentence, gap, pool)


def _names(facts: Facts) -> list[str]:
    """Return the names in the sentences of the plan, long ones among them."""
    texts = (shown(sentence.leaf.text) for sentence in sentences(facts))
    found = (gap for text in texts for gap in gaps(text, facts.plan.terms))
    return [gap.key for gap in found if gap.kind is GapKind.NAME]


def _gaps(
    facts: Facts, found: Iterable[tuple[Sentence, Gap]], names: Iterable[str]
) -> Iterator[Draft]:
    asked: Counter[str] = Counter()
    for sentence, gap in found:
        asked[compared(gap.key)] += gap.kind in _WORDS
        if asked[compared(gap.key)] <= _PER_WORD:
            is_written = gap.kind not in _CHOSEN and len(gap.key) <= _LONGEST
            if is_written and can_be_filled(facts, sentence.text, gap):
                yield _fill(sentence, gap)
            if DOCUMENT.search(gap.key):
                choices = (
                    _choice(facts, sentence, gap, pool) for pool in documents_beside(names, gap.key)
                )
                yield from islice((draft for found in choices for draft in found), 1)


def _name(kind: str, sentence: Sentence, gap: Gap) -> str:
    return item_id(kind, sentence.leaf, gap.start)


def _stem(words: str, sentence: Sentence, gap: Gap, what: str) -> str:
    text = gap.asked(sentence.text)
    return words.format(where=sentence.place(gap.key), what=what, text=text) + sentence.rest


def _why(sentence: Sentence) -> str:
    return ja.GAP_WHY.format(where=sentence.where, text=sentence.text)


def _fill(sentence: Sentence, gap: Gap) -> Draft:
    return Draft(
        _name("fill", sentence, gap),
        ItemType.FILL,
        sentence.module,
        _stem(ja.GAP_FILL, sentence, gap, gap.what),
        gap.key,
        _why(sentence),
        (sentence.leaf,),
        accepted=gap.accepted,
    )


def _choice(facts: Facts, sentence: Sentence, gap: Gap, pool: Iterable[str]) -> Iterator[Draft]:
    name = _name("choice-gap", sentence, gap)
    unit = facts.text_of(facts.unit_of[sentence.leaf.span])
    if wrong := wrong_choices(name, gap.key, pool, unit):
        yield Draft(
            name,
            ItemType.CHOICE,
            sentence.module,
            _stem(ja.GAP_CHOICE, sentence, gap, gap.kind),
            gap.key,
            _why(sentence),
            (sentence.leaf,),
            wrong=wrong,
        )


def _truth(facts: Facts, sentence: Sentence, gap: Gap, pool: Sequence[str]) -> Iterator[Draft]:
    """Yield a true statement, or a false one with something of the pool in the gap."""
    name = item_id("truth", sentence.leaf)
    others = [other for other in pool if _differs(gap, other, sentence.text)]
    claim, answer, why = sentence.text, RIGHT, _why(sentence)
    if others:
        wrong = one_of(name, _nearest(gap, others))
        claim, answer = gap.filled(sentence.text, wrong), WRONG
        why = ja.GAP_WRONG_WHY.format(
            wrong=wrong, key=gap.key, where=sentence.where, text=sentence.text
        )
    if answer == RIGHT or compared(claim) not in compared(facts.plan.text):
        yield Draft(
            name,
            ItemType.TRUTH,
            sentence.module,
            ja.GAP_TRUTH.format(where=sentence.where, text=claim) + sentence.rest,
            answer,
            why,
            (sentence.leaf,),
            3,
        )


def _differs(gap: Gap, other: str, text: str) -> bool:
    """Return whether other words in a gap make the sentence say another thing that may be true."""
    if gap.kind in {GapKind.YEAR, GapKind.MONTH}:
        return _keeps_order(find_years(gap.key)[0], find_years(other)[0], find_years(text))
    if gap.kind is GapKind.NUMBER:
        return compared(other) != compared(gap.key)
    if gap.kind is GapKind.BODY and other[-1] != gap.key[-1]:
        return False
    fits = gap.kind is not GapKind.NAME or is_document_as(other, gap.key)
    return fits and compared(other) not in compared(text) and is_apart(other, gap.key)


def _nearest(gap: Gap, others: Sequence[str]) -> Sequence[str]:
    """Return what is most easily taken for what stands in a gap: of years, the nearest ones."""
    if gap.kind not in {GapKind.YEAR, GapKind.MONTH}:
        return others
    year = find_years(gap.key)[0]
    return sorted(set(others), key=lambda other: (abs(find_years(other)[0] - year), other))[:2]


def _keeps_order(year: int, other: int, years: Sequence[int]) -> bool:
    """Return whether another year stands to the years of a sentence as its own does."""
    rest = [one for one in years if one != year]
    return other not in years and all((one < year) == (one < other) for one in rest)
