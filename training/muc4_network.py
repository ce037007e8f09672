"""MUC-4's network: MiniLM's last two layers trained for a report's phrases, its sentences and itself.

In: MUC-4's development reports with their templates, MiniLM's weights. Out: `network.onnx` and `network.npz`, which
`eval.muc4.network` reads; and what is said of each development report by a network that has learned from others alone, from
which the heads learn. The first four layers and the pieces' vectors stay as they are.

    python -m training.muc4_network dev.jsonl.gz --minilm MODEL_FOLDER --out eval/muc4 --told told.npz
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from eval.muc4.network import UNITS, Told
from onnx import TensorProto, helper
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - as everywhere

from training.graph import Steps, layer_steps, written
from training.muc4_examples import examples, store
from training.muc4_lessons import Labels, Lesson, lessons
from training.network import WIDTH, Encoder, Layer

FOLDS = 2
LAYERS = 2
"""How many are trained."""
VOCABULARY = 30522
HIDDEN = {"phrase": 192, "sentence": 64, "report": 64}
SEEN = {"phrase": 3 * WIDTH, "sentence": 2 * WIDTH, "report": WIDTH}
"""How many numbers each unit is told by: its own, those of what it lies in."""
SPARED = 0.75
"""The share of reports without an incident that are left out of each round."""
TOGETHER = 2  # reports a step
WARM_UP = 1 / 15
RARE = -3.0
"""The score that a label begins with."""
DROPOUT = 0.2


@dataclass(frozen=True)
class Pace:
    """How it is trained: steps, learning rates of the layers and of what follows them."""

    steps: int
    rate: float
    head_rate: float


class Reader(nn.Module):
    """The layers, which tokens a report is known by, and what follows for each unit."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(attention_dropout=0.0) for _ in range(LAYERS))
        self.weighed = nn.Parameter(torch.zeros(WIDTH))
        self.inner = nn.ModuleDict({unit: nn.Linear(SEEN[unit], HIDDEN[unit]) for unit in UNITS})
        self.outer = nn.ModuleDict({unit: nn.Linear(HIDDEN[unit], labels.sizes[unit]) for unit in UNITS})
        for unit in UNITS:
            nn.init.constant_(self.outer[unit].bias, RARE)

    def forward(self, lesson: Lesson) -> dict[str, Tensor]:
        """The scores of each unit's labels."""
        tokens = torch.cat([self._read(pieces)[first] for pieces, first in lesson.stretches]).float()
        report = torch.softmax(tokens @ self.weighed, 0) @ tokens
        sentences = lesson.means @ tokens
        own = torch.cat([tokens[lesson.heads], sentences[lesson.owners], report.expand(len(lesson.heads), -1)], 1)
        seen = {"phrase": own, "sentence": torch.cat([sentences, report.expand_as(sentences)], 1), "report": report}
        return {unit: self._scores(unit, x) for unit, x in seen.items()}

    def _read(self, pieces: Tensor) -> Tensor:
        return passed(self.layers, pieces[None].float())[0]

    def _scores(self, unit: str, x: Tensor) -> Tensor:
        hidden = F.relu(self.inner[unit](F.dropout(x, DROPOUT, self.training)))
        scores: Tensor = self.outer[unit](F.dropout(hidden, DROPOUT, self.training)).float()
        return scores


def passed(layers: Iterable[nn.Module], x: Tensor) -> Tensor:
    """What comes of `x` [1, piece, width] in `layers`."""
    for layer in layers:
        x = layer(x, x.new_zeros(1, 1, 1, x.shape[1]))
    return x


def below(encoder: Encoder, lesson: Lesson) -> Lesson:
    """The lesson with vectors for its pieces: what the layers that are not trained make of them."""
    found = []
    for numbers, first in lesson.stretches:
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            x = encoder.norm(encoder.pieces(numbers) + encoder.positions.weight[: len(numbers)])
            found.append((passed(encoder.layers[:-LAYERS], x[None])[0].bfloat16(), first))
    return replace(lesson, stretches=found)


def loss(scores: dict[str, Tensor], lesson: Lesson) -> Tensor:
    """How far the scores are from what holds."""
    parts = [
        F.binary_cross_entropy_with_logits(scores[unit], lesson.held[unit], lesson.counts[unit], reduction="sum")
        for unit in UNITS
    ]
    return torch.stack(parts).sum()


