"""The things that a text names, with their places, and one text put for another's things."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.lexicon import load_lexicon
from assistant.understand.codes import find_codes
from assistant.understand.names import Names
from assistant.understand.phrases import Target
from corpus.plan import Field, MeasureId, Term

_JOINED = re.compile("[\\s、,・と/]*(?:や|および|及び|and)?[\\s]*")


class Sort(StrEnum):
    """Sorts of things: one of a sort stands where another of it stood."""

    MEASURE = "measure"
    """Or a policy."""
    TERM = "term"
    TOPIC = "topic"
    FIELD = "field"
    EDITION = "edition"


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing named at ``[start, end)`` of a text."""

    sort: Sort
    start: int
    end: int


def things_in(text: str, names: Names) -> list[Thing]:
    """Return what an NFKC, lower-case text names, in order."""
    codes = find_codes(text)
    taken = [(code.start, code.end) for code in codes]
    places = dict.fromkeys(taken, Sort.MEASURE)
    for link in names.find(text, list(taken)):
        places.setdefault((link.start, link.end), _sort(link.target))
    for pattern in load_lexicon().edition.values():
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in places):
                places[match.span()] = Sort.EDITION
    return sorted((Thing(sort, *place) for place, sort in places.items()), key=_start)


def _start(thing: Thing) -> int:
    return thing.start


def _sort(target: Target) -> Sort:
    if isinstance(target, MeasureId) or type(target) is int:
        return Sort.MEASURE
    if isinstance(target, Term):
        return Sort.TERM
    return Sort.FIELD if isinstance(target, Field) else Sort.TOPIC


def exchanged(before: str, now: str, names: Names) -> str | None:
    """Return the earlier question with the things of a later one in the place of its own.

    「1-アの課題は」 and 「2-イは」 make 「2-イの課題は」; None where the earlier one has
    nothing that a thing of the later one can stand for.
    """
    old, new = things_in(before, names), things_in(now, names)
    result = before
    for sort in (Sort.EDITION, Sort.FIELD, *_MAIN):
        named = [each for each in new if each.sort is sort]
        if not named:
            continue
        places = _places(things_in(result, names) if result != before else old, sort)
        if not places:
            if sort is not Sort.EDITION:
                return None
            result = f"{now[named[0].start : named[0].end]}の{result}"
            continue
        result = _put(result, places, now[named[0].start : named[-1].end])
    return result if new else None


_MAIN = (Sort.TOPIC, Sort.TERM, Sort.MEASURE)


def _places(things: Sequence[Thing], sort: Sort) -> list[Thing]:
    """Return the things that one of a sort can stand for."""
    same = [each for each in things if each.sort is sort]
    if same or sort not in {Sort.TERM, Sort.MEASURE}:
        return same
    others = {Sort.TERM, Sort.MEASURE}
    return [each for each in things if each.sort in others]


def _put(text: str, places: Sequence[Thing], new: str) -> str:
    """Put a text in the place of the first thing, and of those joined to it."""
    last = places[0]
    for each in places[1:]:
        if not _JOINED.fullmatch(text, last.end, each.start):
            break
        last = each
    return text[: places[0].start] + new + text[last.end :]
