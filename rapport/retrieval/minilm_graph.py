"""all-MiniLM-L6-v2 as a graph for ONNX Runtime: `python -m rapport.retrieval.minilm_graph MODEL_FOLDER OUT`.

The graph is written here from the weights, with ONNX Runtime's own fused operators, because that takes three seconds
and 150 lines, while torch's exporter takes 13 s and 900 MB, wants a further package (`onnxscript`; its older way is
deprecated), and leaves operators to be fused. It runs in a child process, so that its memory is given back.

The architecture is BERT (Devlin et al. 2019, https://arxiv.org/abs/1810.04805): embeddings, then layers of attention
and a two-step projection, each added to its input and normalised. The sentence's vector is the mean of its tokens'
vectors, scaled to length 1; the mean's divisor goes away in the scaling, so a sum over the mask is enough.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save_model

if TYPE_CHECKING:
    from numpy.typing import NDArray

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_FUSED = "com.microsoft"
_OPSET = 17
_IR_VERSION = 8  # what belongs to that opset

Weights = dict[str, "NDArray[np.float32]"]


class WrongWeights(Exception):
    """The file of the weights is missing, or isn't the one that is expected; the message says which."""


def read_weights(path: Path) -> Weights:
    """The tensors of a safetensors file of 32-bit floats, checked against `SHA256`.

    The format: 8 bytes for the length of a JSON header that says where each tensor lies, then the tensors
    (https://github.com/huggingface/safetensors#format).

    Raises:
        WrongWeights: see there.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise WrongWeights(f"{path} can't be read ({error.strerror})") from None
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise WrongWeights(f"{path} isn't the expected file (its sha256 doesn't begin with {SHA256[:8]})")
    start = 8 + int.from_bytes(data[:8], "little")
    tensors = {name: entry for name, entry in json.loads(data[8:start]).items() if entry.get("dtype") == "F32"}
    return {name: _tensor(data, start, entry) for name, entry in tensors.items()}


def _tensor(data: bytes, start: int, entry: dict[str, Any]) -> NDArray[np.float32]:
    first, last = entry["data_offsets"]
    return np.frombuffer(data, "<f4", (last - first) // 4, start + first).reshape(entry["shape"])


@dataclass(slots=True)
class _Graph:
    """Operators and constants in the making; a node is known by the name of its output."""

    nodes: list[Any] = field(default_factory=list)
    constants: list[Any] = field(default_factory=list)

    def constant(self, value: NDArray[Any]) -> str:
        name = f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(self, operator: str, *inputs: str, domain: str = "", output: str = "", **attributes: Any) -> str:
        output = output or f"n{len(self.nodes)}"
        outputs = [output, f"{output}_lengths"] if operator == "EmbedLayerNormalization" else [output]
        self.nodes.append(helper.make_node(operator, list(inputs), outputs, domain=domain, **attributes))
        return output


def write_graph(weights: Weights, config: dict[str, Any], path: Path) -> None:
    """Write the model to `path`, whole or not at all.

    Its inputs are `ids` and `mask` (int32, texts x tokens; mask is 1 for a token, 0 for padding), its output `vectors`
    (float32, texts x dimensions, each of length 1).
    """
    graph = _Graph()
    state = _embeddings(graph, weights, config)
    for number in range(config["num_hidden_layers"]):
        state = _layer(graph, weights, config, f"encoder.layer.{number}", state)
    _pooling(graph, state)
    _save(graph, config["hidden_size"], path)


def _embeddings(graph: _Graph, weights: Weights, config: dict[str, Any]) -> str:
    """Every text is the first of its pair here, so that the vector for 'first' is part of each position's."""
    place = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    tables = [graph.constant(weights["embeddings.word_embeddings.weight"]), graph.constant(place)]
    scale = [graph.constant(weights[f"embeddings.LayerNorm.{part}"]) for part in ("weight", "bias")]
    inputs = ("ids", "", *tables, "", *scale, "mask")
    return graph.add("EmbedLayerNormalization", *inputs, domain=_FUSED, epsilon=config["layer_norm_eps"])


def _layer(graph: _Graph, weights: Weights, config: dict[str, Any], layer: str, state: str) -> str:
    own = f"{layer}.attention.self"
    kinds = ("query", "key", "value")
    matrix = graph.constant(np.concatenate([weights[f"{own}.{kind}.weight"].T for kind in kinds], axis=1))
    bias = graph.constant(np.concatenate([weights[f"{own}.{kind}.bias"] for kind in kinds]))
    heads = config["num_attention_heads"]
    seen = graph.add("Attention", state, matrix, bias, "mask", domain=_FUSED, num_heads=heads)
    state = _projected(graph, weights, config, f"{layer}.attention.output", seen, state)
    wide = graph.add("MatMul", state, graph.constant(weights[f"{layer}.intermediate.dense.weight"].T))
    wide = graph.add("BiasGelu", wide, graph.constant(weights[f"{layer}.intermediate.dense.bias"]), domain=_FUSED)
    return _projected(graph, weights, config, f"{layer}.output", wide, state)


def _projected(graph: _Graph, weights: Weights, config: dict[str, Any], name: str, value: str, state: str) -> str:
    product = graph.add("MatMul", value, graph.constant(weights[f"{name}.dense.weight"].T))
    scale = [graph.constant(weights[f"{name}.LayerNorm.{part}"]) for part in ("weight", "bias")]
    bias = graph.constant(weights[f"{name}.dense.bias"])
    epsilon = config["layer_norm_eps"]
    return graph.add("SkipLayerNormalization", product, state, *scale, bias, domain=_FUSED, epsilon=epsilon)


def _pooling(graph: _Graph, state: str) -> None:
    middle = graph.constant(np.array([1], np.int64))
    mask = graph.add("Unsqueeze", graph.add("Cast", "mask", to=TensorProto.FLOAT), middle)
    total = graph.add("Squeeze", graph.add("MatMul", mask, state), middle)
    graph.add("LpNormalization", total, output="vectors", axis=-1, p=2)


def _save(graph: _Graph, dimensions: int, path: Path) -> None:
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT32, ["texts", "tokens"]) for name in ("ids", "mask")]
    outputs = [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["texts", dimensions])]
    whole = helper.make_graph(graph.nodes, "all-MiniLM-L6-v2", inputs, outputs, graph.constants)
    opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_FUSED, 1)]
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        save_model(helper.make_model(whole, opset_imports=opsets, ir_version=_IR_VERSION), part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def main() -> int:
    """Write the graph; what went wrong is said in one sentence on standard error."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    try:
        config = json.loads((folder / "config.json").read_text("utf-8"))
        write_graph(read_weights(folder / "model.safetensors"), config, out)
    except WrongWeights as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except OSError as error:
        sys.stderr.write(f"{error.filename or out} can't be used ({error.strerror})\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
