"""The pieces of words that the reader reads: unigrams (Kudo 2018, arXiv:1804.10959)."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from tokenizers import Tokenizer
from tokenizers.models import Unigram
from tokenizers.pre_tokenizers import Metaspace
from tokenizers.processors import TemplateProcessing

from corpus.fuzzy import nfkc

START, PAD, END, UNKNOWN = "<s>", "<pad>", "</s>", "<unk>"
"""The first pieces, in this order."""
_PREFIX = "query: "
"""What the pretrained model expects before a question."""
_LATIN = re.compile("▁?[a-z0-9]+")
_JAPANESE = re.compile("▁?[ぁ-ゖァ-ヺー々〆一-龥]+")
_KANA = re.compile("[ぁ-ゖァ-ヺ]")
_MOST_LATIN = 6000
"""Latin words and parts of words, the most frequent ones."""


def as_read(question: str) -> str:
    """Return a question as the reader gets it.

    >>> as_read("ＲＰＡ　とは")
    'query: rpa とは'
    """
    return _PREFIX + " ".join(nfkc(question).split())


def chosen_pieces(pieces: Sequence[tuple[str, float]], texts: Iterable[str]) -> list[int]:
    """Return the places of the pieces that are kept, in order, of a vocabulary of many languages.

    Kept are those that `texts` consist of, single characters and words with kana that a
    Japanese keyboard types, and frequent pieces in Latin letters.

    Args:
        pieces: Each with its log probability; the four special ones first.
        texts: What the reader is trained on.
    """
    whole = make_tokenizer(pieces)
    read = whole.encode_batch([as_read(text) for text in texts])
    kept = {*range(4), *(number for each in read for number in each.ids)}
    latin = 0
    for at, (piece, _) in enumerate(pieces):
        if _LATIN.fullmatch(piece) and latin < _MOST_LATIN:
            latin += 1
            kept.add(at)
        elif _is_typed(piece):
            kept.add(at)
    return sorted(kept)


def _is_typed(piece: str) -> bool:
    plain = piece.removeprefix("▁")
    is_word = _JAPANESE.fullmatch(piece) and (len(plain) == 1 or _KANA.search(plain))
    if not is_word and len(piece) > 1:
        return False
    try:
        plain.encode("shift_jis")
    except UnicodeEncodeError:
        return False
    return True


def make_tokenizer(pieces: Sequence[tuple[str, float]]) -> Tokenizer:
    """Return a tokenizer over pieces with their log probabilities, the special ones first."""
    special = [START, PAD, END, UNKNOWN]
    if [piece for piece, _ in pieces[:4]] != special:
        raise ValueError(f"expected the pieces {special} first, found {pieces[:4]}")
    tokenizer = Tokenizer(Unigram(list(pieces), unk_id=3, byte_fallback=False))
    tokenizer.pre_tokenizer = Metaspace()
    tokenizer.post_processor = TemplateProcessing(
        single=f"{START} $A {END}", special_tokens=[(START, 0), (END, 2)]
    )
    return tokenizer


def save_tokenizer(tokenizer: Tokenizer, to: Path) -> None:
    """Write a tokenizer, one piece a line, so that a change can be read."""
    tokenizer.save(str(to), pretty=False)
