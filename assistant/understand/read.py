"""One message on its own: its names, what it asks, and what is left to look for."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from assistant.lexicon import Lexicon, load_lexicon
from assistant.question import Ask, Chat, Demand, Question, Subject
from assistant.understand.codes import find_codes
from assistant.understand.focus import edition_in, edition_of, focus_of
from assistant.understand.names import Link, Names
from assistant.understand.sentences import (
    QUOTED,
    asides,
    quoted_in,
    without_exclusions,
    without_instructions,
    without_speech,
)
from corpus.fuzzy import nfkc
from corpus.plan import Field, MeasureId, Topic
from corpus.words import words

_COMPOUND = re.compile(
    "[一-龥ァ-ヶ](?<![各全本同主何前次新現旧])(実績|テーマ|方針|用語|指標|成果|数字)$"
)
_INDICATORS = {Field.ACTIVITY, Field.OUTCOME}
_TELLING = 2
"""Nouns: a question with fewer and without a name is told by the sentences around it."""
_WILL = re.compile(
    "(?<=[るたうくすつむぶぐぬ])予定(?=です|でしょ|か|だ|なの|と)|予定(?=通り|どおり)|期間(?=[中内])"
)
"""「把握する予定ですか」 names no schedule, and 「計画期間中に」 no period."""
_LONG_NAME = 14
"""Characters: so long a quotation is a printed name, whose words demand nothing."""
_T = TypeVar("_T", bound=StrEnum)


def read(content: str, names: Names) -> Question:
    """Return the slots of one message on its own."""
    lexicon = load_lexicon()
    typed = nfkc(content).strip()
    spelled = without_instructions(
        lexicon.respell(without_speech(typed)), lexicon.chat[Chat.INJECTION.value]
    )
    text = without_exclusions(names.readings.restore(spelled))
    plan = names.plan_file.plan
    edition = edition_in(text, lexicon)
    codes = find_codes(text)
    taken = [(code.start, code.end) for code in codes]
    taken += [match.span() for match in _WILL.finditer(text)]
    quoted = [match.span() for match in QUOTED.finditer(text)]
    links = [link for link in names.find(text, taken) if not _is_inside(link, quoted)]
    links = _of_one_kind(links)
    near = tuple(edition_of(code, text, lexicon) for code in codes)
    focus, unknown = focus_of(plan, edition, list(zip(codes, near, strict=True)), links)
    masked = _mask(text, [(link.start, link.end) for link in links])
    unquoted = _mask(text, [place for place in quoted if place[1] - place[0] > _LONG_NAME])
    asks, subjects = _cues(text, lexicon.ask, Ask), _cues(masked, lexicon.subject, Subject)
    cue_places = [
        match.span()
        for table in (lexicon.ask, lexicon.edition, lexicon.subject)
        for pattern in table.values()
        for match in pattern.finditer(masked)
        if not _is_part_of_name(text, match.span(), quoted)
    ]
    residual, nouns = _residual(text, [*taken, *cue_places, *asides(text)], lexicon)
    if len(nouns) < _TELLING and not links and not codes:
        # 「…と聞いています。その内訳は？」: what it is about stands in the sentence before.
        residual, nouns = _residual(text, [*taken, *cue_places], lexicon)
    return Question(
        text=text,
        focus=focus,
        asked=text,
        asks=asks,
        subjects=subjects,
        demands=_cues(unquoted, lexicon.demand, Demand),
        chat=_cues(text, lexicon.chat, Chat),
        quoted=quoted_in(text),
        residual=residual,
        nouns=nouns,
        mentioned=tuple(link.name for link in links if isinstance(link.target, MeasureId | Topic)),
        everyday=names.plan_words(text),
        unknown_codes=unknown,
    )


def _of_one_kind(links: Sequence[Link]) -> list[Link]:
    """Return the links without a bare 「指標」 where a kind of indicator is named as well."""
    kinds: dict[tuple[int, int], set[Field]] = defaultdict(set)
    for link in links:
        if isinstance(link.target, Field) and link.target in _INDICATORS:
            kinds[link.start, link.end].add(link.target)
    bare = {place for place, named in kinds.items() if named == _INDICATORS}
    if len(bare) == len(kinds):
        return list(links)
    return [link for link in links if (link.start, link.end) not in bare]


def _is_inside(link: Link, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a row's name is part of a longer quoted name: 方針 in 「…推進方針」."""
    is_row = isinstance(link.target, Field | Topic | int)
    return is_row and any(
        start < link.start and link.end < end and link.end - link.start < end - start - 2
        for start, end in quoted
    )


def _is_part_of_name(text: str, place: tuple[int, int], quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a cue is no cue here: part of a quotation, or of a compound such as 活用実績."""
    start, end = place
    in_quotes = any(first <= start and end <= last for first, last in quoted)
    return in_quotes or _COMPOUND.match(text[max(0, start - 1) : end]) is not None


def _cues(text: str, table: Mapping[str, re.Pattern[str]], kind: type[_T]) -> frozenset[_T]:
    return frozenset(member for member in kind if table[member.value].search(text))


def _mask(text: str, places: Sequence[tuple[int, int]]) -> str:
    characters = list(text)
    for start, end in places:
        characters[start:end] = "　" * (end - start)
    return "".join(characters)


def _residual(
    text: str, taken: Sequence[tuple[int, int]], lexicon: Lexicon
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the content words that nothing took, and the nouns among them, each once."""
    left = [
        word
        for word in words(text)
        if word.is_content
        and word.normal not in lexicon.filler
        and word.base not in lexicon.filler
        and not any(start < word.end and word.start < end for start, end in taken)
    ]
    nouns = (word.normal for word in left if word.pos[0] in {"名詞", "接尾辞", "形状詞"})
    return tuple(dict.fromkeys(word.normal for word in left)), tuple(dict.fromkeys(nouns))
