"""The reader as it is trained: a BERT encoder, and two judgements over the mean of its output."""

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import Linear, Module
from torch.nn.functional import normalize
from transformers import BertConfig, BertModel

from index.reader.pretrained import Pretrained

_LENGTH = 20.0
"""Of the vector that is judged: long enough for sharp probabilities over hundreds of units."""
_HIDDEN = 128
_EPSILON = 1e-12
_PAD = 1
_ROWS = {
    "attention.self.query": "q",
    "attention.self.key": "k",
    "attention.self.value": "v",
    "attention.output.dense": "ao",
    "intermediate.dense": "fi",
    "output.dense": "fo",
}
_NORMS = {"attention.output.LayerNorm": "aln", "output.LayerNorm": "oln"}


class Network(Module):
    """Scores of units, the last one for none, and log odds that the plan has no answer."""

    def __init__(self, encoder: BertModel, units: int) -> None:
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.units = Linear(width, units + 1)
        self.hidden = Linear(width, _HIDDEN)
        self.unanswered = Linear(_HIDDEN, 1)

    def forward(self, pieces: Tensor) -> tuple[Tensor, Tensor]:
        """Return scores (batch, units + 1) and log odds (batch,) of pieces (batch, longest)."""
        vectors = self.vectors(pieces)
        odds = self.unanswered(torch.relu(self.hidden(vectors)))
        return self.units(vectors), odds.squeeze(-1)

    def vectors(self, pieces: Tensor) -> Tensor:
        """Return one vector a question; padding counts for nothing."""
        is_piece = (pieces != _PAD).long()
        states = self.encoder(input_ids=pieces, attention_mask=is_piece)[0].float()
        kept = is_piece.unsqueeze(-1).float()
        return normalize((states * kept).sum(1) / kept.sum(1), dim=-1) * _LENGTH


def make_encoder(source: Pretrained, kept: list[int]) -> BertModel:
    """Return the pretrained encoder with the pieces at the places `kept` only."""
    config = BertConfig(
        vocab_size=len(kept),
        hidden_size=source.width,
        num_hidden_layers=source.layers,
        num_attention_heads=source.heads,
        intermediate_size=source.inner,
        max_position_embeddings=source.positions,
        layer_norm_eps=_EPSILON,
        pad_token_id=_PAD,
    )
    encoder = BertModel(config, add_pooling_layer=False)
    state = {
        name: torch.from_numpy(np.ascontiguousarray(rows))
        for name, rows in _state(source, kept).items()
    }
    encoder.load_state_dict(state)
    return encoder


def _state(source: Pretrained, kept: list[int]) -> Mapping[str, NDArray[np.float32]]:
    tensors, width = source.tensors, source.width
    kind = tensors["emb.type"].reshape(-1, width)
    state = {
        "embeddings.word_embeddings.weight": tensors["emb.word"].reshape(-1, width)[kept],
        "embeddings.position_embeddings.weight": tensors["emb.pos"].reshape(-1, width),
        "embeddings.token_type_embeddings.weight": np.concatenate([kind[:1], kind[:1]]),
        "embeddings.LayerNorm.weight": tensors["emb.ln.w"],
        "embeddings.LayerNorm.bias": tensors["emb.ln.b"],
    }
    for layer in range(source.layers):
        for name, short in _ROWS.items():
            inputs = source.inner if short == "fo" else width
            where, there = f"encoder.layer.{layer}.{name}", f"l{layer}.{short}"
            state[f"{where}.weight"] = tensors[f"{there}.w"].reshape(-1, inputs)
            state[f"{where}.bias"] = tensors[f"{there}.b"]
        for name, short in _NORMS.items():
            where, there = f"encoder.layer.{layer}.{name}", f"l{layer}.{short}"
            state[f"{where}.weight"] = tensors[f"{there}.w"]
            state[f"{where}.bias"] = tensors[f"{there}.b"]
    return state
