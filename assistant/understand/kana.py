"""Turns plan words typed in hiragana, or half so, back into the plan's writing.

「さんかにんずう」 is no word to a tokeniser, but it is the reading of 参加人数,
which stands in the plan. Only whole runs of hiragana are read so, apart from
particles, because short readings meet by chance. 「職いん」 is 職員 with one
character spelled.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from corpus.fuzzy import katakana, key, keyed, nfkc
from corpus.words import Word, words

_RUN = re.compile("[ぁ-ん][ぁ-んー]{2,}")
_PARTICLE = re.compile("(?:について|とは|って|では|には|から|まで|[はがをのにでともやへかわ])?")
_WRITTEN = re.compile("[一-龥ァ-ヶa-z]")
_OF_TWO = re.compile("[一-龥]{2}")
_MIN_KANA = 3
_HEADED = re.compile("[一-龥](?!っ|ちょうだい)[ぁ-ん]{2,3}")
_TAILED = re.compile(
    "(?:(?<![ぁ-ん])|(?<=[はがをのにでとも]))"
    "(?!どう|こう|そう|もう|ない|して|した|かに|から|まで|など|ほか|より|だけ)[ぁ-ん]{2,3}[一-龥]"
)
"""Words one of whose two characters is spelled: 「庁しゃ」, 「しょう明」; not 「どう入れる」."""
_MIN_SPELLED, _MAX_SPELLED = 2, 3
"""Kana of a character that is spelled within a word."""
_MIN_PART = 4
"""Kana: a part of a run must be longer than a run of its own."""
_MAX_WORDS = 4
_LATIN = re.compile("[a-z]{2,}")
_LETTERS = {
    **{"エー": "a", "ビー": "b", "シー": "c", "ディー": "d", "イー": "e", "エフ": "f", "ジー": "g"},
    **{"エイチ": "h", "アイ": "i", "ジェイ": "j", "ケー": "k", "エル": "l", "エム": "m"},
    **{"エヌ": "n", "オー": "o", "ピー": "p", "キュー": "q", "アール": "r", "エス": "s"},
    **{"ティー": "t", "ユー": "u", "ブイ": "v", "ダブリュー": "w", "エックス": "x"},
    **{"ワイ": "y", "ゼット": "z"},
}
_LETTER = re.compile("|".join(sorted(_LETTERS, key=len, reverse=True)))
_HIRAGANA = {code + 0x60: code for code in range(ord("ぁ"), ord("ゖ") + 1)}
_LARGE = str.maketrans(
    "ぁぃぅぇぉっゃゅょァィゥェォッャュョ", "あいうえおつやゆよアイウエオツヤユヨ"
)
_SPELLED = re.compile(
    f"(?:{_LETTER.pattern}){{2,}}|(?:{_LETTER.pattern.translate(_HIRAGANA)}){{2,}}"
)
"""Names of letters, one after the other."""


@dataclass(frozen=True)
class Readings:
    """Readings of the plan's nouns and compounds, each with its usual writing."""

    written: dict[str, str]
    abbreviations: frozenset[str] = frozenset()
    """Latin words of the plan, in lower case."""
    halves: Mapping[str, str] = field(default_factory=dict)
    """Words of two characters by how they read with one of them spelled."""

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Readings":
        """Collect the nouns of `texts` and the compounds of up to four of them."""
        counts: Counter[tuple[str, str]] = Counter()
        abbreviations: set[str] = set()
        for text in texts:
            abbreviations.update(_LATIN.findall(nfkc(text)))
            for run in _noun_runs(words(text)):
                for size in range(1, _MAX_WORDS + 1):
                    for at in range(len(run) - size + 1):
                        part = run[at : at + size]
                        surface = "".join(word.surface for word in part)
                        sound = _sound("".join(word.reading for word in part))
                        if len(sound) >= _MIN_KANA and _WRITTEN.search(surface.lower()):
                            counts[sound, surface] += 1
        written: dict[str, str] = {}
        for (sound, surface), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            written.setdefault(sound, surface)
        return cls(written, frozenset(abbreviations), _halves(counts))

    def restore(self, text: str) -> str:
        """Return `text` with the plan's words in place of their hiragana, or of letters' names.

        >>> Readings({"サンカニンズウ": "参加人数"}).restore("さんかにんずうは なんにん")
        '参加人数は なんにん'
        """
        spelled = _SPELLED.sub(lambda match: self._letters(match[0]), text)
        return _RUN.sub(lambda match: self._run(match[0]), self._completed(spelled))

    def _completed(self, text: str) -> str:
        """Write out the characters that are spelled: 「職いん研しゅう」.

        >>> Readings({}, halves={"職いん": "職員", "研しゆう": "研修"}).restore("職いん研しゅう")
        '職員研修'
        """
        text = _HEADED.sub(lambda match: self._half(match[0]), text)
        return _TAILED.sub(lambda match: self._half(match[0]), text)

    def _half(self, run: str) -> str:
        """A character and kana after or before it, of which as many are read as make a word."""
        for size in range(len(run), _MIN_SPELLED, -1):
            written = self.halves.get(run[:size].translate(_LARGE))
            if written is not None:
                return written + run[size:]
        return run

    def _letters(self, run: str) -> str:
        """「アールピーエー」 is an abbreviation of the plan, spelled out."""
        names = _LETTER.findall(katakana(run))
        written = "".join(_LETTERS[name] for name in names)
        return written if written in self.abbreviations else run

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.written), default=0)

    def _run(self, run: str) -> str:
        whole = self._whole(run)
        if whole is not None:
            return whole
        # 「まどぐちさーびすのかだいは」: words of their own, joined by の.
        parts = [self._whole(part) or self._parts(part) for part in run.split("の")]
        return "の".join(parts)

    def _whole(self, run: str) -> str | None:
        """A run that is one word and a particle."""
        for end in range(min(len(run), self._longest + _MIN_KANA), _MIN_KANA - 1, -1):
            if not _PARTICLE.fullmatch(run[end:]):
                continue
            written = self.written.get(_sound(run[:end]))
            if written is not None:
                return written + run[end:]
        return None

    def _parts(self, run: str) -> str:
        """A longer run: words of at least four kana, from the left, longest first."""
        result, at, sounds = "", 0, keyed(run.translate(_LARGE))
        while at < len(sounds.text):
            for end in range(min(len(sounds.text), at + self._longest), at + _MIN_PART - 1, -1):
                written = self.written.get(sounds.text[at:end])
                if written is not None:
                    result, at = result + written, end
                    break
            else:
                after = sounds.starts[at + 1] if at + 1 < len(sounds.text) else len(run)
                result, at = result + run[sounds.starts[at] : after], at + 1
        return result


def _sound(text: str) -> str:
    """Return the key of a reading without small kana: 「ちやつと」 is チャット."""
    return key(text).translate(_LARGE)


def _halves(counts: Counter[tuple[str, str]]) -> dict[str, str]:
    """Return the words of two characters by their half spelled forms; the more frequent wins."""
    found: dict[str, str] = {}
    for (sound, surface), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        if not _OF_TWO.fullmatch(surface):
            continue
        kana = sound.translate(_HIRAGANA)
        for at in range(1, len(kana)):
            if _MIN_SPELLED <= len(kana) - at <= _MAX_SPELLED:
                found.setdefault(surface[0] + kana[at:], surface)
            if _MIN_SPELLED <= at <= _MAX_SPELLED:
                found.setdefault(kana[:at] + surface[1], surface)
    return found


def _noun_runs(found: Iterable[Word]) -> list[list[Word]]:
    runs: list[list[Word]] = [[]]
    for word in found:
        if word.pos[0] in {"名詞", "接尾辞", "接頭辞"} and word.reading:
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return runs
