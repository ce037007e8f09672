"""Export the network as Parley carries it.

In: a run's folder (`network.pt`, `labels.json`). Out: `network.onnx` (8-bit weights), `labels.json`, `relations.npy` in
the folder OUT.

    python -m training.export RUN OUT
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import onnx
import torch

from training.graph import CARRIED, claim_types, graph
from training.network import RELATION, ParserNetwork


def main(run: Path, out: Path) -> None:
    stored = torch.load(run / "network.pt")
    labels = json.loads((run / "labels.json").read_text(encoding="utf-8"))
    network = ParserNetwork(labels, stored["encoder.pieces.weight"].shape[0])
    network.load_state_dict(stored)
    out.mkdir(parents=True, exist_ok=True)
    onnx.save(graph(network.eval()), out / "network.onnx")
    carried = {name: labels[name] for name in (*CARRIED, "d", "r")} | {"w": claim_types(labels["w"])}
    (out / "labels.json").write_text(json.dumps(carried, ensure_ascii=False), encoding="utf-8")
    relations = network.relation_weights.detach().numpy().reshape(RELATION + 1, -1, RELATION + 1)
    np.save(out / "relations.npy", relations.astype(np.float32))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
