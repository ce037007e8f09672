"""MUC-4's heads: which roles phrases have in an incident, of what kind it is, what befell whom.

In: MUC-4's development reports with their templates. Out: the heads' weights, and slot scores by cross-validation: each
report is filled in by heads that have not seen it. A head that goes by another one's word learns from what that one says of
reports that it has not seen.

    python -m training.muc4 dev.jsonl.gz --out src-of-weights.npz
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from eval.json_lines import records
from eval.measure import Counts
from eval.muc4 import filled, key
from eval.muc4.filled import ATTRIBUTES, KINDS, ROLES, Heads, Material
from eval.muc4.linear import Fitting, Floats, Head, Row, fitted, store
from eval.muc4.reading import read
from eval.muc4.score import scored
from eval.muc4.table import reached

FOLDS = 5
LEAST = 3
"""How often a filler must stand in the key to be learned."""
REPORT = Fitting(rounds=10, step=0.05)
PHRASE = Fitting(rounds=6, step=0.05, batch=512)
EVIDENCE = Fitting(rounds=10, step=0.05, batch=32)
ATTRIBUTE = Fitting(exclusive=True)


@dataclass(frozen=True)
class Example:
    """A report with its templates."""

    templates: Sequence[dict[str, Any]]
    found: Material


def example(record: dict[str, Any]) -> Example:
    """A record, read."""
    return Example(record["templates"], filled.material(read(record)))


@dataclass(frozen=True)
class Crossed:
    """A head fitted on all rows, one for each fold on all other rows, and what those say of the fold's own rows."""

    whole: Head
    folds: tuple[Head, ...]
    unseen: Floats


def crossed(labels: Sequence[str], rows: Sequence[Row], held: Floats, owners: Sequence[int], how: Fitting) -> Crossed:
    """Heads for `rows`; `owners` says which report each row is of."""
    fold = np.array(owners) % FOLDS
    unseen = np.zeros_like(held)
    folds = []
    for number in range(FOLDS):
        seen, own = np.flatnonzero(fold != number).tolist(), np.flatnonzero(fold == number).tolist()
        folds.append(fitted(labels, [rows[i] for i in seen], held[seen], how))
        unseen[own] = folds[-1].chances([rows[i] for i in own])
    return Crossed(fitted(labels, rows, held, how), tuple(folds), unseen)


def learned(examples: Sequence[Example]) -> dict[str, Crossed]:
    """All heads, in the order in which they go by each other's word."""
    labels = (*KINDS, "relevant")
    told = np.stack([key.of_report(e.templates) for e in examples])
    numbers = range(len(examples))
    heads = {"report": crossed(labels, [e.found.report for e in examples], told, numbers, REPORT)}
    reports = heads["report"].unseen
    heads["role"] = roles = _roles(examples, reports)
    ends = np.cumsum([0, *(len(e.found.rows) for e in examples)])
    said = [roles.unseen[ends[i] : ends[i + 1]] for i in numbers]
    rows = [filled.evidence(reports[i], said[i]) for i in numbers]
    heads["evidence"] = crossed(labels, rows, told, numbers, EVIDENCE)
    return heads | _of_things(examples, reports, said)


def _roles(examples: Sequence[Example], reports: Floats) -> Crossed:
    rows = [row for i, e in enumerate(examples) for row in filled.with_report(e.found, reports[i])]
    held = np.concatenate([key.of_phrases(e.found.phrases, e.templates) for e in examples])
    owners = [i for i, e in enumerate(examples) for _ in e.found.rows]
    return crossed(ROLES, rows, held, owners, PHRASE)


def _of_things(examples: Sequence[Example], reports: Floats, said: Sequence[Floats]) -> dict[str, Crossed]:
    gathered: dict[str, list[tuple[Row, str, int]]] = {slot: [] for slots in ATTRIBUTES.values() for slot in slots}
    gathered["category"] = []
    incidents: list[tuple[Row, Floats, int]] = []
    for i, e in enumerate(examples):
        things = filled.sorted_things(e.found, said[i])
        for slot, thing, filler in key.of_things(things, e.templates):
            gathered[slot].append((filled.row_of(e.found, thing, reports[i]), filler, i))
        for thing, kinds in key.of_incidents(things, e.templates):
            incidents.append((filled.row_of(e.found, thing, reports[i]), kinds, i))
        for template in e.templates:
            for kind in key.kinds(template)[:1]:
                fills = template["slots"].get("PERP: INCIDENT CATEGORY", ())
                row = filled.category_row(e.found, kind, key.doers(things, template))
                gathered["category"].append((row, fills[0]["alts"][0] if fills else "", i))
    rows, held, owners = zip(*incidents, strict=True)
    heads = {"incident": crossed(KINDS, rows, np.stack(held), owners, Fitting(rounds=6))}
    return heads | {name: _of_fillers(listed) for name, listed in gathered.items()}


def _of_fillers(listed: Sequence[tuple[Row, str, int]]) -> Crossed:
    often = Counter(filler for _, filler, _ in listed)
    labels = sorted(filler for filler, times in often.items() if times >= LEAST)
    kept = [entry for entry in listed if entry[1] in labels]
    held = np.array([[filler == label for label in labels] for _, filler, _ in kept], np.float32)
    return crossed(labels, [row for row, _, _ in kept], held, [owner for _, _, owner in kept], ATTRIBUTE)


def of_fold(heads: dict[str, Crossed], number: int) -> Heads:
    """The heads that have not seen the reports of a fold."""
    return {name: head.folds[number] for name, head in heads.items()}


def cross_validated(examples: Sequence[Example], heads: dict[str, Crossed]) -> Counts:
    """The counts of all reports, each filled in by heads that have not seen it."""
    counts: Counts = Counts()
    for i, e in enumerate(examples):
        counts.update(scored(e.templates, filled.templates(e.found, of_fold(heads, i % FOLDS))))
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.muc4", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="MUC-4's development reports, as JSON Lines")
    parser.add_argument("--out", type=Path, help="where the weights are to be written")
    chosen = parser.parse_args()
    with ProcessPoolExecutor(2) as pool:
        listed = [record for path in chosen.files for record in records(path)]
        examples = list(pool.map(example, listed, chunksize=8))
    heads = learned(examples)
    for line in reached(cross_validated(examples, heads)):
        print(line)
    if chosen.out:
        store({name: head.whole for name, head in heads.items()}, chosen.out)


if __name__ == "__main__":
    main()
