"""MUC-4's network: MiniLM trained for a report's phrases, its sentences and itself, and for which phrases go together.

In: MUC-4's development reports with their templates, MiniLM's weights. Out: `network.onnx` and `network.npz`, which
`eval.muc4.network` reads; and what is said of each development report by a network that has learned from others alone,
from which the heads learn. The pieces' vectors stay as they are. It runs on a GPU where there is one.

    python -m training.muc4_network dev.jsonl.gz --minilm MODEL_FOLDER --out eval/muc4 --told told.npz
"""

from __future__ import annotations

import argparse
import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np
import onnx
import torch
from eval.muc4.network import SIDES, UNITS, Told, said
from onnx import TensorProto, helper
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812 - as everywhere
from torch.nn.utils.rnn import pad_sequence

from training.eight_bits import eight_bits
from training.encoder import MINILM, NEVER, Encoder
from training.graph import Array, Steps, layer_steps, written
from training.muc4_examples import examples, store
from training.muc4_lessons import Labels, Lesson, lessons, together

DEVICE = torch.device("cuda" if torch.cuda.is_available() else "cpu")
FOLDS = 3
VOCABULARY, MASK = 30522, 103
WIDTH, LAYERS = MINILM.width, MINILM.layers
HIDDEN = {"phrase": 192, "sentence": 64, "report": 64}
SEEN = {"phrase": 3 * WIDTH, "sentence": 2 * WIDTH, "report": WIDTH}
"""How many numbers each unit is told by: its own, those of what it lies in."""
SPARED = 0.75
"""The share of reports without an incident that are left out of each round."""
TOGETHER = 8  # reports a step
WARM_UP = 1 / 15
RARE = -3.0
"""The score that a label begins with."""
PAIRS = 1 / 4
"""How much all that is said of a phrase beside others counts."""
DROPOUT = 0.2


@dataclass(frozen=True)
class Pace:
    """How it is trained: steps, learning rates of the last layer and of what follows it, by how much each layer learns
    slower than the one after it, the share of pieces that are hidden, how many seconds it may take."""

    steps: int
    rate: float
    head_rate: float
    slower: float = 0.8
    hidden: float = 0.15
    seconds: float = inf

    def left(self, step: int, began: float) -> float:
        """The share of steps, or of time where that runs out first, that is left."""
        return 1 - max(step / self.steps, (monotonic() - began) / self.seconds)


