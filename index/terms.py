"""The words by which passages and questions meet, in both legs of the search."""

import unicodedata

from corpus.words import content_words


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
