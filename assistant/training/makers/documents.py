"""Names of documents: plans, laws, guidelines; which may stand beside which as choices."""

import re
from collections.abc import Iterable
from itertools import combinations

from assistant.training.makers.draft import WRONG_CHOICES
from corpus.words import words

DOCUMENT = re.compile("(計画|方針|条例|法律|規則|基準|ガイドライン|手順書)$")


def documents_beside(names: Iterable[str], key: str) -> Iterable[tuple[str, ...]]:
    """Return three documents at a time, one at least of the kind of the key: a plan, a law.

    Those come first that are of the same place as the key.
    """
    found = sorted({name for name in names if DOCUMENT.search(name) and name != key})
    kind = DOCUMENT.findall(key)
    return sorted(
        (
            three
            for three in combinations(found, WRONG_CHOICES)
            if any(DOCUMENT.findall(x) == kind for x in three)
        ),
        key=lambda three: -sum(_places(name) == _places(key) for name in three),
    )


def is_document_as(name: str, document: str) -> bool:
    """Return whether a name is of a document, too, and of the same place: the state, or a city."""
    return DOCUMENT.search(name) is not None and _places(name) == _places(document)


def _places(name: str) -> set[str]:
    return {word.normal for word in words(name) if "地名" in word.pos}
