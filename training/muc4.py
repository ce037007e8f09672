"""MUC-4's heads: which roles phrases have in an incident, of what kind it is, what befell whom.

In: MUC-4's development reports with their templates. Out: the heads' weights, and slot scores by cross-validation: each
report is filled in by heads that have not seen it. A head that goes by another one's word learns from what that one
says of reports that it has not seen.

    python -m training.muc4 dev.jsonl.gz --told told.npz --out eval/muc4/weights.npz
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from eval.measure import Counts
from eval.muc4 import filled, key, material
from eval.muc4.filled import ATTRIBUTES, Heads
from eval.muc4.linear import Floats, Head, Rows, stacked, store
from eval.muc4.material import KINDS, ROLES, TOLD, Thing
from eval.muc4.pairs import of_pairs
from eval.muc4.score import scored
from eval.muc4.table import reached

from training.heads import Fitting, fitted
from training.muc4_examples import Example, examples, often, with_told

FOLDS = 3
SENTENCE = Fitting(batch=256, step=0.01, hidden=64, spared=0.3)
THING = Fitting(rounds=6, batch=256)
REPORT = Fitting(rounds=20, batch=32, layer=2e-3, hidden=8)
ATTRIBUTE = Fitting(exclusive=True, rounds=8, batch=64, step=0.1, hidden=16)
WEAPON = Fitting(rounds=16, batch=32, layer=1e-3, hidden=16)
INCIDENT = Fitting(rounds=6, batch=32)
PAIR = Fitting(rounds=4, step=0.02, hidden=16)


@dataclass(frozen=True)
class Crossed:
    """A head fitted on all rows, one for each fold on all other rows, and what those say of the fold's own rows."""

    whole: Head
    folds: tuple[Head, ...]
    unseen: Floats


def crossed(labels: Sequence[str], rows: Rows, held: Floats, owners: Sequence[int], how: Fitting) -> Crossed:
    """Heads for `rows`; `owners` says which report each row is of."""
    fold = np.array(owners) % FOLDS
    unseen = np.zeros_like(held)
    folds = []
    for number in range(FOLDS):
        seen, own = np.flatnonzero(fold != number), np.flatnonzero(fold == number)
        folds.append(fitted(labels, rows[seen], held[seen], how))
        unseen[own] = folds[-1].chances(rows[own])
    return Crossed(fitted(labels, rows, held, how), tuple(folds), unseen)


Parts = list[Floats]


@dataclass
class Course:
    """The heads learned so far, and what those of the folds say of each report."""

    examples: Sequence[Example]
    heads: dict[str, Crossed]

    def learn(
        self, name: str, labels: Sequence[str], rows: Sequence[Rows], held: Sequence[Floats], how: Fitting
    ) -> Parts:
        """Learn one more head of a few rows of each report; what it says of each report's rows, unseen."""
        owners = [i for i, part in enumerate(rows) for _ in range(len(part))]
        self.heads[name] = crossed(labels, stacked(rows), np.concatenate(held), owners, how)
        ends = np.cumsum([0, *map(len, rows)])
        return [self.heads[name].unseen[ends[i] : ends[i + 1]] for i in range(len(rows))]


def learned(listed: Sequence[Example]) -> dict[str, Crossed]:
    """All heads, in the order in which they go by each other's word."""
    course = Course(listed, {})
    of = [key.of_sentences(e.found, e.templates) for e in listed]
    sentences = course.learn("sentence", TOLD, [material.of_sentences(e.found) for e in listed], of, SENTENCE)
    things = _things(course, sentences)
    rows = [
        material.of_report(e.found, said, np.stack([thing.roles for thing in own]))
        for e, said, own in zip(listed, sentences, things, strict=True)
    ]
    course.learn("report", TOLD, rows, [key.of_report(e.templates)[None] for e in listed], REPORT)
    _parts(course, sentences, things)
    return course.heads


