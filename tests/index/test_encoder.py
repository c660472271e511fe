"""What every encoder promises, and how the shipped one is fed."""

import json
import shutil

import numpy as np
import pytest

from corpus.library import load_plan
from corpus.passages import make_passages
from index.build import text_to_encode
from index.encoder import INPUT_FILE, SHIPPED_MODEL, SentenceEncoder, as_embeddings
from index.errors import EncoderError
from index.terms import terms
from tests.index.fakes import HashEncoder

TEXTS = ["書かない窓口とは何ですか。", "ＲＰＡ", "", "？！", "zxqv wxyz"]


@pytest.fixture(scope="module")
def shipped():
    return SentenceEncoder()


@pytest.fixture(scope="module")
def raw_model(tmp_path_factory):
    """The shipped model without the file that says it reads Sudachi's words."""
    folder = tmp_path_factory.mktemp("models") / "raw"
    shutil.copytree(SHIPPED_MODEL, folder)
    (folder / INPUT_FILE).unlink()
    return folder


@pytest.fixture(params=["hash", "shipped", "raw"])
def encoder(request, shipped, raw_model):
    made = {
        "hash": HashEncoder,
        "shipped": lambda: shipped,
        "raw": lambda: SentenceEncoder(raw_model),
    }
    return made[request.param]()


def test_rows_are_float32_unit_vectors(encoder):
    for rows in (encoder.encode_queries(TEXTS[:2]), encoder.encode_passages(TEXTS[:2])):
        assert rows.dtype == np.float32
        assert rows.shape[0] == 2
        assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_same_text_gives_the_same_row(encoder):
    assert np.array_equal(encoder.encode_queries(["窓口"]), encoder.encode_queries(["窓口"]))


def test_row_does_not_depend_on_its_neighbours(encoder):
    alone = encoder.encode_passages(["窓口"])[0]
    beside = encoder.encode_passages(["令和７年度の計画", "窓口"])[1]

    assert np.allclose(alone, beside, atol=1e-6)


def test_langchain_form_gives_the_same_numbers(encoder):
    embeddings = as_embeddings(encoder)

    assert np.allclose(embeddings.embed_query("窓口"), encoder.encode_queries(["窓口"])[0])
    assert np.allclose(embeddings.embed_documents(["窓口"]), encoder.encode_passages(["窓口"]))


def test_text_without_a_known_word_resembles_no_passage(shipped):
    rows = shipped.encode_queries(TEXTS)

    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert np.abs(rows[2:] @ rows[:2].T).max() < 0.05


def test_width_and_case_do_not_matter_to_the_shipped_model(shipped):
    full, half = shipped.encode_queries(["ＲＰＡを使う", "rpaを使う"])

    assert np.array_equal(full, half)


@pytest.mark.parametrize(
    ("query", "paraphrase", "unrelated"),
    [
        (
            "パソコンが苦手なお年寄りへの支援",
            "高齢者向けのスマートフォン講習会",
            "標準仕様への移行作業",
        ),
        ("社員教育", "職員の研修", "申請のオンライン化"),
        ("役所に行かずに手続きしたい", "行政手続のオンライン化", "情報セキュリティ監査"),
        ("予定表", "スケジュール", "個人情報の保護"),
        ("困っていること", "課題", "成果指標"),
    ],
)
def test_paraphrase_is_nearer_than_something_unrelated(shipped, query, paraphrase, unrelated):
    row = shipped.encode_queries([query])[0]

    near, far = shipped.encode_passages([paraphrase, unrelated]) @ row

    assert near > far


def test_shipped_model_knows_every_word_of_the_plan():
    tokenizer = json.loads((SHIPPED_MODEL / "tokenizer.json").read_text(encoding="utf-8"))
    known = tokenizer["model"]["vocab"].keys()

    for passage in make_passages(load_plan().plan):
        assert set(terms(text_to_encode(passage))) <= known, "run: python -m index train"


def test_prefix_changes_the_side_that_it_belongs_to(raw_model):
    plain = SentenceEncoder(raw_model)
    prefixed = SentenceEncoder(raw_model, query_prefix="研修 ")

    assert not np.allclose(plain.encode_queries(["窓口"]), prefixed.encode_queries(["窓口"]))
    assert np.allclose(prefixed.encode_queries(["窓口"]), plain.encode_queries(["研修 窓口"]))
    assert np.array_equal(plain.encode_passages(["窓口"]), prefixed.encode_passages(["窓口"]))


def test_fingerprint_names_prefixes_and_files(raw_model, tmp_path):
    plain = SentenceEncoder(raw_model).fingerprint
    changed = tmp_path / "raw"
    shutil.copytree(raw_model, changed)
    (changed / "tokenizer.json").write_text("{}", encoding="utf-8")

    assert SentenceEncoder(raw_model).fingerprint == plain
    assert SentenceEncoder(raw_model, passage_prefix="文章: ").fingerprint != plain
    assert SentenceEncoder(changed).fingerprint != plain


@pytest.mark.parametrize("name", ["nobody/no-such-model", "no such model", "/no/such/folder"])
def test_model_that_is_not_here_is_refused_without_a_download(name):
    with pytest.raises(EncoderError, match="on this machine"):
        SentenceEncoder(name)


def test_folder_without_a_model_is_refused_when_it_is_used(tmp_path):
    with pytest.raises(EncoderError):
        SentenceEncoder(tmp_path).encode_queries(["窓口"])


def test_input_that_nobody_knows_is_refused(tmp_path):
    (tmp_path / INPUT_FILE).write_text('{"input": "mecab words"}', encoding="utf-8")

    with pytest.raises(EncoderError, match="mecab words"):
        SentenceEncoder(tmp_path)
