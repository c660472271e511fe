"""Passages in LangChain's form, for whatever plugs in there."""

from typing import TYPE_CHECKING

from corpus.passages import Passage

if TYPE_CHECKING:
    from langchain_core.documents import Document

PATH_SIGN = " ＞ "


def document_of(passage: Passage) -> "Document":
    """Return the passage as a document; what the plan does not say is an empty string.

    `start` and `end` enclose all leaves of the passage, which need not be
    neighbours in the text; what is quoted are the leaves.
    """
    from langchain_core.documents import Document

    measure = passage.measure
    return Document(
        id=passage.id,
        page_content=passage.text,
        metadata={
            "id": passage.id,
            "kind": passage.kind.value,
            "measure": measure.code if measure else "",
            "edition": measure.edition.value if measure else "",
            "field": passage.field.value if passage.field else "",
            "path": PATH_SIGN.join(passage.leaves[0].path),
            "start": min(leaf.span.start for leaf in passage.leaves),
            "end": max(leaf.span.end for leaf in passage.leaves),
        },
    )
