"""Train the network, or one of its teachers.

In: what `training.prepare` wrote, an encoder's weights, what teachers say of it if there are any. Out: a folder with
`network.pt`, `labels.json` and `log.jsonl`. Teachers are the same network with a larger encoder; who has teachers
learns from them and from annotations, and from plain texts by them alone (Hinton et al. 2015).

    python -m training.train PREPARED --encoder mpnet --weights MPNET/model.safetensors --seed 1 --out TEACHER1
    python -m training.teach PREPARED/*.pt --teachers TEACHER1 TEACHER2 --out TAUGHT
    python -m training.train PREPARED --taught TAUGHT --weights MINILM/model.safetensors --out RUN
"""

from __future__ import annotations

import argparse
import json
import random
import time
from itertools import chain
from pathlib import Path

import torch
from torch import Tensor

from training.batches import Batch
from training.encoder import MINILM, MPNET
from training.losses import Losses, Taught, from_annotations, from_teachers, weighed
from training.network import ParserNetwork

SIZES = {"minilm": MINILM, "mpnet": MPNET}
WARM_UP = 300
"""Steps."""
OWN = 0.5
"""What annotations weigh beside teachers."""
PLAIN = 2
"""The plain texts are gone through once in so many rounds."""
Lesson = tuple[Batch, Taught | None]


class Course:
    """What is gone through in each round: all that is annotated, and a part of the plain texts where teachers speak of
    them."""

    def __init__(self, options: argparse.Namespace, device: torch.device) -> None:
        self._chance = random.Random(options.seed)
        folder = options.taught or options.prepared
        self._rounds = [_lessons(path, device) for path in sorted(folder.glob("round*.pt"))]
        self._plain = [_lessons(path, device) for path in sorted(folder.glob("plain*.pt"))] if options.taught else []

    def round(self, number: int) -> list[Lesson]:
        """The batches of a round, in random order."""
        plain = self._plain[number % PLAIN :: PLAIN]
        found = [*self._rounds[number % len(self._rounds)], *chain.from_iterable(plain)]
        self._chance.shuffle(found)
        return found


def _lessons(path: Path, device: torch.device) -> list[Lesson]:
    pairs = (one if isinstance(one, tuple) else (one, None) for one in torch.load(path, weights_only=False))
    return [(batch.to(device), said and said.to(device)) for batch, said in pairs]


def loaded(folder: Path, device: torch.device) -> ParserNetwork:
    """A trained network."""
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    stored = torch.load(folder / "network.pt", map_location=device)
    pieces, width = stored["encoder.pieces.weight"].shape
    size = next(size for size in SIZES.values() if size.width == width)
    network = ParserNetwork(labels, pieces, size).to(device)
    network.load_state_dict(stored)
    return network.eval()


class Training:
    """One run: optimiser, clock and log. The learning rate falls to zero as the time or the rounds run out.

    The vectors of the pieces stay as they are: training sees too few of them, and the rest must keep fitting.
    """

    def __init__(self, network: ParserNetwork, options: argparse.Namespace) -> None:
        network.encoder.pieces.weight.requires_grad_(False)
        encoder = [parameter for parameter in network.encoder.parameters() if parameter.requires_grad]
        ours = {id(parameter) for parameter in network.encoder.parameters()}
        heads = [parameter for parameter in network.parameters() if id(parameter) not in ours]
        self._optimizer = torch.optim.AdamW(
            [
                {"params": encoder, "lr": options.rate, "weight_decay": 0.01},
                {"params": heads, "lr": options.head_rate, "weight_decay": 1e-4},
            ],
            betas=(0.9, 0.98),
            fused=True,
        )
        self._rates = [group["lr"] for group in self._optimizer.param_groups]
        self._network, self._options = network, options
        self._begun, self._step = time.monotonic(), 0

    def run(self, course: Course) -> None:
        self._network.train()
        for number in range(self._options.rounds):
            lessons = course.round(number)
            for i, lesson in enumerate(lessons):
                done = self._done(number + i / len(lessons))
                if done >= 1:
                    return
                self._learn(lesson, done)

    def _done(self, rounds: float) -> float:
        """How much of the run is over, 0 to 1."""
        minutes = (time.monotonic() - self._begun) / 60
        return max(rounds / self._options.rounds, minutes / self._options.minutes)

    def _learn(self, lesson: Lesson, done: float) -> None:
        self._step += 1
        for group, rate in zip(self._optimizer.param_groups, self._rates, strict=True):
            group["lr"] = rate * min(1.0, self._step / WARM_UP) * max(0.01, 1 - done)
        batch, said = lesson
        with torch.autocast(batch.ids.device.type, torch.bfloat16):
            scores = self._network(batch.ids, batch.mask, batch.case, batch.first)
            own = from_annotations(self._network, scores, batch)
            total = weighed(own)
            if said:
                total = OWN * total + weighed(from_teachers(self._network, scores, batch, said))
        self._optimizer.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(self._network.parameters(), 1.0)
        self._optimizer.step()
        if self._step % 50 == 0:
            self._log(own, total, done)

    def _log(self, found: Losses, total: Tensor, done: float) -> None:
        parts = {**found, "total": total}
        losses = {name: round(loss.item(), 3) for name, loss in sorted(parts.items())}
        minutes = round((time.monotonic() - self._begun) / 60, 2)
        row = {"step": self._step, "minutes": minutes, "done": round(done, 3), **losses}
        with (self._options.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(row) + "\n")


def main() -> None:
    options = _options()
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    torch.set_flush_denormal(True)
    options.out.mkdir(parents=True, exist_ok=True)
    labels = json.loads((options.prepared / "labels.json").read_text(encoding="utf-8"))
    (options.out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False), encoding="utf-8")
    network = ParserNetwork(labels, options.vocabulary, SIZES[options.encoder])
    network.encoder.load(options.weights)
    if options.initial:
        network.load_state_dict(torch.load(options.initial / "network.pt", map_location="cpu"))
    course = Course(options, device)
    Training(network.to(device), options).run(course)
    torch.save(network.state_dict(), options.out / "network.pt")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train Parley's language model.")
    parser.add_argument("prepared", type=Path, help="folder that training.prepare wrote")
    parser.add_argument("--encoder", choices=SIZES, default="minilm")
    parser.add_argument("--weights", type=Path, required=True, help="the encoder's model.safetensors")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--taught", type=Path, help="folder that training.teach wrote")
    parser.add_argument("--initial", type=Path, help="folder of an earlier run to go on from")
    parser.add_argument("--minutes", type=float, default=600, help="wall clock, after which the run ends")
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--rate", type=float, default=1e-4, help="learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--vocabulary", type=int, default=30522, help="pieces")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


if __name__ == "__main__":
    main()
