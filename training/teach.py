"""Teach: what trained networks say, on the whole, of what a smaller one is to learn from.

In: files of batches that `training.prepare` wrote, folders of teachers. Out: a file of the same name for each in the
folder OUT.

    python -m training.teach PREPARED/*.pt --teachers TEACHER1 TEACHER2 TEACHER3 --out TAUGHT
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch

from training.batches import Batch
from training.losses import Taught, taught
from training.network import ParserNetwork
from training.train import loaded

HERE = torch.device("cpu")


def lessons(path: Path, teachers: Sequence[ParserNetwork], device: torch.device) -> Iterator[tuple[Batch, Taught]]:
    """The batches of a file, each with what `teachers` say of it."""
    for batch in torch.load(path, weights_only=False):
        own = batch.to(device)
        with torch.autocast(device.type, torch.bfloat16):
            yield batch, taught(teachers, own).to(HERE)


def main() -> None:
    options = _options()
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    teachers = [loaded(folder, device) for folder in options.teachers]
    options.out.mkdir(parents=True, exist_ok=True)
    for path in options.files:
        torch.save([*lessons(path, teachers, device)], options.out / path.name)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Let trained networks annotate what a smaller one learns from.")
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--teachers", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    return parser.parse_args()


if __name__ == "__main__":
    main()
