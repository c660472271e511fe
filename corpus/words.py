"""Japanese words: the one door to Sudachi.

Sudachi, and not a plain split, because Japanese has no spaces; its normalised
form unites spellings (受付け = 受け付け), its reading lets kana find kanji, and
its dictionary numbers groups of synonyms (予定 = 日程 = スケジュール).
"""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from importlib.metadata import version
from threading import local

from sudachipy import Dictionary, SplitMode, Tokenizer

_CONTENT = {"名詞", "動詞", "形容詞", "形状詞", "副詞", "代名詞", "連体詞", "接尾辞", "接頭辞"}
_EMPTY_VERBS = {
    *("為る", "居る", "有る", "成る", "出来る"),
    *("御座る", "下さる", "頂く", "呉れる", "貰う"),
}


class Split(Enum):
    """How finely compounds are cut: A short units, B middle, C named entities whole."""

    A = "A"
    B = "B"
    C = "C"


_MODES = {Split.A: SplitMode.A, Split.B: SplitMode.B, Split.C: SplitMode.C}


@dataclass(frozen=True, slots=True)
class Word:
    """One morpheme of a text."""

    surface: str
    normal: str
    """Normalised form of the dictionary (付属 for 附属), lower-cased."""
    base: str
    """Dictionary form: 書か -> 書く."""
    reading: str
    """In katakana; empty for signs."""
    pos: tuple[str, ...]
    """Part of speech, coarse to fine: ("名詞", "普通名詞", …)."""
    start: int
    end: int
    """Offsets in the text that was cut."""
    synonyms: tuple[int, ...]
    """Numbers of the synonym groups of the Sudachi dictionary."""

    @property
    def is_content(self) -> bool:
        """Whether the word carries meaning of its own (no particle, sign, empty verb)."""
        return self.pos[0] in _CONTENT and self.normal not in _EMPTY_VERBS


_tokenizers = local()


@lru_cache(maxsize=1)
def _dictionary() -> Dictionary:
    return Dictionary(dict="core")


def _tokenizer() -> Tokenizer:
    # A Sudachi tokenizer keeps state between calls, so every thread has its own.
    if not hasattr(_tokenizers, "value"):
        _tokenizers.value = _dictionary().tokenizer()
    return _tokenizers.value


@lru_cache(maxsize=8192)
def words(text: str, split: Split = Split.A) -> tuple[Word, ...]:
    """Return the morphemes of `text` in order, white space left out."""
    return tuple(
        Word(
            surface=m.surface(),
            normal=m.normalized_form().lower(),
            base=m.dictionary_form(),
            reading=m.reading_form(),
            pos=tuple(m.part_of_speech()),
            start=m.begin(),
            end=m.end(),
            synonyms=tuple(m.synonym_group_ids()),
        )
        for m in _tokenizer().tokenize(text, _MODES[split])
        if m.surface().strip()
    )


def content_words(text: str) -> list[str]:
    """Return the normalised content words of `text`, short units, in order, with repeats."""
    return [word.normal for word in words(text) if word.is_content]


def reading(text: str) -> str:
    """Return the reading of `text` in katakana; signs and white space are left out."""
    return "".join(word.reading for word in words(text) if word.pos[0] not in {"補助記号", "空白"})


def dictionary_version() -> str:
    """Return a name for the dictionary in use, part of the index's fingerprint."""
    return f"sudachidict-core {version('sudachidict-core')}, sudachipy {version('sudachipy')}"
