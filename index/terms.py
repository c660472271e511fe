"""The words, and pairs of characters, by which passages and questions meet."""

import unicodedata

from corpus.fuzzy import key
from corpus.words import content_words

PAIR = "##"
"""Before a pair of characters, so that it is not taken for a word."""


def terms(text: str) -> list[str]:
    """Return the content words of `text`, in order, with repeats.

    Width and case are folded before the text is cut, because Sudachi leaves
    them alone in words that it does not know.

    >>> terms("ＲＰＡを使う") == terms("rpaを使う")
    True
    """
    folded = unicodedata.normalize("NFKC", text).lower()
    # Some English words of the dictionary hold spaces, which separate words elsewhere.
    return [word.replace(" ", "_") for word in content_words(folded)]


def bigrams(text: str) -> list[str]:
    """Return the pairs of neighbouring characters of `text` in forgiving form.

    They meet where words do not: in kana, in misspelt words, in how something is asked.

    >>> bigrams("デジタル") == bigrams("でじたる")
    True
    """
    letters = key(text)
    return [letters[at : at + 2] for at in range(len(letters) - 1)]


def pieces(text: str) -> list[str]:
    """Return what the shipped model reads of `text`: its words, then its pairs of characters.

    >>> pieces("窓口")
    ['窓口', '##窓口']
    """
    return terms(text) + [f"{PAIR}{pair}" for pair in bigrams(text)]
