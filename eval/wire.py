"""Annotated wire briefs, as reports to measure on: `python -m eval` takes them along where their sentences are.

In: the folder of annotated sets. Out: the briefs with their texts, in a folder that lasts as long as they are needed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from training.annotations import KEPT, SENTENCES, restore, sentence

from eval.gate import Benchmark, benchmark
from eval.json_lines import records

NAME = "wire"


@contextmanager
def wire(folder: Path, kept: Path = KEPT) -> Iterator[Benchmark | None]:
    """The briefs of `kept`; None where their sentences are not in `folder`."""
    lying = folder / SENTENCES
    if not lying.is_file():
        yield None
        return
    with TemporaryDirectory() as made:
        restore(kept, [sentence(record["tokens"]) for record in records(lying)], Path(made) / NAME)
        yield benchmark(Path(made), NAME)
