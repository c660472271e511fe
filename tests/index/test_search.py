"""Searching an open index, by its own door and through LangChain's."""

from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest

from index.build import open_index
from index.manifest import Content
from index.retriever import PlanRetriever
from tests.index.fakes import TEXTS, HashEncoder, make_passages


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    opened = open_index(
        Content(make_passages(), "plan 1"),
        folder=tmp_path_factory.mktemp("index"),
        encoder=HashEncoder(),
    )
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        pytest.param(text, f"statement-{100 * number}", id=text[:8])
        for number, (text, _) in enumerate(TEXTS)
    ],
)
def test_passage_is_found_by_its_own_text(index, query, first):
    assert index.search(query, limit=1)[0].passage.id == first


def test_hits_are_sorted_limited_and_without_repeats(index):
    hits = index.search("様式の電子化と研修", limit=20)

    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert len({hit.passage.id for hit in hits}) == len(hits) == 20


def test_every_score_lies_between_0_and_1(index):
    for hit in index.search("情報セキュリティ研修", limit=200):
        assert 0 < hit.score <= 1
        assert 0 <= hit.keyword <= 1
        assert 0 <= hit.vector <= 1


def test_equal_scores_keep_the_order_of_the_text(index):
    hits = index.search("電子化", limit=200)

    for before, after in pairwise(hits):
        if before.score == after.score:
            assert before.passage.leaves[0].span < after.passage.leaves[0].span


def test_threads_search_at_the_same_time(index):
    expected = index.search("研修", limit=5)

    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: index.search("研修", limit=5), range(40)))

    assert all(hits == expected for hits in found)


def test_retriever_returns_documents_with_metadata_and_scores(index):
    documents = PlanRetriever(index=index, limit=2).invoke("書かない窓口")

    assert len(documents) == 2
    first = documents[0]
    assert first.page_content == TEXTS[0][0]
    assert {name: first.metadata[name] for name in ("id", "measure", "edition", "field")} == {
        "id": "statement-0",
        "measure": "1-ア",
        "edition": "第2次",
        "field": "取組内容",
    }
    assert (first.metadata["start"], first.metadata["end"]) == (0, len(TEXTS[0][0]))
    assert 0 < first.metadata["score"] <= 1


def test_vector_store_answers_others_with_a_filter(index):
    documents = index.vector_store.similarity_search(
        "情報セキュリティ研修", k=3, filter={"field": "取組内容"}
    )

    assert documents[0].id == "statement-100"
    assert {document.metadata["field"] for document in documents} == {"取組内容"}
