"""What can be left out of a sentence and asked for: years, names, terms, organisations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from assistant.training.grading import comparable
from assistant.training.item import GAP
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.writings import kana, others_of, term_names, year_writings
from corpus.fuzzy import nfkc
from corpus.plan import Term
from corpus.words import words


class GapKind(StrEnum):
    """What is left out; the value is what learners are asked for."""

    YEAR = "年度"
    MONTH = "年月"
    NAME = "名称"
    TERM = "用語集の用語"
    BODY = "組織の名称"
    WORD = "語句"


@dataclass(frozen=True, slots=True)
class Gap:
    """A place in a sentence whose words can be asked for."""

    kind: GapKind
    start: int
    end: int
    key: str
    """The words as printed."""
    accepted: tuple[str, ...]
    """Their other writings."""

    @property
    def what(self) -> str:
        """What learners are asked for; of words also how long they are, so that one fits."""
        if self.kind in {GapKind.YEAR, GapKind.MONTH}:
            return self.kind
        return ja.LENGTH.format(what=self.kind, length=length(self.key, self.accepted))

    def asked(self, text: str) -> str:
        """Return the sentence with a gap in the words' place."""
        return self.filled(text, GAP)

    def filled(self, text: str, words: str) -> str:
        """Return the sentence with other words in their place."""
        return text[: self.start] + words + text[self.end :]


def length(key: str, accepted: tuple[str, ...]) -> str:
    """Return how long a word is, and how its signs and its other names count.

    >>> length("デジタル・ワークスタイル", ())
    '12文字、・も数える'
    >>> length("ＤＸ", ("デジタル・トランスフォーメーション", "ディーエックス"))
    '2文字、別の名称でも可'
    """
    names = {name for name in accepted if name not in kana(key)}
    is_other = any(comparable(name) != comparable(key) for name in names)
    return (
        ja.NUMBER.format(number=len(key))
        + (ja.WITH_POINT if "・" in key else "")
        + (ja.OR_OTHER if is_other else "")
    )


_DIGITS = "0-9０-９"
_YEAR = re.compile(
    rf"(?:令和|平成)[元{_DIGITS}]{{1,2}}(?:[(（][{_DIGITS}]{{4}}[)）])?年(?:度|[{_DIGITS}]{{1,2}}月)?"
)
_NAME = re.compile("「([^「」]{4,40})」")
_BODY = re.compile(
    rf"(?<![一-龥ァ-ヶー{_DIGITS}])[一-龥ァ-ヶー]{{2,13}}(?:推進室|本部|委員会|市長会|省|課)(?![一-龥])"
)
_LATIN = re.compile("[A-ZＡ-Ｚ]{3,}[ァ-ヶー]*")
_BASIS = re.compile(
    r"(?<![一-龥ァ-ヶー])[一-龥ァ-ヶー]{3,12}(?=ごとに|を前提と|の見地から|への対応|の下で)"
)
_NOUNS = {"名詞", "接尾辞"}
_WORD_SIGN = re.compile("[一-龥ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９－―‐-]")


def gaps(text: str, terms: tuple[Term, ...]) -> Iterator[Gap]:
    """Yield what can be left out of a sentence; what occurs in it twice cannot."""
    found = [*_years(text), *_names(text), *_bodies(text), *_terms(text, terms)]
    found += [*_latin(text), *_bases(text)]
    for at, gap in enumerate(found):
        is_alone = nfkc(text).count(nfkc(gap.key)) == 1
        if is_alone and not any(_overlap(gap, other) for other in found[:at]):
            yield gap


def _overlap(left: Gap, right: Gap) -> bool:
    return left.start < right.end and right.start < left.end


def _years(text: str) -> Iterator[Gap]:
    for match in _YEAR.finditer(text):
        if text[: match.start()].endswith(("（", "(")):
            continue  # the date of a document that the sentence names
        kind = GapKind.MONTH if match[0].endswith("月") else GapKind.YEAR
        yield Gap(kind, match.start(), match.end(), match[0], year_writings(match[0]))


def _names(text: str) -> Iterator[Gap]:
    for match in _NAME.finditer(text):
        if text[match.end() :].startswith(("（", "(")):
            continue  # a document that the sentence itself describes
        if words(match[1])[-1].pos[0] in _NOUNS:
            yield Gap(GapKind.NAME, match.start(1), match.end(1), match[1], kana(match[1]))


def _bodies(text: str) -> Iterator[Gap]:
    for match in _BODY.finditer(text):
        yield Gap(GapKind.BODY, match.start(), match.end(), match[0], kana(match[0]))


def _latin(text: str) -> Iterator[Gap]:
    for match in _LATIN.finditer(text):
        if _is_word(text, match.start(), match.end()):
            yield Gap(GapKind.WORD, match.start(), match.end(), match[0], kana(match[0]))


def _bases(text: str) -> Iterator[Gap]:
    """Yield what the plan works by: 「成果指標ごとに」, 「全体最適化の見地から」."""
    for match in _BASIS.finditer(text):
        yield Gap(GapKind.WORD, match.start(), match.end(), match[0], kana(match[0]))


def _terms(text: str, terms: tuple[Term, ...]) -> Iterator[Gap]:
    """Yield the longest names of the glossary, each as a word of its own."""
    plain = nfkc(text)
    if len(plain) != len(text):
        return
    by_name = {nfkc(name): term for term in terms for name in term_names(term)}
    for name in sorted(by_name, key=len, reverse=True):
        start = plain.find(name)
        while start >= 0:
            end = start + len(name)
            if _is_word(text, start, end):
                printed = text[start:end]
                rest = plain[:start] + plain[end:]
                names = others_of(by_name[name], printed)
                others = tuple(x for x in names if nfkc(x) not in rest)
                yield Gap(GapKind.TERM, start, end, printed, others)
            start = plain.find(name, end)


def _is_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not _WORD_SIGN.match(before) and (after == "等" or not _WORD_SIGN.match(after))
