"""Questions are encoded as sentence-transformers would."""

import numpy as np
import pytest

from index.encoder import SHIPPED_MODEL, SentenceEncoder
from index.errors import EncoderError

TEXTS = [
    pytest.param("行政手続のオンライン化の課題は何ですか", id="a question"),
    pytest.param("ＢＰＲ", id="one word"),
    pytest.param("ぬるぽ", id="no known word"),
    pytest.param("", id="nothing"),
    pytest.param("RPA ＲＰＡ rpa 令和７年度 ダッシュボード", id="mixed widths"),
]


@pytest.fixture(scope="module")
def encoder():
    return SentenceEncoder(SHIPPED_MODEL)


@pytest.mark.parametrize("text", TEXTS)
def test_a_question_gets_the_vector_that_the_library_gives(encoder, text):
    by_table = encoder.encode_queries([text])
    by_library = encoder.encode_passages([text])

    assert np.allclose(by_table, by_library, atol=1e-3)


def test_damaged_weights_are_an_encoder_error(tmp_path):
    for file in SHIPPED_MODEL.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "model.safetensors").write_bytes(b"no weights")

    with pytest.raises(EncoderError, match="SafetensorError"):
        SentenceEncoder(tmp_path).encode_queries(["課題"])
