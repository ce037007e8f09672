"""`python -m eval.copies FILE`: which reports print one text, held against pairs judged by reading.

In: JSON Lines of reports, gzipped or not, with `id`, `outlet`, `date` and `text` (FA-KES, Abu Salem et al. 2019, has
these); `eval/copies_judged.tsv`, pairs of ids with yes where both print one text, whole or in part, background where
they share sentences that an agency puts under each of its stories and no more, and no where they share only stock
words, one quotation, or one happening. Judged were all pairs found at first, those next below them, 45 that `--draw 45
--seed 5` then gave, read without their likeness but known not to be found, and the 30 of `--draw 30 --seed 11`. Out:
precision and recall on the judged pairs, of reports that are copies as wholes, and of those that at least share a
passage, where background is right as well, since its words are one voice; with --list every pair found; with --draw the
ids of pairs to judge, and no figures.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Set
from datetime import date, timedelta
from itertools import combinations
from math import log, sqrt
from pathlib import Path
from random import Random

import numpy as np

from eval.json_lines import records
from parley.ingest.clean import layout
from parley.ingest.copies import origins
from parley.ingest.prints import WORD, printed
from parley.records import Origin, Report, When

JUDGED = Path(__file__).parent / "copies_judged.tsv"
LOT = 4
"""From how many times as many pairs a lot is drawn."""
DAYS = timedelta(days=3)
"""Within which two reports may be of one happening, and so hard to tell."""
Pair = tuple[str, str]
Likeness = Callable[[Pair], float]


def main() -> int:
    """Find copies, print the figures; 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.copies", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--list", action="store_true", help="print every pair found")
    parser.add_argument("--draw", type=int, metavar="COUNT", help="print so many pairs to judge, and nothing of them")
    parser.add_argument("--seed", type=int, default=0, help="of the draw")
    chosen = parser.parse_args()
    read = list(reports(chosen.file))
    if chosen.draw:
        print(*map("\t".join, drawn(read, chosen.draw, Random(chosen.seed))), sep="\n")
        return 0
    known = origins(read, {report.id: layout(report) for report in read})
    found = {"as wholes": copies(read, known), "or in part": copies(read, known) | in_part(read, known)}
    print(*table(found, judged()), sep="\n")
    for one, other in sorted(found["or in part"]) if chosen.list else ():
        print(one, other, judged().get((one, other), "not judged"), sep="\t")
    return 0


def table(found: Mapping[str, set[Pair]], known: Mapping[Pair, str]) -> Iterator[str]:
    """The figures as lines."""
    right = {pair for pair, answer in known.items() if answer == "yes"}
    background = {pair for pair, answer in known.items() if answer == "background"}
    yield f"{len(known)} pairs judged, {len(right)} of them copies, {len(background)} of them with one background"
    for how, pairs in found.items():
        shown, hit = pairs & known.keys(), pairs & right
        fair = hit | (pairs & background if how == "or in part" else set())
        yield f"{how}: {len(pairs)} pairs, precision {_share(fair, shown)} judged, recall {_share(hit, right)} judged"


def _share(some: Set[Pair], every: Set[Pair]) -> str:
    return f"{len(some) / max(len(every), 1):.3f} ({len(some)} of {len(every)})"


def reports(path: Path) -> Iterator[Report]:
    """The reports of `path`."""
    for row in records(path):
        day = date.fromisoformat(row["date"])
        yield Report(row["text"], name=row["id"], source=row["outlet"], published=When(day, day))


def copies(read: list[Report], known: Mapping[str, Origin]) -> set[Pair]:
    """The pairs of reports, by name, that share a lineage."""
    return {pair for names in _by_lineage(read, known).values() for pair in combinations(sorted(names), 2)}


def in_part(read: list[Report], known: Mapping[str, Origin]) -> set[Pair]:
    """The pairs of reports, by name, of which one prints a passage of the other's lineage."""
    named = _by_lineage(read, known)
    printed = ((report.name, passage.lineage) for report in read for passage in known[report.id].passages)
    return {(min(one, other), max(one, other)) for one, lineage in printed for other in named[lineage]}


def _by_lineage(read: list[Report], known: Mapping[str, Origin]) -> dict[str, set[str]]:
    lineages: dict[str, set[str]] = {}
    for report in read:
        lineages.setdefault(known[report.id].lineage, set()).add(report.name)
    return lineages


def judged() -> dict[Pair, str]:
    """The pairs judged, and the answer."""
    lines = JUDGED.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {(one, other): answer for one, other, answer in rows}


def drawn(read: list[Report], count: int, lot: Random) -> list[Pair]:
    """`count` pairs not judged yet, in the order of their ids: a third those with the most runs in common, and of the
    pairs printed within `DAYS` a third by lot from those next below, and a third by lot from those with the most words
    in common, wherever they stand."""
    days = {report.name: report.published.first for report in read if report.published and report.published.first}
    known, third = judged(), count // 3
    left = [pair for pair in combinations(sorted(days), 2) if pair not in known]
    left.sort(key=runs_in_common(read), reverse=True)
    chosen = left[:third]
    left = [(one, other) for one, other in left[third:] if abs(days[one] - days[other]) <= DAYS]
    chosen += lot.sample(left[: LOT * third], third)
    left = sorted(set(left) - set(chosen))
    left.sort(key=words_in_common(read), reverse=True)
    rest = count - len(chosen)
    return sorted(chosen + lot.sample(left[: LOT * rest], rest))


def runs_in_common(read: list[Report]) -> Likeness:
    """The share of the shorter one's runs of words, stock phrases and all, that stand in the other one."""
    runs = {report.name: printed(report, layout(report)).runs for report in read}

    def likeness(pair: Pair) -> float:
        one, other = (runs[name] for name in pair)
        shared = np.intersect1d(one, other, assume_unique=True)
        return len(shared) / max(min(len(one), len(other)), 1)

    return likeness


def words_in_common(read: list[Report]) -> Likeness:
    """How many words both have, wherever they stand and rare ones counting more, against how many each has."""
    words = {report.name: set(WORD.findall(report.text.lower())) for report in read}
    used = Counter(word for own in words.values() for word in own)

    def weight(some: set[str]) -> float:
        return sum(log(len(read) / used[word]) for word in sorted(some))

    weights = {name: weight(own) for name, own in words.items()}

    def likeness(pair: Pair) -> float:
        one, other = pair
        return weight(words[one] & words[other]) / max(sqrt(weights[one] * weights[other]), 1)

    return likeness


if __name__ == "__main__":
    raise SystemExit(main())
