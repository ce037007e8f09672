"""Export the network as Parley carries it.

In: a run's folder (`network.pt`, `labels.json`). Out: `network.onnx` (int8 weights), `labels.json`, `relations.npy` in
the folder OUT. The graph chooses tags, heads and relations; scores of arcs leave it for sentences that need repair.

    python -m training.export RUN OUT
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.network import NEVER, RELATION, ParserNetwork

CARRIED = ("u", "lr", "e", "n")
"""The taggers that are read at run time; the Penn tags only help to train."""
OPSET = 23
"""The first with attention as one step."""
INPUTS = ["ids", "mask", "case", "first", "wm"]
OUTPUTS = [*CARRIED, "arc", "h", "d", "rd", "rh", "c", "r"]


class Graph(nn.Module):
    """The network with the choices made."""

    def __init__(self, network: ParserNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, ids: Tensor, mask: Tensor, case: Tensor, first: Tensor, wm: Tensor) -> tuple[Tensor, ...]:
        scores = self.network(ids, mask, case, first)
        words = scores.arcs.shape[1]
        padding = torch.cat([torch.zeros_like(wm[:, :1]), 1 - wm], 1)[:, None, :].float() * NEVER
        own_head = torch.cat([torch.zeros(words, 1), torch.eye(words)], 1) * NEVER
        arcs = scores.arcs + padding + own_head
        heads = arcs.argmax(-1)
        relations = self.network.relations(scores, heads).argmax(-1)
        tags = (scores.tags[name].argmax(-1).int() for name in CARRIED)
        other, cue = scores.tags["c"].unbind(-1)
        roles = scores.roles.argmax(2).int()
        return (*tags, arcs, heads.int(), relations.int(), scores.dependents, scores.governors, cue - other, roles)


def main(run: Path, out: Path) -> None:
    stored = torch.load(run / "network.pt")
    labels = json.loads((run / "labels.json").read_text(encoding="utf-8"))
    network = ParserNetwork(labels, stored["encoder.pieces.weight"].shape[0])
    network.load_state_dict(stored)
    network.eval()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        _export(Graph(network), exact)
        _fuse(exact)
        quantize_dynamic(
            exact,
            out / "network.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul", "Gather"],
            extra_options={"MatMulConstBOnly": True},
        )
    _bare(out / "network.onnx")
    carried = {name: labels[name] for name in (*CARRIED, "d", "r")}
    (out / "labels.json").write_text(json.dumps(carried, ensure_ascii=False), encoding="utf-8")
    relations = network.relation_weights.detach().numpy().reshape(RELATION + 1, -1, RELATION + 1)
    np.save(out / "relations.npy", relations.astype(np.float32))


def _export(graph: Graph, path: Path) -> None:
    sentences, pieces, words = 3, 12, 7
    example = (
        torch.randint(1000, 20000, (sentences, pieces)),
        torch.ones(sentences, pieces, dtype=torch.long),
        torch.zeros(sentences, pieces, dtype=torch.long),
        torch.arange(1, words + 1).expand(sentences, words).contiguous(),
        torch.ones(sentences, words, dtype=torch.long),
    )
    b, p, w = (torch.export.Dim(name, min=2, max=most) for name, most in (("b", 4096), ("l", 512), ("w", 512)))
    shapes = ({0: b, 1: p}, {0: b, 1: p}, {0: b, 1: p}, {0: b, 1: w}, {0: b, 1: w})
    torch.onnx.export(
        graph,
        example,
        path,
        opset_version=OPSET,
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamo=True,
        dynamic_shapes=shapes,
        external_data=False,
    )


def _fuse(path: Path) -> None:
    """Join layer norms and activations into single steps, which run faster."""
    from onnxruntime.transformers import optimizer
    from onnxruntime.transformers.fusion_options import FusionOptions

    options = FusionOptions("bert")
    fused = optimizer.optimize_model(
        str(path), model_type="bert", num_heads=12, hidden_size=384, opt_level=0, optimization_options=options
    )
    fused.save_model_to_file(str(path))


def _bare(path: Path) -> None:
    """Take out what the export notes beside each step, such as where its code lay on the disk."""
    model = onnx.load(path)
    for noted in (model, model.graph, *model.graph.node, *model.graph.initializer, *model.graph.value_info):
        del noted.metadata_props[:]
        noted.doc_string = ""
    onnx.save(model, path)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
