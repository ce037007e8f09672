"""Train the network.

In: treebanks and name sets (paths on the command line), MiniLM's weights. Out: a folder with `network.pt`, `labels.json`
and `log.jsonl`.

    python -m training.train --ewt ewt-train.conllu.gz --gum gum-open-train.conllu.gz \\
        --attribution gum_attribution.jsonl.gz --names NAMES_FOLDER --re3d re3d_train.jsonl --minilm MODEL_FOLDER --out RUN --minutes 100
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - as everywhere

from parley.language.wordpiece import WordPiece
from training import names
from training.attribution import marked
from training.batches import UNKNOWN, Batch, Encoding, inventory
from training.examples import Example, treebank
from training.network import ParserNetwork

WEIGHT = {"u": 1.0, "x": 0.3, "lr": 0.5, "e": 0.5, "n": 1.0, "h": 1.0, "d": 1.0, "c": 2.0, "r": 0.5}
"""Of each head's loss."""
GMB_SHARE = 0.1
"""Of the Groningen Meaning Bank in each round: it is ten times as large as the sets made by hand."""
WARM_UP = 300
"""Steps."""


@dataclass(frozen=True)
class Data:
    """What is trained on: `always` in each round, and a share of `sometimes`."""

    always: Sequence[Example]
    sometimes: Sequence[Example]

    def round(self, chance: random.Random) -> list[Example]:
        return [*self.always, *chance.sample(self.sometimes, int(len(self.sometimes) * GMB_SHARE))]


def read(options: argparse.Namespace) -> Data:
    folder = Path(options.names)
    gum = marked(treebank(Path(options.gum), has_entities=True), Path(options.attribution))
    by_hand = names.by_hand(folder, Path(options.re3d))
    return Data([*treebank(Path(options.ewt)), *gum, *by_hand], names.gmb(folder / "gmb.jsonl.gz"))


def losses(network: ParserNetwork, batch: Batch) -> dict[str, Tensor]:
    """The loss of each head that the batch has anything for."""
    scores = network(batch.ids, batch.mask, batch.case, batch.first)
    numbers = batch.numbers
    found = {name: _cross_entropy(scores.tags[name], numbers[name]) for name in ("u", "x", "lr", "e", "c")}
    found["n"] = _open_cross_entropy(scores.tags["n"], batch.names)
    if (numbers["h"] != UNKNOWN).any():
        padding = torch.cat([torch.zeros_like(batch.words[:, :1]), ~batch.words], 1)
        found["h"] = _cross_entropy(scores.arcs.float().masked_fill(padding[:, None, :], -1e4), numbers["h"])
        found["d"] = _cross_entropy(network.relations(scores, numbers["h"].clamp(min=0)), numbers["d"])
    if len(batch.roles):
        found["r"] = _cross_entropy(scores.roles[batch.cues].transpose(1, 2), batch.roles)
    return found


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    total = F.cross_entropy(scores.float().flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN, reduction="sum")
    return total / (gold != UNKNOWN).sum().clamp(min=1)


def _open_cross_entropy(scores: Tensor, allowed: Tensor) -> Tensor:
    """Minus the log of the chance of all allowed labels together, over the words of which anything is known."""
    known = allowed.any(-1)
    if not known.any():
        return scores.sum() * 0.0
    chances = scores.float()[known].log_softmax(-1)
    return -chances.masked_fill(~allowed[known], -1e4).logsumexp(-1).mean()


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
        self._out = Path(options.out)
        self._begun, self._step, self._sums = time.monotonic(), 0, Counter[str]()

    def run(self, data: Data, encoding: Encoding) -> None:
        chance = random.Random(self._options.seed)
        self._network.train()
        for number in range(self._options.rounds):
            examples = data.round(chance)
            words, seen = sum(len(example.words) for example in examples), 0
            for batch in encoding.batches(examples, self._options.pieces):
                done = self._done(number + seen / words)
                if done >= 1:
                    return
                self._learn(batch, done)
                seen += int(batch.words.sum())
            torch.save(self._network.state_dict(), self._out / "network.pt")

    def _done(self, rounds: float) -> float:
        """How much of the run is over, 0 to 1."""
        minutes = (time.monotonic() - self._begun) / 60
        return max(rounds / self._options.rounds, minutes / self._options.minutes)

    def _learn(self, batch: Batch, done: float) -> None:
        self._step += 1
        for group, rate in zip(self._optimizer.param_groups, self._rates, strict=True):
            group["lr"] = rate * min(1.0, self._step / WARM_UP) * max(0.01, 1 - done)
        with torch.autocast("cpu", torch.bfloat16, enabled=self._options.bfloat16):
            found = losses(self._network, batch)
        self._optimizer.zero_grad(set_to_none=True)
        torch.stack([WEIGHT[name] * loss for name, loss in found.items()]).sum().backward()
        torch.nn.utils.clip_grad_norm_(self._network.parameters(), 1.0)
        self._optimizer.step()
        self._log(found, done)

    def _log(self, found: Mapping[str, Tensor], done: float) -> None:
        self._sums.update({name: float(loss) for name, loss in found.items()})
        if self._step % 100 == 0:
            means = {name: round(total / 100, 3) for name, total in sorted(self._sums.items())}
            minutes = round((time.monotonic() - self._begun) / 60, 1)
            with (self._out / "log.jsonl").open("a", encoding="utf-8") as log:
                log.write(json.dumps({"step": self._step, "minutes": minutes, "done": round(done, 3), **means}) + "\n")
            self._sums.clear()


def main() -> None:
    options = _options()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    torch.set_flush_denormal(True)
    out, minilm = Path(options.out), Path(options.minilm)
    out.mkdir(parents=True, exist_ok=True)
    data = read(options)
    labels = _labels(options, data)
    (out / "labels.json").write_text(json.dumps(labels, ensure_ascii=False), encoding="utf-8")
    vocabulary = (minilm / "vocab.txt").read_text(encoding="utf-8").splitlines()
    network = ParserNetwork(labels, len(vocabulary))
    network.encoder.load_minilm(minilm / "model.safetensors")
    if options.initial:
        network.load_state_dict(torch.load(Path(options.initial) / "network.pt"))
    Training(network, options).run(data, Encoding(labels, WordPiece(vocabulary), options.seed))
    torch.save(network.state_dict(), out / "network.pt")


def _labels(options: argparse.Namespace, data: Data) -> dict[str, list[str]]:
    """The labels of the network to go on with, else those that the data hold."""
    if not options.initial:
        return inventory(data.always)
    stored: dict[str, list[str]] = json.loads((Path(options.initial) / "labels.json").read_text(encoding="utf-8"))
    return stored


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Train Parley's language model.")
    for name in ("ewt", "gum", "attribution", "names", "re3d", "minilm", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--initial", help="folder of an earlier run to go on from, instead of MiniLM as it is")
    parser.add_argument("--minutes", type=float, default=600, help="wall clock, after which the run ends")
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--pieces", type=int, default=1000, help="of one batch")
    parser.add_argument("--rate", type=float, default=1e-4, help="learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bfloat16", action=argparse.BooleanOptionalAction, default=True)
    return parser.parse_args()


if __name__ == "__main__":
    main()
