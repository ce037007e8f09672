"""Silver: what an earlier network reads of sentences of which no tree is known.

In: files of batches that `training.prepare` wrote, the weights of the earlier network. Out: the same files with its
trees, tags, names and kinds of things where nothing is annotated. A network that learns trees from some sets and names
or claims from others unlearns to read the trees of the others.

    python -m training.silver PREPARED/*.pt --weights src/parley/language/weights
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from parley.language.network import Ints, session
from training.batches import UNKNOWN, Batch

CHOSEN = ("u", "lr", "e", "n", "d")
"""Heads whose labels are numbered anew."""


class Earlier:
    """An earlier network, whose labels are brought to the numbers of `labels`."""

    def __init__(self, weights: Path, labels: Mapping[str, Sequence[str]]) -> None:
        own = json.loads((weights / "labels.json").read_text(encoding="utf-8"))
        self._anew = {
            name: np.array(
                [list(labels[name]).index(label) if label in labels[name] else UNKNOWN for label in own[name]]
            )
            for name in CHOSEN
        }
        self._session = session((weights / "network.onnx").read_bytes())

    def read(self, fed: Mapping[str, Ints]) -> dict[str, Ints]:
        """What it says of the words of a sentence: numbers of labels, and of heads as "h"."""
        *chosen, heads, cues = self._session.run([*CHOSEN, "h", "c"], dict(fed))
        found = {name: self._anew[name][numbers] for name, numbers in zip(CHOSEN, chosen, strict=True)}
        return {**found, "h": heads, "c": (cues > 0).astype(np.int64)}


def silvered(batch: Batch, earlier: Earlier) -> Batch:
    """A batch with what `earlier` reads of its sentences without a tree, but for those that are several."""
    numbers, names = {name: x.clone() for name, x in batch.numbers.items()}, batch.names.clone()
    for row in range(len(batch.ids)):
        if (numbers["h"][row] == UNKNOWN).all() and not (numbers["b"][row] == 1).any():
            size, pieces = int(batch.words[row].sum()), int(batch.mask[row].sum())
            said = earlier.read(
                {"numbers": _long(batch.ids[row, :pieces]), "shapes": _long(batch.case[row, :pieces]), "first": _long(batch.first[row, :size])}
            )  # fmt: skip
            marks = said.pop("n")
            for name, found in said.items():
                if (numbers[name][row] == UNKNOWN).all():
                    numbers[name][row, :size] = torch.from_numpy(found).to(numbers[name].dtype)
            if not names[row].any():
                names[row, torch.arange(size), torch.from_numpy(marks)] = True
    return replace(batch, numbers=numbers, names=names)


def _long(x: Tensor) -> Ints:
    return x.numpy().astype(np.int64)


def main() -> None:
    options = _options()
    for path in options.files:
        labels = json.loads((path.parent / "labels.json").read_text(encoding="utf-8"))
        earlier = Earlier(options.weights, labels)
        torch.save([silvered(batch, earlier) for batch in torch.load(path, weights_only=False)], path)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Let an earlier network read what has no trees.")
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--weights", type=Path, required=True, help="folder of the earlier network's weights")
    return parser.parse_args()


if __name__ == "__main__":
    main()
