"""Items of sentences: a gap to fill, a detail that may be another."""

import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assistant.training.facts import Facts, compared
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.documents import DOCUMENT, is_document_as
from assistant.training.makers.draft import (
    Draft,
    is_apart,
    item_id,
    one_of,
)
from assistant.training.makers.gaps import Gap, GapKind, gaps
from assistant.training.makers.hints import can_be_filled
from assistant.training.makers.sentences import Sentence, sentences
from assistant.training.makers.writings import printed_as
from corpus.years import find_years

_LONGEST = 14
"""Characters of a name that can be asked to be written."""
_STATE = re.compile("末|時点|現在")
"""After a date: what was so on one day may be so on another."""
_PER_WORD = 3
"""Sentences in which the same word is asked for."""
_WORDS = {GapKind.TERM, GapKind.NAME, GapKind.BODY, GapKind.WORD}
_EXCHANGED = {GapKind.YEAR, GapKind.MONTH, GapKind.BODY}
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
    pools: dict[GapKind, list[str]] = defaultdict(list)
    details: dict[Sentence, list[Gap]] = defaultdict(list)
    for sentence, gap in found:
        pools[gap.kind].append(gap.key)
        is_exchanged = gap.kind in _EXCHANGED or DOCUMENT.search(gap.key)
        if is_exchanged and sentence.is_verbatim:
            details[sentence].append(gap)
    yield from _gaps(facts, found)
    false_ones = true_ones = 0
    for sentence, exchanged in details.items():
        false = _false(facts, sentence, exchanged, pools) if false_ones <= true_ones else None
        false_ones += false is not None
        true_ones += false is None
        yield false or _truth(sentence, sentence.text, RIGHT, _why(sentence))


def _gaps(facts: Facts, found: Iterable[tuple[Sentence, Gap]]) -> Iterator[Draft]:
    asked: Counter[str] = Counter()
    for sentence, gap in found:
        asked[compared(gap.key)] += gap.kind in _WORDS
        is_written = gap.kind is not GapKind.NAME and len(gap.key) <= _LONGEST
        is_new = asked[compared(gap.key)] <= _PER_WORD
        if is_new and is_written and can_be_filled(facts, sentence.text, gap):
            yield _fill(sentence, gap)


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


def _false(
    facts: Facts,
    sentence: Sentence,
    exchanged: Sequence[Gap],
    pools: Mapping[GapKind, Sequence[str]],
) -> Draft | None:
    """Return a statement in which one detail is another; None if no other detail is plausible."""
    name = item_id("truth", sentence.leaf)
    for gap in random.Random(name).sample(exchanged, len(exchanged)):
        others = [other for other in pools[gap.kind] if _differs(facts, gap, other, sentence.text)]
        if not others:
            continue
        wrong = printed_as(gap.key, one_of(name, _nearest(gap, others)))
        claim = gap.filled(sentence.text, wrong)
        if compared(claim) not in compared(facts.plan.text):
            why = ja.GAP_WRONG_WHY.format(
                wrong=wrong, key=gap.key, where=sentence.where, text=sentence.text
            )
            return _truth(sentence, claim, WRONG, why)
    return None


def _truth(sentence: Sentence, claim: str, answer: str, why: str) -> Draft:
    return Draft(
        item_id("truth", sentence.leaf),
        ItemType.TRUTH,
        sentence.module,
        ja.GAP_TRUTH.format(where=sentence.where, text=claim) + sentence.rest,
        answer,
        why,
        (sentence.leaf,),
        3,
    )


def _differs(facts: Facts, gap: Gap, other: str, text: str) -> bool:
    """Return whether other words in a gap make the sentence say another thing that may be true.

    The plan before this one is called nearly as it is: nobody takes it for another's.
    """
    if gap.kind in {GapKind.YEAR, GapKind.MONTH}:
        is_of_a_state = _STATE.match(text, gap.end) is not None
        return not is_of_a_state and _keeps_order(
            find_years(gap.key)[0], find_years(other)[0], find_years(text)
        )
    if gap.kind is GapKind.BODY and other[-1] != gap.key[-1]:
        return False
    is_before = compared(other) in compared(facts.title)
    fits = gap.kind is not GapKind.NAME or (is_document_as(other, gap.key) and not is_before)
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
