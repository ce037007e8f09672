"""A measure: what Parley reaches on one annotated set.

In: a set's records, each counted by itself. Out: the figures that the counts come to, a line each.

Records are counted by two processes, each with a language model of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from eval.json_lines import records
from parley.extract.doc import Doc
from parley.extract.pipeline import read_claims
from parley.language.model import Model
from parley.records import Layout, Report, Span, When, Zone

Counts = Counter[str]
Record = dict[str, Any]
PROCESSES = 2
TOGETHER = 4  # records handed to a process at a time


@dataclass(frozen=True, slots=True)
class Reached:
    """One figure: `value` between 0 and 1, and how it came about, in words."""

    name: str
    value: float
    said: str = ""

    def __str__(self) -> str:
        return f"{self.name:26} {self.value:.3f}   {self.said}".rstrip()


@dataclass(frozen=True, slots=True)
class Measure:
    """How one set is measured: `files` are where it lies in the folder of data, `elsewhere` the best figure published
    or measured there for anything else."""

    name: str
    files: tuple[str, ...]
    count: Callable[[Record], Counts]
    reached: Callable[[Counts], Iterator[Reached]]
    elsewhere: str
    records: Callable[[Path], Iterable[Record]] = records


def figures(measure: Measure, paths: Iterable[Path], *, processes: int = PROCESSES) -> tuple[Reached, ...]:
    """What Parley reaches on the records of `paths`."""
    listed = [record for path in paths for record in measure.records(path)]
    total: Counts = Counter()
    if processes < 2:
        total = sum(map(measure.count, listed), total)
    else:
        with ProcessPoolExecutor(processes) as pool:
            total = sum(pool.map(measure.count, listed, chunksize=TOGETHER), total)
    return tuple(measure.reached(total))


def rate(name: str, counts: Mapping[str, int], prefix: str = "") -> Reached:
    """The F1 of what `counts` holds under `prefix`: "right" of those "predicted", "found" of those "annotated"."""
    right, predicted, found, annotated = (
        counts.get(prefix + key, 0) for key in ("right", "predicted", "found", "annotated")
    )
    precision, recall = share(right, predicted), share(found, annotated)
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return Reached(
        name, f1, f"F1, of P {precision:.3f} and R {recall:.3f}; {annotated} annotated, {predicted} predicted"
    )


def share(part: float, whole: float) -> float:
    """`part` of `whole`; nothing of nothing is 0."""
    return part / whole if whole else 0.0


@cache
def model() -> Model:
    """The language model of this process."""
    return Model.load(threads=1)


def body(text: str) -> Layout:
    """The layout of a text that is all body."""
    return Layout((Zone(Span(0, len(text)), "body"),))


def read(text: str, published: When | None = None) -> Doc:
    """`text`, all of it body, read to its claims."""
    return read_claims(Report(text=text, published=published), body(text), model())
