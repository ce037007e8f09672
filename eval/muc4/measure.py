"""MUC-4 as a measure: slots filled in on its two test parts, which no head has seen.

In: reports with templates as JSON Lines. Out: F over all slots and of each, by claims with the heads of `weights.npz`,
and by claims alone.

    python -m eval.muc4 [FILE ...]
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from eval.measure import Counts, Measure, Reached, Record
from eval.muc4 import filled, told
from eval.muc4.linear import Head, load
from eval.muc4.material import material
from eval.muc4.reading import read
from eval.muc4.score import scored
from eval.muc4.table import reached

ALONE = "alone "


@cache
def heads() -> dict[str, Head]:
    """The heads that ship."""
    return load(Path(__file__).parent / "weights.npz")


def count(record: Record) -> Counts:
    """The counts of one report, by claims with heads and by claims alone."""
    doc, key = read(record), record["templates"]
    counts = scored(key, filled.templates(material(doc), heads()))
    for name, n in scored(key, told.templates(doc)).items():
        counts[ALONE + name] = n
    return counts


def figures(counts: Counts) -> Iterator[Reached]:
    """The figures: all slots by claims alone, then all that the heads reach."""
    alone = Counts({name.removeprefix(ALONE): n for name, n in counts.items() if name.startswith(ALONE)})
    together = next(reached(alone))
    yield Reached("claims alone", together.value, together.said)
    yield from reached(counts)


MUC4 = Measure(
    name="muc4",
    files=("bench/muc4/tst1.jsonl.gz", "bench/muc4/tst2.jsonl.gz"),
    count=count,
    reached=figures,
    elsewhere="all slots 0.53 and 0.54, GE's system of 1992 on two later test parts, by the same definitions",
)
