"""Write the trained reader as an ONNX file with 8-bit weights."""

import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor
from torch.nn import Module

from index.reader.model import INPUT, MODEL_FILE, UNANSWERED, UNITS
from index.reader.network import Network

_OPSET = 17


class _OneQuestion(Module):
    """The network without padding: it reads one question at a time."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor) -> tuple[Tensor, Tensor]:
        scores, odds = self.network(pieces)
        return scores, odds


def export(network: Network, to: Path) -> None:
    """Write the network, in evaluation mode, into the folder `to`."""
    network.encoder.set_attn_implementation("eager")
    with TemporaryDirectory() as folder, warnings.catch_warnings():
        # The exporter that torch prefers now needs two more packages and does no better here.
        warnings.simplefilter("ignore")
        exact = Path(folder) / MODEL_FILE
        torch.onnx.export(
            _OneQuestion(network),
            (torch.tensor([[0, 4, 5, 2]]),),
            exact,
            input_names=[INPUT],
            output_names=[UNITS, UNANSWERED],
            dynamic_axes={INPUT: {1: "length"}},
            dynamo=False,
            opset_version=_OPSET,
        )
        quantize_dynamic(exact, to / MODEL_FILE, weight_type=QuantType.QInt8, per_channel=True)
