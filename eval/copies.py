"""`python -m eval.copies FILE`: which reports print one text, held against pairs judged by reading.

In: JSON Lines of reports, gzipped or not, with `id`, `outlet`, `date` and `text` (FA-KES, Abu Salem et al. 2019, has
these); `eval/copies_judged.tsv`, pairs of ids with yes where both print one text, whole or in part, and no where they
share only stock words. Judged were all pairs found at first, and those next below them. Out: precision and recall on
the judged pairs, and with --list every pair found.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date
from itertools import combinations
from pathlib import Path

from eval.json_lines import records
from parley.ingest.clean import layout
from parley.ingest.copies import origins
from parley.records import Report, When

JUDGED = Path(__file__).parent / "copies_judged.tsv"
Pair = tuple[str, str]


def main() -> int:
    """Find copies, print the figures; 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.copies", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--list", action="store_true", help="print every pair found")
    chosen = parser.parse_args()
    found, known = copies(list(reports(chosen.file))), judged()
    right = {pair for pair, is_copy in known.items() if is_copy}
    hit, shown = right & found, found & known.keys()
    print(f"{len(found)} pairs found; {len(known)} pairs judged, {len(right)} of them copies")
    print(f"precision {len(hit) / max(len(shown), 1):.3f} ({len(hit)} of {len(shown)} judged)")
    print(f"recall    {len(hit) / max(len(right), 1):.3f} ({len(hit)} of {len(right)} judged)")
    for one, other in sorted(found) if chosen.list else ():
        print(one, other, {True: "yes", False: "no", None: "not judged"}[known.get((one, other))], sep="\t")
    return 0


def reports(path: Path) -> Iterator[Report]:
    """The reports of `path`."""
    for row in records(path):
        day = date.fromisoformat(row["date"])
        yield Report(row["text"], name=row["id"], source=row["outlet"], published=When(day, day))


def copies(read: list[Report]) -> set[Pair]:
    """The pairs of reports, by name, that share a lineage."""
    known = origins(read, {report.id: layout(report) for report in read})
    lineages: dict[str, set[str]] = {}
    for report in read:
        lineages.setdefault(known[report.id].lineage, set()).add(report.name)
    return {pair for names in lineages.values() for pair in combinations(sorted(names), 2)}


def judged() -> dict[Pair, bool]:
    """The pairs judged, and whether they are copies."""
    lines = JUDGED.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {(one, other): answer == "yes" for one, other, answer in rows}


if __name__ == "__main__":
    raise SystemExit(main())