def trained(labels: Labels, taught: Sequence[Lesson], encoder: Encoder, pace: Pace) -> Reader:
    """A reader that has learned from `taught`."""
    torch.manual_seed(1)
    reader = Reader(labels)
    for own, theirs in zip(reader.layers, encoder.layers[-LAYERS:], strict=True):
        own.load_state_dict(theirs.state_dict())
    groups = [
        {"params": list(reader.layers.parameters()), "lr": pace.rate, "weight_decay": 0.01},
        {"params": [p for name, p in reader.named_parameters() if not name.startswith("layers")], "lr": pace.head_rate},
    ]
    optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), weight_decay=1e-4, fused=True)
    steps = list(islice(_steps(taught), pace.steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min((n + 1) / (WARM_UP * len(steps)), 1.0) * (1 - n / len(steps))
    )
    for together in steps:
        _learn(reader, together, optimizer)
        schedule.step()
    reader.eval()
    return reader


def _steps(taught: Sequence[Lesson]) -> Iterator[list[Lesson]]:
    """The lessons of each step, without end."""
    chance = np.random.default_rng(0)
    while True:
        order = chance.permutation([i for i, one in enumerate(taught) if one.tells or chance.random() >= SPARED])
        yield from ([taught[i] for i in order[n : n + TOGETHER]] for n in range(0, len(order), TOGETHER))


def _learn(reader: Reader, together: Sequence[Lesson], optimizer: torch.optim.Optimizer) -> None:
    optimizer.zero_grad(set_to_none=True)
    for lesson in together:
        with torch.autocast("cpu", torch.bfloat16):
            scores = reader(lesson)
        (loss(scores, lesson) / TOGETHER).backward()
    torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
    optimizer.step()


def unseen(labels: Labels, taught: Sequence[Lesson], encoder: Encoder, pace: Pace) -> list[Told]:
    """What is said of each report by a reader that has learned from the other folds."""
    found: dict[int, Told] = {}
    fewer = replace(pace, steps=pace.steps * (FOLDS - 1) // FOLDS)
    for fold in range(FOLDS):
        reader = trained(labels, [lesson for i, lesson in enumerate(taught) if i % FOLDS != fold], encoder, fewer)
        for i in range(fold, len(taught), FOLDS):
            with torch.no_grad():
                scores = reader(taught[i])
            found[i] = Told(*(scores[unit].numpy() for unit in UNITS))
    return [found[i] for i in range(len(taught))]


def graph(encoder: Encoder, reader: Reader) -> onnx.ModelProto:
    """All layers: the vectors of pieces in, those that scores are made of out."""
    steps = Steps("x")
    places = steps.step("CastLike", encoder.positions.weight.detach().numpy().astype(np.float16), "x")
    count = steps.step("Shape", "x", start=0, end=1)
    x = steps.step("Add", "x", steps.step("Slice", places, [0], count, [0]))
    x = steps.norm(steps.step("Unsqueeze", x, [0]), encoder.norm)
    for layer in (*encoder.layers[:-LAYERS], *reader.layers):
        x = layer_steps(steps, layer, x)
    steps.step("Identity", x, to="y")
    inputs = [helper.make_tensor_value_info("x", TensorProto.FLOAT, ["pieces", WIDTH])]
    return written(steps, inputs, [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, "pieces", WIDTH])])


def arrays(reader: Reader) -> dict[str, Any]:
    """What follows the layers."""
    found: dict[str, Tensor] = {"weighed": reader.weighed}
    for unit in UNITS:
        for part, linear in (("inner", reader.inner[unit]), ("outer", reader.outer[unit])):
            found[f"{unit} {part}"], found[f"{unit} {part}_bias"] = linear.weight.T, linear.bias
    return {name: x.detach().numpy().astype(np.float16) for name, x in found.items()}


def main() -> None:
    chosen = _chosen()
    torch.set_num_threads(chosen.threads)
    torch.set_flush_denormal(True)
    encoder = Encoder(VOCABULARY)
    encoder.load_minilm(chosen.minilm / "model.safetensors")
    encoder.eval()
    labels, found = lessons(examples(chosen.files))
    taught, pace = [below(encoder, lesson) for lesson in found], Pace(chosen.steps, chosen.rate, chosen.head_rate)
    store(unseen(labels, taught, encoder, pace), chosen.told)
    reader = trained(labels, taught, encoder, pace)
    onnx.save(graph(encoder, reader), chosen.out / "network.onnx")
    np.savez_compressed(chosen.out / "network.npz", **arrays(reader))


def _chosen() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.muc4_network", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="MUC-4's development reports, as JSON Lines")
    parser.add_argument("--minilm", type=Path, required=True, help="folder of MiniLM's weights")
    parser.add_argument("--out", type=Path, required=True, help="folder to write the weights to")
    parser.add_argument("--told", type=Path, required=True, help="file to write to what is said of reports not seen")
    parser.add_argument("--steps", type=int, default=1200, help="on all reports; on fewer as many fewer")
    parser.add_argument("--rate", type=float, default=3e-4, help="learning rate of the layers")
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
