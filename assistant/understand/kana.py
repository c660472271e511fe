"""Turns plan words typed in hiragana back into the plan's writing.

「さんかにんずう」 is no word to a tokeniser, but it is the reading of 参加人数,
which stands in the plan. Only whole runs of hiragana are read so, apart from
particles, because short readings meet by chance.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from corpus.fuzzy import katakana, key, keyed, nfkc
from corpus.words import Word, words

_RUN = re.compile("[ぁ-ん][ぁ-んー]{2,}")
_PARTICLE = re.compile("(?:について|とは|って|では|には|から|まで|[はがをのにでともやへかわ])?")
_WRITTEN = re.compile("[一-龥ァ-ヶa-z]")
_MIN_KANA = 3
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
                        sound = key("".join(word.reading for word in part))
                        if len(sound) >= _MIN_KANA and _WRITTEN.search(surface.lower()):
                            counts[sound, surface] += 1
        written: dict[str, str] = {}
        for (sound, surface), _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            written.setdefault(sound, surface)
        return cls(written, frozenset(abbreviations))

    def restore(self, text: str) -> str:
        """Return `text` with the plan's words in place of their hiragana, or of letters' names.

        >>> Readings({"サンカニンズウ": "参加人数"}).restore("さんかにんずうは なんにん")
        '参加人数は なんにん'
        """
        spelled = _SPELLED.sub(lambda match: self._letters(match[0]), text)
        return _RUN.sub(lambda match: self._run(match[0]), spelled)

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
            written = self.written.get(key(run[:end]))
            if written is not None:
                return written + run[end:]
        return None

    def _parts(self, run: str) -> str:
        """A longer run: words of at least four kana, from the left, longest first."""
        result, at, sounds = "", 0, keyed(run)
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


def _noun_runs(found: Iterable[Word]) -> list[list[Word]]:
    runs: list[list[Word]] = [[]]
    for word in found:
        if word.pos[0] in {"名詞", "接尾辞", "接頭辞"} and word.reading:
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return runs
