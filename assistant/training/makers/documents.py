"""Names of documents: plans, laws, guidelines; which may be taken for which."""

import re

from corpus.words import words

DOCUMENT = re.compile("(計画|方針|条例|法律|規則|基準|ガイドライン|手順書)$")
_TYPES = ({"計画", "方針"}, {"条例", "法律", "規則", "基準", "ガイドライン", "手順書"})


def is_document_as(name: str, document: str) -> bool:
    """Return whether a name is of a document of the same type, and of the same place."""
    is_like = _type(name) is not None and _type(name) == _type(document)
    return is_like and _places(name) == _places(document)


def _type(name: str) -> int | None:
    """Return the number of the type: what is planned, or what is ruled."""
    match = DOCUMENT.search(name)
    kind = match[1] if match else None
    return next((number for number, kinds in enumerate(_TYPES) if kind in kinds), None)


def _places(name: str) -> set[str]:
    return {word.normal for word in words(name) if "地名" in word.pos}
