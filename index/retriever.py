"""The index as a LangChain retriever, for chains and agents built by others."""

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict, Field

from index.documents import document_of
from index.search import Hit, Index


class PlanRetriever(BaseRetriever):
    """Finds passages; each document carries its scores beside the passage's metadata.

    The assistant itself calls `Index.search` and so never passes LangChain's
    callbacks: nothing of a question can reach a tracing service from there.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True, frozen=True)

    index: Index
    limit: int = Field(default=6, ge=1)
    """Number of documents at most."""

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[Document]:
        return [_document(hit) for hit in self.index.search(query, limit=self.limit)]


def _document(hit: Hit) -> Document:
    document = document_of(hit.passage)
    document.metadata |= {"score": hit.score, "keyword": hit.keyword, "vector": hit.vector}
    return document