def _things(course: Course, sentences: Parts) -> list[list[Thing]]:
    examples = course.examples
    things = [material.sorted_things(e.found) for e in examples]
    rows = [material.of_things(e.found, own, said) for e, own, said in zip(examples, things, sentences, strict=True)]
    held = [key.of_roles(own, e.templates) for e, own in zip(examples, things, strict=True)]
    said = course.learn("thing", ROLES, rows, held, THING)
    return [material.surely(e.found, own, part) for e, own, part in zip(examples, things, said, strict=True)]


def _parts(course: Course, sentences: Parts, things: Sequence[Sequence[Thing]]) -> None:
    gathered: dict[str, list[tuple[Rows, str, int]]] = {slot: [] for slots in ATTRIBUTES.values() for slot in slots}
    gathered["category"] = []
    incidents: list[tuple[Rows, Floats, int]] = []
    pairs: list[tuple[Rows, Floats, int]] = []
    armed: list[tuple[Rows, frozenset[str], int]] = []
    for i, e in enumerate(course.examples):
        for slot, thing, filler in key.of_things(things[i], e.templates):
            gathered[slot].append((material.of_part(e.found, thing, sentences[i]), filler, i))
        for thing, kinds in key.of_incidents(things[i], e.templates):
            incidents.append((material.of_part(e.found, thing, sentences[i]), kinds, i))
        parts, held = key.of_pairs(things[i], e.templates)
        if len(parts) > 1:
            pairs.append((of_pairs(e.found, parts), held, i))
        for template in e.templates:
            for kind in key.kinds(template)[:1]:
                row = filled.template_row(e.found, kind, key.doers(things[i], template))
                fills = template["slots"].get("PERP: INCIDENT CATEGORY", ())
                gathered["category"].append((row, fills[0]["alts"][0] if fills else "", i))
                armed.append((row, key.weapons(template), i))
    rows, held, owners = zip(*incidents, strict=True)
    course.heads["incident"] = crossed(KINDS, stacked(rows), np.stack(held), owners, INCIDENT)
    owners = [owner for _, own, owner in pairs for _ in own]
    held = np.concatenate([own for _, own, _ in pairs])
    course.heads["pair"] = crossed(("together",), stacked([rows for rows, _, _ in pairs]), held, owners, PAIR)
    course.heads["weapon"] = _of_weapons(armed)
    course.heads.update({name: _of_fillers(listed) for name, listed in gathered.items()})


def _of_fillers(listed: Sequence[tuple[Rows, str, int]]) -> Crossed:
    labels = often(filler for _, filler, _ in listed)
    kept = [entry for entry in listed if entry[1] in labels]
    held = np.array([[filler == label for label in labels] for _, filler, _ in kept], np.float32)
    return crossed(labels, stacked([row for row, _, _ in kept]), held, [owner for _, _, owner in kept], ATTRIBUTE)


def _of_weapons(listed: Sequence[tuple[Rows, frozenset[str], int]]) -> Crossed:
    rows, held, owners = zip(*listed, strict=True)
    labels = often(weapon for own in held for weapon in own)
    marks = np.array([[label in own for label in labels] for own in held], np.float32)
    return crossed(labels, stacked(rows), marks, owners, WEAPON)


def of_fold(heads: dict[str, Crossed], number: int) -> Heads:
    """The heads that have not seen the reports of a fold."""
    return {name: head.folds[number] for name, head in heads.items()}


def cross_validated(listed: Sequence[Example], heads: dict[str, Crossed]) -> Counts:
    """The counts of all reports, each filled in by heads that have not seen it."""
    counts: Counts = Counts()
    for i, e in enumerate(listed):
        counts.update(scored(e.templates, filled.templates(e.found, of_fold(heads, i % FOLDS))))
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m training.muc4", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="MUC-4's development reports, as JSON Lines")
    parser.add_argument("--told", type=Path, required=True, help="what the network said of them, not having seen them")
    parser.add_argument("--out", type=Path, help="where the weights are to be written")
    chosen = parser.parse_args()
    listed = with_told(examples(chosen.files), chosen.told)
    heads = learned(listed)
    for line in reached(cross_validated(listed, heads)):
        print(line)
    if chosen.out:
        store({name: head.whole for name, head in heads.items()}, chosen.out)


if __name__ == "__main__":
    main()