class Reader(nn.Module):
    """The layers, which tokens a report is known by, and what follows for each unit."""

    def __init__(self, labels: Labels, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = copy.deepcopy(encoder).requires_grad_(False)
        self.encoder.layers.requires_grad_(True)
        self.weighed = nn.Parameter(torch.zeros(WIDTH))
        self.inner = nn.ModuleDict({unit: nn.Linear(SEEN[unit], HIDDEN[unit]) for unit in UNITS})
        self.outer = nn.ModuleDict({unit: nn.Linear(HIDDEN[unit], labels.sizes[unit]) for unit in UNITS})
        for unit in UNITS:
            nn.init.constant_(self.outer[unit].bias, RARE)
        nn.init.zeros_(self.outer["phrase"].bias[-SIDES:])

    def forward(self, lesson: Lesson, hidden: float = 0.0) -> dict[str, Tensor]:
        """The scores of each unit's labels; `hidden` is the share of pieces that it is not shown."""
        tokens = self._tokens(lesson, hidden)
        weights = torch.softmax((tokens @ self.weighed).where(lesson.reports @ lesson.means > 0, NEVER), 1)
        reports, sentences = weights @ tokens, lesson.means @ tokens
        above = lesson.reports.T @ reports
        own = torch.cat([tokens[lesson.heads], sentences[lesson.owners], above[lesson.owners]], 1)
        seen = {"phrase": own, "sentence": torch.cat([sentences, above], 1), "report": reports}
        return {unit: self._scores(unit, x) for unit, x in seen.items()}

    def _tokens(self, lesson: Lesson, hidden: float) -> Tensor:
        """The vector of each token."""
        device = self.weighed.device
        numbers = pad_sequence([numbers for numbers, _ in lesson.stretches], batch_first=True).to(device)
        sizes = torch.tensor([len(numbers) for numbers, _ in lesson.stretches]).to(device)
        rows = torch.cat([torch.full_like(first, row) for row, (_, first) in enumerate(lesson.stretches)]).to(device)
        shown = torch.arange(numbers.shape[1], device=device) < sizes[:, None]
        numbers = numbers.where(torch.rand(numbers.shape, device=device) >= hidden, MASK)
        found: Tensor = self.encoder(numbers, shown, torch.zeros_like(numbers))[-1]
        return found[rows, torch.cat([first for _, first in lesson.stretches]).to(device)].float()

    def _scores(self, unit: str, x: Tensor) -> Tensor:
        hidden = F.relu(self.inner[unit](F.dropout(x, DROPOUT, self.training)))
        scores: Tensor = self.outer[unit](F.dropout(hidden, DROPOUT, self.training)).float()
        return scores


def loss(scores: dict[str, Tensor], lesson: Lesson) -> Tensor:
    """How far the scores are from what holds."""
    parts = [
        F.binary_cross_entropy_with_logits(scores[unit], lesson.held[unit], lesson.counts[unit], reduction="sum")
        for unit in UNITS
    ]
    return torch.stack([*parts, _of_pairs(scores["phrase"][:, -SIDES:], lesson)]).sum()


def _of_pairs(sides: Tensor, lesson: Lesson) -> Tensor:
    """How far it is from clear which phrases with a role have it in one incident."""
    report = lesson.reports.T[lesson.owners] * lesson.incidents.any(1)[:, None]
    counts = (report / report.sum(0).clamp(min=1)) @ report.T * PAIRS
    same = (lesson.incidents @ lesson.incidents.T > 0).float()
    return F.binary_cross_entropy_with_logits(sides @ sides.T / SIDES**0.5, same, counts, reduction="sum")


def trained(labels: Labels, taught: Sequence[Lesson], encoder: Encoder, pace: Pace) -> Reader:
    """A reader that has learned from `taught`."""
    began = monotonic()
    torch.manual_seed(1)
    reader = Reader(labels, encoder).to(DEVICE)
    optimizer = torch.optim.AdamW(_groups(reader, pace), betas=(0.9, 0.98), fused=True)
    for step, lesson in enumerate(_steps(taught)):
        if (left := pace.left(step, began)) <= 0:
            break
        for group in optimizer.param_groups:
            group["lr"] = group["most"] * min((1 - left) / WARM_UP, 1) * left
        _learn(reader, lesson.to(DEVICE), optimizer, pace.hidden)
    return reader.eval()


def _groups(reader: Reader, pace: Pace) -> list[dict[str, Any]]:
    rest = [p for name, p in reader.named_parameters() if not name.startswith("encoder")]
    layers = [
        {"params": list(layer.parameters()), "most": pace.rate * pace.slower ** (LAYERS - 1 - i), "weight_decay": 0.01}
        for i, layer in enumerate(reader.encoder.layers)
    ]
    return [*layers, {"params": rest, "most": pace.head_rate, "weight_decay": 1e-4}]


def _steps(taught: Sequence[Lesson]) -> Iterator[Lesson]:
    """The lesson of each step, without end."""
    chance = np.random.default_rng(0)
    while True:
        order = chance.permutation([i for i, one in enumerate(taught) if one.tells or chance.random() >= SPARED])
        yield from (together([taught[i] for i in order[n : n + TOGETHER]]) for n in range(0, len(order), TOGETHER))


def _learn(reader: Reader, lesson: Lesson, optimizer: torch.optim.Optimizer, hidden: float) -> None:
    optimizer.zero_grad(set_to_none=True)
    with torch.autocast(DEVICE.type, torch.bfloat16):
        scores = reader(lesson, hidden)
    (loss(scores, lesson) / TOGETHER).backward()
    torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
    optimizer.step()


def without(taught: Sequence[Lesson], fold: int) -> list[Lesson]:
    """The lessons of all other folds."""
    return [lesson for i, lesson in enumerate(taught) if i % FOLDS != fold]


def told(reader: Reader, lesson: Lesson) -> Told:
    """What a reader says of a report."""
    with torch.no_grad():
        scores = reader(lesson.to(DEVICE))
    phrases, sentences, report = (scores[unit].cpu().numpy() for unit in UNITS)
    return said(phrases, sentences, report[0])


def unseen(labels: Labels, taught: Sequence[Lesson], encoder: Encoder, pace: Pace) -> list[Told]:
    """What is said of each report by a reader that has learned from the other folds."""
    fewer = replace(pace, steps=pace.steps * (FOLDS - 1) // FOLDS, seconds=pace.seconds * (FOLDS - 1) / FOLDS)
    readers = [trained(labels, without(taught, fold), encoder, fewer) for fold in range(FOLDS)]
    return [told(readers[i % FOLDS], lesson) for i, lesson in enumerate(taught)]


class _Exact(Steps):
    """Steps of which only weights are kept in eight bits: what meets them is not, as nobody waits for a measure."""

    def linear(self, x: str, weight: Array, bias: Array | None = None, *, to: str = "") -> str:
        """`x` times `weight` [in, out]."""
        small, scale = eight_bits(weight)
        own = self.step("DequantizeLinear", small, scale, axis=1)
        return (
            self.step("MatMul", x, own, to=to)
            if bias is None
            else self.step("Add", self.step("MatMul", x, own), bias, to=to)
        )


def graph(reader: Reader) -> onnx.ModelProto:
    """All layers: the vectors of pieces in, those that scores are made of out."""
    steps, encoder = _Exact("x"), reader.encoder
    places = steps.step("CastLike", encoder.positions.weight.detach().numpy().astype(np.float16), "x")
    count = steps.step("Shape", "x", start=0, end=1)
    x = steps.step("Add", "x", steps.step("Slice", places, [0], count, [0]))
    x = steps.norm(steps.step("Unsqueeze", x, [0]), encoder.norm)
    for layer in encoder.layers:
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
    encoder.load(chosen.minilm / "model.safetensors")
    labels, found = lessons(examples(chosen.files))
    pace = Pace(chosen.steps, chosen.rate, chosen.head_rate, seconds=60 * chosen.minutes)
    store(unseen(labels, found, encoder, pace), chosen.told)
    reader = trained(labels, found, encoder, pace).cpu()
    onnx.save(graph(reader), chosen.out / "network.onnx")
    np.savez_compressed(chosen.out / "network.npz", **arrays(reader))


def _chosen() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m training.muc4_network", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="MUC-4's development reports, as JSON Lines")
    parser.add_argument("--minilm", type=Path, required=True, help="folder of MiniLM's weights")
    parser.add_argument("--out", type=Path, required=True, help="folder to write the weights to")
    parser.add_argument("--told", type=Path, required=True, help="file to write to what is said of reports not seen")
    parser.add_argument("--steps", type=int, default=640, help="on all reports; on fewer as many fewer")
    parser.add_argument(
        "--minutes", type=float, default=inf, help="for a network on all reports, if it is not to take longer"
    )
    parser.add_argument("--rate", type=float, default=2e-4, help="learning rate of the last layer")
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


if __name__ == "__main__":
    main()
