"""Items of sentences: a gap to fill, a gap with choices, a detail that may be another."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from assistant.training.facts import Facts, compared
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, is_apart, item_id, one_of, wrong_choices
from assistant.training.makers.gaps import Gap, GapKind, gaps
from assistant.training.makers.sentences import Sentence, sentences
from corpus.years import find_years

_LONGEST = 14
"""Characters of a name that can be asked to be written; a longer one is chosen."""
_PER_WORD = 3
"""Sentences in which the same word is asked for."""
_DOCUMENT = re.compile("(計画|方針|条例|法律|規則|基準|ガイドライン|手順書)$")
_WORDS = {GapKind.TERM, GapKind.NAME, GapKind.BODY, GapKind.WORD}
_EXCHANGED = {GapKind.YEAR, GapKind.MONTH, GapKind.NUMBER, GapKind.NAME, GapKind.BODY}
"""What can be exchanged for another of its kind so that the sentence becomes wrong."""


def make_prose(facts: Facts) -> Iterator[Draft]:
    """Yield the items of the sentences of all parts of the plan but the glossary."""
    found = [
        (sentence, gap)
        for sentence in sentences(facts.plan)
        for gap in gaps(sentence.text, facts.plan.terms)
        if compared(gap.key) not in compared(sentence.where)
    ]
    pools: dict[tuple[GapKind, str], list[Gap]] = defaultdict(list)
    for _, gap in found:
        pools[gap.kind, gap.counter].append(gap)
    asked: Counter[str] = Counter()
    for sentence, gap in found:
        pool = [other.key for other in pools[gap.kind, gap.counter]]
        asked[compared(gap.key)] += gap.kind in _WORDS
        if asked[compared(gap.key)] <= _PER_WORD:
            if len(gap.key) <= _LONGEST:
                yield _fill(sentence, gap)
            if _DOCUMENT.search(gap.key):
                documents = filter(_DOCUMENT.search, pool)
                yield from _choice(facts, sentence, gap, documents)
        if gap.kind in _EXCHANGED:
            yield from _truth(facts, sentence, gap, pool)


def _name(kind: str, sentence: Sentence, gap: Gap) -> str:
    return item_id(kind, sentence.leaf, gap.start)


def _why(sentence: Sentence) -> str:
    return ja.GAP_WHY.format(where=sentence.where, text=sentence.text)


def _fill(sentence: Sentence, gap: Gap) -> Draft:
    return Draft(
        _name("fill", sentence, gap),
        ItemType.FILL,
        sentence.module,
        ja.GAP_FILL.format(where=sentence.where, what=gap.what, text=gap.asked(sentence.text)),
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
            ja.GAP_CHOICE.format(
                where=sentence.where, what=gap.kind, text=gap.asked(sentence.text)
            ),
            gap.key,
            _why(sentence),
            (sentence.leaf,),
            wrong=wrong,
        )


def _truth(facts: Facts, sentence: Sentence, gap: Gap, pool: Sequence[str]) -> Iterator[Draft]:
    name = _name("truth", sentence, gap)
    others = [other for other in pool if _differs(gap, other, sentence.text)]
    if one_of(name, (RIGHT, WRONG)) == RIGHT:
        claim, answer, why = sentence.text, RIGHT, _why(sentence)
    elif others:
        wrong = one_of(name, others)
        claim, answer = gap.filled(sentence.text, wrong), WRONG
        why = ja.GAP_WRONG_WHY.format(
            wrong=wrong, key=gap.key, where=sentence.where, text=sentence.text
        )
        if compared(claim) in compared(facts.plan.text):
            return
    else:
        return
    yield Draft(
        name,
        ItemType.TRUTH,
        sentence.module,
        ja.GAP_TRUTH.format(where=sentence.where, text=claim),
        answer,
        why,
        (sentence.leaf,),
        3,
    )


def _differs(gap: Gap, other: str, text: str) -> bool:
    """Return whether other words in a gap make the sentence say another thing."""
    if gap.kind in {GapKind.YEAR, GapKind.MONTH}:
        return not set(find_years(other)) & set(find_years(text))
    if gap.kind is GapKind.NUMBER:
        return compared(other) != compared(gap.key)
    return compared(other) not in compared(text) and is_apart(compared(other), compared(gap.key))
